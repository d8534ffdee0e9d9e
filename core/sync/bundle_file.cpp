#include "core/sync/bundle_file.h"

#include "core/sync/index_keys.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>

namespace cityledger::sync {

namespace {

constexpr std::size_t most_records = 10'000'000;  // what is remembered of them stays under 250 MB
constexpr std::size_t longest_chain_id = 50;

tl::unexpected<Error> bad(ErrorKind kind, const char* code, const std::filesystem::path& path, std::string_view why) {
    return fail(Error{kind, code, path.string() + ": " + std::string(why), {{"path", path.string()}}});
}

}  // namespace

std::size_t most_bytes_of(BundleRecord kind) {
    switch (kind) {
        case BundleRecord::chain:
            return longest_chain_id;
        case BundleRecord::genesis:
            return 24u << 20;
        case BundleRecord::validators:
        case BundleRecord::commit:
            return 4u << 20;
        case BundleRecord::block:
            return 105u << 20;
        case BundleRecord::header:
            return 64u << 10;
        case BundleRecord::end:
            return 1;
    }
    return 0;
}

Result<std::unique_ptr<BundlePeer::File>> BundlePeer::File::open(const std::filesystem::path& path,
                                                                 const std::stop_token& stop) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return bad(errno == ENOENT ? ErrorKind::not_found : ErrorKind::io, "bundle.not_read", path,
                   std::strerror(errno));
    std::unique_ptr<File> file(new File(path, descriptor));
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return bad(ErrorKind::invalid, "bundle.not_one", path, "this is no regular file");
    file->content_.bytes = static_cast<std::uint64_t>(status.st_size);
    CITYLEDGER_CHECK(file->scan(stop));
    return file;
}

BundlePeer::File::~File() {
    ::close(file_);
}

/// False where the file ends before.
Result<bool> BundlePeer::File::read_at(std::uint64_t at, std::uint8_t* to, std::size_t size) const {
    while (size > 0) {
        const ssize_t got = ::pread(file_, to, size, static_cast<off_t>(at));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return bad(ErrorKind::io, "bundle.not_read", path_, std::strerror(errno));
        if (got == 0) return false;
        to += got;
        at += static_cast<std::uint64_t>(got);
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

Status BundlePeer::File::scan(const std::stop_token& stop) {
    Bytes start(bundle_magic.size() + 1);
    CITYLEDGER_TRY(begun, read_at(0, start.data(), start.size()));
    if (!begun || as_text(start).substr(0, bundle_magic.size()) != bundle_magic)
        return bad(ErrorKind::invalid, "bundle.not_one", path_, "this is no bundle of blocks");
    if (start.back() != bundle_version)
        return bad(ErrorKind::newer_format, "bundle.version", path_,
                   "a newer version of this program wrote this bundle: update the program");
    std::uint64_t at = start.size();
    for (std::size_t count = 0; !content_.whole; ++count) {
        if (stop.stop_requested()) return fail(ErrorKind::stopped, "bundle.stopped", "reading the bundle was stopped");
        if (count == most_records)
            return bad(ErrorKind::limit, "bundle.too_many", path_, "it holds more blocks than are read from one file");
        Bytes head(bundle_record_head);
        CITYLEDGER_TRY(there, read_at(at, head.data(), head.size()));
        if (!there) break;  // cut off
        BytesView rest = head;
        Place place;
        place.kind = static_cast<BundleRecord>(*index_keys::take_number(rest, 1));
        const std::uint64_t height = *index_keys::take_number(rest, 8);
        place.length = static_cast<std::uint32_t>(*index_keys::take_number(rest, 4));
        place.at = at + head.size();
        if (height > static_cast<std::uint64_t>(INT64_MAX / 2))
            return bad(ErrorKind::invalid, "bundle.record", path_, "a record's height is out of range");
        place.height = static_cast<chain::Height>(height);
        if (most_bytes_of(place.kind) == 0)
            return bad(ErrorKind::invalid, "bundle.record", path_, "it holds a record of an unknown kind");
        if (place.length > most_bytes_of(place.kind))
            return bad(ErrorKind::limit, "bundle.record_too_large", path_, "a record is larger than such a one may be");
        if (content_.bytes - place.at < place.length) break;  // cut off within it
        CITYLEDGER_CHECK(note(place));
        at = place.at + place.length;
    }
    if (content_.heights.empty()) return bad(ErrorKind::invalid, "bundle.empty", path_, "it holds no whole block");
    shown_ = content_.heights.front();
    return {};
}

Status BundlePeer::File::note(const Place& place) {
    const auto out_of_order = [&] {
        return bad(ErrorKind::invalid, "bundle.order", path_,
                   "its records are not in order at block " + std::to_string(place.height));
    };
    if (content_.chain_id.empty() != (place.kind == BundleRecord::chain)) return out_of_order();
    const auto add = [&](std::vector<Place>& to) -> Status {
        if (place.height < 1 || (!to.empty() && to.back().height >= place.height)) return out_of_order();
        to.push_back(place);
        return {};
    };
    switch (place.kind) {
        case BundleRecord::chain: {
            CITYLEDGER_TRY(bytes, read(place));
            content_.chain_id = to_text(bytes);
            return content_.chain_id.empty() ? out_of_order() : Status{};
        }
        case BundleRecord::genesis:
            if (genesis_ || !bodies_.empty()) return out_of_order();
            genesis_ = place;
            return {};
        case BundleRecord::validators:
            return add(sets_);
        case BundleRecord::commit:
            return add(commits_);
        case BundleRecord::block:
        case BundleRecord::header:
            CITYLEDGER_CHECK(add(bodies_));
            if (content_.heights.empty() || content_.heights.back().to + 1 != place.height)
                content_.heights.push_back({place.height, place.height});
            content_.heights.back().to = place.height;
            return {};
        case BundleRecord::end:
            content_.whole = true;
            return {};
    }
    return {};
}

const BundlePeer::File::Place* BundlePeer::File::find(const std::vector<Place>& places, chain::Height height) {
    const auto found = std::ranges::lower_bound(places, height, {}, &Place::height);
    return found != places.end() && found->height == height ? &*found : nullptr;
}

const BundlePeer::File::Place* BundlePeer::File::validators(chain::Height height) const {
    const auto above = std::ranges::upper_bound(sets_, height, {}, &Place::height);
    return above == sets_.begin() ? nullptr : &*std::prev(above);
}

Result<Bytes> BundlePeer::File::read(const Place& place) const {
    Bytes bytes(place.length);
    CITYLEDGER_TRY(there, read_at(place.at, bytes.data(), bytes.size()));
    if (!there) return bad(ErrorKind::invalid, "bundle.changed", path_, "the file became shorter while it was read");
    return bytes;
}

light::HeightRange BundlePeer::File::shown() const {
    const std::scoped_lock lock(mutex_);
    return shown_;
}

void BundlePeer::File::show(const light::HeightRange& part) {
    const std::scoped_lock lock(mutex_);
    shown_ = part;
}

}  // namespace cityledger::sync
