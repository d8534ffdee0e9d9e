#pragma once

#include "core/ledger/act_context.h"

namespace cityledger::ledger {

/// The inputs of an opening or transition against its definition: each named, of its class, in its list, linted
/// (`input`); none that is needed left out (`input`); then each record and party referred to exists, a record of the
/// type and scenario asked for (`reference`).
Status check_inputs(const ActContext& context, const Definition& definition, const RecordType& type,
                    const Transition& transition, const std::vector<Input>& inputs);

/// The value fits the field: class, list, one code or many, no personal number. Empty: it does; else why not, in
/// English.
std::string misfit(const Definition& definition, const FieldRule& field, const Value& value);

}  // namespace cityledger::ledger
