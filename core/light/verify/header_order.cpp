#include "core/light/verify/header_order.h"

namespace cityledger::light {

namespace {
std::string name_of(const chain::Header& header) {
    return "header " + std::to_string(header.height);
}

tl::unexpected<Error> refuse(const char* code, const chain::Header& header, std::string message) {
    return fail(Error{ErrorKind::invalid, code, std::move(message), {{"height", std::to_string(header.height)}}});
}
}  // namespace

Status check_chain_id(const chain::Header& header, std::string_view chain_id) {
    if (header.chain_id == chain_id) return {};
    return refuse(
        "light.chain_id", header,
        name_of(header) + " is of the chain \"" + header.chain_id + "\", not of \"" + std::string(chain_id) + "\"");
}

Status check_height_above(const chain::Header& header, const chain::Header& trusted) {
    if (header.height > trusted.height) return {};
    return refuse("light.height_not_above", header, name_of(header) + " is not above the trusted " + name_of(trusted));
}

Status check_time_after(const chain::Header& header, const chain::Header& trusted) {
    if (header.time > trusted.time) return {};
    return refuse("light.time_not_after", header,
                  name_of(header) + " has the time " + rfc3339(header.time) + ", which is not after the " +
                      rfc3339(trusted.time) + " of the trusted " + name_of(trusted));
}

Status check_not_from_future(const chain::Header& header, Timestamp now, Duration clock_drift) {
    if (header.time < now + clock_drift) return {};
    return refuse("light.from_future", header,
                  name_of(header) + " has the time " + rfc3339(header.time) + ", but it is " + rfc3339(now) +
                      " here: check this computer's clock");
}

}  // namespace cityledger::light
