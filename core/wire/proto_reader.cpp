#include "core/wire/proto.h"

namespace cityledger::wire {

namespace {

constexpr std::uint64_t max_field_number = (1u << 29) - 1;

tl::unexpected<Error> truncated() {
    return fail(ErrorKind::invalid, "proto.truncated", "the message ends in the middle of a field");
}

Result<std::uint64_t> take_fixed(BytesView& input, std::size_t width) {
    if (input.size() < width) return truncated();
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value |= std::uint64_t{input[i]} << (8 * i);
    input = input.subspan(width);
    return value;
}

}  // namespace

Result<std::uint64_t> take_uvarint(BytesView& input) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        if (i >= input.size()) return truncated();
        const std::uint8_t byte = input[i];
        // The tenth byte holds the last of 64 bits.
        if (i == 9 && byte > 1) return fail(ErrorKind::invalid, "proto.varint", "a varint does not fit in 64 bits");
        value |= std::uint64_t{byte & 0x7fu} << (7 * i);
        if ((byte & 0x80) != 0) continue;
        if (byte == 0 && i > 0)
            return fail(ErrorKind::invalid, "proto.varint", "a varint is longer than it needs to be");
        input = input.subspan(i + 1);
        return value;
    }
    return fail(ErrorKind::invalid, "proto.varint", "a varint is longer than ten bytes");
}

Result<Field> Reader::next() {
    CITYLEDGER_TRY(tag, take_uvarint(input_));
    const std::uint64_t number = tag >> 3;
    if (number == 0 || number > max_field_number)
        return fail(ErrorKind::invalid, "proto.field_number",
                    "field number " + std::to_string(number) + " is outside 1 to 2^29-1");
    Field field;
    field.number = static_cast<std::uint32_t>(number);
    switch (tag & 7) {
        case 0: {
            CITYLEDGER_TRY(value, take_uvarint(input_));
            field.type = WireType::varint;
            field.value = value;
            return field;
        }
        case 1: {
            CITYLEDGER_TRY(value, take_fixed(input_, 8));
            field.type = WireType::fixed64;
            field.value = value;
            return field;
        }
        case 2: {
            CITYLEDGER_TRY(length, take_uvarint(input_));
            if (length > input_.size()) return truncated();
            field.type = WireType::bytes;
            field.bytes = input_.first(static_cast<std::size_t>(length));
            input_ = input_.subspan(static_cast<std::size_t>(length));
            return field;
        }
        case 5: {
            CITYLEDGER_TRY(value, take_fixed(input_, 4));
            field.type = WireType::fixed32;
            field.value = value;
            return field;
        }
        default:
            return fail(ErrorKind::invalid, "proto.wire_type",
                        "field " + std::to_string(number) + " has wire type " + std::to_string(tag & 7) +
                            ", which is not allowed");
    }
}

}  // namespace cityledger::wire
