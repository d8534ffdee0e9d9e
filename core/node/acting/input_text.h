#pragma once

#include "core/ledger/definition.h"
#include "core/node/api/drafts.h"

namespace cityledger::node {

/// What is needed to read values that hide what was entered.
struct EntryContext {
    const ledger::Definition& definition;
    const Bytes* scenario_key = nullptr;       ///< for keyed values
    std::vector<Opening>* openings = nullptr;  ///< commitments made are noted here, without their record
};

/// A value from the text a person entered, by the field's class: a code or several with commas; a record's or party's
/// id; a number with at most the field's digits behind its point; RFC 3339; a public text without personal numbers; the
/// private value of a commitment (a fresh salt is drawn) or keyed digest; a digest as SHA256:SM3 in hex. Errors: usage
/// (act.input.*) with fields `field` and `class`.
Result<ledger::Value> read_entry(const ledger::FieldRule& field, const std::string& text, const EntryContext& context);

/// "12.50" with two digits behind the point is 1250. Errors: usage (act.input.quantity).
Result<std::int64_t> read_quantity(const std::string& text, std::uint32_t scale);

}  // namespace cityledger::node
