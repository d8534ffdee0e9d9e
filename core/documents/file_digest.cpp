#include "core/documents/file_digest.h"

#include "core/documents/file_error.h"
#include "core/documents/path_text.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace cityledger::documents {

namespace {

constexpr std::size_t read_size = std::size_t{1} << 20;

class OpenFile {
  public:
    /// O_NONBLOCK: should the file have become a pipe since it was looked at, opening it must not wait for a writer.
    explicit OpenFile(const std::filesystem::path& path)
        : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
    ~OpenFile() {
        if (number_ >= 0) ::close(number_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int number() const { return number_; }

  private:
    int number_;
};

bool is_same(const struct stat& a, const struct stat& b) {
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size &&
           a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

Error changed(const std::filesystem::path& path) {
    const std::string name = text_of(path);
    return Error{ErrorKind::cannot_tell,
                 "document.changed_while_read",
                 name + " was changed while it was read, so it has no one digest; verify it again",
                 {{"path", name}}};
}

}  // namespace

FileDigester::FileDigester()
    : buffer_(read_size), sha256_(crypto::DigestAlgorithm::sha256), sm3_(crypto::DigestAlgorithm::sm3) {}

Result<FileDigests> FileDigester::digest(const std::filesystem::path& path, const Job& job) {
    // Looked at before it is opened: opening alone can wait (a pipe) or do something (a device).
    struct stat before {};
    if (::stat(path.c_str(), &before) != 0) return fail(file_error(errno, path));
    if (!S_ISREG(before.st_mode)) return fail(not_regular(before.st_mode, path));
    const OpenFile file(path);
    if (file.number() < 0) return fail(file_error(errno, path));
    struct stat opened {};
    if (::fstat(file.number(), &opened) != 0) return fail(file_error(errno, path));
    if (!S_ISREG(opened.st_mode)) return fail(not_regular(opened.st_mode, path));
    ::posix_fadvise(file.number(), 0, 0, POSIX_FADV_SEQUENTIAL);

    FileDigests digests;
    const auto expected = static_cast<std::uint64_t>(opened.st_size);
    const auto give_up = [this](Error error) {
        sha256_.finish();
        sm3_.finish();
        return fail(std::move(error));
    };
    while (true) {
        if (job.stopped())
            return give_up(Error{ErrorKind::stopped, "document.stopped", "stopped while reading " + text_of(path), {}});
        const ssize_t got = ::read(file.number(), buffer_.data(), buffer_.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return give_up(file_error(errno, path));
        if (got == 0) break;
        digests.size += static_cast<std::uint64_t>(got);
        // A file that grows as fast as it is read would never end.
        if (digests.size > expected) return give_up(changed(path));
        const BytesView chunk = BytesView(buffer_).first(static_cast<std::size_t>(got));
        sha256_.update(chunk);
        sm3_.update(chunk);
        job.report({digests.size, expected, 0, 1});
    }
    digests.sha256 = sha256_.finish();
    digests.sm3 = sm3_.finish();

    struct stat after {};
    if (::fstat(file.number(), &after) != 0) return fail(file_error(errno, path));
    struct stat named {};
    if (::stat(path.c_str(), &named) != 0) return fail(file_error(errno, path));
    if (digests.size != expected || !is_same(before, opened) || !is_same(opened, after) || !is_same(after, named))
        return fail(changed(path));
    return digests;
}

}  // namespace cityledger::documents
