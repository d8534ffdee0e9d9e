#include "core/ledger/genesis.h"

using namespace cityledger;
using namespace cityledger::ledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto genesis = read_genesis(BytesView(data, size));
    if (!genesis) return 0;
    const auto again = genesis_app_state(*genesis);
    if (!again || !read_genesis(*again)) __builtin_trap();
    return 0;
}
