#include "core/chain/codec.h"
#include "core/chain/decode_canonical.h"

namespace cityledger::chain {

namespace {

Status take_signature(const wire::Field& field, CommitSig& signature) {
    std::uint64_t flag = 0;
    CITYLEDGER_CHECK(each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take(inner, flag);
            case 2:
                return take(inner, signature.validator_address);
            case 3:
                return take(inner, signature.time);
            case 4:
                return take(inner, signature.signature);
            default:
                return unknown_field(inner, "a commit signature");
        }
    }));
    if (flag < 1 || flag > 3)
        return fail(ErrorKind::invalid, "chain.block_id_flag",
                    "the block id flag " + std::to_string(flag) + " is not 1, 2 or 3");
    signature.flag = static_cast<BlockIdFlag>(flag);
    return {};
}

}  // namespace

Status take(const wire::Field& field, Commit& commit) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take(inner, commit.height);
            case 2:
                return take(inner, commit.round);
            case 3:
                return take(inner, commit.block_id);
            case 4:
                if (commit.signatures.size() >= max_votes) return too_many("signatures in a commit", max_votes);
                return take_signature(inner, commit.signatures.emplace_back());
            default:
                return unknown_field(inner, "a commit");
        }
    });
}

Status take(const wire::Field& field, SignedHeader& signed_header) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take(inner, signed_header.header);
            case 2:
                return take(inner, signed_header.commit);
            default:
                return unknown_field(inner, "a signed header");
        }
    });
}

Result<Commit> decode_commit(BytesView bytes) {
    return decode_canonical<Commit>(bytes, "commit");
}

Result<SignedHeader> decode_signed_header(BytesView bytes) {
    return decode_canonical<SignedHeader>(bytes, "signed header");
}

}  // namespace cityledger::chain
