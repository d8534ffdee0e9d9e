#include "core/ledger/transaction.h"

using namespace cityledger;
using namespace cityledger::ledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto transaction = read_transaction(input);
    if (transaction) {
        // What was taken is the canonical form of what it says, and within the limits.
        if (encode(transaction->as_signed) != to_bytes(input) ||
            encode(transaction->body) != transaction->as_signed.body)
            __builtin_trap();
        if (transaction->body.signers.size() != transaction->as_signed.signatures.size()) __builtin_trap();
        for (const auto& act : transaction->body.acts)
            if (act.kind().empty() || act.signer >= transaction->body.signers.size()) __builtin_trap();
    }
    // Bodies alone, as drafts carry them: the envelope's hashes would hide them from the fuzzer.
    if (const auto body = decode_canonical<Body>(input)) static_cast<void>(broken_bound(*body));
    if (const auto act = decode_canonical<Act>(input)) static_cast<void>(broken_bound(*act));
    return 0;
}
