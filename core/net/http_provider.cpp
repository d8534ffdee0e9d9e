#include "core/net/http_provider.h"

#include "core/base/base64.h"
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"
#include "core/net/answer_checks.h"
#include "core/net/encode_evidence.h"
#include "core/net/rpc_client.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace cityledger::net {

namespace {

using chain::Height;

constexpr Height max_headers = 20;
constexpr Height max_blocks = 10;
constexpr std::size_t max_pages = 100;

std::string text_of(Height height) {
    return std::to_string(height);
}

RpcCall commit_call(Height height) {
    return height == 0 ? RpcCall{"commit", {}} : RpcCall{"commit", {{"height", text_of(height)}}};
}
RpcCall validators_call(Height height, std::size_t page) {
    return {"validators", {{"height", text_of(height)}, {"page", std::to_string(page)}, {"per_page", "100"}}};
}

/// Decodes a reply that may be an error.
template <class T>
Result<T> decoded(const Result<JsonNode>& reply, Result<T> (*decode)(const JsonNode&)) {
    if (!reply) return fail(reply.error());
    return decode(*reply);
}

class HttpProvider final : public light::Provider {
  public:
    explicit HttpProvider(HttpProviderOptions options) : options_(named(std::move(options))) {
        for (std::size_t i = 0; i < std::max<std::size_t>(options_.connections, 1); ++i) {
            clients_.push_back(std::make_unique<RpcClient>(options_));
            free_.push_back(clients_.back().get());
        }
    }

    std::string name() const override { return options_.name; }
    std::size_t connections() const override { return clients_.size(); }

    Result<light::PeerStatus> status(std::stop_token stop) override {
        return call({"status", {}}, options_.max_small_answer, decode_status, stop);
    }

    Result<light::LightBlock> light_block(Height height, bool with_next, std::stop_token stop) override {
        const auto turn = take_turn(stop);
        if (!turn) return fail(turn.error());
        if (height < 0)
            return fail(ErrorKind::usage, "provider.height", "height " + text_of(height) + " was asked of a peer");
        light::LightBlock block;
        // The newest height is known only when its commit is there; of any other height all is asked in one go.
        std::vector<RpcCall> calls{commit_call(height)};
        if (height != 0) calls.push_back(validators_call(height, 1));
        if (height != 0 && with_next) calls.push_back(validators_call(height + 1, 1));
        CITYLEDGER_TRY(replies, turn->client().send(calls, options_.max_page_answer, stop));
        CITYLEDGER_TRY(commit, decoded(replies.results[0], decode_commit_answer));
        block.signed_header = std::move(commit.signed_header);
        CITYLEDGER_CHECK(check_signed_header(block.signed_header, height, options_.chain_id));
        const Height actual = block.height();
        CITYLEDGER_TRY(validators,
                       gather_set(turn->client(), actual, height != 0 ? &replies.results[1] : nullptr, stop));
        block.validators = std::move(validators);
        CITYLEDGER_CHECK(check_set(block.validators, block.header().validators_hash, "validators"));
        if (!with_next) return block;
        if (block.header().next_validators_hash == block.header().validators_hash) {
            block.next_validators = block.validators;
            return block;
        }
        CITYLEDGER_TRY(next, gather_set(turn->client(), actual + 1, height != 0 ? &replies.results[2] : nullptr, stop));
        block.next_validators = std::move(next);
        CITYLEDGER_CHECK(check_set(block.next_validators, block.header().next_validators_hash, "next validators"));
        return block;
    }

    Result<std::vector<chain::Header>> headers(Height from, Height to, std::stop_token stop) override {
        CITYLEDGER_CHECK(check_range(from, to, max_headers));
        auto page = call({"blockchain", {{"minHeight", text_of(from)}, {"maxHeight", text_of(to)}}},
                         options_.max_page_answer, decode_blockchain_page, stop);
        if (!page) return fail(range_error(std::move(page).error(), from));
        return headers_of_page(std::move(*page), from, to, options_.chain_id, hashes());
    }

