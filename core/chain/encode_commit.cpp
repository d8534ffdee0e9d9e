#include "core/chain/codec.h"
#include "core/chain/encode_parts.h"
#include "core/wire/proto.h"

namespace cityledger::chain {

Bytes encode(const CommitSig& signature) {
    wire::Writer writer(128);
    writer.varint(1, static_cast<std::uint64_t>(signature.flag));
    writer.bytes(2, signature.validator_address);
    writer.bytes_always(3, encode(signature.time));
    writer.bytes(4, signature.signature);
    return writer.take();
}

Bytes encode(const Commit& commit) {
    wire::Writer writer(128 + 128 * commit.signatures.size());
    writer.int64(1, commit.height);
    writer.int64(2, commit.round);
    writer.bytes_always(3, encode(commit.block_id));
    for (const auto& signature : commit.signatures) writer.bytes_always(4, encode(signature));
    return writer.take();
}

Bytes encode(const SignedHeader& signed_header) {
    wire::Writer writer;
    writer.bytes_always(1, encode(signed_header.header));
    writer.bytes_always(2, encode(signed_header.commit));
    return writer.take();
}

}  // namespace cityledger::chain
