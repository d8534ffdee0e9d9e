#include "core/chain/codec.h"
#include "core/chain/validate.h"
#include "core/light/verify/validator_sets.h"
#include "core/sync/bundle_file.h"
#include "core/sync/genesis_record.h"

namespace cityledger::sync {

namespace {

tl::unexpected<Error> not_there(chain::Height height, const light::HeightRange& shown, std::string_view what) {
    const bool below = height < shown.from;
    return fail(Error{ErrorKind::not_found,
                      below ? "provider.height_pruned" : "provider.height_too_high",
                      "the bundle holds no " + std::string(what) + " of block " + std::to_string(height) +
                          "; it goes from " + std::to_string(shown.from) + " to " + std::to_string(shown.to),
                      {{"height", std::to_string(height)}}});
}

}  // namespace

Result<std::unique_ptr<BundlePeer>> BundlePeer::open(const std::filesystem::path& path, std::stop_token stop) {
    CITYLEDGER_TRY(file, File::open(path, stop));
    return std::unique_ptr<BundlePeer>(new BundlePeer(std::move(file)));
}

BundlePeer::BundlePeer(std::unique_ptr<File> file) : file_(std::move(file)) {}
BundlePeer::~BundlePeer() = default;

const BundleContent& BundlePeer::content() const {
    return file_->content();
}
void BundlePeer::show_only(const light::HeightRange& part) {
    file_->show(part);
}
std::string BundlePeer::name() const {
    return file_->path().filename().string();
}

Result<std::optional<chain::Block>> BundlePeer::block(chain::Height height) const {
    const light::HeightRange shown = file_->shown();
    const auto* place = height < shown.from || height > shown.to ? nullptr : file_->body(height);
    if (place == nullptr) return not_there(height, shown, "block");
    if (place->kind != BundleRecord::block) return std::optional<chain::Block>();
    CITYLEDGER_TRY(bytes, file_->read(*place));
    CITYLEDGER_TRY(block, chain::decode_block(bytes));
    if (block.header.height != height)
        return fail(ErrorKind::invalid, "provider.wrong_height",
                    "where the bundle should hold block " + std::to_string(height) + " it holds another");
    return std::optional(std::move(block));
}

Result<chain::Header> BundlePeer::header(chain::Height height) const {
    CITYLEDGER_TRY(block, this->block(height));
    if (block) return std::move(block->header);
    CITYLEDGER_TRY(bytes, file_->read(*file_->body(height)));
    CITYLEDGER_TRY(header, chain::decode_header(bytes));
    if (header.height != height)
        return fail(ErrorKind::invalid, "provider.wrong_height",
                    "where the bundle should hold header " + std::to_string(height) + " it holds another");
    return std::move(header);
}

Result<chain::Commit> BundlePeer::commit(chain::Height height) const {
    if (const auto* place = file_->commit(height)) {
        CITYLEDGER_TRY(bytes, file_->read(*place));
        return chain::decode_commit(bytes);
    }
    const light::HeightRange shown = file_->shown();
    if (height < shown.to) {
        CITYLEDGER_TRY(above, block(height + 1));
        if (above) return std::move(above->last_commit);
    }
    return not_there(height, shown, "commit");
}

Result<chain::ValidatorSet> BundlePeer::validators(chain::Height height) const {
    const auto* place = file_->validators(height);
    if (place == nullptr) return not_there(height, file_->shown(), "validator set");
    CITYLEDGER_TRY(bytes, file_->read(*place));
    return chain::decode_validator_set(bytes);
}

chain::Height BundlePeer::newest() const {
    const light::HeightRange shown = file_->shown();
    for (chain::Height height = shown.to; height >= shown.from && height > shown.to - 2; --height)
        if (commit(height)) return height;
    return 0;
}

Result<light::PeerStatus> BundlePeer::status(std::stop_token) {
    light::PeerStatus status;
    status.chain_id = content().chain_id;
    status.moniker = name();
    status.earliest = file_->shown().from;
    status.latest = newest();
    if (status.latest > 0) {
        CITYLEDGER_TRY(header, this->header(status.latest));
        status.latest_time = header.time;
    }
    return status;
}

Result<light::LightBlock> BundlePeer::light_block(chain::Height height, bool with_next, std::stop_token) {
    const chain::Height at = height == 0 ? newest() : height;
    if (at == 0) return not_there(file_->shown().to, file_->shown(), "commit");
    light::LightBlock block;
    CITYLEDGER_TRY(header, this->header(at));
    CITYLEDGER_TRY(commit, this->commit(at));
    block.signed_header = {std::move(header), std::move(commit)};
    CITYLEDGER_CHECK(chain::validate_basic(block.signed_header, content().chain_id));
    CITYLEDGER_TRY(validators, this->validators(at));
    CITYLEDGER_CHECK(chain::validate_basic(validators));
    CITYLEDGER_CHECK(light::check_validators_of(block.header(), validators));
    block.validators = std::move(validators);
    if (with_next && block.header().next_validators_hash == block.header().validators_hash) {
        block.next_validators = block.validators;
    } else if (with_next) {
        CITYLEDGER_TRY(next, this->validators(at + 1));
        block.next_validators = std::move(next);
    }
    return block;
}

Result<std::vector<chain::Header>> BundlePeer::headers(chain::Height from, chain::Height to, std::stop_token stop) {
    std::vector<chain::Header> headers;
    for (chain::Height height = from; height <= to; ++height) {
        if (stop.stop_requested()) return fail(ErrorKind::stopped, "bundle.stopped", "reading the bundle was stopped");
        CITYLEDGER_TRY(header, this->header(height));
        headers.push_back(std::move(header));
    }
    return headers;
}

Result<std::vector<chain::Block>> BundlePeer::blocks(chain::Height from, chain::Height to, std::stop_token stop) {
    std::vector<chain::Block> blocks;
    for (chain::Height height = from; height <= to; ++height) {
        if (stop.stop_requested()) return fail(ErrorKind::stopped, "bundle.stopped", "reading the bundle was stopped");
        CITYLEDGER_TRY(block, this->block(height));
        if (!block) return not_there(height, file_->shown(), "data");
        blocks.push_back(std::move(*block));
    }
    return blocks;
}

Result<light::Provider::Genesis> BundlePeer::genesis(std::stop_token) {
    const auto* place = file_->genesis();
    if (place == nullptr)
        return fail(ErrorKind::not_found, "bundle.no_genesis", "the bundle does not hold the genesis");
    CITYLEDGER_TRY(bytes, file_->read(*place));
    return decode_genesis(bytes);
}

Result<light::StateAnswer> BundlePeer::state(BytesView, chain::Height, std::stop_token) {
    return fail(ErrorKind::unreachable, "bundle.no_state", "a bundle holds blocks and proves no single value");
}
Result<light::SubmitAnswer> BundlePeer::submit(BytesView, std::stop_token) {
    return fail(ErrorKind::unreachable, "bundle.no_state", "a bundle takes no transactions");
}
Result<void> BundlePeer::submit_evidence(const chain::Evidence&, std::stop_token) {
    return fail(ErrorKind::unreachable, "bundle.no_state", "a bundle takes no evidence");
}

}  // namespace cityledger::sync
