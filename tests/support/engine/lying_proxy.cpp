#include "tests/support/engine/lying_proxy.h"

#include "core/net/peer_connection.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace cityledger::test {

namespace json = boost::json;

namespace {

constexpr std::size_t largest_answer = 64u << 20;

/// Calls and replies alike come alone or as a batch.
template <class Visit>
void for_each_object(json::value& value, const Visit& visit) {
    if (value.is_object()) visit(value.get_object());
    if (!value.is_array()) return;
    for (auto& one : value.get_array())
        if (one.is_object()) visit(one.get_object());
}

}  // namespace

LyingProxy::LyingProxy(std::string url)
    : honest_url_(std::move(url)), peer_([this](const std::string& body, Wire& wire) { serve(body, wire); }) {}

void LyingProxy::lie(Lie lie) {
    const std::scoped_lock lock(mutex_);
    lie_ = std::move(lie);
}

LyingProxy::Lie LyingProxy::current() const {
    const std::scoped_lock lock(mutex_);
    return lie_;
}

void LyingProxy::serve(const std::string& body, Wire& wire) {
    const Lie lie = current();
    boost::system::error_code error;
    json::value calls = json::parse(body, error);
    if (error) return wire.close_after();
    std::map<std::string, json::object> by_id;
    for_each_object(calls, [&](json::object& call) {
        if (lie.question) lie.question(call);
        by_id[json::serialize(call["id"])] = call;
    });
    net::HttpProviderOptions options;
    options.url = honest_url_;
    net::PeerConnection connection(options);
    const auto answer = connection.post(json::serialize(calls), largest_answer, true, {});
    if (!answer) return wire.close_after();  // the honest node has gone: so has this one
    json::value replies = json::parse(*answer, error);
    if (error) return wire.close_after();
    for_each_object(replies, [&](json::object& reply) {
        const json::object& call = by_id[json::serialize(reply["id"])];
        const auto* method = call.if_contains("method");
        if (lie.answer && method != nullptr && method->is_string())
            lie.answer(method->get_string().c_str(), call, reply);
    });
    const std::string text = json::serialize(replies);
    if (lie.manner)
        lie.manner(wire, text);
    else
        wire.send_json(text);
}

}  // namespace cityledger::test
