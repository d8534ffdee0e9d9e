#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace cityledger {

/// A moment as the chain has it: seconds since 1970-01-01 UTC and 0 to 999 999 999 nanoseconds. A default one is the
/// engine's zero time, 0001-01-01T00:00:00Z.
struct Timestamp {
    std::int64_t seconds = -62135596800;
    std::int32_t nanos = 0;

    auto operator<=>(const Timestamp&) const = default;
    bool is_zero() const { return *this == Timestamp{}; }
};

/// A length of time in nanoseconds (up to 292 years).
struct Duration {
    std::int64_t nanos = 0;
    auto operator<=>(const Duration&) const = default;
    static constexpr Duration seconds(std::int64_t s) { return {s * 1'000'000'000}; }
};

Timestamp operator+(Timestamp at, Duration length);
Timestamp operator-(Timestamp at, Duration length);
Duration operator-(Timestamp later, Timestamp earlier);  ///< saturates

/// RFC 3339 in UTC as the engine writes it: 0 to 9 fraction digits, trailing zeros dropped ("…00Z", "….767207173Z").
std::string rfc3339(Timestamp at);
/// Reads RFC 3339 with `Z` or an offset, years 0001 to 9999, 0 to 9 fraction digits. Errors: time.*
Result<Timestamp> from_rfc3339(std::string_view text);

/// Where "now" comes from, so that tests can set it. Thread-safe.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
};
class SystemClock final : public Clock {
  public:
    Timestamp now() const override;
};

}  // namespace cityledger
