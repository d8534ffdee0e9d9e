#pragma once

#include "core/report/layout.h"

namespace cityledger::report {

/// Breaks a text into lines no wider than `width_mm`: between words in Latin, after any character in Chinese (but no
/// closing mark begins a line), inside a word only where it alone is too wide.
std::vector<std::string> wrap(const std::string& text, const Style& style, double width_mm, const Measure& measure);

}  // namespace cityledger::report
