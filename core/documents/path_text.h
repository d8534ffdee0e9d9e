#pragma once

#include <filesystem>
#include <string>

namespace cityledger::documents {

/// A file's name as it may be shown, stored in JSON and written to logs: valid UTF-8 on one line. What is not (bytes that
/// are no UTF-8, control characters, characters that turn the direction of writing) stands as \xNN, byte by byte, so that
/// two different names never look alike by what was left out.
std::string text_of(const std::filesystem::path& path);

}  // namespace cityledger::documents
