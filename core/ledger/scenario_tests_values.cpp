#include "core/ledger/scenario_tests_values.h"

#include "core/crypto/digest.h"
#include "core/ledger/build.h"
#include "core/wire/json.h"

namespace cityledger::ledger {

namespace {

namespace json = boost::json;

/// One type, opened by anyone: enough to show whether openings under a definition are allowed.
Bytes made_up_definition(const std::string& owner, std::string_view label) {
    const json::value title{{"zh", json::string(label)}, {"en", json::string(label)}};
    const json::value state{{"id", "open"}, {"title", title}};
    const json::value opening{{"id", "begin"}, {"title", title}, {"to", "open"}, {"by", json::array{"any"}}};
    const json::value type{
        {"id", "thing"}, {"title", title}, {"states", json::array{state}}, {"open", json::array{opening}}};
    const json::value definition{{"id", "made-up"},
                                 {"version", 1},
                                 {"title", title},
                                 {"area", "tests"},
                                 {"owner", json::string(owner)},
                                 {"types", json::array{type}}};
    return wire::canonical_json(definition).value_or(Bytes{});
}

tl::unexpected<Error> unfit(const FieldRule& field, std::string_view needed) {
    return fail(ErrorKind::invalid, "scenario_tests.input",
                "the input " + field.id + " is written as " + std::string(needed) + " in tests");
}

Result<Value> number_input(const FieldRule& field, const json::value& value, std::int64_t start) {
    if (!value.is_int64()) return unfit(field, "an integer");
    if (field.field_class == FieldClass::quantity) return quantity_value(value.get_int64());
    const std::int64_t after = value.get_int64();
    return time_value(after > largest_integer - start ? largest_integer : start + after);
}

Result<Value> codes_input(const FieldRule& field, const json::value& value) {
    std::vector<std::string> codes;
    if (value.is_string()) codes.emplace_back(value.get_string());
    if (value.is_array())
        for (const auto& code : value.get_array())
            if (code.is_string()) codes.emplace_back(code.get_string());
    if (codes.empty()) return unfit(field, "a code or an array of codes");
    return code_value(std::move(codes));
}

}  // namespace

Bytes bytes_of_label(const Definition& tested, std::string_view label) {
    return tested.id == intake_scenario ? made_up_definition(tested.owner, label) : to_bytes(label);
}

Result<Value> value_of_input(const Definition& tested, const FieldRule& field, const json::value& value,
                             const ScenarioStage& stage,
                             const std::function<std::string(const std::string&)>& record_of) {
    if (field.field_class == FieldClass::quantity || field.field_class == FieldClass::time)
        return number_input(field, value, stage.start);
    if (field.field_class == FieldClass::code) return codes_input(field, value);
    if (!value.is_string()) return unfit(field, "a text");
    const std::string text(value.get_string());
    switch (field.field_class) {
        case FieldClass::digest: {
            const Bytes bytes = bytes_of_label(tested, text + stage.mark);
            return digest_value(crypto::sha256(bytes), crypto::sm3(bytes));
        }
        case FieldClass::commit:
            return commit_value(crypto::sha256(as_bytes(text + stage.mark)));
        case FieldClass::keyed:
            return keyed_value(crypto::sha256(as_bytes(text + stage.mark)));
        case FieldClass::reference:
            return reference_value(record_of(text));
        case FieldClass::party:
            return party_value(text);
        default:
            return text_value(text);
    }
}

}  // namespace cityledger::ledger
