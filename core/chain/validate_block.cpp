#include "core/base/hex.h"
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

Status validate_basic(const Block& block) {
    CITYLEDGER_CHECK(validate_basic(block.header));
    CITYLEDGER_CHECK(validate_basic(block.last_commit));
    CITYLEDGER_CHECK(validate_content(block));
    for (const auto& one : block.evidence) CITYLEDGER_CHECK(validate_basic(one));
    return {};
}

Status validate_block_id(const Block& block, const BlockId& id) {
    const BlockId own = block_id_of(block);
    const std::string which = "block " + std::to_string(block.header.height);
    if (own.hash != id.hash)
        return fail(ErrorKind::invalid, "block.hash_mismatch",
                    which + " has the hash " + hex_upper(own.hash) + ", expected was " + hex_upper(id.hash));
    if (own.parts != id.parts)
        return fail(ErrorKind::invalid, "block.parts_mismatch",
                    which + " is cut into " + std::to_string(own.parts.total) + " parts of hash " +
                        hex_upper(own.parts.hash) + ", expected were " + std::to_string(id.parts.total) + " of " +
                        hex_upper(id.parts.hash));
    return {};
}

}  // namespace cityledger::chain
