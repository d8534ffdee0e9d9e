#include "core/base/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <thread>
#include <utility>

namespace cityledger {

namespace {
constexpr std::chrono::milliseconds pause{10};
}

Result<FileLock> FileLock::take(const std::filesystem::path& path, std::chrono::milliseconds patience) {
    const auto failure = [&](ErrorKind kind, const char* code, const std::string& why) {
        return fail(Error{kind, code, "cannot lock " + path.string() + ": " + why, {{"path", path.string()}}});
    };
    FileLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (lock.file_ < 0) return failure(ErrorKind::io, "file.lock", std::generic_category().message(errno));
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (::flock(lock.file_, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return failure(ErrorKind::io, "file.lock", std::generic_category().message(errno));
        if (std::chrono::steady_clock::now() >= deadline)
            return failure(ErrorKind::locked, "file.locked", "another program has held it for too long");
        std::this_thread::sleep_for(pause);
    }
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

FileLock::~FileLock() {
    if (file_ >= 0) ::close(file_);
}

}  // namespace cityledger
