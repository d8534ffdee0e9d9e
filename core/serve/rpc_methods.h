#pragma once

#include "core/serve/chain_view.h"
#include "core/serve/rpc_call.h"
#include "core/serve/rpc_encode.h"

#include <boost/json/value.hpp>

namespace cityledger::serve {

/// When an answer may be kept by proxies for a day, as the engine says in Cache-Control.
enum class Caching { never, always, with_height };

/// What a method gave: its result, or (broadcast_tx_commit alone) a transaction to wait for.
struct Outcome {
    Json result;
    struct Awaited {
        Hash32 tx_hash{};
        TxResult check;
    };
    std::optional<Awaited> awaited;
};

struct Method {
    std::string_view name;
    std::vector<Parameter> parameters;
    Caching caching = Caching::never;

    bool cacheable_with(const Arguments& arguments) const {
        return caching == Caching::always || (caching == Caching::with_height && arguments.given("height"));
    }
};

/// The engine's RPC methods over a chain and its application (neither is owned). Thread-safe; never waits for a block.
class RpcMethods {
  public:
    RpcMethods(ChainView& chain, ApplicationView& application, std::string rpc_address);

    /// nullptr: no such method. Those of the websocket (subscribe …) are not among them.
    const Method* find(std::string_view name) const;
    const std::vector<Method>& all() const { return methods_; }
    RpcResult<Outcome> call(const Method& method, const Arguments& arguments) const;

    /// The answer of broadcast_tx_commit once the transaction is in a block; nullopt: not yet.
    RpcResult<std::optional<Json>> committed(const Outcome::Awaited& awaited) const;

  private:
    RpcResult<Json> call_chain(std::string_view name, const Arguments& arguments) const;
    RpcResult<Json> status() const;
    RpcResult<Json> blockchain(const Arguments& arguments) const;
    RpcResult<Json> validators(const Arguments& arguments) const;
    RpcResult<Json> genesis_chunk(std::int64_t chunk) const;
    RpcResult<Json> tx(const Arguments& arguments) const;
    RpcResult<Json> by_hash(std::string_view name, BytesView hash) const;
    RpcResult<Outcome> broadcast(std::string_view name, const Bytes& tx) const;
    RpcResult<chain::Height> height_of(const Arguments& arguments, chain::Height latest) const;

    ChainView& chain_;
    ApplicationView& application_;
    std::string rpc_address_;
    std::string genesis_text_;
    Json genesis_;
    std::vector<Method> methods_;
};

}  // namespace cityledger::serve
