#pragma once

#include <filesystem>
#include <string>

namespace cityledger::documents {

/// A file's name as it may be shown, stored in JSON and written to logs: valid UTF-8 on one line. What is not (bytes
/// that are no UTF-8, control characters, characters that turn the direction of writing, a backslash) stands as \xNN,
/// byte by byte, so that different names have different texts.
std::string text_of(const std::filesystem::path& path);

}  // namespace cityledger::documents
