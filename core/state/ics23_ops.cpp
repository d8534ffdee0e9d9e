#include "core/crypto/digest.h"
#include "core/crypto/foreign_digest.h"
#include "core/state/ics23_spec.h"
#include "core/wire/proto.h"

namespace cityledger::state {

namespace {

Result<Bytes> prehash(HashOp op, BytesView data) {
    if (op == HashOp::none) return to_bytes(data);
    return compute(op, data);
}

void put_fixed(Bytes& to, std::uint64_t value, unsigned bytes, bool big_endian) {
    for (unsigned at = 0; at < bytes; ++at) {
        const unsigned shift = 8 * (big_endian ? bytes - 1 - at : at);
        to.push_back(static_cast<std::uint8_t>(value >> shift));
    }
}

Result<Bytes> with_length(LengthOp op, Bytes data) {
    Bytes bytes;
    switch (op) {
        case LengthOp::none:
            return data;
        case LengthOp::varint:
            wire::put_uvarint(bytes, data.size());
            break;
        case LengthOp::fixed32_big:
            put_fixed(bytes, data.size(), 4, true);
            break;
        case LengthOp::fixed32_little:
            put_fixed(bytes, data.size(), 4, false);
            break;
        case LengthOp::fixed64_big:
            put_fixed(bytes, data.size(), 8, true);
            break;
        case LengthOp::fixed64_little:
            put_fixed(bytes, data.size(), 8, false);
            break;
        case LengthOp::require_32:
        case LengthOp::require_64:
            if (data.size() != (op == LengthOp::require_32 ? 32u : 64u))
                return fail(ErrorKind::invalid, "ics23.length",
                            "a proof's leaf data has another length than its operation demands");
            return data;
        default:
            return fail(ErrorKind::invalid, "ics23.length_op",
                        "a proof's leaf has a length operation that is not supported");
    }
    append(bytes, data);
    return bytes;
}

Result<Bytes> leaf_data(HashOp op, LengthOp length, BytesView data) {
    if (data.empty()) return fail(ErrorKind::invalid, "ics23.empty", "a proof's leaf has an empty key or value");
    CITYLEDGER_TRY(hashed, prehash(op, data));
    return with_length(length, std::move(hashed));
}

}  // namespace

Result<Bytes> compute(HashOp op, BytesView preimage) {
    switch (op) {
        case HashOp::sha256:
            return to_bytes(BytesView(crypto::sha256(preimage)));
        case HashOp::sha512:
            return crypto::foreign_digest(crypto::ForeignDigest::sha512, preimage);
        case HashOp::keccak256:
            return crypto::foreign_digest(crypto::ForeignDigest::keccak256, preimage);
        case HashOp::ripemd160:
            return crypto::foreign_digest(crypto::ForeignDigest::ripemd160, preimage);
        case HashOp::bitcoin:
            return crypto::foreign_digest(crypto::ForeignDigest::ripemd160, crypto::sha256(preimage));
        case HashOp::blake2b_512:
            return crypto::foreign_digest(crypto::ForeignDigest::blake2b_512, preimage);
        case HashOp::blake2s_256:
            return crypto::foreign_digest(crypto::ForeignDigest::blake2s_256, preimage);
        default:
            return fail(ErrorKind::invalid, "ics23.hash_op",
                        "a proof asks for hash operation " + std::to_string(static_cast<std::int32_t>(op)) +
                            ", which is not supported");
    }
}

Result<Bytes> compute(const LeafOp& leaf, BytesView key, BytesView value) {
    CITYLEDGER_TRY(key_data, leaf_data(leaf.prehash_key, leaf.length, key));
    CITYLEDGER_TRY(value_data, leaf_data(leaf.prehash_value, leaf.length, value));
    Bytes preimage = leaf.prefix;
    append(preimage, key_data);
    append(preimage, value_data);
    return compute(leaf.hash, preimage);
}

Result<Bytes> compute(const InnerOp& step, BytesView child) {
    if (child.empty()) return fail(ErrorKind::invalid, "ics23.empty", "a step of a proof's path has nothing below it");
    Bytes preimage = step.prefix;
    append(preimage, child);
    append(preimage, step.suffix);
    return compute(step.hash, preimage);
}

Result<Bytes> calculate_root(const ExistenceProof& proof) {
    if (!proof.leaf) return fail(ErrorKind::invalid, "ics23.no_leaf", "the proof has no leaf operation");
    CITYLEDGER_TRY(hash, compute(*proof.leaf, proof.key, proof.value));
    Bytes result = std::move(hash);
    for (const InnerOp& step : proof.path) {
        CITYLEDGER_TRY(next, compute(step, result));
        result = std::move(next);
    }
    return result;
}

}  // namespace cityledger::state
