// What a solo peer shows of its chain and application; its sealing stands in solo_peer.cpp.

#include "core/serve/solo_peer.h"

namespace cityledger::serve {

namespace {

constexpr std::string_view state_path = "/state";
constexpr std::string_view proof_operator = "ics23:jmt";

/// The codes of query answers (FORMATS.md, "Peer queries"); transactions have their own.
enum class QueryRefusal : std::uint32_t { path = 1, key = 2, not_yet = 3, no_longer = 4 };

QueryAnswer refused(QueryRefusal why, std::string log, BytesView key) {
    QueryAnswer answer;
    answer.code = static_cast<std::uint32_t>(why);
    answer.log = std::move(log);
    answer.key = to_bytes(key);
    answer.codespace = std::string(ledger::codespace);
    return answer;
}

}  // namespace

class SoloPeer::Listening final : public Subscription {
  public:
    Listening(SoloPeer& peer, std::uint64_t id) : peer_(peer), id_(id) {}
    ~Listening() override {
        const std::lock_guard lock(peer_.listeners_mutex_);
        peer_.listeners_.erase(id_);
    }

  private:
    SoloPeer& peer_;
    std::uint64_t id_;
};

NodeDescription SoloPeer::node() const {
    NodeDescription node;
    node.chain_id = sealer_->genesis().chain_id;
    node.moniker = options_.moniker;
    node.version = options_.version;
    node.validator_key = sealer_->key().public_key();
    const chain::Height next = tip() + 1;
    if (const auto version = sealer_->peer_store().version_app(next); version && *version)
        node.rules_version = **version;
    if (const auto set = sealer_->peer_store().validators(next); set && *set)
        for (const chain::Validator& one : (*set)->validators)
            if (one.address == sealer_->key().address()) node.voting_power = one.voting_power;
    return node;
}

chain::Height SoloPeer::base() const {
    return tip() == 0 ? 0 : sealer_->initial_height();
}

chain::Height SoloPeer::tip() const {
    const chain::Height tip = sealer_->tip();
    return tip < sealer_->initial_height() ? 0 : tip;
}

Result<std::optional<StoredBlock>> SoloPeer::block(chain::Height height) const {
    return sealer_->peer_store().block(height);
}

Result<std::optional<CommitAnswer>> SoloPeer::commit(chain::Height height) const {
    CITYLEDGER_TRY(commit, sealer_->peer_store().commit(height));
    if (!commit) return std::optional<CommitAnswer>();
    return std::optional(CommitAnswer{std::move(*commit), height < tip()});
}

Result<std::optional<std::vector<ValidatorRow>>> SoloPeer::validators(chain::Height height) const {
    CITYLEDGER_TRY(set, sealer_->peer_store().validators(height));
    if (!set) return std::optional<std::vector<ValidatorRow>>();
    std::vector<ValidatorRow> rows;
    // One validator proposes every block, so priorities never move.
    for (const chain::Validator& one : set->validators) rows.push_back({one, 0});
    return std::optional(std::move(rows));
}

Result<std::optional<ConsensusParams>> SoloPeer::consensus_params(chain::Height height) const {
    CITYLEDGER_TRY(version, sealer_->peer_store().version_app(height));
    if (!version) return std::optional<ConsensusParams>();
    ConsensusParams params = sealer_->genesis().params;
    params.version_app = *version;
    return std::optional(std::move(params));
}

Result<std::optional<BlockResults>> SoloPeer::results(chain::Height height) const {
    return sealer_->peer_store().results(height);
}

Result<std::optional<chain::Height>> SoloPeer::height_of(BytesView block_hash) const {
    return sealer_->peer_store().height_of(block_hash);
}

Result<std::optional<FoundTx>> SoloPeer::find_tx(BytesView tx_hash) const {
    CITYLEDGER_TRY(place, sealer_->peer_store().find_tx(tx_hash));
    if (!place) return std::optional<FoundTx>();
    CITYLEDGER_TRY(block, sealer_->peer_store().block(place->height));
    CITYLEDGER_TRY(results, sealer_->peer_store().results(place->height));
    if (!block || !results || place->index >= block->block.txs.size() || place->index >= results->txs.size())
        return fail(ErrorKind::damaged, "peer_store.transaction", "a transaction is not where the peer's index has it");
    return std::optional(
        FoundTx{place->height, place->index, block->block.txs[place->index], results->txs[place->index]});
}

std::string SoloPeer::genesis_json() const {
    return sealer_->genesis_text();
}

std::unique_ptr<Subscription> SoloPeer::on_new_block(OnNewBlock callback) {
    const std::lock_guard lock(listeners_mutex_);
    const std::uint64_t id = next_listener_++;
    listeners_.emplace(id, std::move(callback));
    return std::make_unique<Listening>(*this, id);
}

Result<ApplicationInfo> SoloPeer::info() const {
    CITYLEDGER_TRY(state, sealer_->peer_store().state());
    const NodeDescription described = node();
    ApplicationInfo info{"city-ledger", options_.version, described.rules_version, 0, {}};
    if (state) {
        info.last_height = state->tip;
        info.last_app_hash = state->app_hash;
    }
    return info;
}

Result<QueryAnswer> SoloPeer::query(std::string_view path, BytesView data, chain::Height height, bool prove) const {
    if (path != state_path)
        return refused(QueryRefusal::path, "unknown path; this application answers " + std::string(state_path), data);
    if (data.empty()) return refused(QueryRefusal::key, "the key is empty", data);
    const chain::Height newest = sealer_->tip() - 1;  // the newest state whose root stands in a header
    const chain::Height at = height == 0 ? newest : height;
    if (height < 0 || at > newest)
        return refused(QueryRefusal::not_yet,
                       "the state after height " + std::to_string(at) + " has no root in a header yet; the newest is " +
                           std::to_string(newest),
                       data);
    const auto snapshot = store_.snapshot();
    const auto view = Sealer::application_view(*snapshot);
    auto found = ledger::Application(view).query_state(data, at, prove);
    if (!found && found.error().kind == ErrorKind::not_found)
        return refused(QueryRefusal::no_longer, "the state after height " + std::to_string(at) + " is not kept here",
                       data);
    if (!found) return fail(std::move(found).error());
    QueryAnswer answer;
    answer.key = to_bytes(data);
    answer.value = std::move(found->value);
    answer.height = at;
    if (prove) answer.proof.push_back({std::string(proof_operator), to_bytes(data), std::move(found->proof)});
    return answer;
}

Result<TxResult> SoloPeer::check_tx(BytesView tx) const {
    const auto snapshot = store_.snapshot();
    const auto view = Sealer::application_view(*snapshot);
    CITYLEDGER_TRY(output, ledger::Application(view).check_tx(tx));
    TxResult result = tx_result_of(output.code);
    if (!output.log.empty()) result.log = output.log;
    return result;
}

}  // namespace cityledger::serve
