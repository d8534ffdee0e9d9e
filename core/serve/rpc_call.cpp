#include "core/serve/rpc_call.h"

#include "core/base/base64.h"
#include "core/base/hex.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <charconv>

namespace cityledger::serve {

namespace {

constexpr std::size_t max_depth = 16;
constexpr std::size_t max_parameters = 64;

tl::unexpected<RpcError> refuse(std::string data) {
    return tl::unexpected<RpcError>(RpcError{0, {}, std::move(data)});
}

std::string quoted(std::string_view text) {
    return boost::json::serialize(boost::json::value(text));
}

RpcResult<boost::json::value> read_json(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = max_depth;
    boost::system::error_code error;
    boost::json::value value = boost::json::parse(text, error, {}, options);
    if (!error) return value;
    if (error == boost::json::error::incomplete) return refuse("unexpected end of JSON input");
    return refuse("invalid JSON: " + error.message());
}

bool is_integer_text(std::string_view text) {
    if (!text.empty() && text.front() == '-') text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

RpcResult<std::int64_t> integer_of(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range)
        return refuse("json: cannot unmarshal number " + std::string(text) + " into Go value of type int64");
    if (error != std::errc{} || end != text.data() + text.size()) return refuse("invalid integer " + quoted(text));
    return number;
}

RpcResult<Arguments::Value> bytes_value(ParameterKind kind, std::string_view text) {
    if (kind == ParameterKind::hex_bytes) {
        auto decoded = from_hex(text);
        if (!decoded) return refuse("encoding/hex: " + decoded.error().message);
        return Arguments::Value(std::move(*decoded));
    }
    auto decoded = from_base64(text);
    if (!decoded) return refuse("illegal base64 data: " + decoded.error().message);
    return Arguments::Value(std::move(*decoded));
}

/// A value as it stands in a POST body.
RpcResult<Arguments::Value> value_of_json(ParameterKind kind, const boost::json::value& json) {
    const auto wrong = [&](std::string_view type) {
        return refuse("json: cannot unmarshal " + boost::json::serialize(json).substr(0, 64) +
                      " into Go value of type " + std::string(type));
    };
    switch (kind) {
        case ParameterKind::integer:
        case ParameterKind::optional_integer: {
            if (!json.is_string())
                return refuse("invalid 64-bit integer encoding " + quoted(boost::json::serialize(json).substr(0, 64)) +
                              ", expected string");
            auto number = integer_of(json.get_string());
            if (!number) return tl::unexpected<RpcError>(number.error());
            return Arguments::Value(*number);
        }
        case ParameterKind::text:
            if (!json.is_string()) return wrong("string");
            return Arguments::Value(std::string(json.get_string()));
        case ParameterKind::boolean:
            if (!json.is_bool()) return wrong("bool");
            return Arguments::Value(json.get_bool());
        case ParameterKind::bytes:
        case ParameterKind::hex_bytes:
            break;
    }
    if (!json.is_string()) return wrong("[]uint8");
    return bytes_value(kind, json.get_string());
}

/// A value as it stands in a GET address.
RpcResult<Arguments::Value> value_of_text(ParameterKind kind, std::string_view text) {
    const bool wants_integer = kind == ParameterKind::integer || kind == ParameterKind::optional_integer;
    const bool wants_bytes = kind == ParameterKind::bytes || kind == ParameterKind::hex_bytes;
    if (wants_integer && is_integer_text(text)) {
        auto number = integer_of(text);
        if (!number) return tl::unexpected<RpcError>(number.error());
        return Arguments::Value(*number);
    }
    if (text.starts_with("0x") || text.starts_with("0X")) {
        if (!wants_bytes && kind != ParameterKind::text)
            return refuse(std::string("got a hex string arg, but expected '") + (wants_integer ? "int64" : "bool") +
                          "'");
        auto decoded = from_hex(text.substr(2));
        if (!decoded) return refuse("encoding/hex: " + decoded.error().message);
        if (kind == ParameterKind::text) return Arguments::Value(to_text(*decoded));
        return Arguments::Value(std::move(*decoded));
    }
    auto json = read_json(text);
    if (!json) {
        if (wants_integer)
            return refuse("invalid 64-bit integer encoding " + quoted(text.substr(0, 64)) + ", expected string");
        return tl::unexpected<RpcError>(json.error());
    }
    // Quoted text for a byte string is those bytes themselves, not base64: the engine's own rule for addresses.
    if (wants_bytes && json->is_string()) return Arguments::Value(to_bytes(std::string_view(json->get_string())));
    return value_of_json(kind, *json);
}

RpcResult<boost::json::value> id_of(const boost::json::value& id) {
    if (id.is_string() || id.is_int64()) return id;
    if (id.is_uint64()) return id;
    if (id.is_double()) return boost::json::value(static_cast<std::int64_t>(id.get_double()));
    return refuse("json-rpc ID is of unknown type");
}

RpcResult<RpcCall> call_of(const boost::json::value& json) {
    const auto* object = json.if_object();
    if (object == nullptr) return refuse("json: cannot unmarshal a request that is not an object");
    RpcCall call;
    if (const auto* id = object->if_contains("id"); id != nullptr && !id->is_null()) {
        if (id->is_double() && !(id->get_double() > -9e15 && id->get_double() < 9e15))
            return refuse("json-rpc ID is out of range");
        auto checked = id_of(*id);
        if (!checked) return tl::unexpected<RpcError>(checked.error());
        call.id = std::move(*checked);
    }
    if (const auto* method = object->if_contains("method"); method != nullptr && !method->is_null()) {
        if (!method->is_string()) return refuse("json: cannot unmarshal the method into Go value of type string");
        call.method = method->get_string();
    }
    if (const auto* params = object->if_contains("params"); params != nullptr && !params->is_null())
        call.params = *params;
    return call;
}

RpcResult<std::string> percent_decoded(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            decoded.push_back(' ');
        } else if (text[i] == '%') {
            const auto byte = from_hex(text.substr(i + 1, 2));
            if (i + 2 >= text.size() || !byte) return refuse("invalid URL escape " + quoted(text.substr(i, 3)));
            decoded.push_back(static_cast<char>(byte->front()));
            i += 2;
        } else {
            decoded.push_back(text[i]);
        }
    }
    return decoded;
}

}  // namespace

