#pragma once

// The engine's RPC JSON (v0.38.26, and the forms of 0.34 and 0.37) as chain values. Strict where hashes depend on it:
// header, commit, block id, votes, validators, block data and evidence refuse a member they do not know
// (rpc.unknown_field), a missing one (rpc.missing_field) and another type (rpc.wrong_type). 64-bit integers are decimal
// texts, hashes hex, keys and transactions base64, times RFC 3339; `null` is empty. A block id's part-set header stands
// under `parts` or `part_set_header`. Nothing is validated beyond its form: that is chain/validate.h. Errors: invalid
// or limit (hex.*, base64.*, time.*, rpc.*), all of them malevolent in the sense of ports.h.

#include "core/chain/types.h"
#include "core/light/verify/ports.h"
#include "core/net/json_document.h"

namespace cityledger::net {

Result<chain::Header> decode_header(const JsonNode& node);
Result<chain::BlockId> decode_block_id(const JsonNode& node);  ///< null: the empty block id
Result<chain::CommitSig> decode_commit_sig(const JsonNode& node);
Result<chain::Commit> decode_commit(const JsonNode& node);  ///< null: an empty commit
Result<chain::SignedHeader> decode_signed_header(const JsonNode& node);
/// The address is recomputed from the key; one that is given must be the same (rpc.validator_address).
/// `voting_power`, or `power` as in a genesis.
Result<chain::Validator> decode_validator(const JsonNode& node);
/// `{validators, proposer, total_voting_power}`, or the bare list: in the order given, at most 10 000.
Result<chain::ValidatorSet> decode_validator_set(const JsonNode& node);
Result<chain::Vote> decode_vote(const JsonNode& node);
Result<chain::Evidence> decode_evidence(const JsonNode& node);
Result<chain::Block> decode_block(const JsonNode& node);

// Answers: the `result` of a call.

struct CommitAnswer {
    chain::SignedHeader signed_header;
    bool canonical = false;
};
/// A node without blocks answers an empty signed header: not_found (provider.height_too_high).
Result<CommitAnswer> decode_commit_answer(const JsonNode& result);

struct HeaderAnswer {
    chain::Header header;
};
Result<HeaderAnswer> decode_header_answer(const JsonNode& result);

struct ValidatorsPage {
    chain::Height height = 0;
    std::vector<chain::Validator> validators;
    std::int64_t total = 0;
};
Result<ValidatorsPage> decode_validators_page(const JsonNode& result);

struct BlockAnswer {
    chain::BlockId block_id;
    chain::Block block;
};
/// `block` null (block_by_hash of an unknown hash): not_found (provider.no_block).
Result<BlockAnswer> decode_block_answer(const JsonNode& result);

struct BlockMeta {
    chain::BlockId block_id;
    std::int64_t block_size = 0;
    chain::Header header;
    std::int64_t txs = 0;
};
struct BlockchainPage {
    chain::Height last_height = 0;
    std::vector<BlockMeta> metas;  ///< as sent: newest first
};
Result<BlockchainPage> decode_blockchain_page(const JsonNode& result);

Result<light::PeerStatus> decode_status(const JsonNode& result);

/// `app_state` is given as canonical JSON; where it is none (another application's), as its text without white space.
/// The validators are sorted as hashed.
Result<light::Provider::Genesis> decode_genesis(const JsonNode& result);

/// The part of a consensus_params answer that headers carry a hash of.
Result<chain::HashedParams> decode_consensus_params(const JsonNode& result);

struct QueryAnswer {
    std::uint32_t code = 0;
    std::string log;
    std::string codespace;
    chain::Height height = 0;
    Bytes key;
    Bytes value;
    struct ProofOperator {
        std::string type;
        Bytes key;
        Bytes data;
    };
    std::vector<ProofOperator> proof;  ///< at most 16
};
Result<QueryAnswer> decode_abci_query(const JsonNode& result);

/// broadcast_tx_sync and broadcast_tx_async.
Result<light::SubmitAnswer> decode_broadcast_tx(const JsonNode& result);

/// broadcast_evidence: the hash the peer knows it by.
Result<Hash32> decode_broadcast_evidence(const JsonNode& result);

/// What the header commits to of `txs_results` in a block_results answer.
struct TxResultsAnswer {
    chain::Height height = 0;
    struct Result {
        std::uint32_t code = 0;
        Bytes data;
        std::int64_t gas_wanted = 0;
        std::int64_t gas_used = 0;
    };
    std::vector<Result> results;
};
Result<TxResultsAnswer> decode_block_results(const JsonNode& result);

/// The block of a NewBlock event (websocket); nullopt for another message (the subscription's own answer, another
/// event).
Result<std::optional<chain::Block>> decode_new_block_event(const JsonNode& result);

// The JSON-RPC envelope.

/// The `result` of a reply; its `error` as by rpc_error. With `id`: the reply must carry it (an error reply may lack
/// one). Errors: invalid (rpc.envelope, rpc.wrong_id) and those of rpc_error.
Result<JsonNode> result_of(const JsonNode& reply, std::optional<std::int64_t> id = std::nullopt);

/// The engine's error object as an Error that blames nobody: not_found (provider.height_too_high,
/// provider.height_pruned, provider.no_tx, provider.height_range with the fields min and max), unreachable
/// (provider.tx_known, rpc.bad_params, rpc.no_method, rpc.invalid_request, rpc.parse, rpc.internal, rpc.error). The
/// engine tells heights only in words: this is the one place that reads them.
Error rpc_error(std::int64_t code, std::string_view message, std::string_view data);

}  // namespace cityledger::net
