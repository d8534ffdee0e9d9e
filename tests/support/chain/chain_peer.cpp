#include "tests/support/chain/chain_peer.h"

namespace cityledger::test {

Result<void> ChainPeer::check_height(chain::Height height) const {
    if (before) CITYLEDGER_CHECK(before(height));
    if (height > newest())
        return fail(ErrorKind::not_found, "provider.height_too_high",
                    "height " + std::to_string(height) + " is above " + std::to_string(newest()));
    if (height < std::max(chain_.first(), earliest))
        return fail(ErrorKind::not_found, "provider.height_pruned",
                    "height " + std::to_string(height) + " is not there");
    return {};
}

Result<light::PeerStatus> ChainPeer::status(std::stop_token) {
    light::PeerStatus status;
    status.chain_id = chain_.options().chain_id;
    status.moniker = name_;
    status.earliest = std::max(chain_.first(), earliest);
    status.latest = newest();
    status.latest_time = chain_.header(newest()).time;
    return status;
}

Result<light::LightBlock> ChainPeer::light_block(chain::Height height, bool with_next, std::stop_token) {
    ++light_block_calls;
    if (height == 0) height = newest();
    CITYLEDGER_CHECK(check_height(height));
    light::LightBlock block = chain_.light_block(height);
    if (!with_next) block.next_validators = {};
    if (change_light_block) change_light_block(block);
    return block;
}

Result<std::vector<chain::Header>> ChainPeer::headers(chain::Height from, chain::Height to, std::stop_token) {
    ++header_calls;
    std::vector<chain::Header> page;
    for (chain::Height height = from; height <= to; ++height) {
        CITYLEDGER_CHECK(check_height(height));
        page.push_back(chain_.header(height));
    }
    if (change_headers) change_headers(page);
    return page;
}

Result<std::vector<chain::Block>> ChainPeer::blocks(chain::Height from, chain::Height to, std::stop_token) {
    ++block_calls;
    std::vector<chain::Block> page;
    for (chain::Height height = from; height <= to; ++height) {
        CITYLEDGER_CHECK(check_height(height));
        page.push_back(chain_.block(height));
    }
    if (change_blocks) change_blocks(page);
    return page;
}

Result<light::Provider::Genesis> ChainPeer::genesis(std::stop_token) {
    ++genesis_calls;
    Genesis answer = genesis_answer;
    answer.chain_id = chain_.options().chain_id;
    answer.initial_height = chain_.first();
    answer.time = chain_.options().start;
    answer.params = chain_.options().params;
    answer.version_app = chain_.options().version_app;
    answer.validators = set_of(chain_.signers(chain_.first()));
    return answer;
}

Result<light::StateAnswer> ChainPeer::state(BytesView key, chain::Height height, std::stop_token) {
    if (state_answer) return state_answer(key, height);
    return fail(ErrorKind::not_found, "provider.no_state", "this peer has no state");
}

Result<light::SubmitAnswer> ChainPeer::submit(BytesView, std::stop_token) {
    return fail(ErrorKind::refused, "provider.submit", "this peer takes no transactions");
}

Result<void> ChainPeer::submit_evidence(const chain::Evidence& one, std::stop_token) {
    if (take_evidence) return take_evidence(one);
    evidence.push_back(one);
    return {};
}

}  // namespace cityledger::test
