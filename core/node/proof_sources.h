#pragma once

#include "core/ledger/application.h"
#include "core/light/verify/ports.h"
#include "core/sync/peers.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cityledger::node {

/// The copy's own tree. Opens nothing, asks nobody.
class TreeProofs final : public light::ProofSource {
  public:
    /// `state`: the application's namespace of the copy; not owned.
    explicit TreeProofs(const KeyValueReader& state) : application_(state) {}
    Result<light::StateAnswer> state(BytesView key, chain::Height height, std::stop_token stop) override;

  private:
    ledger::Application application_;
};

/// The peers, the one that answered last first, until one answers with what proves itself: what headers-and-proofs mode
/// rests on. They learn the keys asked. A peer whose proof does not hold is noted and passed over. Thread-safe.
class PeerProofs final : public light::ProofSource {
  public:
    struct Surroundings {
        /// At each call, so that they may change. Empty: cannot reach (proof.no_peers).
        std::function<std::vector<std::shared_ptr<light::Provider>>()> peers;
        /// The verified state root after that block: app_hash of the header above it.
        std::function<std::optional<Hash32>(chain::Height)> root;
        sync::OnPeer on_peer;
    };
    explicit PeerProofs(Surroundings surroundings) : surroundings_(std::move(surroundings)) {}
    /// Errors: the last peer's where none gives a proof that holds (proof.no_peers, proof.wrong, provider.*), stopped.
    Result<light::StateAnswer> state(BytesView key, chain::Height height, std::stop_token stop) override;

  private:
    Surroundings surroundings_;
    std::atomic<std::size_t> first_ = 0;
};

}  // namespace cityledger::node
