#pragma once

#include "core/sync/index.h"

namespace cityledger::sync::index_keys {

Bytes transaction(BytesView id);
Bytes body(BytesView hash);
Bytes codes(chain::Height height);
Bytes act(const Place& place, std::uint32_t act);
Bytes record(std::string_view id);
Bytes listed(chain::Height height, std::uint32_t order);
Bytes count(std::string_view name);
Bytes application();
Bytes genesis();

void put_number(Bytes& to, std::uint64_t value, std::size_t width);
/// Big-endian, from the front; nullopt where too little is left.
std::optional<std::uint64_t> take_number(BytesView& from, std::size_t width);
Bytes place(const Place& place);

}  // namespace cityledger::sync::index_keys
