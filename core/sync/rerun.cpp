#include "core/sync/rerun.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/sync/index_write.h"

#include <algorithm>

namespace cityledger::sync {

namespace {

tl::unexpected<Error> mismatch(const char* code, const chain::Header& header, std::string_view what, BytesView computed,
                               BytesView expected) {
    return fail(
        Error{ErrorKind::invalid,
              code,
              "running block " + std::to_string(header.height) + " again gives " + std::string(what) + " " +
                  hex(computed) + ", but the chain says " + hex(expected) +
                  ": the copy stops before this block; report both values to the peers",
              {{"height", std::to_string(header.height)}, {"computed", hex(computed)}, {"expected", hex(expected)}}});
}

struct Misbehaviours {
    std::vector<ledger::Misbehaviour> list;

    void operator()(const chain::DuplicateVoteEvidence& evidence) {
        list.push_back({false, evidence.vote_a.validator_address, evidence.validator_power, evidence.vote_a.height,
                        evidence.time});
    }
    void operator()(const chain::LightClientAttackEvidence& evidence) {
        for (const auto& byzantine : evidence.byzantine_validators)
            list.push_back({true, to_bytes(byzantine.validator.address), byzantine.validator.voting_power,
                            evidence.common_height, evidence.time});
    }
};

ledger::BlockInput input_of(const chain::Block& block) {
    ledger::BlockInput input;
    input.chain_id = block.header.chain_id;
    input.height = block.header.height;
    input.time = block.header.time;
    input.hash = chain::hash(block.header);
    input.txs = block.txs;
    input.rules_version = block.header.version_app;
    Misbehaviours misbehaviours;
    for (const auto& evidence : block.evidence) std::visit(misbehaviours, evidence);
    input.misbehaviour = std::move(misbehaviours.list);
    return input;
}

Hash32 hash_of_results(const std::vector<std::uint32_t>& codes) {
    std::vector<chain::TxResultDigest> results;
    for (const std::uint32_t code : codes) results.push_back({code, {}, 0, 0});
    return chain::results_hash(results);
}

/// The set after the application's updates: power 0 removes, another changes or adds.
chain::ValidatorSet updated(chain::ValidatorSet set, const std::vector<ledger::ValidatorUpdate>& updates) {
    for (const auto& update : updates) {
        const chain::PublicKey key{chain::KeyType::ed25519, update.ed25519_key};
        std::erase_if(set.validators, [&](const chain::Validator& validator) { return validator.public_key == key; });
        if (const auto address = chain::address_of(key); address && update.power > 0)
            set.validators.push_back({*address, key, update.power});
    }
    chain::sort_as_hashed(set);
    return set;
}

/// Updates in block H make the set of H + 2, which header H + 1 announces.
Status check_validators(const light::BlockStore& blocks, const chain::Block& block, const chain::Header& above,
                        const std::vector<ledger::ValidatorUpdate>& updates) {
    const Bytes& before = block.header.next_validators_hash;
    if (updates.empty()) {
        if (above.next_validators_hash == before) return {};
        return mismatch("sync.validators_mismatch", block.header, "no change of the validator set", before,
                        above.next_validators_hash);
    }
    CITYLEDGER_TRY(set, blocks.validators(before));
    if (!set) return {};  // The set itself is not at hand; the header it is hashed in was verified all the same.
    const Hash32 computed = chain::hash(updated(std::move(*set), updates));
    if (equal(computed, above.next_validators_hash)) return {};
    return mismatch("sync.validators_mismatch", block.header, "the validator set", computed,
                    above.next_validators_hash);
}

}  // namespace

Rerun::Rerun(const light::BlockStore& blocks) : blocks_(blocks), application_(blocks.state()) {}

Result<std::optional<chain::Height>> Rerun::last() const {
    CITYLEDGER_TRY(last, application_.last());
    return last ? std::optional<chain::Height>(last->height) : std::nullopt;
}

Result<Rerun::Run> Rerun::run_genesis(const light::Provider::Genesis& genesis, const chain::Header& first) const {
    ledger::GenesisInput input;
    input.chain_id = genesis.chain_id;
    input.initial_height = genesis.initial_height;
    input.time = genesis.time;
    input.app_state = genesis.app_state;
    for (const auto& validator : genesis.validators.validators)
        input.validators.push_back({validator.public_key.bytes, validator.voting_power});
    CITYLEDGER_TRY(output, application_.init_chain(input));
    const bool same = genesis.chain_id == first.chain_id && genesis.initial_height == first.height &&
                      equal(output.app_hash, first.app_hash);
    if (!same)
        return fail(Error{ErrorKind::invalid,
                          "sync.genesis_root",
                          "the genesis the peer sent gives the state root " + hex(output.app_hash) +
                              ", but the first header of the chain carries " + hex(first.app_hash),
                          {{"computed", hex(output.app_hash)}, {"expected", hex(first.app_hash)}}});
    Run run;
    CITYLEDGER_TRY(index, index_changes(blocks_.index(), first.height - 1, output.changes));
    run.index = std::move(index);
    run.index.append(index_application({ApplicationKind::Kind::ours, {}, {}}));
    run.state = std::move(output.batch);
    return run;
}

Result<Rerun::Run> Rerun::run_block(const chain::Block& block, const chain::Header& above) const {
    if (block.header.version_app > ledger::rules_version)
        return fail(Error{ErrorKind::newer_format,
                          "sync.newer_rules",
                          "block " + std::to_string(block.header.height) + " follows version " +
                              std::to_string(block.header.version_app) + " of the ledger's rules, this program knows " +
                              std::to_string(ledger::rules_version) +
                              ": install a newer version to follow further; what is here stays readable",
                          {{"height", std::to_string(block.header.height)}}});
    CITYLEDGER_TRY(output, application_.finalize_block(input_of(block)));
    if (!equal(output.app_hash, above.app_hash))
        return mismatch("sync.state_root_mismatch", block.header, "the state root", output.app_hash, above.app_hash);
    if (const Hash32 results = hash_of_results(output.codes); !equal(results, above.last_results_hash))
        return mismatch("sync.results_mismatch", block.header, "the results", results, above.last_results_hash);
    CITYLEDGER_CHECK(check_validators(blocks_, block, above, output.validator_updates));
    Run run;
    CITYLEDGER_TRY(index, index_run(blocks_.index(), block, output));
    run.index = std::move(index);
    run.state = std::move(output.batch);
    return run;
}

}  // namespace cityledger::sync
