#pragma once

#include "core/base/bytes.h"

#include <string_view>

namespace cityledger::peer {

/// Numbers that look random and follow from a seed and a purpose alone: SHA-256 of both and a counter. What is drawn
/// for one purpose does not depend on what was drawn for another.
class SeededRandom {
  public:
    SeededRandom(std::uint64_t seed, std::string_view purpose);
    Bytes bytes(std::size_t count);
    Hash32 hash();
    /// 0 to below - 1; `below` is not 0.
    std::uint64_t number(std::uint64_t below);

  private:
    Hash32 start_{};
    std::uint64_t counter_ = 0;
};

}  // namespace cityledger::peer
