#pragma once

#include "core/report/layout.h"

#include <string>
#include <vector>

namespace cityledger::report {

/// How a verdict code looks on paper and what it is called (source texts for Words).
struct VerdictLook {
    const char* code;
    const char* word;
    const char* short_word;
    Colour colour, tint;
};

/// Worst first: the order of product.md's table, which is also the order of a report's counts and rows.
const std::vector<VerdictLook>& verdict_looks();
const VerdictLook& look_of(const std::string& code);

}  // namespace cityledger::report
