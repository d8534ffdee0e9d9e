// How fast blocks come over HTTP from a peer that answers from memory: `bench_provider [BLOCKS=2000] [VALIDATORS=4]`.
// Wall time of client and peer together on this machine; each block is decoded, hashed and checked against its id.
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/net/http_provider.h"
#include "core/serve/rpc_encode.h"
#include "tests/support/chain/chain_builder.h"
#include "tests/support/peer/hostile_peer.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace cityledger;
namespace json = boost::json;

int main(int argc, char** argv) {
    const chain::Height blocks = argc > 1 ? std::atoll(argv[1]) : 2000;
    const std::size_t validators = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 4;
    test::ChainBuilder chain({}, test::make_signers("v", validators));
    std::vector<std::string> results;
    test::NextBlock next;
    next.txs = {Bytes(250, 7)};
    for (chain::Height height = 1; height <= blocks; ++height) {
        const auto& block = chain.add(next);
        results.push_back(
            json::serialize(serve::block_answer({block, chain::block_id_of(block), chain::encode(block).size()})));
    }
    test::HostilePeer peer([&](const std::string& body, test::Wire& wire) {
        std::string text = "[";
        const json::value calls = json::parse(body);
        for (const auto& call : calls.get_array()) {
            const auto height = std::strtoull(call.at("params").at("height").get_string().c_str(), nullptr, 10);
            if (text.size() > 1) text += ',';
            text += "{\"jsonrpc\":\"2.0\",\"id\":" + json::serialize(call.at("id")) +
                    ",\"result\":" + results[height - 1] + "}";
        }
        wire.send_json(text + "]");
    });
    net::HttpProviderOptions options;
    options.url = peer.url();
    const auto provider = net::make_http_provider(options);
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    for (chain::Height from = 1; from + 9 <= blocks; from += 10) {
        const auto got = provider->blocks(from, from + 9, {});
        if (!got) {
            std::fprintf(stderr, "%s\n", got.error().message.c_str());
            return 1;
        }
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    std::printf("%lld blocks of %zu bytes of JSON: %.0f a second, %.3f ms of CPU each (client and peer)\n",
                static_cast<long long>(blocks), results.back().size(), static_cast<double>(blocks) / wall.count(),
                1000.0 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC / static_cast<double>(blocks));
    return 0;
}
