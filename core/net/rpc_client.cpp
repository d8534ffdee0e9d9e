#include "core/net/rpc_client.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace cityledger::net {

namespace {

/// Puts each reply of a batch at the place of its call, whatever order the peer chose.
Result<std::vector<Result<JsonNode>>> results_in_order(const JsonNode& root, std::int64_t first_id, std::size_t count) {
    // A batch that is refused as a whole is answered by one error.
    if (root.kind() == JsonNode::Kind::object) {
        auto refusal = result_of(root);
        if (!refusal) return fail(std::move(refusal).error());
        return fail(ErrorKind::invalid, "rpc.envelope", "the peer answered a batch with a single result");
    }
    const auto replies = root.elements();
    if (root.kind() != JsonNode::Kind::array || replies.size() != count)
        return fail(ErrorKind::invalid, "rpc.envelope",
                    "the peer answered a batch of " + std::to_string(count) + " with " +
                        std::to_string(replies.size()) + " replies");
    std::vector<std::optional<Result<JsonNode>>> placed(count);
    for (const JsonNode& reply : replies) {
        const auto id_node = reply.find("id");
        const auto id = id_node ? id_node->integer() : std::nullopt;
        if (!id || *id < first_id || *id >= first_id + static_cast<std::int64_t>(count) ||
            placed[static_cast<std::size_t>(*id - first_id)])
            return fail(ErrorKind::invalid, "rpc.wrong_id",
                        "a reply of a batch carries an id that was not asked, or twice");
        placed[static_cast<std::size_t>(*id - first_id)] = result_of(reply, *id);
    }
    std::vector<Result<JsonNode>> results;
    for (auto& result : placed) results.push_back(std::move(*result));
    return results;
}

}  // namespace

Result<RpcReplies> RpcClient::send(std::span<const RpcCall> calls, std::size_t max_answer, std::stop_token stop,
                                   bool again) {
    const std::int64_t first_id = next_id_;
    boost::json::array requests;
    for (const auto& call : calls)
        requests.push_back({{"jsonrpc", "2.0"}, {"id", next_id_++}, {"method", call.method}, {"params", call.params}});
    const bool single = calls.size() == 1;
    const std::string body = single ? boost::json::serialize(requests.front()) : boost::json::serialize(requests);
    CITYLEDGER_TRY(text, connection_.post(body, max_answer, again, std::move(stop)));
    CITYLEDGER_TRY(document, JsonDocument::parse(text, max_answer));
    std::vector<Result<JsonNode>> results;
    if (single) {
        results.push_back(result_of(document.root(), first_id));
    } else {
        CITYLEDGER_TRY(ordered, results_in_order(document.root(), first_id, calls.size()));
        results = std::move(ordered);
    }
    return RpcReplies{std::move(document), std::move(results)};
}

}  // namespace cityledger::net
