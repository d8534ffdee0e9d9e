#pragma once

#include "core/chain/codec.h"
#include "core/chain/decode_fields.h"

namespace cityledger::chain {

/// Decodes a whole message and demands that encoding gives the same bytes back.
template <class T>
Result<T> decode_canonical(BytesView bytes, std::string_view what) {
    if (bytes.size() > max_block_bytes)
        return fail(ErrorKind::limit, "chain.too_long",
                    "the " + std::string(what) + " has " + std::to_string(bytes.size()) + " bytes");
    wire::Field whole;
    whole.number = 1;
    whole.type = wire::WireType::bytes;
    whole.bytes = bytes;
    T value{};
    if (auto done = take(whole, value); !done) return fail(done.error().within(what));
    if (!equal(encode(value), bytes))
        return fail(ErrorKind::invalid, "chain.not_canonical",
                    "the bytes of the " + std::string(what) + " are not in their only form");
    return value;
}

}  // namespace cityledger::chain
