#pragma once

#include "core/base/error.h"

#include <QString>

namespace cityledger::present {

/// What happened and what to do next, as one sentence in the window's language. Codes without words of their own get
/// those of their kind; the code itself stands behind in brackets so that it can be looked up.
QString sentence(const Error& error);

/// Why the ledger refused an act: the names of ledger.md ("spent", "guard" …).
QString refusal(const std::string& name);

/// A warning of a city profile ("plain_http" …).
QString profile_warning(const std::string& code);

}  // namespace cityledger::present
