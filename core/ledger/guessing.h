#pragma once

// Whether what stands on the ledger in place of a personal value could be guessed: identity numbers, telephone numbers
// and dates are few enough to try them all. Each field is attacked as the definition declares it, with sample values.

#include "core/ledger/definition.h"

#include <stop_token>

namespace cityledger::ledger {

enum class PersonalKind : std::uint8_t { identity_number, telephone, date };
std::string_view name_of(PersonalKind kind);

struct GuessedField {
    enum class Outcome : std::uint8_t {
        kept,            ///< nothing tried fits: the salt is not known
        by_key_holders,  ///< only who holds the scenario's key finds it: the parties in its roles
        guessed,         ///< anybody finds it
        in_the_open,     ///< it stands there as it is
    };
    std::string path;  ///< "types[0].fields[3]"
    Title label;
    FieldClass field_class = FieldClass::text;
    PersonalKind kind = PersonalKind::identity_number;
    Outcome outcome = Outcome::kept;
    std::uint64_t tried = 0;  ///< values tried until it was found, or all
};
std::string_view name_of(GuessedField::Outcome outcome);

/// Every field marked personal, and every other that by its id or label holds a number or date of a person, in the
/// order written. The attacker is taken to know the district and birthday for an identity number (1 000 left), the
/// first seven digits of a telephone number (10 000 left), nothing of a date (1900 to 2039). Pure. Errors: stopped.
Result<std::vector<GuessedField>> guess_private_values(const Definition& definition, const std::stop_token& stop);

}  // namespace cityledger::ledger
