#pragma once

// `conformance FAMILY FILE…` runs recorded cases against the functions the node itself calls. A family is one
// family_NAME.cpp here: it reads one file and reports each case in it.

#include <functional>
#include <string>

namespace cityledger::conformance {

enum class Outcome { pass, fail, skip };

/// `id` tells cases of one file apart ("" where the file is one case); `detail` says why it failed or was skipped.
using Report = std::function<void(const std::string& id, Outcome outcome, const std::string& detail)>;

/// Judges all cases of the file at `path`. A file it cannot read is a failed case.
using Family = void (*)(const std::string& path, const Report& report);

bool register_family(const char* name, Family family);

/// Reads a whole file, or reports a failed case and gives an empty text.
std::string read_case_file(const std::string& path, const Report& report);

}  // namespace cityledger::conformance

#define CITYLEDGER_FAMILY(name, function) \
    static const bool registered_##name = cityledger::conformance::register_family(#name, function);
