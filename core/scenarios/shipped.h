#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <span>
#include <string_view>
#include <vector>

namespace cityledger::scenarios {

/// A file of resources/scenarios, by its name without `.json`, as it was written.
struct ShippedFile {
    std::string_view name;
    BytesView json;
};
/// All that were built in, by name.
std::span<const ShippedFile> shipped_files();

/// The canonical bytes of one of them. Errors: not_found (scenarios.not_shipped), and those of reading a definition:
/// what this version does not run is refused by name.
Result<Bytes> shipped_definition(std::string_view name);

/// What a city begins with at least: `intake` and `finding`, canonical. What tests of a definition stand on.
Result<std::vector<Bytes>> founding_definitions();

}  // namespace cityledger::scenarios
