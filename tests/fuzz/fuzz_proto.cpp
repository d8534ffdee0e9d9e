// The protobuf reader: ends, stays inside its input, and what it read can be written again.
#include "core/wire/proto.h"

#include <cstdlib>

using namespace cityledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    wire::Reader reader(input);
    Bytes again;
    while (!reader.at_end()) {
        const auto field = reader.next();
        if (!field) return 0;
        wire::put_uvarint(again, (std::uint64_t{field->number} << 3) | static_cast<std::uint64_t>(field->type));
        if (field->type == wire::WireType::varint) {
            wire::put_uvarint(again, field->value);
        } else if (field->type == wire::WireType::bytes) {
            wire::put_uvarint(again, field->bytes.size());
            append(again, field->bytes);
        } else {
            const unsigned width = field->type == wire::WireType::fixed64 ? 64 : 32;
            for (unsigned shift = 0; shift < width; shift += 8)
                again.push_back(static_cast<std::uint8_t>(field->value >> shift));
        }
    }
    if (!equal(again, input)) std::abort();
    return 0;
}
