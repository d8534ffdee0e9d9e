#include "core/node/proof_sources.h"

#include "core/state/ics23.h"

namespace cityledger::node {

Result<light::StateAnswer> TreeProofs::state(BytesView key, chain::Height height, std::stop_token) {
    CITYLEDGER_TRY(found, application_.query_state(key, height, true));
    return light::StateAnswer{height, std::move(found.value), std::move(found.proof)};
}

namespace {

Result<void> check(const light::StateAnswer& answer, BytesView key, chain::Height height, const Hash32& root,
                   const std::string& peer) {
    const std::string at = "the state after block " + std::to_string(height);
    if (answer.height != height)
        return fail(ErrorKind::invalid, "proof.wrong",
                    peer + " was asked for " + at + " and answered for block " + std::to_string(answer.height));
    const auto proved = answer.value.empty() ? state::verify_non_membership(root, answer.proof, key)
                                             : state::verify_membership(root, answer.proof, key, answer.value);
    if (proved) return {};
    return fail(ErrorKind::invalid, "proof.wrong",
                "the proof that " + peer + " gave for " + at + " does not hold: " + proved.error().message);
}

}  // namespace

Result<light::StateAnswer> PeerProofs::state(BytesView key, chain::Height height, std::stop_token stop) {
    Result<light::StateAnswer> answer =
        fail(ErrorKind::unreachable, "proof.no_peers",
             "this copy holds headers only, so proofs come from the departments' peers, and none may be asked now");
    const auto root = surroundings_.root(height);
    if (!root)
        return fail(ErrorKind::cannot_tell, "proof.no_root",
                    "no verified header says what the state after block " + std::to_string(height) + " is");
    const auto peers = surroundings_.peers();
    const std::size_t first = first_;
    for (std::size_t i = 0; i < peers.size(); ++i) {
        const std::size_t at = (first + i) % peers.size();
        light::Provider& peer = *peers[at];
        answer = peer.state(key, height, stop);
        if (!answer && answer.error().kind == ErrorKind::stopped) return answer;
        if (answer) {
            const auto right = check(*answer, key, height, *root, peer.name());
            if (right) {
                first_ = at;
                return answer;
            }
            answer = fail(right.error());
        }
        const bool malevolent = answer.error().kind == ErrorKind::invalid || answer.error().kind == ErrorKind::limit;
        using Kind = sync::PeerNote::Kind;
        surroundings_.on_peer({malevolent ? Kind::misbehaved : Kind::silent, peer.name(), 0, answer.error()});
    }
    return answer;
}

}  // namespace cityledger::node
