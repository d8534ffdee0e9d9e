#include "core/wire/proto.h"

namespace cityledger::wire {

void put_uvarint(Bytes& to, std::uint64_t value) {
    while (value >= 0x80) {
        to.push_back(static_cast<std::uint8_t>(value | 0x80));
        value >>= 7;
    }
    to.push_back(static_cast<std::uint8_t>(value));
}

void Writer::tag(std::uint32_t field, WireType type) {
    put_uvarint(data_, (std::uint64_t{field} << 3) | static_cast<std::uint64_t>(type));
}

void Writer::varint(std::uint32_t field, std::uint64_t value) {
    if (value == 0) return;
    tag(field, WireType::varint);
    put_uvarint(data_, value);
}

void Writer::int64(std::uint32_t field, std::int64_t value) {
    varint(field, static_cast<std::uint64_t>(value));
}

void Writer::sfixed64(std::uint32_t field, std::int64_t value) {
    if (value == 0) return;
    tag(field, WireType::fixed64);
    const auto bits = static_cast<std::uint64_t>(value);
    for (unsigned shift = 0; shift < 64; shift += 8) data_.push_back(static_cast<std::uint8_t>(bits >> shift));
}

void Writer::bytes(std::uint32_t field, BytesView value) {
    if (!value.empty()) bytes_always(field, value);
}

void Writer::text(std::uint32_t field, std::string_view value) {
    bytes(field, as_bytes(value));
}

void Writer::bytes_always(std::uint32_t field, BytesView value) {
    tag(field, WireType::bytes);
    put_uvarint(data_, value.size());
    append(data_, value);
}

void Writer::packed(std::uint32_t field, std::span<const std::uint64_t> values) {
    if (values.empty()) return;
    Bytes content;
    content.reserve(values.size() * 2);
    for (const std::uint64_t value : values) put_uvarint(content, value);
    bytes_always(field, content);
}

}  // namespace cityledger::wire