RpcError internal_error(std::string data) {
    return {-32603, "Internal error", std::move(data)};
}
RpcError invalid_params(std::string data) {
    return {-32602, "Invalid params", std::move(data)};
}
RpcError invalid_request(std::string data) {
    return {-32600, "Invalid Request", std::move(data)};
}
RpcError method_not_found() {
    return {-32601, "Method not found", {}};
}
RpcError parse_error(std::string data) {
    return {-32700, "Parse error. Invalid JSON", std::move(data)};
}

std::int64_t Arguments::integer(std::string_view name) const {
    return optional_integer(name).value_or(0);
}

std::optional<std::int64_t> Arguments::optional_integer(std::string_view name) const {
    const auto at = values_.find(name);
    return at == values_.end() ? std::nullopt : std::optional(std::get<std::int64_t>(at->second));
}

const std::string& Arguments::text(std::string_view name) const {
    static const std::string none;
    const auto at = values_.find(name);
    return at == values_.end() ? none : std::get<std::string>(at->second);
}

const Bytes& Arguments::bytes(std::string_view name) const {
    static const Bytes none;
    const auto at = values_.find(name);
    return at == values_.end() ? none : std::get<Bytes>(at->second);
}

bool Arguments::boolean(std::string_view name) const {
    const auto at = values_.find(name);
    return at != values_.end() && std::get<bool>(at->second);
}

Result<std::map<std::string, std::string, std::less<>>> parse_query(std::string_view query) {
    std::map<std::string, std::string, std::less<>> pairs;
    std::size_t count = 0;
    while (!query.empty()) {
        if (++count > max_parameters)
            return fail(ErrorKind::limit, "rpc.query", "more than 64 parameters in the address");
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        auto name = percent_decoded(pair.substr(0, equals));
        auto value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())));
        if (!name) return fail(ErrorKind::invalid, "rpc.query", name.error().data);
        if (!value) return fail(ErrorKind::invalid, "rpc.query", value.error().data);
        pairs.emplace(std::move(*name), std::move(*value));
    }
    return pairs;
}

RpcResult<Arguments> arguments_of_query(const std::vector<Parameter>& parameters,
                                        const std::map<std::string, std::string, std::less<>>& query) {
    Arguments arguments;
    for (const Parameter& parameter : parameters) {
        const auto given = query.find(parameter.name);
        if (given == query.end() || given->second.empty()) continue;
        auto value = value_of_text(parameter.kind, given->second);
        if (!value)
            return tl::unexpected<RpcError>(
                invalid_params("error converting http params to arguments: " + value.error().data));
        arguments.set(parameter.name, std::move(*value));
    }
    return arguments;
}

RpcResult<Arguments> arguments_of_json(const std::vector<Parameter>& parameters, const boost::json::value& params) {
    const auto refused = [](const std::string& why) {
        return tl::unexpected<RpcError>(invalid_params("error converting json params to arguments: " + why));
    };
    const auto* list = params.if_array();
    const auto* object = params.if_object();
    if (list == nullptr && object == nullptr) return refused("unknown type for JSON params. Expected map or array");
    if (list != nullptr && list->size() != parameters.size())
        return refused("expected " + std::to_string(parameters.size()) + " parameters, got " +
                       std::to_string(list->size()));
    Arguments arguments;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const boost::json::value* given = list != nullptr ? &(*list)[i] : object->if_contains(parameters[i].name);
        if (given == nullptr || given->is_null()) continue;
        auto value = value_of_json(parameters[i].kind, *given);
        if (!value) return refused(value.error().data);
        arguments.set(parameters[i].name, std::move(*value));
    }
    return arguments;
}

RpcResult<RpcBatch> parse_body(std::string_view body) {
    const auto refused = [](const RpcError& why) {
        return tl::unexpected<RpcError>(parse_error("error unmarshaling request: " + why.data));
    };
    auto json = read_json(body);
    if (!json) return refused(json.error());
    RpcBatch batch;
    batch.is_array = json->is_array();
    if (!batch.is_array) {
        auto call = call_of(*json);
        if (!call) return refused(call.error());
        batch.calls.push_back(std::move(*call));
        return batch;
    }
    for (const auto& element : json->get_array()) {
        auto call = call_of(element);
        if (!call) return refused(call.error());
        batch.calls.push_back(std::move(*call));
    }
    return batch;
}

}  // namespace cityledger::serve
