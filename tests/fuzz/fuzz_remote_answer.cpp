#include "core/node/remote/archive.h"
#include "core/node/remote/calls.h"

namespace {

using namespace cityledger;
using namespace cityledger::node;

template <class... Calls>
void read_answer(std::type_identity<std::tuple<Calls...>>, std::size_t wanted, BytesView bytes) {
    std::size_t at = 0;
    const auto one = [&]<class Call>(std::type_identity<Call>) {
        if (at++ != wanted % sizeof...(Calls)) return;
        const auto answer = decode_value<typename Call::Answer>(bytes);
        if (answer && encode_value(*answer) != to_bytes(bytes)) __builtin_trap();
    };
    (one(std::type_identity<Calls>()), ...);
}

}  // namespace

/// The first byte chooses the call.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    read_answer(std::type_identity<AllCalls>(), data[0], BytesView(data + 1, size - 1));
    return 0;
}
