#include "core/serve/peer_store.h"

#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"
#include "core/ledger/application.h"
#include "core/ledger/refusal.h"
#include "core/wire/proto.h"

namespace cityledger::serve {

namespace {

// All keys begin with `P` and one letter; heights are eight bytes, big-endian, so that they sort.
constexpr char space = 'P';
constexpr std::uint64_t store_format = 1;

Bytes key_of(char kind, BytesView rest = {}) {
    Bytes key{static_cast<std::uint8_t>(space), static_cast<std::uint8_t>(kind)};
    append(key, rest);
    return key;
}

Bytes key_of(char kind, chain::Height height) {
    Bytes key = key_of(kind);
    const auto number = static_cast<std::uint64_t>(height);
    for (int shift = 56; shift >= 0; shift -= 8) key.push_back(static_cast<std::uint8_t>(number >> shift));
    return key;
}

tl::unexpected<Error> damaged(std::string_view what, chain::Height height = 0) {
    return fail(ErrorKind::damaged, "peer_store." + std::string(what),
                "the peer's store is damaged: its " + std::string(what) + " of height " + std::to_string(height) +
                    " cannot be read; restore the home from a backup or seal the chain again");
}

/// All fields of a record, or damage.
Result<std::vector<wire::Field>> fields_of(BytesView bytes, std::string_view what, chain::Height height = 0) {
    std::vector<wire::Field> fields;
    wire::Reader reader(bytes);
    while (!reader.at_end()) {
        auto field = reader.next();
        if (!field) return damaged(what, height);
        fields.push_back(*field);
    }
    return fields;
}

Result<std::uint64_t> number_in(BytesView bytes, std::string_view what) {
    CITYLEDGER_TRY(fields, fields_of(bytes, what));
    return fields.empty() ? 0 : fields.front().value;
}

Bytes encode_results(const BlockResults& results) {
    wire::Writer writer;
    std::vector<std::uint64_t> codes;
    for (const TxResult& tx : results.txs) codes.push_back(tx.code);
    writer.packed(1, codes);
    for (const ValidatorUpdate& update : results.validator_updates) {
        wire::Writer inner;
        inner.bytes(1, update.key.bytes);
        inner.int64(2, update.power);
        writer.bytes_always(2, inner.data());
    }
    writer.bytes(3, results.app_hash);
    writer.varint(4, results.new_version_app.value_or(0));
    return writer.take();
}

}  // namespace

TxResult tx_result_of(std::uint32_t code) {
    TxResult result;
    result.code = code;
    if (code == 0) return result;
    result.codespace = std::string(ledger::codespace);
    if (const auto refusal = ledger::refusal_of(code)) result.log = std::string(ledger::english_of(*refusal));
    return result;
}

Result<std::optional<PeerStore::State>> PeerStore::state() const {
    CITYLEDGER_TRY(bytes, store_.get(key_of('s')));
    if (!bytes) return std::optional<State>();
    CITYLEDGER_TRY(fields, fields_of(*bytes, "state"));
    State state;
    std::uint64_t format = 0;
    for (const wire::Field& field : fields) {
        if (field.number == 1) format = field.value;
        if (field.number == 2) state.initial_height = field.as_int64();
        if (field.number == 3) state.tip = field.as_int64();
        if (field.number == 4) state.app_hash = to_bytes(field.bytes);
        if (field.number == 5) state.last_results_hash = to_bytes(field.bytes);
    }
    if (format > store_format)
        return fail(ErrorKind::newer_format, "peer_store.newer_format",
                    "the peer's store has format " + std::to_string(format) + "; this program knows " +
                        std::to_string(store_format) + ": use a newer one");
    if (format == 0 || state.initial_height < 1 || state.tip < state.initial_height - 1) return damaged("state");
    return std::optional(std::move(state));
}

Result<std::optional<Bytes>> PeerStore::genesis() const {
    return store_.get(key_of('g'));
}

Result<std::optional<Bytes>> PeerStore::block_bytes(chain::Height height) const {
    return store_.get(key_of('b', height));
}

Result<std::optional<StoredBlock>> PeerStore::block(chain::Height height) const {
    CITYLEDGER_TRY(bytes, block_bytes(height));
    if (!bytes) return std::optional<StoredBlock>();
    auto block = chain::decode_block(*bytes);
    if (!block || block->header.height != height) return damaged("block", height);
    const Hash32 hash = chain::hash(block->header);
    const chain::BlockId id{Bytes(hash.begin(), hash.end()), chain::part_set_header(*bytes)};
    return std::optional(StoredBlock{std::move(*block), id, bytes->size()});
}

Result<std::optional<chain::Commit>> PeerStore::commit(chain::Height height) const {
    CITYLEDGER_TRY(bytes, store_.get(key_of('c', height)));
    if (!bytes) return std::optional<chain::Commit>();
    auto commit = chain::decode_commit(*bytes);
    if (!commit) return damaged("commit", height);
    return std::optional(std::move(*commit));
}

Result<std::optional<chain::ValidatorSet>> PeerStore::validators(chain::Height height) const {
    std::optional<Bytes> newest;
    CITYLEDGER_CHECK(store_.scan_down(key_of('v'), key_of('v', height), [&](BytesView, BytesView value) {
        newest = to_bytes(value);
        return false;
    }));
    if (!newest) return std::optional<chain::ValidatorSet>();
    auto set = chain::decode_validator_set(*newest);
    if (!set) return damaged("validator set", height);
    return std::optional(std::move(*set));
}

Result<std::optional<std::uint64_t>> PeerStore::version_app(chain::Height height) const {
    std::optional<Bytes> newest;
    CITYLEDGER_CHECK(store_.scan_down(key_of('p'), key_of('p', height), [&](BytesView, BytesView value) {
        newest = to_bytes(value);
        return false;
    }));
    if (!newest) return std::optional<std::uint64_t>();
    CITYLEDGER_TRY(version, number_in(*newest, "rules version"));
    return std::optional(version);
}

Result<std::optional<BlockResults>> PeerStore::results(chain::Height height) const {
    CITYLEDGER_TRY(bytes, store_.get(key_of('r', height)));
    if (!bytes) return std::optional<BlockResults>();
    CITYLEDGER_TRY(fields, fields_of(*bytes, "results", height));
    BlockResults results;
    results.height = height;
    for (const wire::Field& field : fields) {
        if (field.number == 1) {
            BytesView left = field.bytes;
            while (!left.empty()) {
                auto code = wire::take_uvarint(left);
                if (!code) return damaged("results", height);
                results.txs.push_back(tx_result_of(static_cast<std::uint32_t>(*code)));
            }
        } else if (field.number == 2) {
            CITYLEDGER_TRY(inner, fields_of(field.bytes, "results", height));
            ValidatorUpdate update;
            for (const wire::Field& one : inner) {
                if (one.number == 1) update.key.bytes = to_bytes(one.bytes);
                if (one.number == 2) update.power = one.as_int64();
            }
            results.validator_updates.push_back(std::move(update));
        } else if (field.number == 3) {
            results.app_hash = to_bytes(field.bytes);
        } else if (field.number == 4) {
            results.new_version_app = field.value;
        }
    }
    return std::optional(std::move(results));
}

Result<std::optional<chain::Height>> PeerStore::height_of(BytesView block_hash) const {
    if (block_hash.size() != 32) return std::optional<chain::Height>();
    CITYLEDGER_TRY(bytes, store_.get(key_of('h', block_hash)));
    if (!bytes) return std::optional<chain::Height>();
    CITYLEDGER_TRY(height, number_in(*bytes, "hash index"));
    return std::optional(static_cast<chain::Height>(height));
}

Result<std::optional<PeerStore::TxPlace>> PeerStore::find_tx(BytesView tx_hash) const {
    if (tx_hash.size() != 32) return std::optional<TxPlace>();
    CITYLEDGER_TRY(bytes, store_.get(key_of('t', tx_hash)));
    if (!bytes) return std::optional<TxPlace>();
    CITYLEDGER_TRY(fields, fields_of(*bytes, "transaction index"));
    TxPlace place;
    for (const wire::Field& field : fields) {
        if (field.number == 1) place.height = field.as_int64();
        if (field.number == 2) place.index = static_cast<std::uint32_t>(field.value);
    }
    return std::optional(place);
}

void PeerStore::put_state(KeyValueBatch& batch, const State& state) {
    wire::Writer writer;
    writer.varint(1, store_format);
    writer.int64(2, state.initial_height);
    writer.int64(3, state.tip);
    writer.bytes(4, state.app_hash);
    writer.bytes(5, state.last_results_hash);
    batch.put(key_of('s'), writer.take());
}

void PeerStore::put_genesis(KeyValueBatch& batch, std::string_view json) {
    batch.put(key_of('g'), to_bytes(json));
}

void PeerStore::put_block(KeyValueBatch& batch, const StoredBlock& block, Bytes block_bytes,
                          const chain::Commit& commit, const BlockResults& results) {
    const chain::Height height = block.block.header.height;
    wire::Writer place;
    place.int64(1, height);
    batch.put(key_of('h', block.id.hash), place.data());
    for (std::size_t i = 0; i < block.block.txs.size(); ++i) {
        wire::Writer tx_place;
        tx_place.int64(1, height);
        tx_place.varint(2, i);
        batch.put(key_of('t', crypto::sha256(block.block.txs[i])), tx_place.take());
    }
    batch.put(key_of('b', height), std::move(block_bytes));
    batch.put(key_of('c', height), chain::encode(commit));
    batch.put(key_of('r', height), encode_results(results));
}

void PeerStore::put_validators(KeyValueBatch& batch, chain::Height height, const chain::ValidatorSet& set) {
    batch.put(key_of('v', height), chain::encode(set));
}

void PeerStore::put_version_app(KeyValueBatch& batch, chain::Height height, std::uint64_t version) {
    wire::Writer writer;
    writer.varint(1, version);
    batch.put(key_of('p', height), writer.take());
}

}  // namespace cityledger::serve
