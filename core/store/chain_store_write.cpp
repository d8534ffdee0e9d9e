// Everything of one step goes into one batch; what is held in memory follows only when the batch is written.
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/store/body.h"
#include "core/store/chain_store.h"
#include "core/store/origin.h"
#include "core/store/schema.h"

#include <algorithm>
#include <map>

namespace cityledger::store {

namespace {

Bytes height_bytes(chain::Height height) {
    Bytes bytes;
    put_u64(bytes, static_cast<std::uint64_t>(height));
    return bytes;
}

tl::unexpected<Error> refuse(std::string code, chain::Height height, std::string_view what) {
    return fail(Error{ErrorKind::invalid,
                      std::move(code),
                      "block " + std::to_string(height) + " cannot be kept: " + std::string(what),
                      {{"height", std::to_string(height)}}});
}

}  // namespace

class ChainStore::Write {
  public:
    explicit Write(ChainStore& store) : store_(store), held_(store.held_) {}

    Status add_header(const chain::Header& header, const std::optional<light::HeaderOrigin>& origin,
                      const std::optional<Hash32>& hash = {}) {
        const chain::Height height = header.height;
        if (height < 0 || height >= INT64_MAX - 1) return refuse("copy.height", height, "its height is out of range");
        Bytes bytes = chain::encode(header);
        const auto in_batch = headers_.find(height);
        if (in_batch != headers_.end()) {
            if (in_batch->second != bytes)
                return refuse("copy.other_header", height, "the same step brings two different headers");
            return {};
        }
        bool has_origin = false;
        if (held_.headers.contains(height)) {
            CITYLEDGER_TRY(present, store_.record(header_prefix, height));
            if (!present)
                return fail(
                    damage_of(height_key(header_prefix, height), Error{ErrorKind::damaged, "", "it is missing", {}}));
            if (*present != bytes)
                return refuse("copy.other_header", height, "the copy holds a different header of that height");
            CITYLEDGER_TRY(present_origin, store_.record(origin_prefix, height));
            has_origin = present_origin.has_value();
        } else {
            batch_.put(height_key(header_prefix, height), bytes);
            batch_.put(hash_key(hash_prefix, hash ? *hash : chain::hash(header)), height_bytes(height));
            held_.headers.add(height);
        }
        if (origin && !has_origin) batch_.put(height_key(origin_prefix, height), encode_origin(*origin));
        headers_.emplace(height, std::move(bytes));
        return {};
    }

    Status add_validators(const chain::ValidatorSet& set) {
        const Bytes key = hash_key(validators_prefix, chain::hash(set));
        CITYLEDGER_TRY(present, store_.records_.get(key));
        if (!present) batch_.put(key, chain::encode(set));
        return {};
    }

    /// The block's header must be added before, so that a better origin than none is kept.
    Status add_block(const chain::Block& block) {
        const chain::Height height = block.header.height;
        if (held_.blocks && height != held_.blocks->to + 1 && height != held_.blocks->from - 1)
            return refuse("copy.block_gap", height,
                          "the blocks held are " + std::to_string(held_.blocks->from) + " to " +
                              std::to_string(held_.blocks->to));
        CITYLEDGER_CHECK(add_header(block.header, std::nullopt));
        batch_.put(height_key(body_prefix, height), encode_body(block));
        if (!held_.blocks) held_.blocks = light::HeightRange{height, height};
        held_.blocks->from = std::min(held_.blocks->from, height);
        held_.blocks->to = std::max(held_.blocks->to, height);
        return {};
    }

    KeyValueBatch& batch() { return batch_; }

    Status finish(bool sync) {
        if (held_.headers != store_.held_.headers) batch_.put(meta_key("headers"), held_.headers.encode());
        if (held_.blocks && held_.blocks != store_.held_.blocks) {
            Bytes range = height_bytes(held_.blocks->from);
            put_u64(range, static_cast<std::uint64_t>(held_.blocks->to));
            batch_.put(meta_key("blocks"), std::move(range));
        }
        if (batch_.writes.empty()) return {};
        CITYLEDGER_CHECK(store_.records_.write(batch_, sync));
        const std::lock_guard lock(store_.held_mutex_);
        store_.held_ = std::move(held_);
        return {};
    }

  private:
    ChainStore& store_;
    Held held_;
    std::map<chain::Height, Bytes> headers_;
    KeyValueBatch batch_;
};

Status ChainStore::put(const light::LightBlock& block) {
    const std::lock_guard lock(writing_);
    const chain::Height height = block.height();
    if (!equal(chain::hash(block.validators), block.header().validators_hash))
        return refuse("copy.other_validators", height, "its validator set is not the one its header names");
    Write write(*this);
    CITYLEDGER_CHECK(write.add_header(block.header(), std::nullopt));
    CITYLEDGER_CHECK(write.add_validators(block.validators));
    if (!block.next_validators.validators.empty()) CITYLEDGER_CHECK(write.add_validators(block.next_validators));
    write.batch().put(height_key(commit_prefix, height), chain::encode(block.signed_header.commit));
    return write.finish(true);
}

Status ChainStore::put(const light::CopyWrite& step, bool sync) {
    const std::lock_guard lock(writing_);
    Write write(*this);
    for (const auto& [header, origin, hash] : step.headers)
        CITYLEDGER_CHECK(write.add_header(header, origin, hash));
    for (const auto& set : step.validators) CITYLEDGER_CHECK(write.add_validators(set));
    for (const auto& block : step.blocks) CITYLEDGER_CHECK(write.add_block(block));
    if (step.genesis) write.batch().put(meta_key("genesis"), *step.genesis);
    append_in_namespace(write.batch(), state_namespace, step.state);
    append_in_namespace(write.batch(), index_namespace, step.index);
    return write.finish(sync);
}

}  // namespace cityledger::store
