#include "core/node/remote/archive.h"
#include "core/node/remote/calls.h"
#include "core/node/remote/messages.h"

namespace {

using namespace cityledger;
using namespace cityledger::node;

template <class... Calls>
void read_arguments(std::type_identity<std::tuple<Calls...>>, std::string_view name, BytesView bytes) {
    const auto one = [&]<class Call>(std::type_identity<Call>) {
        if (name != Call::name) return;
        typename Call::Arguments arguments{};
        ValueReader reader(bytes);
        std::apply(reader, arguments);
        if (!reader.finish()) return;
        // What was read is written as it was: there is one form.
        ValueWriter writer;
        std::apply(writer, arguments);
        if (writer.take() != to_bytes(bytes)) __builtin_trap();
    };
    (one(std::type_identity<Calls>()), ...);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView frame(data, size);
    const auto message = decode_message(frame);
    if (!message) return 0;
    if (encode_message(*message) != to_bytes(frame)) __builtin_trap();
    if (const auto* request = std::get_if<Request>(&*message))
        read_arguments(std::type_identity<AllCalls>(), request->call, request->arguments);
    return 0;
}
