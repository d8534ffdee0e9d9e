#include "core/base/hex.h"
#include "core/chain/decode_fields.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"

namespace cityledger::chain {

namespace {

/// The largest the engine accepts: an ML-DSA-65 signature.
constexpr std::size_t max_signature_bytes = 3309;

tl::unexpected<Error> invalid(std::string code, std::string message) {
    return fail(ErrorKind::invalid, std::move(code), std::move(message));
}

Status validate_signature(const CommitSig& signature, std::size_t index) {
    const std::string which = "signature " + std::to_string(index) + " of the commit ";
    switch (signature.flag) {
        case BlockIdFlag::absent:
            if (!signature.validator_address.empty())
                return invalid("commit.absent_address", which + "is absent but names a validator");
            if (!signature.time.is_zero()) return invalid("commit.absent_time", which + "is absent but has a time");
            if (!signature.signature.empty())
                return invalid("commit.absent_signature", which + "is absent but is signed");
            return {};
        case BlockIdFlag::commit:
        case BlockIdFlag::nil:
            if (signature.validator_address.size() != 20)
                return invalid("commit.address_length", which + "has an address of " +
                                                            std::to_string(signature.validator_address.size()) +
                                                            " bytes, not 20");
            if (signature.signature.empty()) return invalid("commit.signature_missing", which + "is not signed");
            if (signature.signature.size() > max_signature_bytes)
                return invalid("commit.signature_length",
                               which + "is longer than " + std::to_string(max_signature_bytes) + " bytes");
            return {};
    }
    return invalid("commit.block_id_flag", which + "has an unknown flag");
}

}  // namespace

Status validate_basic(const Commit& commit) {
    if (commit.height < 0) return invalid("commit.height", "the commit's height is " + std::to_string(commit.height));
    if (commit.round < 0) return invalid("commit.round", "the commit's round is " + std::to_string(commit.round));
    CITYLEDGER_CHECK(validate_basic(commit.block_id));
    if (commit.signatures.size() > max_votes) return too_many("signatures in a commit", max_votes);
    if (commit.height == 0) return {};
    if (commit.block_id.is_zero())
        return invalid("commit.nil_block",
                       "the commit of height " + std::to_string(commit.height) + " is for no block");
    if (commit.signatures.empty())
        return invalid("commit.no_signatures",
                       "the commit of height " + std::to_string(commit.height) + " has no signatures");
    for (std::size_t i = 0; i < commit.signatures.size(); ++i)
        CITYLEDGER_CHECK(validate_signature(commit.signatures[i], i));
    return {};
}

Status validate_basic(const SignedHeader& signed_header, std::string_view chain_id) {
    const Header& header = signed_header.header;
    const Commit& commit = signed_header.commit;
    CITYLEDGER_CHECK(validate_basic(header));
    CITYLEDGER_CHECK(validate_basic(commit));
    if (header.chain_id != chain_id)
        return invalid("header.chain_id",
                       "the header is of chain \"" + header.chain_id + "\", not \"" + std::string(chain_id) + "\"");
    if (commit.height != header.height)
        return invalid("commit.height_mismatch", "the header's height is " + std::to_string(header.height) +
                                                     ", the commit's " + std::to_string(commit.height));
    // The engine gives no hash to a header that names no validator set.
    if (header.validators_hash.empty()) return invalid("header.no_validators", "the header names no validator set");
    if (const Hash32 own = hash(header); !equal(own, commit.block_id.hash))
        return invalid("commit.block_id_mismatch", "the commit is for block " + hex_upper(commit.block_id.hash) +
                                                       ", the header's hash is " + hex_upper(own));
    return {};
}

}  // namespace cityledger::chain
