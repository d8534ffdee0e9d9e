#include "core/ledger/expression.h"

namespace cityledger::ledger {

std::string_view name_of(ValueClass value_class) {
    switch (value_class) {
        case ValueClass::boolean:
            return "boolean";
        case ValueClass::integer:
            return "integer";
        case ValueClass::quantity:
            return "quantity";
        case ValueClass::time:
            return "time";
        case ValueClass::code:
            return "code";
        case ValueClass::codes:
            return "codes";
        case ValueClass::reference:
            return "reference";
        case ValueClass::party:
            return "party";
        case ValueClass::officer:
            return "officer";
        case ValueClass::state:
            return "state";
        case ValueClass::document:
            return "document";
        case ValueClass::text:
            return "text";
        case ValueClass::digest:
            return "digest";
        case ValueClass::commit:
            return "commit";
        case ValueClass::keyed:
            return "keyed";
    }
    return "boolean";
}

std::string describe(const ValueType& type) {
    std::string words(name_of(type.value_class));
    if (!type.unit.empty()) words += " in " + type.unit;
    if (type.scale > 0) words += " with scale " + std::to_string(type.scale);
    if (!type.list.empty()) words += " of list " + type.list;
    if (!type.type.empty()) words += " of type " + type.type;
    return words;
}

FieldClass carrier(ValueClass value_class) {
    switch (value_class) {
        case ValueClass::boolean:
        case ValueClass::integer:
        case ValueClass::quantity:
            return FieldClass::quantity;
        case ValueClass::time:
            return FieldClass::time;
        case ValueClass::code:
        case ValueClass::codes:
            return FieldClass::code;
        case ValueClass::reference:
            return FieldClass::reference;
        case ValueClass::party:
            return FieldClass::party;
        case ValueClass::officer:
        case ValueClass::state:
        case ValueClass::document:
        case ValueClass::text:
            return FieldClass::text;
        case ValueClass::digest:
            return FieldClass::digest;
        case ValueClass::commit:
            return FieldClass::commit;
        case ValueClass::keyed:
            return FieldClass::keyed;
    }
    return FieldClass::text;
}

}  // namespace cityledger::ledger
