#pragma once

#include "core/base/result.h"
#include "core/light/verify/ports.h"

namespace cityledger::store {

/// A set of heights as ranges, ascending, disjoint and not touching.
class HeightRanges {
  public:
    void add(chain::Height height);
    bool contains(chain::Height height) const;
    const std::vector<light::HeightRange>& all() const { return ranges_; }
    bool operator==(const HeightRanges&) const = default;

    /// Each range as two heights of eight bytes.
    Bytes encode() const;
    /// Errors: damaged (store.record_damaged).
    static Result<HeightRanges> decode(BytesView bytes);

  private:
    std::vector<light::HeightRange> ranges_;
};

}  // namespace cityledger::store
