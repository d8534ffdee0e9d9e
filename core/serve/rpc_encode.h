#pragma once

// The engine's values as its RPC writes them in JSON (CometBFT v0.38.26): 64-bit integers as strings, hashes in upper
// case hex, keys, signatures and transactions in base64, times in RFC 3339, members in the engine's order.
// Model: recorded answers of the engine, which tests decode and compare.

#include "core/serve/chain_view.h"

#include <boost/json/object.hpp>

namespace cityledger::serve {

using Json = boost::json::value;

Json json_of(const chain::BlockId& id);
Json json_of(const chain::Header& header);
Json json_of(const chain::Commit& commit);
Json json_of(const chain::Evidence& evidence);
Json json_of(const chain::Block& block);
Json json_of(const chain::PublicKey& key);
Json json_of(const ValidatorRow& row);
Json json_of(const ConsensusParams& params);
/// As FinalizeBlock and CheckTx results are written.
Json json_of(const TxResult& result);
Json json_of(const ValidatorUpdate& update);

Json block_answer(const StoredBlock& block);
/// What block_by_hash gives for a hash that is not there: empty id, null block.
Json no_block_answer();
Json header_answer(const chain::Header* header);
Json commit_answer(const chain::Header& header, const CommitAnswer& commit);
/// One element of /blockchain.
Json block_meta(const StoredBlock& block);
Json block_results_answer(const BlockResults& results);
/// With the proof under data_hash when the transactions of its block are given.
Json tx_answer(const FoundTx& found, BytesView hash, const std::vector<Bytes>* block_txs);
Json query_answer(const QueryAnswer& answer);
Json info_answer(const ApplicationInfo& info);

/// The engine's websocket event for `query`; `name` is NewBlock or NewBlockHeader.
Json new_block_event(const NewBlock& block, std::string_view query, std::string_view name);

}  // namespace cityledger::serve
