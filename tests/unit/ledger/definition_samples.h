#pragma once

// A small definition with one of everything, and ways to break one thing in it.

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ledger/definition.h"

#include <string>
#include <string_view>

namespace cityledger::test {

/// The JSON text of the small definition: scenario `sample`, types `grant` and `batch`.
std::string_view sample_definition();

/// Reads `json` as a definition after making it canonical; a text that is no JSON ends the test program.
Result<ledger::Definition> read_any(std::string_view json);

/// The small definition with the first `from` replaced by `to`. A `from` that is not there ends the test program: such
/// a test would prove nothing.
Result<ledger::Definition> read_changed(std::string_view from, std::string_view to);

/// The code of the error, or "ok".
std::string code_of(const Result<ledger::Definition>& read);

/// A file of resources/scenarios as its canonical bytes.
Bytes shipped_definition(std::string_view name);

}  // namespace cityledger::test
