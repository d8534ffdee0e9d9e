#pragma once

#include "core/node/known.h"

namespace cityledger::node {

/// A field's or input's value as a person reads it, beside its machine form. `rule` may be null (a definition that this
/// version cannot read): then the id stands for the label.
Detail describe_value(const std::string& id, const ledger::Value& value, const ledger::FieldRule* rule,
                      const ledger::Definition* definition, const Known& known);

/// An integer with its decimal point: 1250 at scale 2 is "12.50".
std::string scaled(std::int64_t number, std::uint32_t scale);

}  // namespace cityledger::node
