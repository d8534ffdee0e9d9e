#include "core/net/json_object.h"
#include "core/net/rpc_decode.h"

#include <algorithm>

namespace cityledger::net {

namespace {

tl::unexpected<Error> bad_envelope(std::string message) {
    return fail(ErrorKind::invalid, "rpc.envelope", std::move(message));
}

/// Printable and short, for messages and logs.
std::string shown(std::string_view text) {
    std::string result(text.substr(0, 200));
    std::ranges::replace_if(
        result, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return result;
}

std::string_view code_name(std::int64_t code) {
    switch (code) {
        case -32700:
            return "rpc.parse";
        case -32600:
            return "rpc.invalid_request";
        case -32601:
            return "rpc.no_method";
        case -32602:
            return "rpc.bad_params";
        case -32603:
            return "rpc.internal";
        default:
            return "rpc.error";
    }
}

Result<Error> decode_error(const JsonNode& node) {
    JsonObject in(node, "error");
    std::int32_t code = 0;
    std::string message;
    std::string data;
    in.int32("code", code);
    in.text("message", message, 1u << 16);
    if (in.has("data")) in.text("data", data, 1u << 16);
    in.skip("data");
    CITYLEDGER_CHECK(in.done());
    return rpc_error(code, message, data);
}

/// "min height 588 can't be greater than max height 20": what is left of a page when the peer cut it to what it has.
std::optional<std::pair<std::string, std::string>> height_range(std::string_view data) {
    constexpr std::string_view before = "min height ";
    constexpr std::string_view between = " can't be greater than max height ";
    const auto middle = data.find(between);
    if (!data.starts_with(before) || middle == std::string_view::npos) return std::nullopt;
    return std::pair{std::string(data.substr(before.size(), middle - before.size())),
                     std::string(data.substr(middle + between.size()))};
}

}  // namespace

Error rpc_error(std::int64_t code, std::string_view message, std::string_view data) {
    const auto says = [data](std::string_view words) { return data.find(words) != std::string_view::npos; };
    const std::string text = "the peer answered \"" + shown(message) + (data.empty() ? "" : ": " + shown(data)) + "\"";
    if (code == -32603 && says("must be less than or equal to the current blockchain height"))
        return {ErrorKind::not_found, "provider.height_too_high", text, {}};
    if (code == -32603 && says("is not available, lowest height is"))
        return {ErrorKind::not_found, "provider.height_pruned", text, {}};
    if (auto range = height_range(data); range && code == -32603)
        return Error{ErrorKind::not_found, "provider.height_range", text, {}}
            .with("min", range->first)
            .with("max", range->second);
    if (code == -32603 && data.starts_with("tx (") && data.ends_with(") not found"))
        return {ErrorKind::not_found, "provider.no_tx", text, {}};
    if (code == -32603 && says("tx already exists in cache"))
        return {ErrorKind::unreachable, "provider.tx_known", text, {}};
    return Error{ErrorKind::unreachable, std::string(code_name(code)), text, {}}.with("code", std::to_string(code));
}

Result<JsonNode> result_of(const JsonNode& reply, std::optional<std::int64_t> id) {
    JsonObject in(reply, "reply");
    std::string version;
    in.text("jsonrpc", version, 16);
    const auto given_id = in.optional("id");
    const auto error = in.optional("error");
    const auto result = in.optional("result");
    CITYLEDGER_CHECK(in.done());
    if (version != "2.0") return bad_envelope("the reply is not of JSON-RPC 2.0");
    if (error.has_value() == result.has_value())
        return bad_envelope("the reply has neither or both of a result and an error");
    if (id && (given_id ? given_id->integer() != id : result.has_value()))
        return fail(ErrorKind::invalid, "rpc.wrong_id", "the reply does not carry the id of the request");
    if (error) {
        CITYLEDGER_TRY(decoded, decode_error(*error));
        return fail(std::move(decoded));
    }
    return *result;
}

}  // namespace cityledger::net
