#include "core/sync/index_keys.h"

namespace cityledger::sync::index_keys {

namespace {
Bytes prefixed(char prefix, BytesView rest) {
    Bytes key{static_cast<std::uint8_t>(prefix)};
    append(key, rest);
    return key;
}
}  // namespace

void put_number(Bytes& to, std::uint64_t value, std::size_t width) {
    for (std::size_t i = width; i-- > 0;) to.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::optional<std::uint64_t> take_number(BytesView& from, std::size_t width) {
    if (from.size() < width) return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value = value << 8 | from[i];
    from = from.subspan(width);
    return value;
}

Bytes place(const Place& place) {
    Bytes bytes;
    put_number(bytes, static_cast<std::uint64_t>(place.height), 8);
    put_number(bytes, place.index, 4);
    return bytes;
}

Bytes transaction(BytesView id) {
    return prefixed('t', id);
}
Bytes body(BytesView hash) {
    return prefixed('b', hash);
}
Bytes record(std::string_view id) {
    return prefixed('r', as_bytes(id));
}
Bytes count(std::string_view name) {
    return prefixed('n', as_bytes(name));
}
Bytes genesis() {
    return {'g'};
}

Bytes application() {
    return prefixed('m', as_bytes("application"));
}

Bytes codes(chain::Height height) {
    Bytes key{'c'};
    put_number(key, static_cast<std::uint64_t>(height), 8);
    return key;
}

Bytes act(const Place& at, std::uint32_t act) {
    Bytes key = prefixed('a', place(at));
    put_number(key, act, 4);
    return key;
}

Bytes listed(chain::Height height, std::uint32_t order) {
    Bytes key{'l'};
    put_number(key, static_cast<std::uint64_t>(height), 8);
    put_number(key, order, 4);
    return key;
}

}  // namespace cityledger::sync::index_keys
