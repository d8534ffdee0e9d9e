#include "core/proof/fork.h"

#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/crypto/ed25519.h"
#include "core/wire/proto.h"

namespace cityledger::proof {

namespace {

Bytes encode_block(const light::LightBlock& block) {
    wire::Writer writer;
    writer.bytes_always(1, chain::encode(block.signed_header));
    writer.bytes_always(2, chain::encode(block.validators));
    return writer.take();
}

tl::unexpected<Error> refuse(std::string why) {
    return fail(ErrorKind::invalid, "proof.fork", "the proof's headers cannot be read: " + std::move(why));
}

Result<light::LightBlock> decode_block(BytesView bytes) {
    wire::Reader reader(bytes);
    light::LightBlock block;
    for (const std::uint32_t number : {1u, 2u}) {
        if (reader.at_end()) return refuse("a block ends too early");
        CITYLEDGER_TRY(field, reader.next());
        if (field.number != number || field.type != wire::WireType::bytes)
            return refuse("a block has a field that does not belong there");
        if (number == 1) {
            CITYLEDGER_TRY(signed_header, chain::decode_signed_header(field.bytes));
            block.signed_header = std::move(signed_header);
        } else {
            CITYLEDGER_TRY(validators, chain::decode_validator_set(field.bytes));
            block.validators = std::move(validators);
        }
    }
    if (!reader.at_end()) return refuse("a block has more than header and set");
    return block;
}

}  // namespace

void drop_wrong_signatures(Fork& fork) {
    for (auto* part : {&fork.path, &fork.first, &fork.second}) {
        for (auto& block : *part) {
            chain::Commit& commit = block.signed_header.commit;
            const auto& set = block.validators.validators;
            for (std::size_t i = 0; i < commit.signatures.size() && i < set.size(); ++i) {
                auto& vote = commit.signatures[i];
                if (vote.flag == chain::BlockIdFlag::absent) continue;
                const Bytes signed_bytes = chain::vote_sign_bytes(block.header().chain_id, commit, i);
                if (!crypto::verify_zip215(set[i].public_key.bytes, signed_bytes, vote.signature)) vote = {};
            }
        }
    }
}

Bytes encode(const Fork& fork) {
    wire::Writer writer;
    for (const auto& block : fork.path) writer.bytes_always(1, encode_block(block));
    for (const auto& block : fork.first) writer.bytes_always(2, encode_block(block));
    for (const auto& block : fork.second) writer.bytes_always(3, encode_block(block));
    return writer.take();
}

Result<Fork> decode_fork(BytesView bytes) {
    if (bytes.size() > max_fork_bytes)
        return fail(ErrorKind::limit, "proof.too_large", "the proof's headers are larger than is read");
    wire::Reader reader(bytes);
    Fork fork;
    std::uint32_t part = 1;
    std::size_t count = 0;
    while (!reader.at_end()) {
        CITYLEDGER_TRY(field, reader.next());
        if (field.type != wire::WireType::bytes || field.number < part || field.number > 3)
            return refuse("a field is not in its place");
        if (++count > max_fork_blocks) return fail(ErrorKind::limit, "proof.too_large", "the proof has too many steps");
        part = field.number;
        CITYLEDGER_TRY(block, decode_block(field.bytes));
        (part == 1 ? fork.path : part == 2 ? fork.first : fork.second).push_back(std::move(block));
    }
    if (fork.path.empty() || fork.first.empty() || fork.second.empty())
        return refuse("the way to the common header, or one of the two sides, is missing");
    // One value, one form: what encoding would not give back could say the same in other bytes.
    if (encode(fork) != Bytes(bytes.begin(), bytes.end())) return refuse("its bytes are not in the one form");
    return fork;
}

}  // namespace cityledger::proof
