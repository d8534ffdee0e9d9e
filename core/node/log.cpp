#include "core/node/log.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cityledger::node {

namespace {

constexpr std::uint64_t largest_file = std::uint64_t{512} << 10;
constexpr int files_put_aside = 3;
constexpr std::size_t longest_line = 4096;

std::filesystem::path aside(const std::filesystem::path& path, int number) {
    return path.string() + "." + std::to_string(number);
}

/// One line stays one line, whatever a peer's words hold.
void add_value(std::string& line, std::string_view value) {
    for (const char each : value) {
        if (line.size() >= longest_line) return;
        const auto byte = static_cast<unsigned char>(each);
        line.push_back(byte < 0x20 || byte == 0x7f ? ' ' : each);
    }
}

}  // namespace

Log::Log(const std::filesystem::path& folder, LogLevel level, const Clock& clock)
    : path_(folder / "log" / "city-ledger.log"), clock_(clock), level_(level) {}

Log::~Log() {
    if (file_ >= 0) ::close(file_);
}

void Log::write(LogLevel level, std::string_view event, std::initializer_list<Field> fields) {
    const std::scoped_lock lock(mutex_);
    if (level > level_) return;
    std::string line = rfc3339({clock_.now().seconds, 0});
    line.append(" ").append(word(level)).append(" ").append(event);
    for (const auto& [name, value] : fields) {
        line.append(" ").append(name).append("=");
        add_value(line, value);
    }
    append(line + "\n");
}

void Log::write(std::string_view event, const Error& error) {
    const std::string kind(name_of(error.kind));
    const std::string height(error.field("height"));
    if (level() == LogLevel::debug)
        write(LogLevel::error, event,
              {{"code", error.code}, {"kind", kind}, {"height", height}, {"message", error.message}});
    else if (height.empty())
        write(LogLevel::error, event, {{"code", error.code}, {"kind", kind}});
    else
        write(LogLevel::error, event, {{"code", error.code}, {"kind", kind}, {"height", height}});
}

void Log::set_level(LogLevel level) {
    const std::scoped_lock lock(mutex_);
    level_ = level;
}

LogLevel Log::level() const {
    const std::scoped_lock lock(mutex_);
    return level_;
}

bool Log::open() {
    if (file_ >= 0) return true;
    ::mkdir(path_.parent_path().c_str(), 0700);
    file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    struct stat info {};
    if (file_ < 0 || ::fstat(file_, &info) != 0) return false;
    if ((info.st_mode & 077u) != 0) ::fchmod(file_, 0600);
    size_ = static_cast<std::uint64_t>(info.st_size);
    return true;
}

void Log::rotate() {
    ::close(std::exchange(file_, -1));
    std::error_code ignored;
    for (int number = files_put_aside; number > 1; --number)
        std::filesystem::rename(aside(path_, number - 1), aside(path_, number), ignored);
    std::filesystem::rename(path_, aside(path_, 1), ignored);
}

void Log::append(const std::string& line) {
    if (!open()) return;
    if (size_ > 0 && size_ + line.size() > largest_file) {
        rotate();
        if (!open()) return;
    }
    const ssize_t put = ::write(file_, line.data(), line.size());
    if (put > 0) size_ += static_cast<std::uint64_t>(put);
}

std::string_view word(LogLevel level) {
    switch (level) {
        case LogLevel::error:
            return "error";
        case LogLevel::info:
            return "info";
        case LogLevel::debug:
            return "debug";
    }
    return "info";
}

std::optional<LogLevel> log_level_of(std::string_view text) {
    for (const LogLevel level : {LogLevel::error, LogLevel::info, LogLevel::debug})
        if (word(level) == text) return level;
    return std::nullopt;
}

}  // namespace cityledger::node
