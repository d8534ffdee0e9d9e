#pragma once

#include "core/net/json_document.h"
#include "core/net/peer_connection.h"
#include "core/net/rpc_decode.h"

#include <boost/json/object.hpp>

namespace cityledger::net {

/// One JSON-RPC call: a method and its parameters (64-bit integers and heights as texts, as the engine wants them).
struct RpcCall {
    std::string method;
    boost::json::object params;
};

/// The answers of one POST. The nodes live as long as it does.
struct RpcReplies {
    JsonDocument document;
    std::vector<Result<JsonNode>> results;  ///< as result_of(), one for each call, in their order
};

/// JSON-RPC 2.0 over one connection. Not thread-safe.
class RpcClient {
  public:
    explicit RpcClient(HttpProviderOptions options) : connection_(std::move(options)) {}

    /// One call as an object, several (at most ten, the engine's limit) as a batch. `again`: as PeerConnection::post.
    /// Errors of the POST, rpc.* where the whole answer is of no use; a single call's failure stands in its result.
    Result<RpcReplies> send(std::span<const RpcCall> calls, std::size_t max_answer, std::stop_token stop,
                            bool again = true);

  private:
    PeerConnection connection_;
    std::int64_t next_id_ = 1;
};

}  // namespace cityledger::net
