#include "tests/bench/canned_peer.h"

#include "core/base/hex.h"
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/serve/rpc_encode.h"
#include "tests/support/chain/chain_builder.h"
#include "tests/support/peer/chain_answers.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <memory>

namespace cityledger::bench {

namespace json = boost::json;

namespace {

chain::Height number(const json::object& params, const char* name) {
    return std::stoll(std::string(params.at(name).as_string()));
}

/// Texts of /block results and of elements of /blockchain, by height.
struct Recorded {
    chain::Height first = 1;
    std::vector<std::string> blocks, metas;

    explicit Recorded(const test::ChainBuilder& chain) : first(chain.first()) {
        for (chain::Height height = chain.first(); height <= chain.tip(); ++height) {
            const auto& block = chain.block(height);
            const serve::StoredBlock stored{block, chain::block_id_of(block), chain::encode(block).size()};
            blocks.push_back(json::serialize(serve::block_answer(stored)));
            metas.push_back(json::serialize(serve::block_meta(stored)));
        }
    }
    const std::string& of(const std::vector<std::string>& texts, chain::Height height) const {
        return texts.at(static_cast<std::size_t>(height - first));
    }
    /// Empty: not recorded.
    std::string result(const json::object& call) const {
        const auto& method = call.at("method").as_string();
        const auto& params = call.at("params").as_object();
        if (method == "block") return of(blocks, number(params, "height"));
        if (method != "blockchain") return {};
        std::string list;
        for (chain::Height height = number(params, "maxHeight"); height >= number(params, "minHeight"); --height)
            list += (list.empty() ? "" : ",") + of(metas, height);
        return R"({"last_height":")" + std::to_string(first + static_cast<chain::Height>(metas.size()) - 1) +
               R"(","block_metas":[)" + list + "]}";
    }
};

std::string answer(const Recorded& recorded, const test::ChainAnswers& others, const std::string& body) {
    const json::value asked = json::parse(body);
    const auto reply = [&](const json::value& call) {
        const std::string result = recorded.result(call.as_object());
        if (result.empty()) return others.answer(json::serialize(call));
        return R"({"jsonrpc":"2.0","id":)" + json::serialize(call.at("id")) + R"(,"result":)" + result + "}";
    };
    if (!asked.is_array()) return reply(asked);
    std::string text = "[";
    for (const auto& call : asked.get_array()) text += (text.size() > 1 ? "," : "") + reply(call);
    return text + "]";
}

test::ChainBuilder built_chain(chain::Height blocks, std::size_t txs_per_block) {
    test::ChainBuilder chain({}, test::make_signers("v", 4));
    test::NextBlock next;
    for (chain::Height height = 1; height <= blocks; ++height) {
        next.txs.clear();
        for (std::size_t i = 0; i < txs_per_block; ++i) {
            Bytes tx = to_bytes("tx " + std::to_string(height) + " " + std::to_string(i));
            tx.resize(250, static_cast<std::uint8_t>(height * 7));
            next.txs.push_back(std::move(tx));
        }
        chain.add(next);
    }
    return chain;
}

}  // namespace

ServedChain canned_chain(chain::Height blocks, std::size_t txs_per_block) {
    struct Kept {
        Kept(chain::Height blocks, std::size_t txs) : chain(built_chain(blocks, txs)) {}
        const test::ChainBuilder chain;
        const Recorded recorded{chain};
        const test::ChainAnswers others{chain};
    };
    const auto kept = std::make_shared<Kept>(blocks, txs_per_block);
    return {[kept](const std::string& body) { return answer(kept->recorded, kept->others, body); },
            hex(kept->chain.hash(1))};
}

}  // namespace cityledger::bench
