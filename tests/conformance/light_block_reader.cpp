#include "tests/conformance/light_block_reader.h"

#include "core/net/json_object.h"
#include "core/net/rpc_decode.h"

#include <charconv>

namespace cityledger::conformance {

Result<net::JsonNode> member(const net::JsonNode& object, std::string_view name) {
    if (const auto found = object.find(name)) return *found;
    return fail(ErrorKind::invalid, "case.member", "the case lacks \"" + std::string(name) + "\"");
}

Result<std::string> text_member(const net::JsonNode& object, std::string_view name) {
    CITYLEDGER_TRY(node, member(object, name));
    if (const auto text = node.text()) return std::string(*text);
    return fail(ErrorKind::invalid, "case.member", "\"" + std::string(name) + "\" of the case is not a text");
}

Result<std::int64_t> number_member(const net::JsonNode& object, std::string_view name) {
    CITYLEDGER_TRY(text, text_member(object, name));
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size()) return value;
    return fail(ErrorKind::invalid, "case.member", "\"" + std::string(name) + "\" of the case is not a number");
}

Result<Timestamp> time_member(const net::JsonNode& object, std::string_view name) {
    CITYLEDGER_TRY(text, text_member(object, name));
    return from_rfc3339(text);
}

namespace {

/// The model's commits carry what the engine computes of them, too. No peer sends that, so the node's decoder refuses
/// it.
Result<chain::Commit> read_model_commit(const net::JsonNode& node) {
    chain::Commit commit;
    net::JsonObject object(node, "commit");
    object.skip("hash");
    object.skip("bit_array");
    object.int64("height", commit.height);
    object.int32("round", commit.round);
    object.value("block_id", commit.block_id, net::decode_block_id);
    object.list("signatures", commit.signatures, 10'000, net::decode_commit_sig);
    CITYLEDGER_CHECK(object.done());
    return commit;
}

}  // namespace

Result<chain::SignedHeader> read_signed_header(const net::JsonNode& node) {
    CITYLEDGER_TRY(commit, member(node, "commit"));
    if (!commit.find("hash")) return net::decode_signed_header(node);
    CITYLEDGER_TRY(header, member(node, "header"));
    CITYLEDGER_TRY(read_header, net::decode_header(header));
    CITYLEDGER_TRY(read_commit, read_model_commit(commit));
    return chain::SignedHeader{std::move(read_header), std::move(read_commit)};
}

Result<light::LightBlock> read_light_block(const net::JsonNode& node) {
    light::LightBlock block;
    CITYLEDGER_TRY(signed_header, member(node, "signed_header"));
    CITYLEDGER_TRY(read_header, read_signed_header(signed_header));
    block.signed_header = std::move(read_header);
    if (const auto set = node.find("validator_set")) {
        CITYLEDGER_TRY(read, net::decode_validator_set(*set));
        block.validators = std::move(read);
    }
    if (const auto set = node.find("next_validator_set"); set && !set->is_null()) {
        CITYLEDGER_TRY(read, net::decode_validator_set(*set));
        block.next_validators = std::move(read);
    }
    return block;
}

}  // namespace cityledger::conformance
