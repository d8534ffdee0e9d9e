#include "core/chain/codec.h"
#include "core/chain/encode_parts.h"
#include "core/wire/proto.h"

namespace cityledger::chain {

Bytes encode(const PublicKey& key) {
    wire::Writer writer;
    writer.bytes_always(static_cast<std::uint32_t>(key.type), key.bytes);  // a oneof: written even if empty
    return writer.take();
}

Bytes encode(const ValidatorSet& set) {
    wire::Writer writer;
    for (const auto& validator : set.validators) {
        wire::Writer one;
        one.bytes_always(2, encode(validator.public_key));
        one.int64(3, validator.voting_power);
        writer.bytes_always(1, one.data());
    }
    return writer.take();
}

}  // namespace cityledger::chain
