#include "core/store/schema.h"

#include "core/base/hex.h"

namespace cityledger::store {

namespace {

void put_number(Bytes& to, std::uint64_t value, unsigned width) {
    for (unsigned at = width; at-- > 0;) to.push_back(static_cast<std::uint8_t>(value >> (8 * at)));
}

}  // namespace

Bytes meta_key(std::string_view name) {
    Bytes key{meta_prefix};
    append(key, as_bytes(name));
    return key;
}

Bytes height_key(std::uint8_t prefix, chain::Height height) {
    Bytes key{prefix};
    put_u64(key, static_cast<std::uint64_t>(height));
    return key;
}

Bytes hash_key(std::uint8_t prefix, BytesView hash) {
    Bytes key{prefix};
    append(key, hash);
    return key;
}

void put_u32(Bytes& to, std::uint32_t value) {
    put_number(to, value, 4);
}
void put_u64(Bytes& to, std::uint64_t value) {
    put_number(to, value, 8);
}

Result<std::uint64_t> take_number(BytesView& from, std::size_t width) {
    if (from.size() < width) return fail(ErrorKind::damaged, "store.record_damaged", "the record ends inside a number");
    std::uint64_t value = 0;
    for (const std::uint8_t byte : from.first(width)) value = value << 8 | byte;
    from = from.subspan(width);
    return value;
}

Result<chain::Height> height_in(BytesView key) {
    BytesView rest = key.empty() ? key : key.subspan(1);
    CITYLEDGER_TRY(height, take_number(rest, 8));
    if (!rest.empty() || height > static_cast<std::uint64_t>(INT64_MAX))
        return fail(ErrorKind::damaged, "store.record_damaged", "the key " + hex(key) + " holds no height");
    return static_cast<chain::Height>(height);
}

Error damage_of(BytesView key, const Error& error) {
    return Error{ErrorKind::damaged,
                 "store.record_damaged",
                 "the copy's record " + hex(key) + " is not what was written (" + error.message +
                     "); check the copy with doctor",
                 {{"record", hex(key)}}};
}

}  // namespace cityledger::store
