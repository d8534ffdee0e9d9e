#include "tests/support/peer/chain_answers.h"

#include "core/base/base64.h"
#include "core/base/hex.h"
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"
#include "core/serve/rpc_encode.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace cityledger::test {

namespace json = boost::json;
using chain::Height;

namespace {

std::string text_of(const json::object& params, const char* name) {
    const auto* value = params.if_contains(name);
    return value != nullptr && value->is_string() ? std::string(value->get_string().c_str()) : std::string();
}

Height height_of(const json::object& params, const char* name) {
    const std::string text = text_of(params, name);
    return text.empty() ? 0 : std::stoll(text);
}

serve::StoredBlock stored(const chain::Block& block) {
    return {block, chain::block_id_of(block), chain::encode(block).size()};
}

}  // namespace

std::string ChainAnswers::answer(const std::string& body) const {
    const json::value asked = json::parse(body);
    if (!asked.is_array()) return json::serialize(reply(asked));
    json::array replies;
    for (const auto& call : asked.get_array()) replies.push_back(reply(call));
    return json::serialize(replies);
}

json::value ChainAnswers::reply(const json::value& call) const {
    const auto& object = call.get_object();
    const std::string method = object.at("method").get_string().c_str();
    std::string error;
    json::value answer = result(method, object.at("params").get_object(), error);
    if (!error.empty())
        return {{"jsonrpc", "2.0"},
                {"id", object.at("id")},
                {"error", {{"code", -32603}, {"message", "Internal error"}, {"data", error}}}};
    if (bend) bend(method, answer);
    return {{"jsonrpc", "2.0"}, {"id", object.at("id")}, {"result", answer}};
}

json::value ChainAnswers::validators(Height height, std::size_t page) const {
    const chain::ValidatorSet set = set_of(chain_.signers(height));
    json::array rows;
    for (std::size_t i = (page - 1) * page_size; i < std::min(page * page_size, set.validators.size()); ++i)
        rows.push_back(serve::json_of(serve::ValidatorRow{set.validators[i], 0}));
    return {{"block_height", std::to_string(height)},
            {"validators", rows},
            {"count", std::to_string(rows.size())},
            {"total", std::to_string(set.validators.size())}};
}

json::value ChainAnswers::blockchain(Height from, Height to) const {
    json::array metas;
    for (Height height = to; height >= from; --height) metas.push_back(serve::block_meta(stored(chain_.block(height))));
    return {{"last_height", std::to_string(newest())}, {"block_metas", metas}};
}

json::value ChainAnswers::result(const std::string& method, const json::object& params, std::string& error) const {
    if (method == "status")
        return {{"node_info", {{"network", chain_.options().chain_id}, {"moniker", "test"}, {"version", "0.38.26"}}},
                {"sync_info",
                 {{"latest_block_height", std::to_string(newest())},
                  {"latest_block_time", rfc3339(chain_.time_of(newest()))},
                  {"earliest_block_height", std::to_string(oldest())},
                  {"catching_up", false}}}};
    if (method == "blockchain") {
        const Height from = std::max(height_of(params, "minHeight"), oldest());
        const Height to = std::min(height_of(params, "maxHeight"), newest());
        if (from <= to) return blockchain(from, to);
        error = "min height " + std::to_string(from) + " can't be greater than max height " + std::to_string(to);
        return nullptr;
    }
    if (method == "broadcast_tx_sync") {
        const auto tx = from_base64(text_of(params, "tx"));
        return {
            {"code", 0}, {"data", ""}, {"log", "taken"}, {"codespace", ""}, {"hash", hex_upper(crypto::sha256(*tx))}};
    }
    if (method == "genesis")
        return {{"genesis",
                 {{"genesis_time", rfc3339(chain_.options().start)},
                  {"chain_id", chain_.options().chain_id},
                  {"initial_height", "1"},
                  {"app_hash", ""},
                  {"app_state", {{"b", 1}, {"a", "x"}}}}}};
    if (method == "abci_query")
        return {
            {"response",
             {{"code", 0},
              {"log", ""},
              {"info", ""},
              {"index", "0"},
              {"key", base64(*from_hex(text_of(params, "data")))},
              {"value", "dmFsdWU="},
              {"proofOps",
               {{"ops", json::array{{{"type", "ics23:jmt"},
                                     {"key", base64(*from_hex(text_of(params, "data")))},
                                     {"data", "cHJvb2Y="}}}}}},
              {"height", std::to_string(height_of(params, "height") != 0 ? height_of(params, "height") : newest() - 1)},
              {"codespace", ""}}}};
    const Height asked = height_of(params, "height");
    const Height height = asked == 0 ? newest() : asked;
    const Height highest = method == "validators" ? newest() + 1 : newest();
    if (height > highest)
        error = "height " + std::to_string(height) + " must be less than or equal to the current blockchain height " +
                std::to_string(newest());
    else if (height < oldest())
        error = "height " + std::to_string(height) + " is not available, lowest height is " + std::to_string(oldest());
    else if (method == "commit")
        return serve::commit_answer(chain_.header(height), {chain_.commit(height), height < newest()});
    else if (method == "block")
        return serve::block_answer(stored(chain_.block(height)));
    else if (method == "validators")
        return validators(height, static_cast<std::size_t>(std::max<Height>(1, height_of(params, "page"))));
    else
        error = "no such method here";
    return nullptr;
}

}  // namespace cityledger::test
