#include "core/ledger/record_values.h"

#include <algorithm>

namespace cityledger::ledger {

const ScenarioVersion* ScenarioValue::version(const Hash32& definition) const {
    const auto found =
        std::find_if(versions.begin(), versions.end(), [&](const auto& v) { return v.definition == definition; });
    return found == versions.end() ? nullptr : &*found;
}

ScenarioVersion* ScenarioValue::version(const Hash32& definition) {
    const auto found =
        std::find_if(versions.begin(), versions.end(), [&](const auto& v) { return v.definition == definition; });
    return found == versions.end() ? nullptr : &*found;
}

const RecordField* RecordValue::field(std::string_view id) const {
    const auto found =
        std::find_if(field_values.begin(), field_values.end(), [&](const auto& f) { return f.id == id; });
    return found == field_values.end() ? nullptr : &*found;
}

std::int64_t RecordValue::counter(std::string_view id) const {
    const auto found = std::find_if(counters.begin(), counters.end(), [&](const auto& c) { return c.id == id; });
    return found == counters.end() ? 0 : found->value;
}

}  // namespace cityledger::ledger
