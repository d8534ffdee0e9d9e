#include "core/node/profile.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto profile = cityledger::node::decode_profile({data, size});
    // What was read must be writable again: a profile is canonical.
    if (profile && cityledger::node::encode_profile(*profile).value_or(cityledger::Bytes{}) != cityledger::Bytes(data, data + size)) __builtin_trap();
    return 0;
}
