#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cityledger {

using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;
/// A SHA-256 or SM3 digest, a state root, a block hash.
using Hash32 = std::array<std::uint8_t, 32>;

inline BytesView as_bytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view as_text(BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline Bytes to_bytes(BytesView bytes) { return {bytes.begin(), bytes.end()}; }
inline Bytes to_bytes(std::string_view text) { return to_bytes(as_bytes(text)); }
inline std::string to_text(BytesView bytes) { return std::string(as_text(bytes)); }
inline void append(Bytes& to, BytesView more) { to.insert(to.end(), more.begin(), more.end()); }
/// Equality of content; not constant time, so not for secrets.
bool equal(BytesView a, BytesView b);

}  // namespace cityledger
