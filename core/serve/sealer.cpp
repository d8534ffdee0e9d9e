#include "core/serve/sealer.h"

#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/store/schema.h"

#include <algorithm>

namespace cityledger::serve {

namespace {

/// Blocks stay small enough for one RPC answer, whatever the parameters allow; the rest is for header and commit.
constexpr std::int64_t largest_block = 4 << 20;
constexpr std::int64_t block_frame = 16 << 10;
/// The engine's least step between a block's time and the votes for it.
constexpr Duration vote_step{1'000'000};

Bytes bytes_of(const Hash32& hash) {
    return {hash.begin(), hash.end()};
}

Hash32 results_hash(const std::vector<std::uint32_t>& codes) {
    std::vector<chain::TxResultDigest> digests(codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) digests[i].code = codes[i];
    return chain::results_hash(digests);
}

/// The set after the application's updates: power 0 removes.
Result<chain::ValidatorSet> updated(chain::ValidatorSet set, const std::vector<ledger::ValidatorUpdate>& updates) {
    for (const ledger::ValidatorUpdate& update : updates) {
        chain::Validator changed{{}, {chain::KeyType::ed25519, update.ed25519_key}, update.power};
        CITYLEDGER_TRY(address, chain::address_of(changed.public_key));
        changed.address = address;
        std::erase_if(set.validators, [&](const chain::Validator& one) { return one.address == address; });
        if (update.power != 0) set.validators.push_back(std::move(changed));
    }
    chain::sort_as_hashed(set);
    return set;
}

std::vector<ValidatorUpdate> shown(const std::vector<ledger::ValidatorUpdate>& updates) {
    std::vector<ValidatorUpdate> rows;
    for (const ledger::ValidatorUpdate& one : updates)
        rows.push_back({{chain::KeyType::ed25519, one.ed25519_key}, one.power});
    return rows;
}

ledger::BlockInput block_input(const chain::Header& header, std::vector<Bytes> txs) {
    ledger::BlockInput input;
    input.chain_id = header.chain_id;
    input.height = header.height;
    input.time = header.time;
    input.txs = std::move(txs);
    input.rules_version = header.version_app;
    return input;
}

}  // namespace

store::NamespaceView Sealer::application_view(const KeyValueReader& reader) {
    return store::NamespaceView(reader, store::state_namespace);
}

Sealer::Sealer(KeyValueStore& store, GenesisDoc genesis, std::string genesis_text, ValidatorKey key)
    : store_(store),
      genesis_(std::move(genesis)),
      genesis_text_(std::move(genesis_text)),
      key_(std::move(key)),
      peer_store_(store) {}

Result<std::unique_ptr<Sealer>> Sealer::open(KeyValueStore& store, const GenesisDoc& genesis, ValidatorKey key) {
    CITYLEDGER_TRY(text, genesis_json(genesis));
    std::unique_ptr<Sealer> sealer(new Sealer(store, genesis, text, std::move(key)));
    CITYLEDGER_TRY(state, sealer->peer_store_.state());
    CITYLEDGER_CHECK(state ? sealer->resume(*state) : sealer->begin());
    CITYLEDGER_TRY(set, sealer->validators_at(sealer->tip() + 1));
    CITYLEDGER_CHECK(sealer->own_index(set, sealer->tip() + 1));
    return sealer;
}

Status Sealer::begin() {
    const chain::ValidatorSet set = genesis_.validator_set();
    ledger::GenesisInput input{genesis_.chain_id, genesis_.initial_height, genesis_.time, genesis_.app_state, {}};
    for (const chain::Validator& one : set.validators)
        input.validators.push_back({one.public_key.bytes, one.voting_power});
    const auto view = application_view(store_);
    CITYLEDGER_TRY(output, ledger::Application(view).init_chain(input));
    const chain::ValidatorSet first = set;
    CITYLEDGER_TRY(checked, output.validator_updates.empty() ? Result<chain::ValidatorSet>(first)
                                                             : updated({}, output.validator_updates));
    state_ = {genesis_.initial_height, genesis_.initial_height - 1, bytes_of(output.app_hash),
              bytes_of(results_hash({}))};
    KeyValueBatch batch;
    store::append_in_namespace(batch, store::state_namespace, output.batch);
    PeerStore::put_genesis(batch, genesis_text_);
    PeerStore::put_validators(batch, genesis_.initial_height, checked);
    PeerStore::put_version_app(batch, genesis_.initial_height,
                               output.new_rules_version.value_or(ledger::rules_version));
    PeerStore::put_state(batch, state_);
    CITYLEDGER_CHECK(store_.write(batch, true));
    next_time_ = genesis_.time;
    tip_ = state_.tip;
    return {};
}

Status Sealer::resume(const PeerStore::State& state) {
    CITYLEDGER_TRY(genesis, peer_store_.genesis());
    if (!genesis || as_text(*genesis) != genesis_text_)
        return fail(ErrorKind::invalid, "sealer.other_genesis",
                    "this home's store began with another genesis document; put the old one back or take another home");
    state_ = state;
    next_time_ = genesis_.time;
    if (state.tip >= state.initial_height) {
        CITYLEDGER_TRY(block, peer_store_.block(state.tip));
        CITYLEDGER_TRY(commit, peer_store_.commit(state.tip));
        if (!block || !commit || commit->block_id != block->id)
            return fail(ErrorKind::damaged, "sealer.tip",
                        "the peer's store is damaged: its newest block " + std::to_string(state.tip) + " is not whole");
        last_commit_ = *commit;
        last_block_id_ = block->id;
        for (const chain::CommitSig& signature : commit->signatures)
            if (signature.flag == chain::BlockIdFlag::commit) next_time_ = signature.time;
    }
    tip_ = state.tip;
    return {};
}

Result<chain::ValidatorSet> Sealer::validators_at(chain::Height height) const {
    CITYLEDGER_TRY(set, peer_store_.validators(height));
    if (!set)
        return fail(ErrorKind::damaged, "sealer.validators", "no validator set for height " + std::to_string(height));
    return std::move(*set);
}

Result<chain::Header> Sealer::next_header() const {
    const chain::Height height = state_.tip + 1;
    CITYLEDGER_TRY(set, validators_at(height));
    CITYLEDGER_TRY(next_set, validators_at(height + 1));
    CITYLEDGER_TRY(version, peer_store_.version_app(height));
    chain::Header header;
    header.version_app = version.value_or(ledger::rules_version);
    header.chain_id = genesis_.chain_id;
    header.height = height;
    header.time = next_time_;
    header.last_block_id = last_block_id_;
    header.last_commit_hash = bytes_of(chain::hash(last_commit_));
    header.validators_hash = bytes_of(chain::hash(set));
    header.next_validators_hash = bytes_of(chain::hash(next_set));
    header.consensus_hash = bytes_of(chain::consensus_hash(genesis_.params.block));
    header.app_hash = state_.app_hash;
    header.last_results_hash = state_.last_results_hash;
    header.evidence_hash = bytes_of(chain::evidence_hash({}));
    header.proposer_address = Bytes(key_.address().begin(), key_.address().end());
    return header;
}

Result<std::vector<Bytes>> Sealer::choose(const std::vector<Bytes>& candidates) const {
    CITYLEDGER_TRY(header, next_header());
    const std::int64_t allowed = genesis_.params.block.block_max_bytes;
    const std::int64_t whole = allowed < 0 ? largest_block : std::min(allowed, largest_block);
    const auto view = application_view(store_);
    return ledger::Application(view).prepare_proposal(block_input(header, candidates),
                                                      std::max<std::int64_t>(0, whole - block_frame));
}

Result<std::size_t> Sealer::own_index(const chain::ValidatorSet& set, chain::Height height) const {
    CITYLEDGER_TRY(total, chain::total_power(set));
    const auto own = std::find_if(set.validators.begin(), set.validators.end(),
                                  [&](const chain::Validator& one) { return one.address == key_.address(); });
    const std::int64_t power = own == set.validators.end() ? 0 : own->voting_power;
    if (power <= total / 3 * 2 + total % 3 * 2 / 3)
        return fail(ErrorKind::invalid, "sealer.power",
                    "at height " + std::to_string(height) + " this peer's key has " + std::to_string(power) + " of " +
                        std::to_string(total) + " votes, not more than two thirds: run the chain with the engine");
    return static_cast<std::size_t>(own - set.validators.begin());
}

/// Only our own vote: the others of the set, if there are any, are absent.
Result<chain::Commit> Sealer::sign(const chain::BlockId& id, const chain::Header& header,
                                   const chain::ValidatorSet& set, Timestamp now) const {
    CITYLEDGER_TRY(index, own_index(set, header.height));
    chain::Commit commit{header.height, 0, id, std::vector<chain::CommitSig>(set.validators.size())};
    chain::CommitSig& vote = commit.signatures[index];
    vote.flag = chain::BlockIdFlag::commit;
    vote.validator_address = Bytes(key_.address().begin(), key_.address().end());
    vote.time = std::max(now, header.time + vote_step);
    const auto signature = key_.sign(chain::vote_sign_bytes(genesis_.chain_id, commit, index));
    vote.signature = Bytes(signature.begin(), signature.end());
    return commit;
}

Result<NewBlock> Sealer::seal(const std::vector<Bytes>& txs, Timestamp now, bool sync) {
    CITYLEDGER_TRY(header, next_header());
    const chain::Height height = header.height;
    header.data_hash = bytes_of(chain::data_hash(txs));
    const chain::Block block{header, txs, {}, last_commit_};
    Bytes block_bytes = chain::encode(block);
    const Hash32 block_hash = chain::hash(block.header);
    const chain::BlockId id{bytes_of(block_hash), chain::part_set_header(block_bytes)};
    CITYLEDGER_TRY(set, validators_at(height));
    CITYLEDGER_TRY(commit, sign(id, header, set, now));

    ledger::BlockInput input = block_input(header, txs);
    input.hash = block_hash;
    const auto view = application_view(store_);
    CITYLEDGER_TRY(output, ledger::Application(view).finalize_block(input));
    if (output.codes.size() != txs.size())
        return fail(ErrorKind::damaged, "sealer.results", "the application did not answer every transaction");

    NewBlock sealed{{block, id, block_bytes.size()}, {}};
    sealed.results.height = height;
    for (const std::uint32_t code : output.codes) sealed.results.txs.push_back(tx_result_of(code));
    sealed.results.validator_updates = shown(output.validator_updates);
    sealed.results.new_version_app = output.new_rules_version;
    sealed.results.app_hash = bytes_of(output.app_hash);

    KeyValueBatch batch;
    store::append_in_namespace(batch, store::state_namespace, output.batch);
    PeerStore::put_block(batch, sealed.block, std::move(block_bytes), commit, sealed.results);
    if (!output.validator_updates.empty()) {
        CITYLEDGER_TRY(known_next, validators_at(height + 1));
        CITYLEDGER_TRY(changed, updated(known_next, output.validator_updates));
        PeerStore::put_validators(batch, height + 2, changed);
    }
    if (output.new_rules_version) PeerStore::put_version_app(batch, height + 1, *output.new_rules_version);
    const PeerStore::State after{state_.initial_height, height, bytes_of(output.app_hash),
                                 bytes_of(results_hash(output.codes))};
    PeerStore::put_state(batch, after);
    CITYLEDGER_CHECK(store_.write(batch, sync));

    state_ = after;
    for (const chain::CommitSig& signature : commit.signatures)
        if (signature.flag == chain::BlockIdFlag::commit) next_time_ = signature.time;
    last_commit_ = std::move(commit);
    last_block_id_ = id;
    tip_ = height;
    return sealed;
}

}  // namespace cityledger::serve
