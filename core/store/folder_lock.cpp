#include "core/store/folder_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <mutex>
#include <set>

namespace cityledger::store {

namespace {

struct OpenFolders {
    std::mutex mutex;
    std::set<std::string> names;
};

OpenFolders& open_folders() {
    static OpenFolders folders;
    return folders;
}

std::string program_of(pid_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/comm");
    std::string name;
    std::getline(file, name);
    return name;
}

}  // namespace

std::optional<OpenFolder> OpenFolder::mark(const std::filesystem::path& folder) {
    std::error_code error;
    const auto canonical = std::filesystem::canonical(folder, error);
    std::string name = error ? folder.string() : canonical.string();
    auto& folders = open_folders();
    const std::lock_guard lock(folders.mutex);
    if (!folders.names.insert(name).second) return std::nullopt;
    return OpenFolder(std::move(name));
}

OpenFolder::OpenFolder(OpenFolder&& other) noexcept : name_(std::move(other.name_)) {
    other.name_.clear();
}

OpenFolder::~OpenFolder() {
    if (name_.empty()) return;
    auto& folders = open_folders();
    const std::lock_guard lock(folders.mutex);
    folders.names.erase(name_);
}

std::optional<LockHolder> holder_of(const std::filesystem::path& folder) {
    const int file = ::open((folder / "LOCK").c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return std::nullopt;
    struct flock wanted {};
    wanted.l_type = F_WRLCK;
    wanted.l_whence = SEEK_SET;
    const int answer = ::fcntl(file, F_GETLK, &wanted);
    ::close(file);
    if (answer != 0 || wanted.l_type == F_UNLCK) return std::nullopt;
    // A holder in another process namespace is seen as 0.
    if (wanted.l_pid <= 0) return LockHolder{};
    return LockHolder{wanted.l_pid, program_of(wanted.l_pid)};
}

LockHolder this_process() {
    return {::getpid(), program_of(::getpid())};
}

}  // namespace cityledger::store