    Result<std::vector<chain::Block>> blocks(Height from, Height to, std::stop_token stop) override {
        CITYLEDGER_CHECK(check_range(from, to, max_blocks));
        const auto turn = take_turn(stop);
        if (!turn) return fail(turn.error());
        auto answers = fetch_blocks(turn->client(), from, to, stop);
        // Ten large blocks may be too much where each alone is not.
        if (!answers && answers.error().code == "net.too_large" && from < to)
            answers = fetch_one_by_one(turn->client(), from, to, stop);
        if (!answers) return fail(std::move(answers).error());
        std::vector<chain::Block> result;
        for (std::size_t i = 0; i < answers->size(); ++i) {
            CITYLEDGER_CHECK(check_block((*answers)[i], from + static_cast<Height>(i), options_.chain_id, hashes()));
            if (i > 0) CITYLEDGER_CHECK(check_link((*answers)[i - 1], (*answers)[i]));
        }
        for (auto& answer : *answers) result.push_back(std::move(answer.block));
        return result;
    }

    Result<Genesis> genesis(std::stop_token stop) override {
        CITYLEDGER_TRY(genesis, call({"genesis", {}}, options_.max_genesis_answer, decode_genesis, stop));
        if (!options_.chain_id.empty() && genesis.chain_id != options_.chain_id)
            return fail(
                ErrorKind::invalid, "provider.wrong_chain",
                "the peer's genesis is of chain \"" + genesis.chain_id + "\", not of \"" + options_.chain_id + "\"");
        return std::move(genesis);
    }

    Result<light::StateAnswer> state(BytesView key, Height height, std::stop_token stop) override {
        const RpcCall question{"abci_query",
                               {{"path", "/state"}, {"data", hex(key)}, {"height", text_of(height)}, {"prove", true}}};
        CITYLEDGER_TRY(answer, call(question, options_.max_page_answer, decode_abci_query, stop));
        return state_of_query(std::move(answer), key, height);
    }

    Result<light::SubmitAnswer> submit(BytesView tx, std::stop_token stop) override {
        const auto turn = take_turn(stop);
        if (!turn) return fail(turn.error());
        const std::vector<RpcCall> calls{{"broadcast_tx_sync", {{"tx", base64(tx)}}}};
        CITYLEDGER_TRY(replies, turn->client().send(calls, options_.max_small_answer, stop, false));
        CITYLEDGER_TRY(answer, decoded(replies.results[0], decode_broadcast_tx));
        if (answer.tx_hash != crypto::sha256(tx))
            return fail(ErrorKind::invalid, "provider.wrong_hash",
                        "the peer answered for another transaction than was sent");
        return std::move(answer);
    }

    Result<void> submit_evidence(const chain::Evidence& evidence, std::stop_token stop) override {
        const auto turn = take_turn(stop);
        if (!turn) return fail(turn.error());
        const std::vector<RpcCall> calls{{"broadcast_evidence", {{"evidence", evidence_json(evidence)}}}};
        CITYLEDGER_TRY(replies, turn->client().send(calls, options_.max_small_answer, stop, false));
        CITYLEDGER_TRY(taken, decoded(replies.results[0], decode_broadcast_evidence));
        if (taken == chain::hash(evidence)) return {};
        return fail(ErrorKind::invalid, "provider.wrong_hash", "the peer answered for other evidence than was sent");
    }

  private:
    static HttpProviderOptions named(HttpProviderOptions options) {
        if (options.name.empty()) options.name = options.url;
        return options;
    }

    /// Holds a connection for one call; the next waiting call gets it when dropped.
    class Turn {
      public:
        Turn(HttpProvider& provider, RpcClient& client) : provider_(&provider), client_(client) {}
        Turn(Turn&& other) noexcept : provider_(std::exchange(other.provider_, nullptr)), client_(other.client_) {}
        Turn& operator=(Turn&&) = delete;
        ~Turn() {
            if (provider_ == nullptr) return;
            {
                const std::scoped_lock lock(provider_->turn_mutex_);
                provider_->free_.push_back(&client_);
            }
            provider_->turn_free_.notify_one();
        }
        RpcClient& client() const { return client_; }

      private:
        HttpProvider* provider_;
        RpcClient& client_;
    };

