#include "core/store/body.h"

#include "core/chain/codec.h"

namespace cityledger::store {

Bytes encode_body(const chain::Block& block) {
    return chain::encode(block, chain::encode(chain::Header{}));
}

Result<chain::Block> decode_body(BytesView bytes) {
    CITYLEDGER_TRY(body, chain::decode_block(bytes));
    if (body.header != chain::Header{})
        return fail(ErrorKind::invalid, "store.body_header", "a block lies there with a header of its own");
    return std::move(body);
}

}  // namespace cityledger::store
