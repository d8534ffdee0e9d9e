#include "core/light/client/trust_root.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/light/client/fetch.h"
#include "core/light/verify/validator_sets.h"

namespace cityledger::light {

Result<LightBlock> fetch_trust_root(const TrustRoot& root, Provider& provider, const VerifyOptions& options,
                                    std::stop_token stop) {
    if (root.height < 1)
        return fail(ErrorKind::invalid, "trust.height",
                    "a trust root at height " + std::to_string(root.height) + " cannot be: heights begin at 1");
    CITYLEDGER_TRY(block, fetch_light_block(provider, root.height, stop));
    const Hash32 hash = chain::hash(block.header());
    if (hash != root.hash)
        return fail(Error{ErrorKind::invalid,
                          "trust.hash_mismatch",
                          "at height " + std::to_string(root.height) + " the peer " + provider.name() +
                              " has the block " + hex_upper(hash) + ", but the trust root says " +
                              hex_upper(root.hash) + ": it is another chain, or the root was copied wrongly",
                          {{"height", std::to_string(root.height)},
                           {"given", hex(hash)},
                           {"wanted", hex(root.hash)},
                           {"peer", provider.name()}}});
    CITYLEDGER_CHECK(chain::validate_basic(block.signed_header, options.chain_id));
    CITYLEDGER_CHECK(chain::validate_basic(block.validators));
    CITYLEDGER_CHECK(check_validators_of(block.header(), block.validators));
    const chain::Commit& commit = block.signed_header.commit;
    CITYLEDGER_CHECK(
        verify_commit(options.chain_id, commit, block.validators, root.height, commit.block_id, options.signatures));
    return std::move(block);
}

}  // namespace cityledger::light
