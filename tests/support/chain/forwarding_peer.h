#pragma once

#include "core/light/verify/ports.h"

namespace cityledger::test {

/// A peer that answers as another does; a test overrides what it wants to be otherwise.
class ForwardingPeer : public light::Provider {
  public:
    explicit ForwardingPeer(light::Provider& inner) : inner_(inner) {}
    std::string name() const override { return inner_.name(); }
    Result<light::PeerStatus> status(std::stop_token stop) override { return inner_.status(stop); }
    Result<light::LightBlock> light_block(chain::Height height, bool with_next, std::stop_token stop) override {
        return inner_.light_block(height, with_next, stop);
    }
    Result<std::vector<chain::Header>> headers(chain::Height from, chain::Height to, std::stop_token stop) override {
        return inner_.headers(from, to, stop);
    }
    Result<std::vector<chain::Block>> blocks(chain::Height from, chain::Height to, std::stop_token stop) override {
        return inner_.blocks(from, to, stop);
    }
    Result<Genesis> genesis(std::stop_token stop) override { return inner_.genesis(stop); }
    Result<light::StateAnswer> state(BytesView key, chain::Height height, std::stop_token stop) override {
        return inner_.state(key, height, stop);
    }
    Result<light::SubmitAnswer> submit(BytesView tx, std::stop_token stop) override { return inner_.submit(tx, stop); }
    Result<void> submit_evidence(const chain::Evidence& evidence, std::stop_token stop) override {
        return inner_.submit_evidence(evidence, stop);
    }

  private:
    light::Provider& inner_;
};

}  // namespace cityledger::test
