#include "core/ledger/application.h"

#include "core/crypto/digest.h"
#include "core/ledger/block_run.h"
#include "core/ledger/genesis_run.h"
#include "core/ledger/ledger_index.h"
#include "core/ledger/state_keys.h"
#include "core/state/history.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

// LevelDB walks over what was deleted but not yet compacted, so looking for old versions at every block would cost more
// than running it: over 3 000 blocks 3.8 s of processor against 0.4 s.
constexpr std::int64_t blocks_between_prunings = 64;
constexpr std::size_t pruned_at_once = 262'144;  ///< records of old versions; bounds what one block adds to its batch

/// Bytes of one transaction in the engine's block data: tag, length, content.
std::int64_t size_in_block(const Bytes& tx) {
    std::int64_t length_bytes = 1;
    for (std::size_t rest = tx.size(); rest >= 0x80; rest >>= 7) ++length_bytes;
    return 1 + length_bytes + static_cast<std::int64_t>(tx.size());
}

Status append_history(WorkingState& state, const Hash32& block_hash) {
    CITYLEDGER_TRY(standing, state.read<HistoryValue>(state_keys::history()));
    state::GrowingTree tree;
    if (standing) tree = {standing->size, standing->edge};
    tree.append(block_hash);
    state.write(state_keys::history(), HistoryValue{tree.size, tree.edge});
    return {};
}

void note_misbehaviour(WorkingState& state, const BlockInput& block) {
    for (const auto& found : block.misbehaviour)
        state.write(state_keys::misbehaviour(found.height, found.validator_address),
                    MisbehaviourValue{found.light_client_attack, std::max<std::int64_t>(found.power, 0),
                                      std::max<std::int64_t>(found.time.seconds, 0), block.height});
}

/// Removes bodies whose last block this is, those of earlier blocks and this one's own, and notes the others.
Status run_out_spent(const KeyValueReader& store, BlockRun& run, std::int64_t height, KeyValueBatch& index) {
    CITYLEDGER_TRY(bodies, ledger_index::spent_bodies(store, height));
    for (const Hash32& body : bodies) {
        run.state().erase(state_keys::spent(body));
        index.erase(ledger_index::spent(static_cast<std::uint64_t>(height), body));
    }
    for (const auto& spent : run.spent()) {
        if (spent.valid_until == static_cast<std::uint64_t>(height))
            run.state().erase(state_keys::spent(spent.body));
        else
            index.put(ledger_index::spent(spent.valid_until, spent.body), {1});
    }
    return {};
}

BlockFacts facts_of(const BlockInput& block) {
    return {block.chain_id, block.height, std::max<std::int64_t>(block.time.seconds, 0), block.rules_version};
}

/// The tree's new version and the application's own notes, in one batch.
Status write_version(const KeyValueReader& store, std::optional<std::int64_t> parent,
                     const ledger_index::LastBlock& last, KeyValueBatch index, BlockOutput& output) {
    const state::Tree tree(store);
    const auto version = static_cast<state::Version>(last.height);
    const auto parent_version =
        parent ? std::optional<state::Version>(static_cast<state::Version>(*parent)) : std::nullopt;
    CITYLEDGER_TRY(update, tree.apply(parent_version, version, output.changes));
    output.app_hash = update.root;
    output.batch = std::move(update.batch);
    output.batch.append(std::move(index));
    ledger_index::LastBlock with_root = last;
    with_root.root = update.root;
    output.batch.put(ledger_index::last(), encode(with_root));
    Bytes seconds;
    for (int shift = 56; shift >= 0; shift -= 8)
        seconds.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(last.seconds) >> shift));
    output.batch.put(ledger_index::time(last.height), std::move(seconds));
    if (last.height % blocks_between_prunings != 0) return {};
    KeyValueBatch forgotten;
    CITYLEDGER_TRY(keep_from, ledger_index::keep_from(store, last.height, last.seconds, forgotten));
    if (keep_from > 0) {
        CITYLEDGER_TRY(pruned, tree.prune(static_cast<state::Version>(keep_from), pruned_at_once));
        output.batch.append(std::move(pruned));
        output.batch.append(std::move(forgotten));
    }
    return {};
}

ledger_index::LastBlock last_of(const std::string& chain_id, std::int64_t height, const Timestamp& time) {
    const bool before_1970 = time.seconds < 0;
    return {chain_id, height, {}, before_1970 ? 0 : time.seconds, before_1970 ? 0 : time.nanos};
}

}  // namespace

Application::Application(const KeyValueReader& store)
    : store_(store), definitions_(std::make_unique<DefinitionCache>()) {}
Application::Application(Application&&) noexcept = default;
Application::~Application() = default;

Result<BlockOutput> Application::init_chain(const GenesisInput& genesis) const {
    CITYLEDGER_TRY(before, ledger_index::read_last(store_));
    if (before)
        return fail(ErrorKind::invalid, "application.exists",
                    "this store holds the chain " + before->chain_id + " already");
    WorkingState state(store_);
    CITYLEDGER_CHECK(run_genesis(state, genesis));
    state.keep();
    BlockOutput output;
    CITYLEDGER_TRY(changes, state.changes());
    output.changes = std::move(changes);
    output.validator_updates = genesis.validators;
    const auto last = last_of(genesis.chain_id, genesis.initial_height - 1, genesis.time);
    CITYLEDGER_CHECK(write_version(store_, std::nullopt, last, {}, output));
    return output;
}

