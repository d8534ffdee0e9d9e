#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/node/browser.h"
#include "core/node/describe_act.h"

namespace cityledger::node {

namespace {

constexpr std::size_t most_rows = 500;

tl::unexpected<Error> not_held(Height height) {
    return fail(
        Error{ErrorKind::not_found,
              "copy.no_block",
              "block " + std::to_string(height) + " is not in this copy; sync it, or ask for a height the copy holds",
              {{"height", std::to_string(height)}}});
}

BlockRow row_of(const chain::Header& header) {
    BlockRow row;
    row.height = header.height;
    row.time = header.time;
    row.hash = chain::hash(header);
    row.proposer_address = header.proposer_address;
    return row;
}

void count(const chain::Block& block, BlockRow& row) {
    row.state = BlockState::verified;
    row.transactions = static_cast<std::uint32_t>(block.txs.size());
    for (const auto& tx : block.txs) row.acts += count_acts(tx);
}

}  // namespace

Result<std::vector<BlockRow>> CopyBrowser::blocks(Height from, std::size_t count_asked) const {
    CITYLEDGER_TRY(headers, chain_.headers(from, std::min(count_asked, most_rows)));
    std::vector<BlockRow> rows;
    for (const auto& header : headers) {
        BlockRow row = row_of(header);
        row.proposer = proposer_name_(header.proposer_address);
        CITYLEDGER_TRY(block, chain_.block(header.height));
        if (block) count(*block, row);
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<BlockDetail> CopyBrowser::block(Height height) const {
    CITYLEDGER_TRY(header, chain_.header(height));
    if (!header) return not_held(height);
    BlockDetail detail;
    detail.row = row_of(*header);
    detail.row.proposer = proposer_name_(header->proposer_address);
    detail.chain_id = header->chain_id;
    detail.version_app = header->version_app;
    detail.previous = header->last_block_id.hash;
    detail.state_root = header->app_hash;
    detail.data_hash = header->data_hash;
    detail.validators_hash = header->validators_hash;
    detail.next_validators_hash = header->next_validators_hash;
    detail.consensus_hash = header->consensus_hash;
    detail.last_results_hash = header->last_results_hash;
    detail.last_commit_hash = header->last_commit_hash;
    detail.evidence_hash = header->evidence_hash;
    CITYLEDGER_TRY(origin, chain_.origin(height));
    if (origin) {
        detail.trust = origin->by == light::HeaderOrigin::By::root       ? BlockDetail::Trust::root
                       : origin->by == light::HeaderOrigin::By::skipping ? BlockDetail::Trust::skipping
                                                                         : BlockDetail::Trust::hash_link;
        detail.trusted_from = origin->from;
        detail.skips = origin->skips;
        detail.commit_checked = origin->by != light::HeaderOrigin::By::hash_link;
    }
    CITYLEDGER_CHECK(add_signers(*header, detail));
    CITYLEDGER_TRY(block, chain_.block(height));
    if (!block) return detail;
    count(*block, detail.row);
    detail.evidence = static_cast<std::uint32_t>(block->evidence.size());
    CITYLEDGER_TRY(codes, index_.codes(height));
    for (std::size_t i = 0; i < block->txs.size(); ++i) {
        const auto code = codes && i < codes->size() ? std::optional((*codes)[i]) : std::nullopt;
        detail.transactions.push_back(
            describe_transaction(block->txs[i], height, static_cast<std::uint32_t>(i), code, known_));
    }
    return detail;
}

Result<void> CopyBrowser::add_signers(const chain::Header& header, BlockDetail& detail) const {
    CITYLEDGER_TRY(held, chain_.light_block(header.height));
    std::optional<chain::Commit> commit;
    if (held) {
        commit = held->signed_header.commit;
    } else {
        CITYLEDGER_TRY(above, chain_.commit(header.height));
        commit = std::move(above);
    }
    CITYLEDGER_TRY(set, chain_.validators(header.validators_hash));
    if (commit) detail.part_total = commit->block_id.parts.total;
    if (!commit || !set || commit->signatures.size() != set->validators.size()) return {};
    for (std::size_t i = 0; i < set->validators.size(); ++i) {
        const auto& validator = set->validators[i];
        const auto& signature = commit->signatures[i];
        SignerRow row;
        row.address = Bytes(validator.address.begin(), validator.address.end());
        row.name = proposer_name_(validator.address);
        row.power = validator.voting_power;
        row.time = signature.time;
        row.vote = signature.flag == chain::BlockIdFlag::commit ? SignerRow::Vote::commit
                   : signature.flag == chain::BlockIdFlag::nil  ? SignerRow::Vote::nil
                                                                : SignerRow::Vote::absent;
        detail.total_power += row.power;
        if (row.vote == SignerRow::Vote::commit) detail.signed_power += row.power;
        detail.signers.push_back(std::move(row));
    }
    return {};
}

Result<BlockDetail> CopyBrowser::block_by_hash(BytesView hash) const {
    CITYLEDGER_TRY(height, chain_.height_of(hash));
    if (!height)
        return fail(ErrorKind::not_found, "copy.no_block_hash",
                    "no block with the hash " + hex_upper(hash) + " is in this copy");
    return block(*height);
}

Result<TransactionRow> CopyBrowser::transaction(BytesView hash) const {
    CITYLEDGER_TRY(place, index_.transaction(hash));
    if (place) return transaction_at(*place);
    CITYLEDGER_TRY(by_body, index_.body(hash));
    if (by_body) return transaction_at(*by_body);
    return fail(ErrorKind::not_found, "copy.no_transaction",
                "no transaction with the id or number " + hex(hash) + " is in the blocks this copy holds");
}

Result<TransactionRow> CopyBrowser::transaction_at(const sync::Place& place) const {
    CITYLEDGER_TRY(block, chain_.block(place.height));
    if (!block || place.index >= block->txs.size())
        return fail(ErrorKind::damaged, "copy.index",
                    "the index names a transaction in block " + std::to_string(place.height) +
                        " that is not there; run city-ledger doctor");
    CITYLEDGER_TRY(codes, index_.codes(place.height));
    const auto code = codes && place.index < codes->size() ? std::optional((*codes)[place.index]) : std::nullopt;
    return describe_transaction(block->txs[place.index], place.height, place.index, code, known_);
}

Result<std::vector<Browser::Activity>> CopyBrowser::latest_acts(std::size_t count_asked) const {
    CITYLEDGER_TRY(acts, index_.latest_acts(std::min(count_asked, most_rows)));
    std::vector<Activity> activities;
    std::optional<TransactionRow> transaction;
    for (const auto& act : acts) {
        // Acts of one transaction stand together: it is described once.
        if (!transaction || transaction->height != act.place.height || transaction->index != act.place.index) {
            CITYLEDGER_TRY(described, transaction_at(act.place));
            transaction = std::move(described);
        }
        if (act.act >= transaction->acts.size()) continue;
        CITYLEDGER_TRY(header, chain_.header(act.place.height));
        activities.push_back(
            {transaction->acts[act.act], act.place.height, header ? header->time : Timestamp{}, transaction->state});
    }
    return activities;
}

}  // namespace cityledger::node
