#include "core/store/origin.h"

#include "core/store/schema.h"

namespace cityledger::store {

Bytes encode_origin(const light::HeaderOrigin& origin) {
    Bytes bytes{static_cast<std::uint8_t>(origin.by)};
    put_u64(bytes, static_cast<std::uint64_t>(origin.from));
    put_u32(bytes, static_cast<std::uint32_t>(origin.skips));
    return bytes;
}

Result<light::HeaderOrigin> decode_origin(BytesView bytes) {
    CITYLEDGER_TRY(by, take_number(bytes, 1));
    CITYLEDGER_TRY(from, take_number(bytes, 8));
    CITYLEDGER_TRY(skips, take_number(bytes, 4));
    if (by < 1 || by > 3 || !bytes.empty() || from > static_cast<std::uint64_t>(INT64_MAX) || skips > INT32_MAX)
        return fail(ErrorKind::damaged, "store.record_damaged", "no way of trusting a header is written so");
    return light::HeaderOrigin{static_cast<light::HeaderOrigin::By>(by), static_cast<chain::Height>(from),
                               static_cast<std::int32_t>(skips)};
}

}  // namespace cityledger::store
