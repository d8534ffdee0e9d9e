#include "core/chain/validate.h"

namespace cityledger::chain {

namespace {

constexpr std::uint64_t block_protocol = 11;
constexpr std::size_t max_chain_id_bytes = 50;

tl::unexpected<Error> invalid(std::string code, std::string message) {
    return fail(ErrorKind::invalid, std::move(code), std::move(message));
}

bool is_hash_or_empty(const Bytes& hash) {
    return hash.empty() || hash.size() == 32;
}

Status check_hash(const Bytes& hash, const char* name) {
    if (is_hash_or_empty(hash)) return {};
    return invalid("header.hash_length",
                   std::string(name) + " of the header has " + std::to_string(hash.size()) + " bytes, not 32");
}

}  // namespace

Status validate_basic(const BlockId& id) {
    if (!is_hash_or_empty(id.hash))
        return invalid("block_id.hash_length",
                       "the hash of a block id has " + std::to_string(id.hash.size()) + " bytes, not 32");
    if (!is_hash_or_empty(id.parts.hash))
        return invalid("block_id.parts_length", "the part-set hash of a block id has " +
                                                    std::to_string(id.parts.hash.size()) + " bytes, not 32");
    return {};
}

Status validate_basic(const Header& header) {
    if (header.version_block != block_protocol)
        return invalid("header.block_protocol",
                       "the header is of block protocol " + std::to_string(header.version_block) + ", not 11");
    if (header.chain_id.size() > max_chain_id_bytes)
        return invalid("header.chain_id_length", "the header's chain id has " + std::to_string(header.chain_id.size()) +
                                                     " bytes, at most 50 are allowed");
    if (header.height <= 0) return invalid("header.height", "the header's height is " + std::to_string(header.height));
    CITYLEDGER_CHECK(validate_basic(header.last_block_id));
    CITYLEDGER_CHECK(check_hash(header.last_commit_hash, "last_commit_hash"));
    CITYLEDGER_CHECK(check_hash(header.data_hash, "data_hash"));
    CITYLEDGER_CHECK(check_hash(header.evidence_hash, "evidence_hash"));
    if (header.proposer_address.size() != 20)
        return invalid(
            "header.proposer_address",
            "the header's proposer address has " + std::to_string(header.proposer_address.size()) + " bytes, not 20");
    CITYLEDGER_CHECK(check_hash(header.validators_hash, "validators_hash"));
    CITYLEDGER_CHECK(check_hash(header.next_validators_hash, "next_validators_hash"));
    CITYLEDGER_CHECK(check_hash(header.consensus_hash, "consensus_hash"));
    return check_hash(header.last_results_hash, "last_results_hash");
}

}  // namespace cityledger::chain
