// A peer's JSON through every decoder of the node.
#include "core/net/answer_checks.h"
#include "core/net/rpc_decode.h"

using namespace cityledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto document = net::JsonDocument::parse(as_text({data, size}), 1u << 20);
    if (!document) return 0;
    const net::JsonNode root = document->root();
    const auto reply = net::result_of(root);
    const net::JsonNode result = reply ? *reply : root;
    (void)net::decode_status(result);
    (void)net::decode_genesis(result);
    (void)net::decode_abci_query(result);
    (void)net::decode_broadcast_tx(result);
    (void)net::decode_broadcast_evidence(result);
    (void)net::decode_block_results(result);
    (void)net::decode_consensus_params(result);
    (void)net::decode_new_block_event(result);
    (void)net::decode_validator_set(result);
    (void)net::decode_evidence(result);
    (void)net::decode_header_answer(result);
    if (const auto commit = net::decode_commit_answer(result))
        (void)net::check_signed_header(commit->signed_header, 0, "");
    if (const auto page = net::decode_validators_page(result))
        (void)net::check_validators_page(*page, page->height, 0, std::nullopt);
    if (const auto block = net::decode_block_answer(result)) (void)net::check_block(*block, 0, "");
    if (auto page = net::decode_blockchain_page(result); page && !page->metas.empty())
        (void)net::headers_of_page(std::move(*page), 1, 20, "");
    return 0;
}
