#include "core/light/verify/validator_sets.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"

namespace cityledger::light {

namespace {
tl::unexpected<Error> mismatch(const char* code, const chain::Header& header, std::string_view what, BytesView given,
                               BytesView wanted) {
    return fail(Error{ErrorKind::invalid,
                      code,
                      std::string(what) + " " + hex_upper(given) + ", but header " + std::to_string(header.height) +
                          " says " + hex_upper(wanted),
                      {{"height", std::to_string(header.height)}}});
}
}  // namespace

Status check_validators_of(const chain::Header& header, const chain::ValidatorSet& set) {
    const Hash32 given = chain::hash(set);
    if (equal(given, header.validators_hash)) return {};
    return mismatch("light.validators_hash", header, "the validator set hashes to", given, header.validators_hash);
}

Status check_next_validators_of(const chain::Header& header, const chain::ValidatorSet& set) {
    const Hash32 given = chain::hash(set);
    if (equal(given, header.next_validators_hash)) return {};
    return mismatch("light.next_validators_hash", header, "the next validator set hashes to", given,
                    header.next_validators_hash);
}

Status check_announced_set(const chain::Header& header, const chain::Header& trusted) {
    if (equal(header.validators_hash, trusted.next_validators_hash)) return {};
    return mismatch("light.next_set", trusted, "header " + std::to_string(header.height) + " has the validator set",
                    header.validators_hash, trusted.next_validators_hash);
}

}  // namespace cityledger::light
