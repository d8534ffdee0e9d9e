#include "core/chain/decode_fields.h"

#include <limits>

namespace cityledger::chain {

namespace {

tl::unexpected<Error> wrong_type(const wire::Field& field) {
    return fail(ErrorKind::invalid, "chain.wire_type",
                "field " + std::to_string(field.number) + " has the wrong wire type");
}

tl::unexpected<Error> out_of_range(const wire::Field& field) {
    return fail(ErrorKind::invalid, "chain.range",
                "the number in field " + std::to_string(field.number) + " is out of range");
}

}  // namespace

tl::unexpected<Error> unknown_field(const wire::Field& field, std::string_view message) {
    return fail(ErrorKind::invalid, "chain.unknown_field",
                "field " + std::to_string(field.number) + " is unknown in " + std::string(message));
}

tl::unexpected<Error> too_many(std::string_view what, std::size_t limit) {
    return fail(ErrorKind::limit, "chain.too_many", "more than " + std::to_string(limit) + " " + std::string(what));
}

Result<BytesView> view_of(const wire::Field& field) {
    if (field.type != wire::WireType::bytes) return wrong_type(field);
    return field.bytes;
}

Status take(const wire::Field& field, std::uint64_t& to) {
    if (field.type != wire::WireType::varint) return wrong_type(field);
    to = field.value;
    return {};
}

Status take(const wire::Field& field, std::int64_t& to) {
    if (field.type != wire::WireType::varint) return wrong_type(field);
    to = field.as_int64();
    return {};
}

Status take(const wire::Field& field, std::uint32_t& to) {
    if (field.type != wire::WireType::varint) return wrong_type(field);
    if (field.value > std::numeric_limits<std::uint32_t>::max()) return out_of_range(field);
    to = static_cast<std::uint32_t>(field.value);
    return {};
}

Status take(const wire::Field& field, std::int32_t& to) {
    if (field.type != wire::WireType::varint) return wrong_type(field);
    const std::int64_t value = field.as_int64();
    if (value < std::numeric_limits<std::int32_t>::min() || value > std::numeric_limits<std::int32_t>::max())
        return out_of_range(field);
    to = static_cast<std::int32_t>(value);
    return {};
}

Status take(const wire::Field& field, Bytes& to) {
    CITYLEDGER_TRY(view, view_of(field));
    to = to_bytes(view);
    return {};
}

Status take(const wire::Field& field, std::string& to) {
    CITYLEDGER_TRY(view, view_of(field));
    to = to_text(view);
    return {};
}

Status take(const wire::Field& field, Timestamp& to) {
    to = {0, 0};
    CITYLEDGER_CHECK(each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take(inner, to.seconds);
            case 2:
                return take(inner, to.nanos);
            default:
                return unknown_field(inner, "a timestamp");
        }
    }));
    // The years 0001 to 9999, as the engine's own decoder demands.
    if (to.seconds < -62135596800 || to.seconds > 253402300799 || to.nanos < 0 || to.nanos > 999'999'999)
        return fail(ErrorKind::invalid, "chain.time", "a timestamp is outside the years 0001 to 9999");
    return {};
}

}  // namespace cityledger::chain
