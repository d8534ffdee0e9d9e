#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/light/client/fetch.h"
#include "core/light/client/walk.h"
#include "core/light/verify/validator_sets.h"

#include <algorithm>

namespace cityledger::light {

namespace {
constexpr chain::Height headers_per_page = 20;
}

Result<LightBlock> walk_backwards(const LightBlock& trusted, const LightBlock& target, Provider& provider,
                                  std::stop_token stop) {
    chain::Header lowest = trusted.header();
    while (lowest.height > target.height()) {
        if (stop.stop_requested()) return fail(stopped_error());
        const chain::Height to = lowest.height - 1;
        const chain::Height from = std::max(target.height(), to - headers_per_page + 1);
        CITYLEDGER_TRY(page, provider.headers(from, to, stop));
        if (page.size() != static_cast<std::size_t>(to - from + 1))
            return fail(ErrorKind::invalid, "light.page_size",
                        "asked for headers " + std::to_string(from) + " to " + std::to_string(to) + ", the peer " +
                            provider.name() + " sent " + std::to_string(page.size()));
        for (auto below = page.rbegin(); below != page.rend(); ++below) {
            CITYLEDGER_CHECK(verify_backwards(lowest, *below));
            lowest = std::move(*below);
        }
    }
    if (lowest != target.header())
        return fail(ErrorKind::invalid, "light.hash_link",
                    "header " + std::to_string(lowest.height) + " that " + provider.name() +
                        " sent is not the one the verified chain leads to");
    CITYLEDGER_CHECK(chain::validate_basic(target.signed_header, trusted.header().chain_id));
    CITYLEDGER_CHECK(chain::validate_basic(target.validators));
    CITYLEDGER_CHECK(check_validators_of(target.header(), target.validators));
    return target;
}

}  // namespace cityledger::light
