// Proofs as a hostile peer sends them: decoded, and judged under every spec. What decodes encodes to the same bytes.
#include "core/state/ics23.h"
#include "core/state/ics23_spec.h"

#include <cstdlib>

using namespace cityledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto proof = state::decode_commitment_proof(input);
    if (!proof) return 0;
    if (state::encode(*proof) != to_bytes(input)) std::abort();
    const Bytes key{'k'};
    const Bytes value{'v'};
    const Hash32 root{};
    for (const auto* spec : {&state::jmt_spec(), &state::iavl_spec(), &state::smt_spec(), &state::tendermint_spec()}) {
        if (state::verify_membership(*spec, root, *proof, key, value)) std::abort();
        if (state::verify_non_membership(*spec, root, *proof, key)) std::abort();
    }
    // Against its own key, value and root a proof may hold; it must not crash.
    if (const auto* existence = std::get_if<state::ExistenceProof>(&*proof)) {
        const auto own = state::calculate_root(*existence);
        if (own)
            (void)state::verify_membership(state::jmt_spec(), *own, *proof, existence->key, existence->value)
                .has_value();
    } else {
        const auto& absence = std::get<state::NonExistenceProof>(*proof);
        const auto& neighbour = absence.left ? absence.left : absence.right;
        const auto own = neighbour ? state::calculate_root(*neighbour) : Result<Bytes>(Bytes{});
        if (own)
            for (const auto* spec : {&state::jmt_spec(), &state::iavl_spec(), &state::smt_spec()})
                (void)state::verify_non_membership(*spec, *own, *proof, absence.key).has_value();
    }
    return 0;
}
