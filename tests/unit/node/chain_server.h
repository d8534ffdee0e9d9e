#pragma once

#include "core/chain/hash.h"
#include "core/net/rpc_decode.h"
#include "tests/support/peer/chain_answers.h"
#include "tests/support/peer/hostile_peer.h"

#include <QByteArray>

#include <boost/json.hpp>

#include <atomic>

namespace cityledger::test {

class FixedClock final : public Clock {
  public:
    explicit FixedClock(Timestamp moment) : at(moment) {}
    Timestamp now() const override { return at; }
    Timestamp at;
};

/// A chain served over HTTP, which takes evidence as the engine does.
struct ChainServer {
    explicit ChainServer(const ChainBuilder& chain)
        : answers(chain), peer([this](const std::string& body, Wire& wire) {
              if (is_dead) return wire.close_after();
              wire.send_json(answer(body));
          }) {}

    std::string answer(const std::string& body) {
        if (body.find("broadcast_evidence") == std::string::npos) return answers.answer(body);
        const auto call = boost::json::parse(body);
        const std::string text = boost::json::serialize(call.at("params").at("evidence"));
        const auto document = net::JsonDocument::parse(text, text.size());
        const auto evidence =
            document ? net::decode_evidence(document->root()) : Result<chain::Evidence>(fail(document.error()));
        if (!evidence) return R"({"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"x","data":"bad evidence"}})";
        ++evidence_taken;
        boost::json::value reply{{"jsonrpc", "2.0"}, {"id", call.at("id")}};
        const Hash32 hash = chain::hash(*evidence);
        reply.as_object()["result"] = boost::json::object{
            {"hash", QByteArray(reinterpret_cast<const char*>(hash.data()), 32).toBase64().toStdString()}};
        return boost::json::serialize(reply);
    }
    ChainAnswers answers;
    std::atomic<bool> is_dead{false};  ///< closes every connection without an answer
    std::atomic<int> evidence_taken{0};
    HostilePeer peer;
};

}  // namespace cityledger::test
