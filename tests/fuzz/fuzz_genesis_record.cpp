// The genesis kept with a copy whose bytes on disk are not what was written.
#include "core/sync/genesis_record.h"

#include <cstddef>
#include <cstdint>

using namespace cityledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto genesis = sync::decode_genesis(BytesView(data, size));
    if (!genesis) return 0;
    // What is read is written the same way again, but for a set's fields that are no part of it.
    const auto again = sync::decode_genesis(sync::encode_genesis(*genesis));
    if (!again || again->app_state != genesis->app_state || again->chain_id != genesis->chain_id ||
        again->validators.validators.size() != genesis->validators.validators.size())
        __builtin_trap();
    return 0;
}
