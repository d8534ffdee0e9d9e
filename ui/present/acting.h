#pragma once

// Words for what may be done, what cannot and why, and what a field of a form takes.

#include "core/node/api/acting.h"
#include "core/node/api/keys.h"

#include <QString>

namespace cityledger::present {

/// Why an act cannot be done now: "Only Prescriber can do this.", "Possible only while it is Issued."
QString why_not(const node::ActChoice& act);
/// What must still happen besides this key's signature; empty: nothing.
QString together_note(const node::ActChoice& act);
/// What stands under a form's field: what is stored, in which unit, how it is written.
QString field_help(const node::InputForm& field);
/// What is wrong with a value entered, without the code that stands behind other errors: it is said at its field.
QString entry_fault(const Error& error);
/// A time as a person enters it, "2026-11-27 23:59" of this computer's zone, as RFC 3339; what is no such time is given
/// back unchanged.
QString entered_time(const QString& text);
/// "Kangqiao Pharmacy · o1 · 01"
QString key_name(const node::KeyFile& key);
/// "Ed25519" or "SM2".
QString algorithm_name(const std::string& algorithm);
/// Why a key cannot act; empty: it can. "The ledger does not know this key yet."
QString key_doubt(const node::KeyStanding& standing);

}  // namespace cityledger::present
