#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace leveldb {
class Status;
}

namespace cityledger::store {

/// What a LevelDB status means for us: damaged, or io told apart by trying the folder, since the library gives the
/// system's reason only as a text in the user's language. `doing`: "read", "write to", "open".
Error storage_error(const leveldb::Status& status, std::string_view doing, const std::filesystem::path& folder);

/// Can a file be made in this folder and written? Errors: io (store.read_only, store.disk_full, store.io).
Status probe_writing(const std::filesystem::path& folder);

/// io with the code that fits the system's error number.
Error system_error(int number, std::string_view doing, const std::filesystem::path& folder);

}  // namespace cityledger::store
