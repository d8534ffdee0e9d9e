#pragma once

#include "tests/support/chain/chain_builder.h"

#include <boost/json/value.hpp>

#include <functional>

namespace cityledger::test {

/// The engine's JSON-RPC answers for a built chain, as values that a test may bend before they go out.
class ChainAnswers {
  public:
    explicit ChainAnswers(const ChainBuilder& chain) : chain_(chain) {}

    chain::Height tip = 0;   ///< 0: all that the chain has
    chain::Height base = 0;  ///< 0: from its first block
    std::size_t page_size = 100;
    /// Called for the `result` of each call with the method's name.
    std::function<void(const std::string& method, boost::json::value& result)> bend;

    /// The text that answers a POST's body: one call or a batch.
    std::string answer(const std::string& body) const;

  private:
    boost::json::value reply(const boost::json::value& call) const;
    boost::json::value result(const std::string& method, const boost::json::object& params, std::string& error) const;
    boost::json::value validators(chain::Height height, std::size_t page) const;
    boost::json::value blockchain(chain::Height from, chain::Height to) const;
    chain::Height newest() const { return tip != 0 ? tip : chain_.tip(); }
    chain::Height oldest() const { return base != 0 ? base : chain_.first(); }

    const ChainBuilder& chain_;
};

}  // namespace cityledger::test
