#include "tests/bench/headers_peer.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/serve/rpc_encode.h"
#include "tests/support/chain/chain_builder.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <memory>

namespace cityledger::bench {

namespace {

namespace json = boost::json;

constexpr const char* chain_id = "headers";
constexpr std::int64_t first_second = 1'767'225'600;  // 2026-01-01

class Headers {
  public:
    explicit Headers(chain::Height count) {
        plain_.chain_id = chain_id;
        plain_.validators_hash = plain_.next_validators_hash = to_bytes(BytesView(chain::hash(set_)));
        plain_.consensus_hash = plain_.last_results_hash = plain_.last_commit_hash = Bytes(32, 1);
        plain_.data_hash = plain_.evidence_hash = Bytes(32, 2);
        plain_.app_hash = Bytes(32, 3);
        plain_.proposer_address = to_bytes(BytesView(set_.validators.front().address));
        for (chain::Height height = 1; height <= count; ++height) hashes_.push_back(chain::hash(header(height)));
    }
    chain::Height tip() const { return static_cast<chain::Height>(hashes_.size()); }
    chain::BlockId id(chain::Height height) const {
        return {to_bytes(BytesView(hashes_.at(static_cast<std::size_t>(height - 1)))), {1, Bytes(32, 4)}};
    }
    chain::Header header(chain::Height height) const {
        chain::Header header = plain_;
        header.height = height;
        header.time = Timestamp{first_second + height, 0};
        if (height > 1) header.last_block_id = id(height - 1);
        return header;
    }
    std::string answer(const std::string& body) const {
        const json::value asked = json::parse(body);
        const auto reply = [&](const json::value& call) {
            return json::object{{"jsonrpc", "2.0"}, {"id", call.at("id")}, {"result", result(call.as_object())}};
        };
        if (!asked.is_array()) return json::serialize(reply(asked));
        json::array replies;
        for (const auto& call : asked.get_array()) replies.push_back(reply(call));
        return json::serialize(replies);
    }

  private:
    json::value result(const json::object& call) const {
        const std::string method = call.at("method").as_string().c_str();
        const auto& params = call.at("params").as_object();
        const auto number = [&](const char* name) {
            const auto* value = params.if_contains(name);
            return value == nullptr ? tip() : std::stoll(std::string(value->as_string()));
        };
        if (method == "commit") return commit(number("height"));
        if (method == "validators") return validators(number("height"));
        if (method == "blockchain") return page(number("minHeight"), number("maxHeight"));
        return {{"node_info", {{"network", chain_id}, {"moniker", "headers"}, {"version", "0.38.26"}}},
                {"sync_info",
                 {{"latest_block_height", std::to_string(tip())},
                  {"latest_block_time", rfc3339(header(tip()).time)},
                  {"earliest_block_height", "1"},
                  {"catching_up", false}}}};
    }
    json::value commit(chain::Height height) const {
        const auto header = this->header(height);
        return serve::commit_answer(header,
                                    {test::sign_commit(chain_id, height, id(height), header.time, signers_), true});
    }
    json::value validators(chain::Height height) const {
        json::array rows;
        for (const auto& one : set_.validators) rows.push_back(serve::json_of(serve::ValidatorRow{one, 0}));
        return {{"block_height", std::to_string(height)},
                {"validators", rows},
                {"count", std::to_string(rows.size())},
                {"total", std::to_string(rows.size())}};
    }
    json::value page(chain::Height from, chain::Height to) const {
        json::array metas;
        for (chain::Height height = to; height >= from; --height) {
            chain::Block block;
            block.header = header(height);
            metas.push_back(serve::block_meta({block, id(height), 1}));
        }
        return {{"last_height", std::to_string(tip())}, {"block_metas", metas}};
    }

    const std::vector<test::Signer> signers_ = test::make_signers("v", 4);
    const chain::ValidatorSet set_ = test::set_of(signers_);
    chain::Header plain_;
    std::vector<Hash32> hashes_;
};

}  // namespace

ServedChain chain_of_headers(chain::Height count) {
    const auto headers = std::make_shared<Headers>(count);
    return {[headers](const std::string& body) { return headers->answer(body); }, hex(BytesView(headers->id(1).hash))};
}

}  // namespace cityledger::bench
