#pragma once

#include "core/base/result.h"

#include <chrono>
#include <filesystem>

namespace cityledger {

/// Held, it keeps other processes of this program from what the file stands for, as long as it lives; the file itself
/// stays empty. Several of one process exclude each other, too.
class FileLock {
  public:
    /// Waits up to `patience` for whoever has it. Errors: locked (file.locked), io (file.lock), with the field `path`.
    static Result<FileLock> take(const std::filesystem::path& path, std::chrono::milliseconds patience);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

  private:
    explicit FileLock(int file) : file_(file) {}
    int file_;
};

}  // namespace cityledger
