#pragma once

// The parts of read_definition, in the order they run: what a type holds first, so that acts and rules of any type can
// refer to it; then the link kinds, which `upward` needs; then acts; then rules.

#include "core/ledger/definition_source.h"
#include "core/ledger/typing.h"

namespace cityledger::ledger {

/// Roles, separation and lists.
void read_roles_and_lists(const Source& definition, Definition& out);
/// Title, fields, states, valid, counters and stock of each type.
void read_types(const Source& types, Definition& out);
/// Link kinds of all effects and the type each leads to. Needs the types.
void read_link_kinds(const Source& types, Definition& out);
/// Openings and transitions of each type. Needs the link kinds.
void read_acts(const Source& types, Definition& out);
void read_rules(const Source& rules, Definition& out);

/// The classes of claims by name: one name is claimed, shared and freed on one class throughout the definition.
using ClaimTypes = std::map<std::string, ValueType, std::less<>>;
Effect read_effect(const Source& source, const Scope& scope, ClaimTypes& claims);
/// `[link, KIND, REF …]` taken apart without reading its expressions; the record type it leads to, or null.
const RecordType* type_linked_to(const Source& effect, const Scope& scope);

/// An id that is no role, code or state of anyone's: `any`, `holder`, `admin` and `self` mean something else.
std::string read_free_id(const Source& source);

}  // namespace cityledger::ledger
