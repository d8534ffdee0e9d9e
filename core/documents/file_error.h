#pragma once

#include "core/base/result.h"

#include <filesystem>

#include <sys/stat.h>

namespace cityledger::documents {

/// The system's answer `number` (errno) as an error of file_digest.h.
Error file_error(int number, const std::filesystem::path& path);

/// document.not_regular for what `mode` says it is.
Error not_regular(mode_t mode, const std::filesystem::path& path);

}  // namespace cityledger::documents
