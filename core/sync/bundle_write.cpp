#include "core/chain/codec.h"
#include "core/sync/bundle.h"
#include "core/sync/genesis_record.h"
#include "core/sync/index_keys.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace cityledger::sync {

namespace {

Error not_held(chain::Height height, std::string_view what) {
    return {ErrorKind::not_found,
            "bundle.not_held",
            "the " + std::string(what) + " of block " + std::to_string(height) +
                " is not in this copy, so it cannot be put into a bundle; sync first, or name another range",
            {{"height", std::to_string(height)}}};
}

/// Appends records to a file that takes its name only when it is whole.
class BundleFile {
  public:
    explicit BundleFile(std::filesystem::path path) : path_(std::move(path)), partial_(path_.string() + ".partial") {}
    BundleFile(const BundleFile&) = delete;
    BundleFile& operator=(const BundleFile&) = delete;
    ~BundleFile() {
        if (file_ < 0) return;
        ::close(file_);
        ::unlink(partial_.c_str());
    }

    Status open() {
        file_ = ::open(partial_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        if (file_ < 0) return failed("open");
        Bytes start = to_bytes(bundle_magic);
        start.push_back(bundle_version);
        return put(start);
    }
    Status put(BundleRecord kind, chain::Height height, BytesView payload) {
        Bytes head{static_cast<std::uint8_t>(kind)};
        index_keys::put_number(head, static_cast<std::uint64_t>(height), 8);
        index_keys::put_number(head, payload.size(), 4);
        CITYLEDGER_CHECK(put(head));
        return put(payload);
    }
    Status finish() {
        CITYLEDGER_CHECK(flush());
        if (::fsync(file_) != 0 || ::close(std::exchange(file_, -1)) != 0 ||
            ::rename(partial_.c_str(), path_.c_str()) != 0) {
            const int error = errno;
            ::unlink(partial_.c_str());
            errno = error;
            return failed("finish");
        }
        return {};
    }
    std::uint64_t bytes() const { return bytes_; }

  private:
    static constexpr std::size_t buffer_bytes = 1u << 20;

    Status put(BytesView bytes) {
        bytes_ += bytes.size();
        append(buffer_, bytes);
        return buffer_.size() >= buffer_bytes ? flush() : Status{};
    }
    Status flush() {
        BytesView rest = buffer_;
        while (!rest.empty()) {
            const ssize_t written = ::write(file_, rest.data(), rest.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return failed("write");
            rest = rest.subspan(static_cast<std::size_t>(written));
        }
        buffer_.clear();
        return {};
    }
    tl::unexpected<Error> failed(const char* doing) const {
        return fail(Error{ErrorKind::io,
                          "bundle.not_written",
                          "cannot " + std::string(doing) + " " + path_.string() + ": " + std::strerror(errno),
                          {{"path", path_.string()}}});
    }

    std::filesystem::path path_, partial_;
    int file_ = -1;
    Bytes buffer_;
    std::uint64_t bytes_ = 0;
};

/// The commit of the block itself: from the block above it, or of a header that was verified by its own.
Result<std::optional<chain::Commit>> commit_of(const light::LightStore& light, const light::BlockStore& blocks,
                                               chain::Height height) {
    CITYLEDGER_TRY(verified, light.light_block(height));
    if (verified) return std::optional(std::move(verified->signed_header.commit));
    return blocks.commit(height);
}

}  // namespace

Result<std::uint64_t> write_bundle(const std::filesystem::path& path, const light::LightStore& light,
                                   const light::BlockStore& blocks, const light::HeightRange& range,
                                   const std::optional<light::Provider::Genesis>& genesis, const Job& job) {
    BundleFile file(path);
    CITYLEDGER_CHECK(file.open());
    const auto total = static_cast<std::uint64_t>(range.to - range.from + 1);
    Bytes set_hash;
    bool last_has_block = false;
    for (chain::Height height = range.from; height <= range.to; ++height) {
        if (job.stopped()) return fail(ErrorKind::stopped, "bundle.stopped", "the export was stopped; no file is left");
        CITYLEDGER_TRY(block, blocks.block(height));
        CITYLEDGER_TRY(header, blocks.header(height));
        if (!header) return fail(not_held(height, "header"));
        if (height == range.from) {
            CITYLEDGER_CHECK(file.put(BundleRecord::chain, 0, as_bytes(header->chain_id)));
            if (genesis && header->last_block_id.is_zero())
                CITYLEDGER_CHECK(file.put(BundleRecord::genesis, height, encode_genesis(*genesis)));
        }
        if (header->validators_hash != set_hash) {
            CITYLEDGER_TRY(set, blocks.validators(header->validators_hash));
            if (set) CITYLEDGER_CHECK(file.put(BundleRecord::validators, height, chain::encode(*set)));
            set_hash = header->validators_hash;
        }
        last_has_block = block.has_value();
        if (block)
            CITYLEDGER_CHECK(file.put(BundleRecord::block, height, chain::encode(*block)));
        else
            CITYLEDGER_CHECK(file.put(BundleRecord::header, height, chain::encode(*header)));
        // Within blocks each commit stands in the block above.
        if (!last_has_block || height == range.to) {
            CITYLEDGER_TRY(commit, commit_of(light, blocks, height));
            if (commit) CITYLEDGER_CHECK(file.put(BundleRecord::commit, height, chain::encode(*commit)));
        }
        const auto done = static_cast<std::uint64_t>(height - range.from + 1);
        job.report({file.bytes(), 0, done, total});
    }
    CITYLEDGER_CHECK(file.put(BundleRecord::end, range.to, {}));
    CITYLEDGER_CHECK(file.finish());
    return file.bytes();
}

}  // namespace cityledger::sync
