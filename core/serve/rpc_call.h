#pragma once

// One JSON-RPC call as the engine reads it, from a GET address or a POST body, and the errors it answers with
// (engine.md, section 5): the same codes and sentences, because clients match on them.

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <boost/json/value.hpp>
#include <tl/expected.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cityledger::serve {

struct RpcError {
    int code = -32603;
    std::string message = "Internal error";
    std::string data;
};
RpcError internal_error(std::string data);
RpcError invalid_params(std::string data);
RpcError invalid_request(std::string data);
RpcError method_not_found();
RpcError parse_error(std::string data);

template <class T>
using RpcResult = tl::expected<T, RpcError>;

/// What a parameter is; `optional_integer` tells "left out" from 0.
enum class ParameterKind { integer, optional_integer, text, bytes, hex_bytes, boolean };
struct Parameter {
    std::string_view name;
    ParameterKind kind = ParameterKind::integer;
};

/// Arguments by parameter name. What was left out has its type's default.
class Arguments {
  public:
    std::int64_t integer(std::string_view name) const;
    std::optional<std::int64_t> optional_integer(std::string_view name) const;
    const std::string& text(std::string_view name) const;
    const Bytes& bytes(std::string_view name) const;
    bool boolean(std::string_view name) const;
    bool given(std::string_view name) const { return values_.contains(name); }

    using Value = std::variant<std::int64_t, std::string, Bytes, bool>;
    void set(std::string_view name, Value value) { values_.insert_or_assign(std::string(name), std::move(value)); }

  private:
    std::map<std::string, Value, std::less<>> values_;
};

/// The part of a GET target behind `?`, percent-decoded; the first of equal names counts. Errors: invalid (rpc.query).
Result<std::map<std::string, std::string, std::less<>>> parse_query(std::string_view query);

/// Arguments of a GET call. Integers may be bare or quoted; byte strings are `0x…` or quoted text, as the engine has
/// it.
RpcResult<Arguments> arguments_of_query(const std::vector<Parameter>& parameters,
                                        const std::map<std::string, std::string, std::less<>>& query);
/// Arguments of a POST or websocket call: an object by name, or an array with every parameter.
RpcResult<Arguments> arguments_of_json(const std::vector<Parameter>& parameters, const boost::json::value& params);

/// One call of a POST body. Without an id it is a notification: nothing is answered.
struct RpcCall {
    std::optional<boost::json::value> id;
    std::string method;
    std::optional<boost::json::value> params;
};
struct RpcBatch {
    std::vector<RpcCall> calls;
    bool is_array = false;
};
/// Reads a body of at most the server's limit. Errors: parse_error.
RpcResult<RpcBatch> parse_body(std::string_view body);

}  // namespace cityledger::serve
