#include "core/chain/codec.h"
#include "core/wire/proto.h"

namespace cityledger::chain {

Bytes encode(const Block& block) {
    wire::Writer data;
    for (const auto& tx : block.txs) data.bytes_always(1, tx);
    wire::Writer evidence;
    for (const auto& one : block.evidence) {
        wire::Writer sum;
        const bool is_attack = std::holds_alternative<LightClientAttackEvidence>(one);
        sum.bytes_always(is_attack ? 2 : 1, encode(one));
        evidence.bytes_always(1, sum.data());
    }
    wire::Writer writer;
    writer.bytes_always(1, encode(block.header));
    writer.bytes_always(2, data.data());
    writer.bytes_always(3, evidence.data());
    writer.bytes_always(4, encode(block.last_commit));
    return writer.take();
}

}  // namespace cityledger::chain
