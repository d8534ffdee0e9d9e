#include "core/light/client/scheduler.h"

namespace cityledger::light {

chain::Height pivot_between(chain::Height trusted, chain::Height failed) {
    const chain::Height distance = failed - trusted;
    return trusted + distance / 16 * 9 + distance % 16 * 9 / 16;
}

}  // namespace cityledger::light
