#pragma once

// What ids and public texts may look like (ledger.md, "Encoding"). Entry and peers ask the same functions; a record's
// id stands in identity.h.

#include <string_view>

namespace cityledger::ledger {

/// `[a-z][a-z0-9_-]{0,31}`: parties, officers, scenarios, types, roles, fields, states, transitions, lists, claims.
bool is_id(std::string_view text);
/// True if the text holds what looks like a number of one person, as written or with spaces, `-`, `.` and `·` removed,
/// full-width digits and letters read as ASCII: a resident identity number (18 characters with a date and the check
/// character of GB 11643, or 15 digits with a date), or a mobile number (11 digits, or 13 with 86 in front). Text that
/// is not UTF-8 is read byte by byte; peers refuse it before.
bool holds_personal_number(std::string_view text);

/// Allowed by core/wire/json.h is_allowed_text, not empty, and without a personal number.
bool is_public_text(std::string_view text);

}  // namespace cityledger::ledger
