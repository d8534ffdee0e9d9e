#pragma once

#include "core/net/http_provider.h"
#include "tests/support/peer/chain_answers.h"
#include "tests/support/peer/hostile_peer.h"

#include <boost/json/value.hpp>

namespace cityledger::test {

inline net::HttpProviderOptions options_for(const HostilePeer& peer) {
    net::HttpProviderOptions options;
    options.name = "peer";
    options.url = peer.url();
    options.chain_id = "test-chain";
    options.idle_timeout = std::chrono::milliseconds(2000);
    options.total_timeout = std::chrono::milliseconds(5000);
    return options;
}

/// A built chain behind a real HTTP server, and a provider that asks it.
struct ServedChain {
    explicit ServedChain(const ChainBuilder& chain)
        : answers(chain),
          peer([this](const std::string& body, Wire& wire) { wire.send_json(answers.answer(body)); }),
          provider(net::make_http_provider(options_for(peer))) {}

    ChainAnswers answers;
    HostilePeer peer;
    std::unique_ptr<light::Provider> provider;
};

/// A chain of four validators and `height` blocks, two transactions in every third.
inline ChainBuilder grown_chain(std::size_t height) {
    ChainBuilder chain({}, make_signers("v", 4));
    NextBlock with_txs;
    with_txs.txs = {Bytes{1, 2, 3}, Bytes{}};
    for (std::size_t i = 0; i < height; ++i) chain.add(i % 3 == 0 ? with_txs : NextBlock{});
    return chain;
}

template <class T>
std::string code_of(const Result<T>& result) {
    return result ? "" : result.error().code;
}

}  // namespace cityledger::test
