#include "core/net/local_path.h"

#include <fcntl.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace cityledger::net {

namespace {
constexpr std::size_t longest = sizeof(sockaddr_un::sun_path) - 1;
}

Result<LocalPath> LocalPath::of(const std::filesystem::path& path) {
    if (path.native().size() <= longest) return LocalPath(path.native(), -1);
    const auto parent = path.parent_path();
    const int folder = ::open(parent.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return fail(Error{ErrorKind::io,
                          "local.path",
                          "cannot open the folder " + parent.string() + ": " + std::generic_category().message(errno),
                          {{"path", path.string()}}});
    LocalPath found("/proc/self/fd/" + std::to_string(folder) + "/" + path.filename().native(), folder);
    if (found.name_.size() > longest)
        return fail(Error{ErrorKind::io,
                          "local.path",
                          "the name of the socket file " + path.string() + " is too long",
                          {{"path", path.string()}}});
    return found;
}

LocalPath::LocalPath(LocalPath&& other) noexcept
    : name_(std::move(other.name_)), folder_(std::exchange(other.folder_, -1)) {}

LocalPath::~LocalPath() {
    if (folder_ >= 0) ::close(folder_);
}

}  // namespace cityledger::net
