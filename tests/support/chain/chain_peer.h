#pragma once

#include "core/light/verify/ports.h"
#include "tests/support/chain/chain_builder.h"

#include <atomic>
#include <functional>
#include <map>

namespace cityledger::test {

/// A peer that serves a built chain up to `tip`, honest until a test sets one of its hooks. Set hooks before it is used
/// from other threads.
class ChainPeer final : public light::Provider {
  public:
    explicit ChainPeer(const ChainBuilder& chain, std::string name = "peer") : chain_(chain), name_(std::move(name)) {}

    chain::Height tip = 0;       ///< 0: all that the chain has
    chain::Height earliest = 0;  ///< 0: from the first block
    std::function<void(light::LightBlock&)> change_light_block;
    std::function<void(std::vector<chain::Header>&)> change_headers;
    std::function<void(std::vector<chain::Block>&)> change_blocks;
    std::function<Result<void>(chain::Height)> before;  ///< asked for any height: an error is the answer
    Genesis genesis_answer;
    std::function<Result<light::StateAnswer>(BytesView, chain::Height)> state_answer;

    std::function<Result<void>(const chain::Evidence&)> take_evidence;  ///< absent: evidence is kept in `evidence`
    std::vector<chain::Evidence> evidence;

    std::atomic<int> light_block_calls = 0, header_calls = 0, block_calls = 0, genesis_calls = 0;

    std::string name() const override { return name_; }
    Result<light::PeerStatus> status(std::stop_token stop) override;
    Result<light::LightBlock> light_block(chain::Height height, bool with_next, std::stop_token stop) override;
    Result<std::vector<chain::Header>> headers(chain::Height from, chain::Height to, std::stop_token stop) override;
    Result<std::vector<chain::Block>> blocks(chain::Height from, chain::Height to, std::stop_token stop) override;
    Result<Genesis> genesis(std::stop_token stop) override;
    Result<light::StateAnswer> state(BytesView key, chain::Height height, std::stop_token stop) override;
    Result<light::SubmitAnswer> submit(BytesView tx, std::stop_token stop) override;
    Result<void> submit_evidence(const chain::Evidence& one, std::stop_token stop) override;

  private:
    chain::Height newest() const { return tip != 0 ? tip : chain_.tip(); }
    Result<void> check_height(chain::Height height) const;

    const ChainBuilder& chain_;
    std::string name_;
};

}  // namespace cityledger::test
