#include "core/store/storage_error.h"

#include "core/base/bytes.h"

#include <leveldb/status.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

namespace cityledger::store {

namespace {

/// With less than this a failed write is put down to a full disk.
constexpr std::uintmax_t least_space = std::uintmax_t{1} << 20;

/// LevelDB gives the system's reason as its text alone, behind the file's name: "IO error: FILE: No space left on
/// device".
struct SystemReason {
    int number = 0;
    std::string file;
};
std::optional<SystemReason> reason_in(const std::string& text) {
    for (const int number : {ENOSPC, EDQUOT, EROFS, EACCES, EPERM, EIO, ENOENT, EMFILE, EFBIG}) {
        const std::string said = std::string(": ") + std::strerror(number);
        if (!text.ends_with(said)) continue;
        const std::string before = text.substr(0, text.size() - said.size());
        const auto name = before.rfind('/');
        return SystemReason{number, name == std::string::npos ? std::string() : before.substr(name + 1)};
    }
    return std::nullopt;
}

Error with_file(Error error, const std::string& file) {
    if (file.empty()) return error;
    error.message += " (file " + file + ")";
    return std::move(error).with("file", file);
}

}  // namespace

Error system_error(int number, std::string_view doing, const std::filesystem::path& folder) {
    const bool full = number == ENOSPC || number == EDQUOT;
    const bool read_only = number == EROFS || number == EACCES || number == EPERM;
    const std::string what =
        full        ? "there is no space left; free some and open it again"
        : read_only ? "it may not be written; give this user the right to write there, or choose another folder"
                    : std::string(std::strerror(number));
    return Error{ErrorKind::io,
                 full        ? "store.disk_full"
                 : read_only ? "store.read_only"
                             : "store.io",
                 "cannot " + std::string(doing) + " the copy in " + folder.string() + ": " + what,
                 {{"folder", folder.string()}, {"system", std::strerror(number)}}};
}

Status probe_writing(const std::filesystem::path& folder) {
    const auto path = folder / ("probe-" + std::to_string(::getpid()));
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return fail(system_error(errno, "write to", folder));
    // More than one block of the file system, so that a full disk shows.
    static constexpr std::array<char, std::size_t{64} << 10> content{};
    errno = ENOSPC;  // what a write cut short means, which sets no number
    const ssize_t put = ::write(file, content.data(), content.size());
    const bool is_written = put == static_cast<ssize_t>(content.size()) && ::fsync(file) == 0;
    const int number = is_written ? 0 : errno;
    ::close(file);
    ::unlink(path.c_str());
    if (number != 0) return fail(system_error(number, "write to", folder));
    return {};
}

Error storage_error(const leveldb::Status& status, std::string_view doing, const std::filesystem::path& folder) {
    // LevelDB says "not found" of a file that should be there; that a key is absent never comes here.
    if (status.IsCorruption() || status.IsNotFound())
        return Error{ErrorKind::damaged,
                     "store.damaged",
                     "the copy in " + folder.string() + " is damaged: " + status.ToString() +
                         "; repair it with doctor, or make it anew",
                     {{"folder", folder.string()}}};
    const auto reason = reason_in(status.ToString());
    if (reason && reason->number != ENOENT) return with_file(system_error(reason->number, doing, folder), reason->file);
    if (auto probed = probe_writing(folder); !probed) return std::move(probed).error();
    std::error_code unknown;
    const auto space = std::filesystem::space(folder, unknown);
    if (!unknown && space.available < least_space) return system_error(ENOSPC, doing, folder);
    return Error{ErrorKind::io,
                 "store.io",
                 "cannot " + std::string(doing) + " the copy in " + folder.string() + ": " + status.ToString(),
                 {{"folder", folder.string()}}};
}

}  // namespace cityledger::store
