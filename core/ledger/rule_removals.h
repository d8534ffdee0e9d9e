#pragma once

// What the tests of a definition are worth: each of its rules is taken away in turn, and where no test then fails,
// nothing would tell a later author that he lost it. For workstations and authors; peers never ask.

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace cityledger::ledger {

/// One rule of a definition that can be taken away without making it unreadable.
struct RuleRemoval {
    enum class Kind {
        act,    ///< nobody can do it any more: no test does it, or says that it must be possible
        guard,  ///< a guard, or one condition of a guard that is an `all`
        effect,
        signatures,   ///< the further signatures of one role
        destination,  ///< one `when` of `to`
        separation,   ///< one pair of roles
    };
    Kind kind = Kind::guard;
    std::string path;  ///< "types[0].open[1].guard[2]", of what goes
    std::string act;   ///< path of the act it belongs to; empty for a separation
};
std::string_view name_of(RuleRemoval::Kind kind);

/// All of a definition that reads, in the order of its parts; the act itself before its rules.
std::vector<RuleRemoval> removals_of(const boost::json::value& definition);

/// RFC 8785 bytes of the definition without that rule. Errors: json.*, or not_found (rule_removal.path) for a removal
/// of another definition.
Result<Bytes> without_rule(const boost::json::value& definition, const RuleRemoval& removal);

}  // namespace cityledger::ledger
