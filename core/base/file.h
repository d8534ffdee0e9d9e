#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <filesystem>

namespace cityledger {

/// Reads a regular file of at most `max_bytes`. Errors: not_found, limit, io; a device or pipe is invalid (file.not_regular).
Result<Bytes> read_file(const std::filesystem::path& path, std::size_t max_bytes);

/// Writes the whole file or leaves what was there: temporary file beside it, fsync, rename, fsync of the folder.
/// `mode` as for chmod (0600 for secrets). Errors: io, naming the path and what the system said.
Status write_file(const std::filesystem::path& path, BytesView content, unsigned mode = 0644);

}  // namespace cityledger
