#include "core/sync/index_write.h"

#include "core/chain/hash.h"
#include "core/ledger/record_values.h"
#include "core/ledger/transaction.h"
#include "core/sync/index_keys.h"

#include <set>

namespace cityledger::sync {

namespace {

constexpr std::string_view record_prefix = "record/";

void put_count(KeyValueBatch& batch, std::string_view name, std::uint64_t count) {
    Bytes bytes;
    index_keys::put_number(bytes, count, 8);
    batch.put(index_keys::count(name), std::move(bytes));
}

void put_text(Bytes& to, std::string_view text) {
    index_keys::put_number(to, text.size(), 2);
    append(to, as_bytes(text));
}

/// Keeps the first place of bytes that lie in two blocks: that one was judged, the later is refused as spent. Older
/// blocks may come after newer ones.
Status put_first(KeyValueBatch& batch, const KeyValueReader& index, std::set<Bytes>& in_batch, Bytes key,
                 const Place& at) {
    if (!in_batch.insert(key).second) return {};
    CITYLEDGER_TRY(held, index.get(key));
    Bytes place = index_keys::place(at);
    if (!held || place < *held) batch.put(std::move(key), std::move(place));
    return {};
}

Bytes listed_value(std::string_view id, const ledger::RecordValue& record) {
    Bytes value;
    for (const std::string_view text : {id, std::string_view(record.scenario), std::string_view(record.type),
                                        std::string_view(record.state), std::string_view(record.party)})
        put_text(value, text);
    return value;
}

}  // namespace

Result<KeyValueBatch> index_blocks(const KeyValueReader& index, std::span<const chain::Block> blocks) {
    KeyValueBatch batch;
    std::set<Bytes> in_batch;
    std::uint64_t transactions = 0;
    for (const chain::Block& block : blocks) {
        for (std::uint32_t i = 0; i < block.txs.size(); ++i) {
            const Place at{block.header.height, i};
            CITYLEDGER_CHECK(
                put_first(batch, index, in_batch, index_keys::transaction(chain::transaction_id(block.txs[i])), at));
            if (const auto read = ledger::read_transaction(block.txs[i]))
                CITYLEDGER_CHECK(put_first(batch, index, in_batch, index_keys::body(read->body_hash), at));
        }
        transactions += block.txs.size();
    }
    if (transactions == 0) return batch;
    CITYLEDGER_TRY(counts, Index(index).counts());
    put_count(batch, "transactions", counts.transactions + transactions);
    return batch;
}

Result<KeyValueBatch> index_block(const KeyValueReader& index, const chain::Block& block) {
    return index_blocks(index, {&block, 1});
}

Result<KeyValueBatch> index_run(const KeyValueReader& index, const chain::Block& block,
                                const ledger::BlockOutput& run) {
    KeyValueBatch batch;
    Bytes codes;
    std::uint64_t acts = 0;
    for (std::uint32_t i = 0; i < block.txs.size() && i < run.codes.size(); ++i) {
        index_keys::put_number(codes, run.codes[i], 4);
        const auto read = ledger::read_transaction(block.txs[i]);
        if (!read) continue;
        for (std::uint32_t act = 0; act < read->body.acts.size(); ++act) {
            Bytes value;
            index_keys::put_number(value, run.codes[i], 4);
            append(value, as_bytes(read->body.acts[act].kind()));
            batch.put(index_keys::act({block.header.height, i}, act), std::move(value));
            ++acts;
        }
    }
    batch.put(index_keys::codes(block.header.height), std::move(codes));
    if (acts > 0) {
        CITYLEDGER_TRY(counts, Index(index).counts());
        put_count(batch, "acts", counts.acts + acts);
    }
    CITYLEDGER_TRY(changed, index_changes(index, block.header.height, run.changes));
    batch.append(std::move(changed));
    return batch;
}

Result<KeyValueBatch> index_changes(const KeyValueReader& index, chain::Height height, const state::Changes& changes) {
    KeyValueBatch batch;
    std::uint32_t order = 0;
    std::uint64_t opened = 0;
    for (auto change = changes.lower_bound(to_bytes(record_prefix)); change != changes.end(); ++change) {
        const std::string_view key = as_text(change->first);
        if (!key.starts_with(record_prefix)) break;
        if (!change->second) continue;
        const std::string_view id = key.substr(record_prefix.size());
        CITYLEDGER_TRY(record, ledger::decode_state_value<ledger::RecordValue>(*change->second));
        CITYLEDGER_TRY(before, index.get(index_keys::record(id)));
        if (before) {
            Bytes stale{'l'};
            append(stale, *before);
            batch.erase(std::move(stale));
        } else {
            ++opened;
        }
        batch.put(index_keys::record(id), index_keys::place({height, order}));
        batch.put(index_keys::listed(height, order), listed_value(id, record));
        ++order;
    }
    if (opened > 0) {
        CITYLEDGER_TRY(counts, Index(index).counts());
        put_count(batch, "records", counts.records + opened);
    }
    return batch;
}

KeyValueBatch index_application(const ApplicationKind& application) {
    KeyValueBatch batch;
    Bytes value{static_cast<std::uint8_t>(application.kind)};
    put_text(value, application.why);
    for (const auto& peer : application.asked) put_text(value, peer);
    batch.put(index_keys::application(), std::move(value));
    return batch;
}

}  // namespace cityledger::sync
