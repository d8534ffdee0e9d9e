// Preloaded into the real city-ledger: lets it run until its n-th write, sync or rename below one folder, does half of
// that write, says so, and waits to be killed. Nothing in city-ledger knows of it.
//
// CITYLEDGER_STOP_UNDER: the folder. CITYLEDGER_STOP_AT: n. CITYLEDGER_STOP_SAYS: file that gets the line "write NAME",
// "sync NAME" or "rename NAME" once it waits.
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

std::atomic<int> operations{0};

template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

bool is_below(const std::string& path) {
    static const std::string folder = setting("CITYLEDGER_STOP_UNDER");
    return !folder.empty() && path.compare(0, folder.size(), folder) == 0;
}

std::string path_of(int file) {
    std::array<char, 4096> path{};
    const auto link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t length = ::readlink(link.c_str(), path.data(), path.size() - 1);
    return length > 0 ? std::string(path.data(), static_cast<std::size_t>(length)) : std::string();
}

bool is_the_one(const std::string& path) {
    static const int stop_at = std::atoi(setting("CITYLEDGER_STOP_AT").c_str());
    return stop_at > 0 && is_below(path) && ++operations == stop_at;
}

[[noreturn]] void wait_to_be_killed(const char* what, const std::string& path) {
    const std::string says = setting("CITYLEDGER_STOP_SAYS");
    const std::string line = std::string(what) + " " + path.substr(path.rfind('/') + 1) + "\n";
    const int file = ::open(says.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0 || next<ssize_t(int, const void*, std::size_t)>("write")(file, line.data(), line.size()) < 0)
        std::abort();
    while (true) ::pause();
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, std::size_t size) {
    static auto* const real = next<ssize_t(int, const void*, std::size_t)>("write");
    if (file <= 2) return real(file, bytes, size);
    const std::string path = path_of(file);
    if (!is_the_one(path)) return real(file, bytes, size);
    if (real(file, bytes, size / 2) < 0) std::abort();
    wait_to_be_killed("write", path);
}

int fsync(int file) {
    static auto* const real = next<int(int)>("fsync");
    const std::string path = path_of(file);
    if (is_the_one(path)) wait_to_be_killed("sync", path);
    return real(file);
}

int fdatasync(int file) {
    static auto* const real = next<int(int)>("fdatasync");
    const std::string path = path_of(file);
    if (is_the_one(path)) wait_to_be_killed("sync", path);
    return real(file);
}

int rename(const char* from, const char* to) noexcept {
    static auto* const real = next<int(const char*, const char*)>("rename");
    if (is_the_one(from)) wait_to_be_killed("rename", to);
    return real(from, to);
}
}
