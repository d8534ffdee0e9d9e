#pragma once

#include "core/light/verify/ports.h"

namespace cityledger::sync {

/// What a full copy's state began with, kept with the copy so that state and index can be made anew from its own blocks
/// (FORMATS.md, "The copy's database"). Nothing of it is trusted by itself: its run must give the root that the first
/// header carries.
Bytes encode_genesis(const light::Provider::Genesis& genesis);
/// Parameters and application version, which the run does not need, are not in it. Errors: damaged (copy.genesis).
Result<light::Provider::Genesis> decode_genesis(BytesView bytes);

}  // namespace cityledger::sync
