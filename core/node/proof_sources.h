#pragma once

#include "core/ledger/application.h"
#include "core/light/verify/ports.h"

#include <functional>
#include <memory>
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

/// The peers, one after the other until one answers: what headers-and-proofs mode rests on. They learn the keys asked.
class PeerProofs final : public light::ProofSource {
  public:
    /// Gives the peers at each call, so that they may change. Empty: cannot reach (proof.no_peers).
    explicit PeerProofs(std::function<std::vector<std::shared_ptr<light::Provider>>()> peers)
        : peers_(std::move(peers)) {}
    Result<light::StateAnswer> state(BytesView key, chain::Height height, std::stop_token stop) override;

  private:
    std::function<std::vector<std::shared_ptr<light::Provider>>()> peers_;
};

}  // namespace cityledger::node
