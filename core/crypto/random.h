#pragma once

#include "core/base/bytes.h"

namespace cityledger::crypto {

/// From the operating system's generator; ends the process where there is none (nothing safe could follow).
Bytes random_bytes(std::size_t count);

}  // namespace cityledger::crypto
