#include "core/base/bytes.h"

#include <algorithm>

namespace cityledger {

bool equal(BytesView a, BytesView b) { return std::ranges::equal(a, b); }

}  // namespace cityledger
