#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace cityledger::net {

/// A socket file's name as the system takes it: sun_path holds 107 bytes, so a longer path is named through a
/// descriptor of its folder, which stays open as long as this lives (bind and connect only).
class LocalPath {
  public:
    /// Errors: io (local.path) where the folder cannot be opened or the file's own name is too long.
    static Result<LocalPath> of(const std::filesystem::path& path);
    LocalPath(LocalPath&& other) noexcept;
    LocalPath& operator=(LocalPath&&) = delete;
    ~LocalPath();

    const std::string& name() const { return name_; }

  private:
    LocalPath(std::string name, int folder) : name_(std::move(name)), folder_(folder) {}
    std::string name_;
    int folder_ = -1;
};

}  // namespace cityledger::net
