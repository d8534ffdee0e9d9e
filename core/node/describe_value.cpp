#include "core/node/describe_value.h"

#include "core/base/hex.h"

#include <cstdlib>

namespace cityledger::node {

namespace {

Text both(const std::string& text) {
    return {text, text};
}

Text code_titles(const ledger::Value& value, const ledger::FieldRule* rule, const ledger::Definition* definition) {
    const auto* entries = rule != nullptr && definition != nullptr ? definition->list(rule->list) : nullptr;
    Text text;
    for (const auto& code : value.codes) {
        Text title = both(code);
        if (entries != nullptr)
            for (const auto& entry : *entries)
                if (entry.id == code) title = text_of(entry.title);
        text.zh += (text.zh.empty() ? "" : "、") + title.zh;
        text.en += (text.en.empty() ? "" : ", ") + title.en;
    }
    return text;
}

}  // namespace

std::string scaled(std::int64_t number, std::uint32_t scale) {
    if (scale == 0) return std::to_string(number);
    std::string digits = std::to_string(std::abs(number));
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    digits.insert(digits.size() - scale, ".");
    return (number < 0 ? "-" : "") + digits;
}

Detail describe_value(const std::string& id, const ledger::Value& value, const ledger::FieldRule* rule,
                      const ledger::Definition* definition, const Known& known) {
    Detail detail;
    detail.id = id;
    detail.label = rule != nullptr ? text_of(rule->label) : both(id);
    switch (value.field_class) {
        case ledger::FieldClass::code:
            detail.kind = Detail::Class::code;
            detail.value = code_titles(value, rule, definition);
            for (const auto& code : value.codes) detail.raw += (detail.raw.empty() ? "" : ",") + code;
            break;
        case ledger::FieldClass::digest:
            detail.kind = Detail::Class::digest;
            detail.raw = hex(value.sha256);
            detail.value = both(detail.raw);
            break;
        case ledger::FieldClass::commit:
        case ledger::FieldClass::keyed:
            // The window has words for it: what is stored holds no personal information.
            detail.kind = Detail::Class::commitment;
            detail.raw = hex(value.hash);
            break;
        case ledger::FieldClass::reference:
            detail.kind = Detail::Class::record;
            detail.raw = value.text;
            detail.value = both(value.text);
            break;
        case ledger::FieldClass::party:
            detail.kind = Detail::Class::party;
            detail.raw = value.text;
            detail.value = known.party_name(value.text);
            if (detail.value.zh.empty()) detail.value = both(value.text);
            break;
        case ledger::FieldClass::quantity: {
            detail.kind = Detail::Class::quantity;
            detail.raw = std::to_string(value.number);
            const std::string number = scaled(value.number, rule != nullptr ? rule->scale : 0);
            detail.value = both(rule != nullptr && !rule->unit.empty() ? number + " " + rule->unit : number);
            break;
        }
        case ledger::FieldClass::time:
            detail.kind = Detail::Class::time;
            detail.raw = std::to_string(value.number);
            detail.value = both(rfc3339({value.number, 0}));
            break;
        case ledger::FieldClass::text:
            detail.raw = value.text;
            detail.value = both(value.text);
            break;
    }
    return detail;
}

}  // namespace cityledger::node