    /// One that waits for its turn can be stopped, too. The connection used last is taken first: it is open.
    Result<Turn> take_turn(const std::stop_token& stop) {
        std::unique_lock lock(turn_mutex_);
        if (!turn_free_.wait(lock, stop, [this] { return !free_.empty(); }) || stop.stop_requested())
            return fail(ErrorKind::stopped, "net.stopped", "asking " + options_.name + " was stopped");
        RpcClient* const client = free_.back();
        free_.pop_back();
        return Turn(*this, *client);
    }

    template <class T>
    Result<T> call(const RpcCall& one, std::size_t max_answer, Result<T> (*decode)(const JsonNode&),
                   const std::stop_token& stop) {
        const auto turn = take_turn(stop);
        if (!turn) return fail(turn.error());
        CITYLEDGER_TRY(replies, turn->client().send({&one, 1}, max_answer, stop));
        return decoded(replies.results[0], decode);
    }

    Hashes hashes() const { return options_.check_block_hashes ? Hashes::here : Hashes::by_caller; }

    static Status check_range(Height from, Height to, Height most) {
        if (from >= 1 && to >= from && to - from < most) return {};
        return fail(ErrorKind::usage, "provider.range",
                    "heights " + text_of(from) + " to " + text_of(to) + " cannot be asked at once");
    }

    /// The engine answers a page outside what it has with the two ends it was left with.
    static Error range_error(Error error, Height from) {
        if (error.code != "provider.height_range") return error;
        const bool pruned = error.field("min") != text_of(from);
        error.code = pruned ? "provider.height_pruned" : "provider.height_too_high";
        return error;
    }

    /// All pages of one height's set; the first may be at hand.
    Result<chain::ValidatorSet> gather_set(RpcClient& client, Height height, const Result<JsonNode>* first_page,
                                           const std::stop_token& stop) {
        chain::ValidatorSet set;
        std::optional<std::int64_t> total;
        for (std::size_t number = 1; number <= max_pages; ++number) {
            std::optional<RpcReplies> fetched;
            if (number > 1 || first_page == nullptr) {
                const RpcCall one = validators_call(height, number);
                CITYLEDGER_TRY(replies, client.send({&one, 1}, options_.max_page_answer, stop));
                fetched.emplace(std::move(replies));
            }
            CITYLEDGER_TRY(page, decoded(fetched ? fetched->results[0] : *first_page, decode_validators_page));
            CITYLEDGER_CHECK(check_validators_page(page, height, set.validators.size(), total));
            total = page.total;
            set.validators.insert(set.validators.end(), page.validators.begin(), page.validators.end());
            if (set.validators.size() == static_cast<std::size_t>(page.total)) return set;
        }
        return fail(ErrorKind::invalid, "provider.wrong_pages",
                    "the peer's validator set does not end after " + std::to_string(max_pages) + " pages");
    }

    Result<std::vector<BlockAnswer>> fetch_blocks(RpcClient& client, Height from, Height to,
                                                  const std::stop_token& stop) {
        std::vector<RpcCall> calls;
        for (Height height = from; height <= to; ++height) calls.push_back({"block", {{"height", text_of(height)}}});
        CITYLEDGER_TRY(replies, client.send(calls, options_.max_blocks_answer, stop));
        std::vector<BlockAnswer> answers;
        for (const auto& reply : replies.results) {
            CITYLEDGER_TRY(answer, decoded(reply, decode_block_answer));
            answers.push_back(std::move(answer));
        }
        return answers;
    }

    Result<std::vector<BlockAnswer>> fetch_one_by_one(RpcClient& client, Height from, Height to,
                                                      const std::stop_token& stop) {
        std::vector<BlockAnswer> answers;
        for (Height height = from; height <= to; ++height) {
            CITYLEDGER_TRY(one, fetch_blocks(client, height, height, stop));
            answers.push_back(std::move(one.front()));
        }
        return answers;
    }

    HttpProviderOptions options_;
    std::mutex turn_mutex_;
    std::condition_variable_any turn_free_;
    std::vector<std::unique_ptr<RpcClient>> clients_;
    std::vector<RpcClient*> free_;
};

}  // namespace

std::unique_ptr<light::Provider> make_http_provider(HttpProviderOptions options) {
    return std::make_unique<HttpProvider>(std::move(options));
}

}  // namespace cityledger::net
