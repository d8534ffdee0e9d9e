#include "core/store/mending.h"

#include "core/base/key_value_difference.h"
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/store/body.h"
#include "core/store/height_ranges.h"
#include "core/store/namespace_view.h"
#include "core/store/origin.h"
#include "core/store/schema.h"

namespace cityledger::store {

namespace {

constexpr std::size_t batch_bytes = std::size_t{4} << 20;

Bytes bytes_of(chain::Height height) {
    Bytes bytes;
    put_u64(bytes, static_cast<std::uint64_t>(height));
    return bytes;
}

Result<HeightRanges> heights_under(const KeyValueReader& records, std::uint8_t prefix) {
    HeightRanges found;
    const Bytes with{prefix};
    CITYLEDGER_CHECK(records.scan(with, {}, [&](BytesView key, BytesView) {
        if (const auto height = height_in(key)) found.add(*height);
        return true;
    }));
    return found;
}

}  // namespace

Status mend(KeyValueStore& records, const Mending& mending) {
    KeyValueBatch batch;
    for (const Bytes& key : mending.erase) batch.erase(key);
    for (const auto& [header, origin, hash] : mending.headers) {
        batch.put(height_key(header_prefix, header.height), chain::encode(header));
        batch.put(hash_key(hash_prefix, hash ? *hash : chain::hash(header)), bytes_of(header.height));
        batch.put(height_key(origin_prefix, header.height), encode_origin(origin));
    }
    for (const auto& block : mending.blocks)
        batch.put(height_key(body_prefix, block.header.height), encode_body(block));
    for (const auto& set : mending.validators)
        batch.put(hash_key(validators_prefix, chain::hash(set)), chain::encode(set));
    for (const auto& commit : mending.commits)
        batch.put(height_key(commit_prefix, commit.height), chain::encode(commit));
    for (const chain::Height height : mending.no_light_block) batch.erase(height_key(commit_prefix, height));
    if (mending.genesis) batch.put(meta_key("genesis"), *mending.genesis);
    if (batch.writes.empty()) return {};
    return records.write(batch, true);
}

Status mend_held(KeyValueStore& records) {
    CITYLEDGER_TRY(headers, heights_under(records, header_prefix));
    CITYLEDGER_TRY(blocks, heights_under(records, body_prefix));
    KeyValueBatch batch;
    batch.put(meta_key("headers"), headers.encode());
    if (blocks.all().empty()) {
        batch.erase(meta_key("blocks"));
    } else {
        Bytes range = bytes_of(blocks.all().front().from);
        append(range, bytes_of(blocks.all().back().to));
        batch.put(meta_key("blocks"), std::move(range));
    }
    return records.write(batch, true);
}

Result<Bytes> being_rebuilt(const KeyValueReader& records) {
    CITYLEDGER_TRY(marked, records.get(meta_key("rebuild")));
    return marked.value_or(Bytes{});
}

Status mark_rebuilding(KeyValueStore& records, BytesView namespaces) {
    KeyValueBatch batch;
    if (namespaces.empty())
        batch.erase(meta_key("rebuild"));
    else
        batch.put(meta_key("rebuild"), to_bytes(namespaces));
    return records.write(batch, true);
}

Status replace_namespace(KeyValueStore& records, std::uint8_t prefix, const KeyValueReader& made,
                         std::stop_token stop) {
    // What is to be replaced is looked at as it was when this began: writing goes on beside the walk.
    const auto before = records.snapshot();
    const NamespaceView have(*before, prefix);
    KeyValueBatch batch;
    std::size_t bytes = 0;
    Status written;
    const auto write = [&] {
        KeyValueBatch whole;
        append_in_namespace(whole, prefix, batch);
        written = records.write(whole, false);
        batch.writes.clear();
        bytes = 0;
        return written.has_value();
    };
    CITYLEDGER_TRY(count, compare(have, made, [&](const KeyValueDifference& difference) {
                       bytes += difference.key.size();
                       if (difference.second) {
                           bytes += difference.second->size();
                           batch.put(to_bytes(difference.key), to_bytes(*difference.second));
                       } else {
                           batch.erase(to_bytes(difference.key));
                       }
                       return !stop.stop_requested() && (bytes < batch_bytes || write());
                   }));
    static_cast<void>(count);
    CITYLEDGER_CHECK(written);
    if (stop.stop_requested()) return fail(ErrorKind::stopped, "stopped", "the repair of the copy was stopped");
    if (!batch.writes.empty() && !write()) return written;
    return {};
}

}  // namespace cityledger::store
