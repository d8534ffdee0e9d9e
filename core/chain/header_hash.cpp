#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/wire/proto.h"

namespace cityledger::chain {

namespace {

/// A value wrapped in a message with the one field 1, as the engine's cdcEncode does; nothing at all where it is empty.
Bytes wrapped(BytesView value) {
    wire::Writer writer;
    writer.bytes(1, value);
    return writer.take();
}

Bytes wrapped(std::int64_t value) {
    wire::Writer writer;
    writer.int64(1, value);
    return writer.take();
}

Bytes version_of(const Header& header) {
    wire::Writer writer;
    writer.varint(1, header.version_block);
    writer.varint(2, header.version_app);
    return writer.take();
}

}  // namespace

std::vector<Bytes> header_leaves(const Header& header) {
    return {version_of(header),
            wrapped(as_bytes(header.chain_id)),
            wrapped(header.height),
            encode(header.time),
            encode(header.last_block_id),
            wrapped(header.last_commit_hash),
            wrapped(header.data_hash),
            wrapped(header.validators_hash),
            wrapped(header.next_validators_hash),
            wrapped(header.consensus_hash),
            wrapped(header.app_hash),
            wrapped(header.last_results_hash),
            wrapped(header.evidence_hash),
            wrapped(header.proposer_address)};
}

Hash32 hash(const Header& header) {
    return merkle_root(header_leaves(header));
}

}  // namespace cityledger::chain
