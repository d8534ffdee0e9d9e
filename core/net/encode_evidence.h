#pragma once

#include "core/chain/types.h"

#include <boost/json/object.hpp>

namespace cityledger::net {

/// The engine's JSON of evidence (v0.38.26, `broadcast_evidence`): Go member names, 64-bit integers as texts, hashes
/// and addresses upper-case hex, keys and signatures base64. decode_evidence() gives back what was encoded, but for the
/// total power of the conflicting set, which the JSON does not carry.
boost::json::object evidence_json(const chain::Evidence& evidence);

}  // namespace cityledger::net
