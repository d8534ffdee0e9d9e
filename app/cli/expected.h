#pragma once

#include "core/base/result.h"
#include "core/node/api/values.h"

#include <filesystem>
#include <map>
#include <string>

namespace cityledger::cli {

/// What `verify --expect LIST` reads: CSV with a header row that names at least `path` and `verdict`, and may name
/// `record` (that must govern) and `claim` (the record the file is claimed to be of). Paths are relative to the list's
/// folder, or absolute; further columns are not looked at.
struct Expected {
    std::string verdict;
    std::string record;
    std::string claim;
};
using Expectations = std::map<std::string, Expected>;

/// Errors: those of reading a file; invalid (expect.*) with the line.
Result<Expectations> read_expectations(const std::filesystem::path& list);

/// The path as both sides write it: absolute, without `.` and `..`.
std::string normal_path(const std::filesystem::path& path);

}  // namespace cityledger::cli
