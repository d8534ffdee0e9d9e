#pragma once

#include "tests/support/chain/chain_builder.h"
#include "tests/support/engine/engine_node.h"

namespace cityledger::test {

/// Four real validators of the engine, each with its built-in key-value application, on one chain and on ports of
/// 127.0.0.1 that were free. They make several blocks a second. End with the object.
class EngineCity {
  public:
    static constexpr int size = 4;

    /// Errors: not_found (engine.not_installed: the test should skip), io (engine.start: with what was said).
    static Result<std::unique_ptr<EngineCity>> start();

    EngineNode& node(int index) { return *nodes_[static_cast<std::size_t>(index)]; }
    const std::string& chain_id() const { return nodes_.front()->chain_id(); }
    /// Waits until every node that runs has that height.
    Status wait_for_height(std::int64_t height) const;
    /// The validators with their real keys, as their folders have them: what an attacker would steal.
    Result<std::vector<Signer>> signers() const;

  private:
    EngineCity() = default;

    QTemporaryDir folder_;
    std::vector<std::unique_ptr<EngineNode>> nodes_;
};

}  // namespace cityledger::test
