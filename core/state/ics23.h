#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace cityledger::state {

/// Checks under the tree's spec (ledger.md, "State and proofs"; ICS 23). Hostile bytes are safe: sizes and depth are
/// bounded before anything is hashed. Errors: invalid (ics23.*).
Status verify_membership(const Hash32& root, BytesView proof, BytesView key, BytesView value);
Status verify_non_membership(const Hash32& root, BytesView proof, BytesView key);

}  // namespace cityledger::state
