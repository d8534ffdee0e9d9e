#include "core/net/json_object.h"

#include "core/base/base64.h"
#include "core/base/hex.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace cityledger::net {

namespace {

/// A whole decimal number in its only form.
template <class T>
std::optional<T> decimal(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || std::to_string(value) != text) return std::nullopt;
    return value;
}

}  // namespace

JsonObject::JsonObject(const JsonNode& node, std::string_view name) : name_(name) {
    if (node.kind() != JsonNode::Kind::object) {
        object_to({ErrorKind::invalid, "rpc.wrong_type", "the " + name_ + " is not a JSON object", {}});
        return;
    }
    for (const auto& [member, value] : node.members()) members_.push_back({member, value});
}

bool JsonObject::has(std::string_view member) const {
    return std::ranges::any_of(members_, [&](const Member& one) { return one.name == member && !one.node.is_null(); });
}

Status JsonObject::done() const {
    if (error_) return fail(*error_);
    if (!strict_) return {};
    for (const auto& member : members_)
        if (!member.taken)
            return fail(ErrorKind::invalid, "rpc.unknown_field",
                        "the " + name_ + " has an unknown member \"" + std::string(member.name.substr(0, 64)) + "\"");
    return {};
}

void JsonObject::object_to(Error error) {
    if (!error_) error_ = std::move(error);
}

void JsonObject::wrong(std::string_view member, std::string_view must_be) {
    object_to({ErrorKind::invalid,
               "rpc.wrong_type",
               "\"" + std::string(member) + "\" of the " + name_ + " is not " + std::string(must_be),
               {}});
}

std::optional<JsonNode> JsonObject::take(std::string_view member) {
    for (auto& one : members_)
        if (one.name == member) {
            one.taken = true;
            return one.node;
        }
    return std::nullopt;
}

std::optional<JsonNode> JsonObject::demand(std::string_view member) {
    if (error_) return std::nullopt;
    auto node = take(member);
    if (!node)
        object_to({ErrorKind::invalid,
                   "rpc.missing_field",
                   "the " + name_ + " has no member \"" + std::string(member) + "\"",
                   {}});
    return node;
}

std::optional<JsonNode> JsonObject::optional(std::string_view member) {
    if (error_) return std::nullopt;
    auto node = take(member);
    if (node && node->is_null()) return std::nullopt;
    return node;
}

std::optional<std::string_view> JsonObject::demand_text(std::string_view member) {
    const auto node = demand(member);
    if (!node) return std::nullopt;
    if (node->is_null()) return std::string_view{};
    const auto text = node->text();
    if (!text) wrong(member, "a text");
    return text;
}

void JsonObject::text(std::string_view member, std::string& to, std::size_t max_bytes) {
    const auto text = demand_text(member);
    if (!text) return;
    if (text->size() > max_bytes) {
        object_to({ErrorKind::limit,
                   "rpc.text_too_long",
                   "\"" + std::string(member) + "\" of the " + name_ + " is longer than " + std::to_string(max_bytes) +
                       " bytes",
                   {}});
        return;
    }
    to = *text;
}

void JsonObject::int64(std::string_view member, std::int64_t& to) {
    const auto text = demand_text(member);
    if (!text) return;
    if (const auto value = decimal<std::int64_t>(*text))
        to = *value;
    else
        wrong(member, "a 64-bit integer written as a decimal text");
}

void JsonObject::uint64(std::string_view member, std::uint64_t& to) {
    const auto text = demand_text(member);
    if (!text) return;
    if (const auto value = decimal<std::uint64_t>(*text))
        to = *value;
    else
        wrong(member, "an unsigned 64-bit integer written as a decimal text");
}

std::optional<std::int64_t> JsonObject::demand_number(std::string_view member, std::int64_t least, std::int64_t most) {
    const auto node = demand(member);
    if (!node) return std::nullopt;
    const auto value = node->integer();
    if (value && *value >= least && *value <= most) return value;
    wrong(member, "a JSON number of 32 bits");
    return std::nullopt;
}

void JsonObject::int32(std::string_view member, std::int32_t& to) {
    using Limits = std::numeric_limits<std::int32_t>;
    if (const auto value = demand_number(member, Limits::min(), Limits::max())) to = static_cast<std::int32_t>(*value);
}

void JsonObject::uint32(std::string_view member, std::uint32_t& to) {
    if (const auto value = demand_number(member, 0, std::numeric_limits<std::uint32_t>::max()))
        to = static_cast<std::uint32_t>(*value);
}

void JsonObject::boolean(std::string_view member, bool& to) {
    const auto node = demand(member);
    if (!node) return;
    if (const auto value = node->boolean())
        to = *value;
    else
        wrong(member, "true or false");
}

void JsonObject::hex(std::string_view member, Bytes& to, std::size_t max_bytes) {
    if (const auto text = demand_text(member)) {
        auto bytes = from_hex(*text, max_bytes);
        accept(bytes ? std::move(bytes)
                     : Result<Bytes>(fail(bytes.error().within("\"" + std::string(member) + "\" of the " + name_))),
               to);
    }
}

void JsonObject::base64(std::string_view member, Bytes& to, std::size_t max_bytes) {
    if (const auto text = demand_text(member)) {
        auto bytes = from_base64(*text, max_bytes);
        accept(bytes ? std::move(bytes)
                     : Result<Bytes>(fail(bytes.error().within("\"" + std::string(member) + "\" of the " + name_))),
               to);
    }
}

void JsonObject::time(std::string_view member, Timestamp& to) {
    const auto node = demand(member);
    if (!node) return;
    if (node->is_null()) {
        to = Timestamp{};
        return;
    }
    const auto text = node->text();
    if (!text) return wrong(member, "a time");
    accept(from_rfc3339(*text), to);
}

std::vector<JsonNode> JsonObject::list_of(std::string_view member, const JsonNode& node, std::size_t max) {
    if (node.kind() != JsonNode::Kind::array) {
        wrong(member, "a list");
        return {};
    }
    if (node.size() > max) {
        object_to(
            {ErrorKind::limit,
             "rpc.too_many",
             "\"" + std::string(member) + "\" of the " + name_ + " has more than " + std::to_string(max) + " entries",
             {}});
        return {};
    }
    return node.elements();
}

}  // namespace cityledger::net
