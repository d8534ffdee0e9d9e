#include "core/chain/codec.h"
#include "core/wire/proto.h"

namespace cityledger::chain {

Bytes encode(const Block& block) {
    return encode(block, encode(block.header));
}

Bytes encode(const Block& block, BytesView header) {
    std::size_t data_size = 0;
    for (const auto& tx : block.txs) data_size += tx.size() + 8;
    wire::Writer data(data_size);
    for (const auto& tx : block.txs) data.bytes_always(1, tx);
    wire::Writer evidence;
    for (const auto& one : block.evidence) {
        wire::Writer sum;
        const bool is_attack = std::holds_alternative<LightClientAttackEvidence>(one);
        sum.bytes_always(is_attack ? 2 : 1, encode(one));
        evidence.bytes_always(1, sum.data());
    }
    const Bytes last_commit = encode(block.last_commit);
    wire::Writer writer(header.size() + data_size + evidence.data().size() + last_commit.size() + 32);
    writer.bytes_always(1, header);
    writer.bytes_always(2, data.data());
    writer.bytes_always(3, evidence.data());
    writer.bytes_always(4, last_commit);
    return writer.take();
}

}  // namespace cityledger::chain
