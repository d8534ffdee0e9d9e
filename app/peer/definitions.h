#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string_view>

namespace cityledger::peer {

/// A definition file of resources/scenarios, by its name without `.json`.
struct EmbeddedDefinition {
    std::string_view name;
    BytesView json;
};
/// All that were built in, by name.
std::span<const EmbeddedDefinition> embedded_definitions();

/// The canonical bytes of one of them. Errors: not_found (peer.definition), and those of reading a definition: what
/// this version does not run is refused by name.
Result<Bytes> definition_bytes(std::string_view name);

}  // namespace cityledger::peer