Result<std::optional<Application::Last>> Application::last() const {
    CITYLEDGER_TRY(last, ledger_index::read_last(store_));
    if (!last) return std::optional<Last>();
    return std::optional<Last>(Last{last->height, last->root, {last->seconds, last->nanos}});
}

Result<Application::CheckOutput> Application::check_tx(BytesView tx) const {
    CITYLEDGER_TRY(last, ledger_index::read_last(store_));
    if (!last)
        return fail(ErrorKind::not_found, "application.no_chain",
                    "the chain was not begun: there is no genesis here yet");
    BlockRun run(store_, *definitions_, {last->chain_id, last->height + 1, last->seconds, rules_version});
    CITYLEDGER_TRY(answer, run.execute(tx));
    if (answer.is_accepted()) return CheckOutput{};
    return CheckOutput{static_cast<std::uint32_t>(answer.refusal), std::string(name_of(answer.refusal)), answer.reason};
}

Result<std::vector<Bytes>> Application::prepare_proposal(const BlockInput& block, std::int64_t max_bytes) const {
    BlockRun run(store_, *definitions_, facts_of(block));
    std::vector<Bytes> chosen;
    std::int64_t used = 0;
    for (const Bytes& tx : block.txs) {
        // One that does not fit is not run: what runs must be in the block, for those behind it build on it.
        if (used + size_in_block(tx) > max_bytes) continue;
        CITYLEDGER_TRY(answer, run.execute(tx));
        if (!answer.is_accepted()) continue;
        used += size_in_block(tx);
        chosen.push_back(tx);
    }
    return chosen;
}

Result<bool> Application::process_proposal(const BlockInput& block) const {
    return std::all_of(block.txs.begin(), block.txs.end(),
                       [&](const Bytes& tx) { return check_bytes(tx, block.chain_id).is_accepted(); });
}

Result<BlockOutput> Application::finalize_block(const BlockInput& block) const {
    if (block.rules_version != rules_version)
        return fail(ErrorKind::newer_format, "application.rules_version",
                    "block " + std::to_string(block.height) + " follows rules version " +
                        std::to_string(block.rules_version) + ", this program knows version " +
                        std::to_string(rules_version) + "; install a newer one");
    CITYLEDGER_TRY(last, ledger_index::read_last(store_));
    if (!last || block.height != last->height + 1)
        return fail(ErrorKind::invalid, "application.height",
                    "block " + std::to_string(block.height) + " does not follow " +
                        (last ? std::to_string(last->height) : "anything"));
    if (block.chain_id != last->chain_id)
        return fail(ErrorKind::invalid, "application.chain_id",
                    "a block of " + block.chain_id + " on the chain " + last->chain_id);
    BlockRun run(store_, *definitions_, facts_of(block));
    CITYLEDGER_TRY(frozen, run.state().get(state_keys::handover()));
    BlockOutput output;
    for (const Bytes& tx : block.txs) {
        CITYLEDGER_TRY(answer, run.execute(tx));
        output.codes.push_back(static_cast<std::uint32_t>(answer.refusal));
    }
    KeyValueBatch index;
    if (!frozen) {
        note_misbehaviour(run.state(), block);
        if (!block.txs.empty()) CITYLEDGER_CHECK(append_history(run.state(), block.hash));
        CITYLEDGER_CHECK(run_out_spent(store_, run, block.height, index));
        run.state().keep();
    }
    CITYLEDGER_TRY(changes, run.state().changes());
    output.changes = std::move(changes);
    output.validator_updates = run.outcome().validator_updates;
    output.new_rules_version = run.outcome().new_rules_version;
    const auto now = last_of(block.chain_id, block.height, block.time);
    CITYLEDGER_CHECK(write_version(store_, last->height, now, std::move(index), output));
    return output;
}

Result<Application::StateOutput> Application::query_state(BytesView key, std::int64_t height, bool prove) const {
    CITYLEDGER_TRY(last, ledger_index::read_last(store_));
    if (!last)
        return fail(ErrorKind::not_found, "application.no_chain",
                    "the chain was not begun: there is no genesis here yet");
    const std::int64_t at = height == 0 ? last->height - 1 : height;
    if (key.empty() || at < 0 || at > last->height)
        return fail(
            key.empty() ? ErrorKind::invalid : ErrorKind::not_found, key.empty() ? "state.empty_key" : "state.version",
            "no state of height " + std::to_string(at) + " is here; the newest is " + std::to_string(last->height));
    const state::Tree tree(store_);
    const auto version = static_cast<state::Version>(at);
    StateOutput output;
    output.height = at;
    CITYLEDGER_TRY(value, tree.get(key, version));
    if (value) output.value = std::move(*value);
    if (prove) {
        CITYLEDGER_TRY(proof, tree.prove(key, version));
        output.proof = std::move(proof);
    }
    return output;
}

}  // namespace cityledger::ledger
