#include "core/wire/json.h"

#include <boost/json/value.hpp>

#include <algorithm>

namespace cityledger::wire {

namespace {

namespace json = boost::json;

constexpr std::int64_t max_integer = (std::int64_t{1} << 53) - 1;

/// Nested deeper than any document we write; a bound for our own recursion.
constexpr std::size_t max_written_depth = 64;

std::string_view view(json::string_view text) {
    return {text.data(), text.size()};
}

/// RFC 8785, 3.2.2.2. Control characters never come here: is_allowed_text refuses them.
void put_string(std::string& to, std::string_view text) {
    to += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') to += '\\';
        to += c;
    }
    to += '"';
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Status put_integer(std::string& to, std::int64_t value) {
    if (value > max_integer || value < -max_integer)
        return fail(ErrorKind::invalid, "json.number", "the integer " + std::to_string(value) + " is beyond 2^53-1");
    to += std::to_string(value);
    return {};
}

Status put(std::string& to, const json::value& value, std::size_t depth);

/// The error with the place inside that it was found at, put before the path it has from further in.
Error found_in(Error error, const std::string& part) {
    for (auto& [name, value] : error.fields) {
        if (name != "path") continue;
        value = part + (value.starts_with('[') ? "" : ".") + value;
        return error;
    }
    return std::move(error).with("path", part);
}

Status put_object(std::string& to, const json::object& object, std::size_t depth) {
    std::vector<const json::key_value_pair*> members;
    for (const auto& member : object) members.push_back(&member);
    // Names are ASCII, so bytes sort as the UTF-16 units of RFC 8785 do.
    std::ranges::sort(members, {}, [](const json::key_value_pair* member) { return view(member->key()); });
    to += '{';
    for (const auto* member : members) {
        const std::string_view name = view(member->key());
        if (!is_ascii(name) || !is_allowed_text(name))
            return fail(ErrorKind::invalid, "json.member_name",
                        "a JSON member name may only have printable ASCII characters");
        if (member != members.front()) to += ',';
        put_string(to, name);
        to += ':';
        if (auto done = put(to, member->value(), depth); !done)
            return fail(found_in(std::move(done.error()), std::string(name)));
    }
    to += '}';
    return {};
}

Status put_array(std::string& to, const json::array& array, std::size_t depth) {
    to += '[';
    for (std::size_t i = 0; i < array.size(); ++i) {
        if (i > 0) to += ',';
        if (auto done = put(to, array[i], depth); !done)
            return fail(found_in(std::move(done.error()), "[" + std::to_string(i) + "]"));
    }
    to += ']';
    return {};
}

Status put(std::string& to, const json::value& value, std::size_t depth) {
    if (depth > max_written_depth)
        return fail(ErrorKind::limit, "json.depth", "a JSON value to be written is nested too deeply");
    switch (value.kind()) {
        case json::kind::null:
            to += "null";
            return {};
        case json::kind::bool_:
            to += value.get_bool() ? "true" : "false";
            return {};
        case json::kind::int64:
            return put_integer(to, value.get_int64());
        case json::kind::uint64:
            if (value.get_uint64() > static_cast<std::uint64_t>(max_integer))
                return fail(ErrorKind::invalid, "json.number",
                            "the integer " + std::to_string(value.get_uint64()) + " is beyond 2^53-1");
            return put_integer(to, static_cast<std::int64_t>(value.get_uint64()));
        case json::kind::double_:
            return fail(ErrorKind::invalid, "json.number", "a number with a fraction or an exponent is not allowed");
        case json::kind::string: {
            const std::string_view text = view(value.get_string());
            if (!is_allowed_text(text, text.size()))
                return fail(ErrorKind::invalid, "json.text",
                            "a JSON text has a character that is not allowed, or is not UTF-8");
            put_string(to, text);
            return {};
        }
        case json::kind::array:
            return put_array(to, value.get_array(), depth + 1);
        case json::kind::object:
            return put_object(to, value.get_object(), depth + 1);
    }
    return {};
}

/// A text (or member name) longer than `max_bytes` is an error with its path.
Status texts_fit(const json::value& value, std::size_t max_bytes) {
    const auto too_long = [&] {
        return fail(ErrorKind::limit, "json.text_too_long",
                    "a text in the JSON is longer than " + std::to_string(max_bytes) + " bytes");
    };
    if (const auto* text = value.if_string(); text && text->size() > max_bytes) return too_long();
    if (const auto* array = value.if_array())
        for (std::size_t i = 0; i < array->size(); ++i)
            if (auto fits = texts_fit((*array)[i], max_bytes); !fits)
                return fail(found_in(std::move(fits.error()), "[" + std::to_string(i) + "]"));
    if (const auto* object = value.if_object())
        for (const auto& member : *object) {
            if (member.key().size() > max_bytes) return too_long();
            if (auto fits = texts_fit(member.value(), max_bytes); !fits)
                return fail(found_in(std::move(fits.error()), std::string(view(member.key()))));
        }
    return {};
}

}  // namespace

Result<Bytes> canonical_json(const json::value& value) {
    std::string text;
    CITYLEDGER_CHECK(put(text, value, 0));
    return to_bytes(text);
}

Result<json::value> parse_canonical_json(BytesView bytes, JsonLimits limits) {
    CITYLEDGER_TRY(value, parse_json(as_text(bytes), limits));
    const auto again = canonical_json(value);
    if (!again)
        return fail(ErrorKind::invalid, "json.not_canonical",
                    "the JSON is not RFC 8785 as this ledger takes it: " + again.error().message);
    if (!equal(*again, bytes))
        return fail(
            ErrorKind::invalid, "json.not_canonical",
            "the JSON is not in its canonical form (RFC 8785): members sorted, no white space, shortest escapes");
    CITYLEDGER_CHECK(texts_fit(value, limits.max_text_bytes));
    return std::move(value);
}

}  // namespace cityledger::wire
