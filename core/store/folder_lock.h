#pragma once

#include <sys/types.h>
#include <filesystem>
#include <optional>
#include <string>

namespace cityledger::store {

/// Who holds a database's LOCK file.
struct LockHolder {
    pid_t pid = 0;
    std::string program;  ///< its name, may be empty
};

/// Marks the folder as open in this process, while it lives. A lock of a file is lost when any descriptor of that file
/// is closed by its process, so nobody here may look into LOCK while we hold it: this tells.
class OpenFolder {
  public:
    /// Nullopt: open in this process already.
    static std::optional<OpenFolder> mark(const std::filesystem::path& folder);
    OpenFolder(OpenFolder&& other) noexcept;
    OpenFolder& operator=(OpenFolder&&) = delete;
    ~OpenFolder();

  private:
    explicit OpenFolder(std::string name) : name_(std::move(name)) {}
    std::string name_;
};

/// The other process that holds the folder's LOCK; nullopt: none does. Only while the folder is not open here.
std::optional<LockHolder> holder_of(const std::filesystem::path& folder);
/// This process, as others would see it.
LockHolder this_process();

}  // namespace cityledger::store
