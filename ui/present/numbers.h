#pragma once

#include "core/base/bytes.h"

#include <QString>

#include <cstdint>

namespace cityledger::present {

QString number(std::int64_t value);                      ///< 81,204 in both languages
QString bytes(std::uint64_t count);                      ///< "386 MB", decimal units
QString percent(std::int64_t part, std::int64_t whole);  ///< "86.2 %"
/// A whole number with `scale` decimals and its unit: quantity(1250, 2, "kg") = "12.50 kg".
QString quantity(std::int64_t value, std::int64_t scale, const std::string& unit);
/// The last part of a path.
QString file_name(const std::string& path);

/// Hex in groups of four, eight groups a line ("63F4 659A …\n276C …"); case is kept.
QString grouped(const QString& hex);
/// The first `groups` groups and "…"; never the middle. All of it when it is no longer than that.
QString grouped_short(const QString& hex, int groups = 4);
QString upper_hex(BytesView bytes);
QString lower_hex(BytesView bytes);

}  // namespace cityledger::present
