#include "core/net/answer_checks.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"

#include <algorithm>

namespace cityledger::net {

namespace {

constexpr std::int64_t max_validators = 10'000;

tl::unexpected<Error> invalid(std::string code, std::string message) {
    return fail(ErrorKind::invalid, std::move(code), std::move(message));
}

Status check_asked(const chain::Header& header, chain::Height asked, std::string_view chain_id) {
    if (asked != 0 && header.height != asked)
        return invalid("provider.wrong_height", "the peer was asked for height " + std::to_string(asked) +
                                                    " and sent height " + std::to_string(header.height));
    if (!chain_id.empty() && header.chain_id != chain_id)
        return invalid("provider.wrong_chain", "the peer sent a header of chain \"" + header.chain_id +
                                                   "\", not of \"" + std::string(chain_id) + "\"");
    return {};
}

tl::unexpected<Error> wrong_hash(chain::Height height, BytesView said, BytesView own) {
    return invalid("provider.wrong_hash", "the peer says block " + std::to_string(height) + " has the hash " +
                                              hex_upper(said) + ", it has " + hex_upper(own));
}

tl::unexpected<Error> broken_link(chain::Height height) {
    return invalid("provider.broken_link",
                   "block " + std::to_string(height) + " does not build on the block below that the peer sent with it");
}

}  // namespace

Status check_signed_header(const chain::SignedHeader& signed_header, chain::Height asked, std::string_view chain_id) {
    CITYLEDGER_CHECK(check_asked(signed_header.header, asked, chain_id));
    return chain::validate_basic(signed_header, signed_header.header.chain_id);
}

Status check_validators_page(const ValidatorsPage& page, chain::Height height, std::size_t gathered,
                             std::optional<std::int64_t> total) {
    if (page.height != height)
        return invalid("provider.wrong_height", "the peer was asked for the validators of height " +
                                                    std::to_string(height) + " and sent those of " +
                                                    std::to_string(page.height));
    if (page.total > max_validators)
        return fail(ErrorKind::limit, "provider.wrong_pages",
                    "the peer says there are " + std::to_string(page.total) + " validators; at most 10 000 are read");
    if (total && *total != page.total)
        return invalid("provider.wrong_pages", "the peer said there are " + std::to_string(*total) +
                                                   " validators, and then " + std::to_string(page.total));
    if (page.validators.empty())
        return invalid("provider.wrong_pages", "the peer sent a page of validators with nobody in it");
    if (gathered + page.validators.size() > static_cast<std::size_t>(page.total))
        return invalid("provider.wrong_pages",
                       "the peer sent more validators than the " + std::to_string(page.total) + " it says there are");
    return {};
}

Status check_set(const chain::ValidatorSet& set, BytesView hash_in_header, std::string_view which) {
    CITYLEDGER_CHECK(chain::validate_basic(set));
    if (const Hash32 own = chain::hash(set); !equal(own, hash_in_header))
        return invalid("provider.wrong_set", "the " + std::string(which) + " the peer sent have the hash " +
                                                 hex_upper(own) + ", the header names " + hex_upper(hash_in_header));
    return {};
}

Result<std::vector<chain::Header>> headers_of_page(BlockchainPage page, chain::Height from, chain::Height to,
                                                   std::string_view chain_id, Hashes hashes) {
    auto& metas = page.metas;
    std::ranges::reverse(metas);
    if (page.last_height < to)
        return fail(ErrorKind::not_found, "provider.height_too_high",
                    "the peer's newest block is " + std::to_string(page.last_height) + ", below " + std::to_string(to));
    if (metas.empty() || (metas.front().header.height > from && metas.back().header.height == to))
        return fail(ErrorKind::not_found, "provider.height_pruned",
                    "the peer no longer has the header of height " + std::to_string(from));
    if (metas.size() != static_cast<std::size_t>(to - from + 1))
        return invalid("provider.wrong_height", "the peer was asked for headers " + std::to_string(from) + " to " +
                                                    std::to_string(to) + " and sent " + std::to_string(metas.size()));
    std::vector<chain::Header> headers;
    for (std::size_t i = 0; i < metas.size(); ++i) {
        const chain::Height height = from + static_cast<chain::Height>(i);
        CITYLEDGER_CHECK(check_asked(metas[i].header, height, chain_id));
        CITYLEDGER_CHECK(chain::validate_basic(metas[i].header));
        // Nothing else in the page names the uppermost.
        if (hashes == Hashes::here || i + 1 == metas.size())
            if (const Hash32 own = chain::hash(metas[i].header); !equal(own, metas[i].block_id.hash))
                return wrong_hash(height, metas[i].block_id.hash, own);
        if (i > 0 && metas[i].header.last_block_id != metas[i - 1].block_id) return broken_link(height);
    }
    headers.reserve(metas.size());
    for (auto& meta : metas) headers.push_back(std::move(meta.header));
    return headers;
}

Status check_block(const BlockAnswer& answer, chain::Height asked, std::string_view chain_id, Hashes hashes) {
    CITYLEDGER_CHECK(check_asked(answer.block.header, asked, chain_id));
    if (hashes == Hashes::by_caller) return chain::validate_form(answer.block);
    CITYLEDGER_CHECK(chain::validate_basic(answer.block));
    return chain::validate_block_id(answer.block, answer.block_id);
}

Status check_link(const BlockAnswer& below, const BlockAnswer& above) {
    if (above.block.header.last_block_id != below.block_id || above.block.last_commit.block_id != below.block_id ||
        above.block.last_commit.height != below.block.header.height)
        return broken_link(above.block.header.height);
    return {};
}

Result<light::StateAnswer> state_of_query(QueryAnswer answer, BytesView key, chain::Height height) {
    if (answer.code != 0)
        return fail(ErrorKind::unreachable, "provider.state_refused",
                    "the peer answers the question for its state with code " + std::to_string(answer.code) + " (" +
                        answer.log.substr(0, 200) + ")");
    if (height != 0 && answer.height != height)
        return invalid("provider.wrong_height", "the peer was asked for its state at height " + std::to_string(height) +
                                                    " and sent that of " + std::to_string(answer.height));
    if (!answer.key.empty() && !equal(answer.key, key))
        return invalid("provider.proof", "the peer sent the state of another key than was asked");
    light::StateAnswer state;
    state.height = answer.height;
    state.value = std::move(answer.value);
    if (answer.proof.size() > 1 || (answer.proof.size() == 1 && answer.proof.front().type != "ics23:jmt"))
        return invalid("provider.proof", "the peer's proof is not one operator of the type ics23:jmt");
    if (answer.proof.size() == 1) {
        if (!equal(answer.proof.front().key, key))
            return invalid("provider.proof", "the peer's proof is of another key than was asked");
        state.proof = std::move(answer.proof.front().data);
    }
    return state;
}

}  // namespace cityledger::net
