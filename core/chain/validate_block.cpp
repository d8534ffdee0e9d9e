#include "core/base/hex.h"
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"

namespace cityledger::chain {

namespace {

Status same_hash(const Bytes& in_header, const Hash32& own, const char* code, const std::string& what, Height height) {
    if (equal(in_header, own)) return {};
    return fail(ErrorKind::invalid, code,
                "block " + std::to_string(height) + " does not hold what its header names: the " + what + " hash is " +
                    hex_upper(own) + ", the header says " + hex_upper(in_header));
}

}  // namespace

Status validate_content(const Block& block) {
    const Header& header = block.header;
    CITYLEDGER_CHECK(same_hash(header.last_commit_hash, hash(block.last_commit), "block.last_commit_hash",
                               "last commit's", header.height));
    CITYLEDGER_CHECK(
        same_hash(header.data_hash, data_hash(block.txs), "block.data_hash", "transactions'", header.height));
    return same_hash(header.evidence_hash, evidence_hash(block.evidence), "block.evidence_hash", "evidence's",
                     header.height);
}

namespace {

Status validate_head(const Block& block) {
    CITYLEDGER_CHECK(validate_basic(block.header));
    return validate_basic(block.last_commit);
}

Status validate_evidence(const Block& block) {
    for (const auto& one : block.evidence) CITYLEDGER_CHECK(validate_basic(one));
    return {};
}

}  // namespace

Status validate_form(const Block& block) {
    CITYLEDGER_CHECK(validate_head(block));
    return validate_evidence(block);
}

/// As the engine does: what does not belong to the header is refused before it is looked at.
Status validate_basic(const Block& block) {
    CITYLEDGER_CHECK(validate_head(block));
    CITYLEDGER_CHECK(validate_content(block));
    return validate_evidence(block);
}

Status validate_block_id(const Block& block, const BlockId& id) {
    if (const Hash32 own = hash(block.header); !equal(own, id.hash))
        return fail(ErrorKind::invalid, "block.hash_mismatch",
                    "block " + std::to_string(block.header.height) + " has the hash " + hex_upper(own) +
                        ", expected was " + hex_upper(id.hash));
    return validate_parts(block, id.parts);
}

Status validate_parts(const Block& block, const PartSetHeader& parts) {
    const PartSetHeader own = part_set_header(encode(block));
    if (own == parts) return {};
    return fail(ErrorKind::invalid, "block.parts_mismatch",
                "block " + std::to_string(block.header.height) + " is cut into " + std::to_string(own.total) +
                    " parts of hash " + hex_upper(own.hash) + ", expected were " + std::to_string(parts.total) +
                    " of " + hex_upper(parts.hash));
}

}  // namespace cityledger::chain
