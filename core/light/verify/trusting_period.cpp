#include "core/light/verify/trusting_period.h"

namespace cityledger::light {

Timestamp trust_ends(const chain::Header& header, Duration trusting_period) {
    return header.time + trusting_period;
}

Status check_trusting_period(const chain::Header& header, Duration trusting_period, Timestamp now) {
    const Timestamp end = trust_ends(header, trusting_period);
    if (now < end) return {};
    return fail(Error{ErrorKind::expired,
                      "light.trust_expired",
                      "trust in header " + std::to_string(header.height) + " ended at " + rfc3339(end) +
                          ": nothing new can be verified from it; import a newer trust root",
                      {{"height", std::to_string(header.height)}, {"ended", rfc3339(end)}}});
}

}  // namespace cityledger::light
