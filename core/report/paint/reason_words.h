#pragma once

#include "core/report/paint/words.h"

#include <string>

namespace cityledger::report {

/// A verdict's reason code in words; a code this version does not know stands as it is.
QString reason_in_words(const std::string& code, const Words& words);

}  // namespace cityledger::report
