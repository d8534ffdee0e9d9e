#pragma once

#include "core/ledger/definition.h"

#include <string>
#include <vector>

namespace cityledger::ledger {

/// What is allowed and hardly meant. For authors and the office that reviews them; peers never ask.
struct DefinitionWarning {
    /// unreachable_state (no act leads there) · dead_end (no way out, and its document is neither used up, revoked,
    /// superseded nor expired) · link_unread (a link draws on a record that the guard never looks at) · link_unused
    /// (nothing goes upward along it) · holder_never_set (acts by the holder, and no opening names one) · role_unused ·
    /// guard_never (what the act asks for cannot be) · personal_number (in a text of the definition). Of its tests:
    /// role_nobody_has · nothing_impossible (no test expects a refusal).
    std::string code;
    std::string path;     ///< "types[0].states[2]"
    std::string message;  ///< one English sentence
};

/// In the order of the definition's parts. Pure.
std::vector<DefinitionWarning> warnings_of(const Definition& definition);

/// What its cast and tests leave out. Errors: invalid (definition.*, json.*), as list_scenario_tests gives them.
Result<std::vector<DefinitionWarning>> warnings_of_tests(BytesView canonical_json);

/// Where a path of a definition ("types[0].open[1].guard") stands in the text it was read from, from 1. Nullopt: the
/// text has no such place. For any layout, so that an author is led to the line of his own file.
struct TextPlace {
    std::size_t line = 0;
    std::size_t column = 0;  ///< in bytes
    bool operator==(const TextPlace&) const = default;
};
std::optional<TextPlace> place_of(std::string_view json_text, std::string_view path);

}  // namespace cityledger::ledger
