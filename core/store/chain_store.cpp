#include "core/store/chain_store.h"

#include "core/chain/codec.h"
#include "core/store/body.h"
#include "core/store/origin.h"
#include "core/store/schema.h"

namespace cityledger::store {

namespace {

Result<light::HeightRange> one_range(BytesView bytes) {
    CITYLEDGER_TRY(ranges, HeightRanges::decode(bytes));
    if (ranges.all().size() != 1)
        return fail(ErrorKind::damaged, "store.record_damaged", "the blocks held are not one range");
    return ranges.all().front();
}

/// The record decoded; damage names its key.
template <class Value, class Decode>
Result<std::optional<Value>> decoded(const Result<std::optional<Bytes>>& found, const Bytes& key, Decode decode) {
    if (!found) return fail(found.error());
    const std::optional<Bytes>& bytes = *found;
    if (!bytes) return std::optional<Value>();
    auto value = decode(*bytes);
    if (!value) return fail(damage_of(key, value.error()));
    return std::optional<Value>(std::move(*value));
}

}  // namespace

Result<ChainStore::Held> ChainStore::read_held(const KeyValueReader& records) {
    Held held;
    const Bytes headers_key = meta_key("headers");
    CITYLEDGER_TRY(headers, decoded<HeightRanges>(records.get(headers_key), headers_key, HeightRanges::decode));
    if (headers) held.headers = std::move(*headers);
    const Bytes blocks_key = meta_key("blocks");
    CITYLEDGER_TRY(blocks, decoded<light::HeightRange>(records.get(blocks_key), blocks_key, one_range));
    held.blocks = blocks;
    return held;
}

Result<std::unique_ptr<ChainStore>> ChainStore::open(KeyValueStore& records) {
    CITYLEDGER_TRY(held, read_held(records));
    return std::unique_ptr<ChainStore>(new ChainStore(records, std::move(held)));
}

Status ChainStore::reload() {
    const std::lock_guard writing(writing_);
    CITYLEDGER_TRY(held, read_held(records_));
    const std::lock_guard lock(held_mutex_);
    held_ = std::move(held);
    return {};
}

ChainStore::ChainStore(KeyValueStore& records, Held held)
    : records_(records), state_(records, state_namespace), index_(records, index_namespace), held_(std::move(held)) {}

Result<std::optional<Bytes>> ChainStore::record(std::uint8_t prefix, chain::Height height) const {
    if (height < 0) return std::optional<Bytes>();
    return records_.get(height_key(prefix, height));
}

Result<std::optional<chain::Header>> ChainStore::header(chain::Height height) const {
    return decoded<chain::Header>(record(header_prefix, height), height_key(header_prefix, height),
                                  chain::decode_header);
}

Result<std::optional<light::HeaderOrigin>> ChainStore::origin(chain::Height height) const {
    return decoded<light::HeaderOrigin>(record(origin_prefix, height), height_key(origin_prefix, height),
                                        decode_origin);
}

Result<std::vector<chain::Header>> ChainStore::headers(chain::Height from, std::size_t count) const {
    std::vector<chain::Header> rows;
    if (count == 0 || from < 0) return rows;
    const Bytes prefix{header_prefix};
    Status status;
    CITYLEDGER_CHECK(records_.scan(prefix, height_key(header_prefix, from), [&](BytesView key, BytesView value) {
        const auto height = height_in(key);
        if (height && *height != from + static_cast<chain::Height>(rows.size())) return false;
        auto row = height ? chain::decode_header(value) : Result<chain::Header>(fail(height.error()));
        if (!row) {
            status = fail(damage_of(key, row.error()));
            return false;
        }
        rows.push_back(std::move(*row));
        return rows.size() < count;
    }));
    CITYLEDGER_CHECK(status);
    return rows;
}

Result<std::optional<chain::Block>> ChainStore::block(chain::Height height) const {
    const Bytes key = height_key(body_prefix, height);
    CITYLEDGER_TRY(body, decoded<chain::Block>(record(body_prefix, height), key, decode_body));
    if (!body) return std::optional<chain::Block>();
    CITYLEDGER_TRY(own_header, header(height));
    if (!own_header) return fail(damage_of(key, Error{ErrorKind::damaged, "", "its header is missing", {}}));
    body->header = std::move(*own_header);
    return body;
}

Result<std::optional<chain::Commit>> ChainStore::commit(chain::Height height) const {
    if (height < 0 || height == INT64_MAX) return std::optional<chain::Commit>();
    CITYLEDGER_TRY(above, decoded<chain::Block>(record(body_prefix, height + 1), height_key(body_prefix, height + 1),
                                                decode_body));
    // The first block of a chain has an empty commit of nothing below it.
    if (!above || above->last_commit.height != height) return std::optional<chain::Commit>();
    return std::optional<chain::Commit>(std::move(above->last_commit));
}

Result<std::optional<chain::ValidatorSet>> ChainStore::validators(BytesView hash) const {
    const Bytes key = hash_key(validators_prefix, hash);
    return decoded<chain::ValidatorSet>(records_.get(key), key, chain::decode_validator_set);
}

Result<std::optional<Bytes>> ChainStore::genesis() const {
    return records_.get(meta_key("genesis"));
}

Result<light::BlockStore::Coverage> ChainStore::coverage() const {
    const std::lock_guard lock(held_mutex_);
    return Coverage{held_.headers.all(), held_.blocks};
}

Result<std::optional<chain::Height>> ChainStore::height_of(BytesView header_hash) const {
    const Bytes key = hash_key(hash_prefix, header_hash);
    return decoded<chain::Height>(records_.get(key), key, [](const Bytes& bytes) {
        Bytes with_prefix{hash_prefix};
        append(with_prefix, bytes);
        return height_in(with_prefix);
    });
}

Result<std::optional<light::LightBlock>> ChainStore::light_block(chain::Height height) const {
    const Bytes key = height_key(commit_prefix, height);
    CITYLEDGER_TRY(commit, decoded<chain::Commit>(record(commit_prefix, height), key, chain::decode_commit));
    if (!commit) return std::optional<light::LightBlock>();
    CITYLEDGER_TRY(own_header, header(height));
    if (!own_header) return fail(damage_of(key, Error{ErrorKind::damaged, "", "its header is missing", {}}));
    CITYLEDGER_TRY(set, validators(own_header->validators_hash));
    if (!set) return fail(damage_of(key, Error{ErrorKind::damaged, "", "its validator set is missing", {}}));
    CITYLEDGER_TRY(next, validators(own_header->next_validators_hash));
    light::LightBlock block{{std::move(*own_header), std::move(*commit)}, std::move(*set), {}};
    if (next) block.next_validators = std::move(*next);
    return std::optional<light::LightBlock>(std::move(block));
}

Result<std::optional<light::LightBlock>> ChainStore::light_block_at(
    const Result<std::optional<chain::Height>>& height) const {
    if (!height) return fail(height.error());
    const std::optional<chain::Height>& at = *height;
    return at ? light_block(*at) : std::optional<light::LightBlock>();
}

Result<std::optional<light::LightBlock>> ChainStore::first() const {
    Result<std::optional<chain::Height>> found = std::optional<chain::Height>();
    const Bytes prefix{commit_prefix};
    CITYLEDGER_CHECK(records_.scan(prefix, {}, [&](BytesView key, BytesView) {
        found = height_in(key);
        return false;
    }));
    return light_block_at(found);
}

Result<std::optional<light::LightBlock>> ChainStore::latest() const {
    return latest_at_or_below(INT64_MAX);
}

Result<std::optional<light::LightBlock>> ChainStore::latest_at_or_below(chain::Height height) const {
    if (height < 0) return std::optional<light::LightBlock>();
    Result<std::optional<chain::Height>> found = std::optional<chain::Height>();
    const Bytes prefix{commit_prefix};
    CITYLEDGER_CHECK(records_.scan_down(prefix, height_key(commit_prefix, height), [&](BytesView key, BytesView) {
        found = height_in(key);
        return false;
    }));
    return light_block_at(found);
}

}  // namespace cityledger::store
