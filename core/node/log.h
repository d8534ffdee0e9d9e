#pragma once

#include "core/base/error.h"
#include "core/base/time.h"
#include "core/node/api/values.h"

#include <filesystem>
#include <initializer_list>
#include <mutex>

namespace cityledger::node {

/// What an open copy did, for whoever has to find out later why: one line an event, in DIR/log/city-ledger.log (mode
/// 0600), with its time in UTC, level, dotted name and `name=value` pairs (FORMATS.md, "Log"). At 512 KiB a file is put
/// aside as .1, .2, .3, and what was .3 is dropped.
///
/// Below the level `debug` no digests, record ids, addresses or file names are written: of an error its code, kind and
/// height alone. Never a secret. A log that cannot be written disturbs nothing. Thread-safe.
class Log {
  public:
    /// `folder`: of the copy. Makes nothing until something is written.
    Log(const std::filesystem::path& folder, LogLevel level, const Clock& clock);
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    using Field = std::pair<std::string_view, std::string>;
    void write(LogLevel level, std::string_view event, std::initializer_list<Field> fields = {});
    /// At level error; the message with its details only where the log's level is debug.
    void write(std::string_view event, const Error& error);

    void set_level(LogLevel level);
    LogLevel level() const;
    const std::filesystem::path& path() const { return path_; }

  private:
    void append(const std::string& line);
    void rotate();
    bool open();

    const std::filesystem::path path_;
    const Clock& clock_;
    mutable std::mutex mutex_;
    LogLevel level_;
    int file_ = -1;
    std::uint64_t size_ = 0;
};

std::string_view word(LogLevel level);
std::optional<LogLevel> log_level_of(std::string_view word);

}  // namespace cityledger::node
