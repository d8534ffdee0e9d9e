#pragma once

// What all values of the node are made of.

#include "core/base/bytes.h"
#include "core/base/time.h"

#include <cstdint>
#include <string>

namespace cityledger::node {

using Height = std::int64_t;

/// A text of the ledger in both of its languages.
struct Text {
    std::string zh;
    std::string en;
};

/// A block by its place; height 0: none.
struct Block0 {
    Height height = 0;
    Timestamp time;
    Hash32 hash{};
};

}  // namespace cityledger::node
