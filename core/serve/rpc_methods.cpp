#include "core/serve/rpc_methods.h"

#include "core/base/base64.h"
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include <algorithm>

namespace cityledger::serve {

namespace {

using boost::json::array;
using boost::json::object;

constexpr chain::Height blockchain_page = 20;
constexpr std::size_t genesis_chunk_bytes = 16U << 20;
constexpr std::int64_t default_per_page = 30;
constexpr std::int64_t max_per_page = 100;

tl::unexpected<RpcError> refuse(std::string data) {
    return tl::unexpected<RpcError>(internal_error(std::move(data)));
}
tl::unexpected<RpcError> refuse(const Error& error) {
    return refuse(error.message);
}

std::string digits(std::int64_t number) {
    return std::to_string(number);
}

std::int64_t per_page_of(const Arguments& arguments, std::string_view name) {
    const std::int64_t wanted = arguments.optional_integer(name).value_or(default_per_page);
    return wanted < 1 ? default_per_page : std::min(wanted, max_per_page);
}

std::vector<Method> all_methods() {
    using enum ParameterKind;
    const Parameter height{"height", optional_integer};
    const Parameter tx{"tx", bytes};
    return {
        {"abci_info", {}, Caching::always},
        {"abci_query", {{"path", text}, {"data", hex_bytes}, {"height", integer}, {"prove", boolean}}, Caching::never},
        {"block", {height}, Caching::with_height},
        {"block_by_hash", {{"hash", bytes}}, Caching::always},
        {"block_results", {height}, Caching::with_height},
        {"blockchain", {{"minHeight", integer}, {"maxHeight", integer}}, Caching::always},
        {"broadcast_tx_async", {tx}, Caching::never},
        {"broadcast_tx_commit", {tx}, Caching::never},
        {"broadcast_tx_sync", {tx}, Caching::never},
        {"check_tx", {tx}, Caching::never},
        {"commit", {height}, Caching::with_height},
        {"consensus_params", {height}, Caching::with_height},
        {"genesis", {}, Caching::always},
        {"genesis_chunked", {{"chunk", integer}}, Caching::always},
        {"header", {height}, Caching::with_height},
        {"header_by_hash", {{"hash", hex_bytes}}, Caching::always},
        {"health", {}, Caching::never},
        {"net_info", {}, Caching::never},
        {"num_unconfirmed_txs", {}, Caching::never},
        {"status", {}, Caching::never},
        {"tx", {{"hash", bytes}, {"prove", boolean}}, Caching::always},
        {"unconfirmed_txs", {{"limit", optional_integer}}, Caching::never},
        {"validators", {height, {"page", optional_integer}, {"per_page", optional_integer}}, Caching::with_height},
    };
}

template <class Found>
RpcResult<Found> found_or_refuse(Result<std::optional<Found>> answer, const std::string& otherwise) {
    if (!answer) return refuse(answer.error());
    if (!*answer) return refuse(otherwise);
    return std::move(**answer);
}

}  // namespace

RpcMethods::RpcMethods(ChainView& chain, ApplicationView& application, std::string rpc_address)
    : chain_(chain),
      application_(application),
      rpc_address_(std::move(rpc_address)),
      genesis_text_(chain.genesis_json()),
      methods_(all_methods()) {
    boost::json::parse_options options;
    options.max_depth = 64;
    boost::system::error_code error;
    genesis_ = boost::json::parse(genesis_text_, error, {}, options);
}

const Method* RpcMethods::find(std::string_view name) const {
    const auto at = std::find_if(methods_.begin(), methods_.end(), [&](const Method& one) { return one.name == name; });
    return at == methods_.end() ? nullptr : &*at;
}

RpcResult<chain::Height> RpcMethods::height_of(const Arguments& arguments, chain::Height latest) const {
    const auto given = arguments.optional_integer("height");
    if (!given) return latest;
    if (*given <= 0) return refuse("height must be greater than 0, but got " + digits(*given));
    if (*given > latest)
        return refuse("height " + digits(*given) + " must be less than or equal to the current blockchain height " +
                      digits(latest));
    if (*given < chain_.base())
        return refuse("height " + digits(*given) + " is not available, lowest height is " + digits(chain_.base()));
    return *given;
}

RpcResult<Outcome> RpcMethods::call(const Method& method, const Arguments& arguments) const {
    if (method.name.starts_with("broadcast_tx_")) return broadcast(method.name, arguments.bytes("tx"));
    return call_chain(method.name, arguments).map([](Json result) { return Outcome{std::move(result), {}}; });
}

RpcResult<Json> RpcMethods::call_chain(std::string_view name, const Arguments& arguments) const {
    if (name == "health") return Json(object{});
    if (name == "status") return status();
    if (name == "net_info")
        return Json(object{{"listening", false}, {"listeners", array{}}, {"n_peers", "0"}, {"peers", array{}}});
    if (name == "genesis") {
        if (genesis_text_.size() > genesis_chunk_bytes)
            return refuse("genesis response is large, please use the genesis_chunked API instead");
        return Json(object{{"genesis", genesis_}});
    }
    if (name == "genesis_chunked") return genesis_chunk(arguments.integer("chunk"));
    if (name == "blockchain") return blockchain(arguments);
    if (name == "validators") return validators(arguments);
    if (name == "tx") return tx(arguments);
    if (name == "block_by_hash" || name == "header_by_hash") return by_hash(name, arguments.bytes("hash"));
    if (name == "abci_info") {
        const auto info = application_.info();
        return info ? RpcResult<Json>(info_answer(*info)) : refuse(info.error());
    }
    if (name == "abci_query") {
        const auto answer = application_.query(arguments.text("path"), arguments.bytes("data"),
                                               arguments.integer("height"), arguments.boolean("prove"));
        return answer ? RpcResult<Json>(query_answer(*answer)) : refuse(answer.error());
    }
    if (name == "check_tx") {
        const auto result = application_.check_tx(arguments.bytes("tx"));
        return result ? RpcResult<Json>(json_of(*result)) : refuse(result.error());
    }
    if (name == "unconfirmed_txs" || name == "num_unconfirmed_txs") {
        const bool with_txs = name == "unconfirmed_txs";
        const auto limit = with_txs ? static_cast<std::size_t>(per_page_of(arguments, "limit")) : 0;
        const PendingTxs pending = application_.pending(limit);
        array txs;
        for (const Bytes& one : pending.txs) txs.push_back(Json(base64(one)));
        const std::string total = std::to_string(pending.total);
        return Json(object{{"n_txs", with_txs ? std::to_string(pending.txs.size()) : total},
                           {"total", total},
                           {"total_bytes", std::to_string(pending.total_bytes)},
                           {"txs", with_txs ? Json(std::move(txs)) : Json(nullptr)}});
    }
    if (name == "consensus_params") {
        const auto height = height_of(arguments, chain_.tip() + 1);
        if (!height) return tl::unexpected<RpcError>(height.error());
        return found_or_refuse(chain_.consensus_params(*height),
                               "could not find consensus params for height #" + digits(*height))
            .map([&](const ConsensusParams& params) {
                return Json(object{{"block_height", digits(*height)}, {"consensus_params", json_of(params)}});
            });
    }
    const auto height = height_of(arguments, chain_.tip());
    if (!height) return tl::unexpected<RpcError>(height.error());
    if (name == "block_results")
        return found_or_refuse(chain_.results(*height), "could not find results for height #" + digits(*height))
            .map(block_results_answer);
    const auto block = chain_.block(*height);
    if (!block) return refuse(block.error());
    if (name == "block") return *block ? block_answer(**block) : no_block_answer();
    if (name == "header") return header_answer(*block ? &(*block)->block.header : nullptr);
    const auto commit = chain_.commit(*height);  // what is left is `commit`
    if (!commit) return refuse(commit.error());
    return *block && *commit ? commit_answer((*block)->block.header, **commit) : Json(nullptr);
}

RpcResult<Json> RpcMethods::status() const {
    const NodeDescription node = chain_.node();
    const auto latest = chain_.block(chain_.tip());
    const auto earliest = chain_.block(chain_.base());
    if (!latest) return refuse(latest.error());
    if (!earliest) return refuse(earliest.error());
    const auto address = chain::address_of(node.validator_key);
    if (!address) return refuse(address.error());
    object sync;
    const auto describe = [&sync](const std::string& which, const std::optional<StoredBlock>& block) {
        const chain::Header header = block ? block->block.header : chain::Header{};
        sync[which + "_block_hash"] = block ? hex_upper(block->id.hash) : "";
        sync[which + "_app_hash"] = hex_upper(header.app_hash);
        sync[which + "_block_height"] = digits(header.height);
        sync[which + "_block_time"] = rfc3339(block ? header.time : Timestamp{0, 0});
    };
    describe("latest", *latest);
    describe("earliest", *earliest);
    sync["catching_up"] = false;
    const Json protocol = object{{"p2p", "8"}, {"block", "11"}, {"app", std::to_string(node.rules_version)}};
    const Json info = object{{"protocol_version", protocol},
                             {"id", hex(*address)},
                             {"listen_addr", ""},
                             {"network", node.chain_id},
                             {"version", node.version},
                             {"channels", ""},
                             {"moniker", node.moniker},
                             {"other", object{{"tx_index", "on"}, {"rpc_address", "tcp://" + rpc_address_}}}};
    return Json(object{{"node_info", info},
                       {"sync_info", std::move(sync)},
                       {"validator_info", object{{"address", hex_upper(*address)},
                                                 {"pub_key", json_of(node.validator_key)},
                                                 {"voting_power", digits(node.voting_power)}}}});
}

RpcResult<Json> RpcMethods::blockchain(const Arguments& arguments) const {
    chain::Height lowest = arguments.integer("minHeight");
    chain::Height highest = arguments.integer("maxHeight");
    if (lowest < 0 || highest < 0) return refuse("heights must be non-negative");
    const chain::Height tip = chain_.tip();
    lowest = std::max(chain_.base(), lowest == 0 ? 1 : lowest);
    highest = std::min(tip, highest == 0 ? tip : highest);
    lowest = std::max(lowest, highest - blockchain_page + 1);
    if (lowest > highest)
        return refuse("min height " + digits(lowest) + " can't be greater than max height " + digits(highest));
    array metas;
    for (chain::Height height = highest; height >= lowest; --height) {
        const auto block = chain_.block(height);
        if (!block) return refuse(block.error());
        metas.push_back(*block ? block_meta(**block) : Json(nullptr));
    }
    return Json(object{{"last_height", digits(tip)}, {"block_metas", std::move(metas)}});
}

RpcResult<Json> RpcMethods::validators(const Arguments& arguments) const {
    const auto height = height_of(arguments, chain_.tip() + 1);
    if (!height) return tl::unexpected<RpcError>(height.error());
    const auto set =
        found_or_refuse(chain_.validators(*height), "could not find validator set for height #" + digits(*height));
    if (!set) return tl::unexpected<RpcError>(set.error());
    const auto total = static_cast<std::int64_t>(set->size());
    const std::int64_t per_page = per_page_of(arguments, "per_page");
    const std::int64_t pages = std::max<std::int64_t>(1, (total + per_page - 1) / per_page);
    const std::int64_t page = arguments.optional_integer("page").value_or(1);
    if (page <= 0 || page > pages)
        return refuse("page should be within [1, " + digits(pages) + "] range, given " + digits(page));
    array rows;
    for (std::int64_t i = (page - 1) * per_page; i < std::min(total, page * per_page); ++i)
        rows.push_back(json_of((*set)[static_cast<std::size_t>(i)]));
    const std::string count = std::to_string(rows.size());
    return Json(object{{"block_height", digits(*height)},
                       {"validators", std::move(rows)},
                       {"count", count},
                       {"total", digits(total)}});
}

RpcResult<Json> RpcMethods::genesis_chunk(std::int64_t chunk) const {
    const auto chunks = static_cast<std::int64_t>(
        std::max<std::size_t>(1, (genesis_text_.size() + genesis_chunk_bytes - 1) / genesis_chunk_bytes));
    if (chunk < 0 || chunk >= chunks)
        return refuse("there are " + digits(chunks - 1) + " chunks, " + digits(chunk) + " is invalid");
    const auto part = std::string_view(genesis_text_)
                          .substr(static_cast<std::size_t>(chunk) * genesis_chunk_bytes, genesis_chunk_bytes);
    return Json(object{{"chunk", digits(chunk)}, {"total", digits(chunks)}, {"data", base64(as_bytes(part))}});
}

RpcResult<Json> RpcMethods::tx(const Arguments& arguments) const {
    const Bytes& hash = arguments.bytes("hash");
    const auto found = found_or_refuse(chain_.find_tx(hash), "tx (" + hex_upper(hash) + ") not found");
    if (!found) return tl::unexpected<RpcError>(found.error());
    if (!arguments.boolean("prove")) return tx_answer(*found, hash, nullptr);
    const auto block = found_or_refuse(chain_.block(found->height), "block " + digits(found->height) + " not found");
    if (!block) return tl::unexpected<RpcError>(block.error());
    if (found->index >= block->block.txs.size()) return refuse("tx index is not in its block");
    return tx_answer(*found, hash, &block->block.txs);
}

RpcResult<Json> RpcMethods::by_hash(std::string_view name, BytesView hash) const {
    const bool whole = name == "block_by_hash";
    const auto height = chain_.height_of(hash);
    if (!height) return refuse(height.error());
    if (!*height) return whole ? no_block_answer() : header_answer(nullptr);
    const auto block = found_or_refuse(chain_.block(**height), "block " + digits(**height) + " not found");
    if (!block) return tl::unexpected<RpcError>(block.error());
    return whole ? block_answer(*block) : header_answer(&block->block.header);
}

RpcResult<Outcome> RpcMethods::broadcast(std::string_view name, const Bytes& tx) const {
    const bool commit = name == "broadcast_tx_commit";
    const auto checked = application_.submit(tx);
    if (!checked) return refuse((commit ? "error on broadcastTxCommit: " : "") + checked.error().message);
    const Hash32 hash = crypto::sha256(tx);
    if (!commit) {
        const TxResult shown = name == "broadcast_tx_async" ? TxResult{} : *checked;
        return Outcome{object{{"code", shown.code},
                              {"data", hex_upper(shown.data)},
                              {"log", shown.log},
                              {"codespace", shown.codespace},
                              {"hash", hex_upper(hash)}},
                       {}};
    }
    if (checked->code == 0) return Outcome{nullptr, Outcome::Awaited{hash, *checked}};
    return Outcome{object{{"check_tx", json_of(*checked)},
                          {"tx_result", json_of(TxResult{})},
                          {"hash", hex_upper(hash)},
                          {"height", "0"}},
                   {}};
}

RpcResult<std::optional<Json>> RpcMethods::committed(const Outcome::Awaited& awaited) const {
    const auto found = chain_.find_tx(awaited.tx_hash);
    if (!found) return refuse(found.error());
    if (!*found) return std::optional<Json>();
    return std::optional<Json>(object{{"check_tx", json_of(awaited.check)},
                                      {"tx_result", json_of((*found)->result)},
                                      {"hash", hex_upper(awaited.tx_hash)},
                                      {"height", digits((*found)->height)}});
}

}  // namespace cityledger::serve
