#include "core/light/verify/commit_shape.h"

#include "core/base/hex.h"

#include <set>

namespace cityledger::light {

namespace {
tl::unexpected<Error> refuse(const char* code, chain::Height height, std::string message) {
    return fail(Error{ErrorKind::invalid, code, std::move(message), {{"height", std::to_string(height)}}});
}
}  // namespace

Status check_commit_shape(const chain::Commit& commit, const chain::ValidatorSet& set, chain::Height height,
                          const chain::BlockId& block_id) {
    const std::string name = "the commit of block " + std::to_string(height);
    if (commit.signatures.size() != set.validators.size())
        return refuse("commit.size", height,
                      name + " has " + std::to_string(commit.signatures.size()) + " entries for " +
                          std::to_string(set.validators.size()) + " validators");
    if (commit.height != height)
        return refuse("commit.height", height, name + " was made for height " + std::to_string(commit.height));
    if (commit.block_id != block_id)
        return refuse("commit.block_id", height,
                      name + " is for block " + hex_upper(commit.block_id.hash) + ", not for " +
                          hex_upper(block_id.hash) + " with its parts");
    std::set<chain::Address> seen;
    for (std::size_t i = 0; i < commit.signatures.size(); ++i) {
        const chain::CommitSig& entry = commit.signatures[i];
        if (entry.flag == chain::BlockIdFlag::absent) continue;
        if (!equal(entry.validator_address, set.validators[i].address))
            return refuse("commit.address", height,
                          name + " has at place " + std::to_string(i) + " the address " +
                              hex_upper(entry.validator_address) + ", but the validator there is " +
                              hex_upper(set.validators[i].address));
        if (!seen.insert(set.validators[i].address).second)
            return refuse("commit.duplicate_vote", height,
                          name + " has two votes of validator " + hex_upper(entry.validator_address));
    }
    return {};
}

}  // namespace cityledger::light
