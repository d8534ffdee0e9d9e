#include "core/chain/codec.h"
#include "core/chain/decode_canonical.h"

namespace cityledger::chain {

namespace {

/// The engine's own bound on evidence is 1 MiB a block; no piece of it is smaller than 100 bytes.
constexpr std::size_t max_evidence = 10'000;

Status take_txs(const wire::Field& field, std::vector<Bytes>& txs) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        if (inner.number != 1) return unknown_field(inner, "a block's data");
        return take(inner, txs.emplace_back());
    });
}

Status take_evidence(const wire::Field& field, std::vector<Evidence>& evidence) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        if (inner.number != 1) return unknown_field(inner, "an evidence list");
        if (evidence.size() >= max_evidence) return too_many("pieces of evidence", max_evidence);
        Evidence& one = evidence.emplace_back();
        return each_field_in(inner, [&](const wire::Field& sum) { return take(sum, one); });
    });
}

}  // namespace

Status take(const wire::Field& field, Block& block) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take(inner, block.header);
            case 2:
                return take_txs(inner, block.txs);
            case 3:
                return take_evidence(inner, block.evidence);
            case 4:
                return take(inner, block.last_commit);
            default:
                return unknown_field(inner, "a block");
        }
    });
}

Result<Block> decode_block(BytesView bytes) {
    return decode_canonical<Block>(bytes, "block");
}

}  // namespace cityledger::chain
