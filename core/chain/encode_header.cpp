#include "core/chain/codec.h"
#include "core/chain/encode_parts.h"
#include "core/wire/proto.h"

namespace cityledger::chain {

Bytes encode(const Timestamp& time) {
    wire::Writer writer;
    writer.int64(1, time.seconds);
    writer.int64(2, time.nanos);
    return writer.take();
}

Bytes encode(const PartSetHeader& parts) {
    wire::Writer writer;
    writer.varint(1, parts.total);
    writer.bytes(2, parts.hash);
    return writer.take();
}

Bytes encode(const BlockId& id) {
    wire::Writer writer;
    writer.bytes(1, id.hash);
    writer.bytes_always(2, encode(id.parts));
    return writer.take();
}

Bytes encode(const Header& header) {
    wire::Writer version;
    version.varint(1, header.version_block);
    version.varint(2, header.version_app);
    wire::Writer writer(512);
    writer.bytes_always(1, version.data());
    writer.text(2, header.chain_id);
    writer.int64(3, header.height);
    writer.bytes_always(4, encode(header.time));
    writer.bytes_always(5, encode(header.last_block_id));
    writer.bytes(6, header.last_commit_hash);
    writer.bytes(7, header.data_hash);
    writer.bytes(8, header.validators_hash);
    writer.bytes(9, header.next_validators_hash);
    writer.bytes(10, header.consensus_hash);
    writer.bytes(11, header.app_hash);
    writer.bytes(12, header.last_results_hash);
    writer.bytes(13, header.evidence_hash);
    writer.bytes(14, header.proposer_address);
    return writer.take();
}

}  // namespace cityledger::chain
