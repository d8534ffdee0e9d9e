#include "core/node/acting/input_text.h"

#include "core/base/hex.h"
#include "core/base/time.h"
#include "core/crypto/random.h"
#include "core/ledger/build.h"
#include "core/ledger/lint.h"
#include "core/ledger/private_values.h"
#include "core/wire/json.h"

#include <algorithm>

namespace cityledger::node {

namespace {

using ledger::FieldClass;
using ledger::FieldRule;

Error wrong(const FieldRule& field, const char* what, std::string message) {
    return {ErrorKind::usage,
            std::string("act.input.") + what,
            field.id + ": " + std::move(message),
            {{"field", field.id}, {"class", std::string(ledger::name_of(ledger::type_of(field).value_class))}}};
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t end = text.find(at); end != std::string::npos; end = text.find(at, begin)) {
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

Result<ledger::Value> read_codes(const FieldRule& field, const std::string& text,
                                 const ledger::Definition& definition) {
    auto codes = split(text, ',');
    if (!field.many && codes.size() > 1) return fail(wrong(field, "one_code", "one code is taken, not several"));
    const auto* list = definition.list(field.list);
    for (const auto& code : codes) {
        const bool listed = list != nullptr && std::ranges::any_of(*list, [&](const auto& e) { return e.id == code; });
        if (!listed) return fail(wrong(field, "code", "\"" + code + "\" is not in the list " + field.list));
    }
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    if (codes.size() > ledger::most_codes) return fail(wrong(field, "codes", "more than 64 codes"));
    return ledger::code_value(std::move(codes));
}

Result<ledger::Value> read_digest(const FieldRule& field, const std::string& text) {
    const auto parts = split(text, ':');
    const auto sha256 = parts.size() == 2 ? hash_from_hex(parts[0]) : Result<Hash32>(fail(Error{}));
    const auto sm3 = parts.size() == 2 ? hash_from_hex(parts[1]) : Result<Hash32>(fail(Error{}));
    if (!sha256 || !sm3)
        return fail(wrong(field, "digest", "attach a file, or give both digests as SHA256:SM3 in hexadecimal"));
    return ledger::digest_value(*sha256, *sm3);
}

Result<ledger::Value> read_commitment(const FieldRule& field, const std::string& text, const EntryContext& context) {
    Opening opening;
    opening.scenario = context.definition.id;
    opening.field = field.id;
    opening.value = text;
    opening.salt = crypto::random_bytes(ledger::commitment_salt_bytes);
    CITYLEDGER_TRY(made, ledger::commitment(opening.scenario, field.id, opening.salt, text));
    opening.commitment = made;
    if (context.openings != nullptr) context.openings->push_back(std::move(opening));
    return ledger::commit_value(made);
}

Result<ledger::Value> read_keyed(const FieldRule& field, const std::string& text, const EntryContext& context) {
    if (context.scenario_key == nullptr)
        return fail(wrong(field, "scenario_key",
                          "this value needs the file with the key of the scenario " + context.definition.id));
    CITYLEDGER_TRY(made, ledger::keyed_digest(*context.scenario_key, field.id, text));
    return ledger::keyed_value(made);
}

Result<ledger::Value> read_time(const FieldRule& field, const std::string& text) {
    const auto time = from_rfc3339(text);
    if (!time || time->seconds < 0) return fail(wrong(field, "time", "a time is written as 2026-11-27T23:59:00+08:00"));
    return ledger::time_value(time->seconds);
}

}  // namespace

Result<std::int64_t> read_quantity(const std::string& text, std::uint32_t scale) {
    const auto refuse = [&](const char* why) {
        return fail(ErrorKind::usage, "act.input.quantity", "\"" + text + "\" " + why);
    };
    const auto parts = split(text, '.');
    const auto digits = [](const std::string& part) {
        return !part.empty() && part.size() <= 16 &&
               std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (parts.size() > 2 || !digits(parts[0]) || (parts.size() == 2 && !digits(parts[1])))
        return refuse("is no number of at least 0");
    std::string behind = parts.size() == 2 ? parts[1] : std::string();
    if (behind.size() > scale)
        return refuse(("has more than " + std::to_string(scale) + " digits behind the point").c_str());
    behind.resize(scale, '0');
    std::int64_t value = 0;
    for (const char c : parts[0] + behind) {
        if (value > (ledger::largest_integer - (c - '0')) / 10) return refuse("is too large");
        value = value * 10 + (c - '0');
    }
    return value;
}

Result<ledger::Value> read_entry(const FieldRule& field, const std::string& text, const EntryContext& context) {
    if (text.empty()) return fail(wrong(field, "empty", "nothing was entered"));
    if (!wire::is_utf8(text)) return fail(wrong(field, "text", "this is no UTF-8 text"));
    switch (field.field_class) {
        case FieldClass::code:
            return read_codes(field, text, context.definition);
        case FieldClass::digest:
            return read_digest(field, text);
        case FieldClass::commit:
            return read_commitment(field, text, context);
        case FieldClass::keyed:
            return read_keyed(field, text, context);
        case FieldClass::reference:
            if (!ledger::is_record_id(text))
                return fail(wrong(field, "reference", "\"" + text + "\" is no record's id, PARTY/LOCAL"));
            return ledger::reference_value(text);
        case FieldClass::party:
            if (!ledger::is_id(text)) return fail(wrong(field, "party", "\"" + text + "\" is no party's id"));
            return ledger::party_value(text);
        case FieldClass::quantity: {
            const auto number = read_quantity(text, field.scale);
            if (!number) return fail(wrong(field, "quantity", number.error().message));
            return ledger::quantity_value(*number);
        }
        case FieldClass::time:
            return read_time(field, text);
        case FieldClass::text:
            if (ledger::holds_personal_number(text))
                return fail(wrong(field, "personal", "the text holds what looks like an identity or phone number"));
            if (!ledger::is_public_text(text))
                return fail(wrong(field, "text", "the text is too long or holds characters that are not allowed"));
            return ledger::text_value(text);
    }
    return fail(wrong(field, "class", "this version knows no such class"));
}

Result<void> check_entry(const InputForm& form, const std::string& text) {
    ledger::Definition definition;
    ledger::FieldRule field;
    field.id = form.field;
    field.many = form.many;
    field.scale = form.scale;
    field.list = "list";
    for (const auto& code : form.codes) definition.lists["list"].push_back({code.id, {}});
    definition.id = "form";
    static constexpr std::pair<std::string_view, FieldClass> classes[] = {
        {"code", FieldClass::code},         {"digest", FieldClass::digest},       {"commit", FieldClass::commit},
        {"keyed", FieldClass::keyed},       {"reference", FieldClass::reference}, {"party", FieldClass::party},
        {"quantity", FieldClass::quantity}, {"time", FieldClass::time},           {"text", FieldClass::text}};
    for (const auto& [name, field_class] : classes)
        if (form.field_class == name) field.field_class = field_class;
    static const Bytes any_key(ledger::scenario_key_bytes, 0);
    const auto value = read_entry(field, text, {definition, &any_key, nullptr});
    if (!value) return fail(value.error());
    return {};
}

}  // namespace cityledger::node
