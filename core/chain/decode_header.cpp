#include "core/chain/codec.h"
#include "core/chain/decode_canonical.h"

namespace cityledger::chain {

Status take(const wire::Field& field, BlockId& to) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take(inner, to.hash);
            case 2:
                return each_field_in(inner, [&](const wire::Field& part) -> Status {
                    switch (part.number) {
                        case 1:
                            return take(part, to.parts.total);
                        case 2:
                            return take(part, to.parts.hash);
                        default:
                            return unknown_field(part, "a part-set header");
                    }
                });
            default:
                return unknown_field(inner, "a block id");
        }
    });
}

namespace {

Status take_version(const wire::Field& field, Header& header) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take(inner, header.version_block);
            case 2:
                return take(inner, header.version_app);
            default:
                return unknown_field(inner, "a version");
        }
    });
}

}  // namespace

Status take(const wire::Field& field, Header& header) {
    header.version_block = 0;
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take_version(inner, header);
            case 2:
                return take(inner, header.chain_id);
            case 3:
                return take(inner, header.height);
            case 4:
                return take(inner, header.time);
            case 5:
                return take(inner, header.last_block_id);
            case 6:
                return take(inner, header.last_commit_hash);
            case 7:
                return take(inner, header.data_hash);
            case 8:
                return take(inner, header.validators_hash);
            case 9:
                return take(inner, header.next_validators_hash);
            case 10:
                return take(inner, header.consensus_hash);
            case 11:
                return take(inner, header.app_hash);
            case 12:
                return take(inner, header.last_results_hash);
            case 13:
                return take(inner, header.evidence_hash);
            case 14:
                return take(inner, header.proposer_address);
            default:
                return unknown_field(inner, "a header");
        }
    });
}

Result<Header> decode_header(BytesView bytes) {
    return decode_canonical<Header>(bytes, "header");
}

}  // namespace cityledger::chain
