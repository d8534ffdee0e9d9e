#pragma once

#include "core/base/key_value.h"

namespace cityledger {

/// One key under which two readers do not hold the same.
struct KeyValueDifference {
    BytesView key;
    std::optional<BytesView> first;  ///< nullopt: the first reader has no such key
    std::optional<BytesView> second;
};

/// Walks over all of both, ascending by key, and visits what differs until the visitor gives false. The views live for
/// the call only. Reads some hundred entries at a time, so neither has to fit into memory. Gives how many keys `second`
/// has, as far as it was read. Errors: those of the readers.
Result<std::uint64_t> compare(const KeyValueReader& first, const KeyValueReader& second,
                              const std::function<bool(const KeyValueDifference&)>& visit);

}  // namespace cityledger
