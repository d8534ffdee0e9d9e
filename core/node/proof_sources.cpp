#include "core/node/proof_sources.h"

namespace cityledger::node {

Result<light::StateAnswer> TreeProofs::state(BytesView key, chain::Height height, std::stop_token) {
    CITYLEDGER_TRY(found, application_.query_state(key, height, true));
    return light::StateAnswer{height, std::move(found.value), std::move(found.proof)};
}

Result<light::StateAnswer> PeerProofs::state(BytesView key, chain::Height height, std::stop_token stop) {
    Result<light::StateAnswer> answer =
        fail(ErrorKind::unreachable, "proof.no_peers",
             "this copy holds headers only, so proofs come from the departments' peers, and none may be asked now");
    for (const auto& peer : peers_()) {
        answer = peer->state(key, height, stop);
        if (answer || answer.error().kind == ErrorKind::stopped) break;
    }
    return answer;
}

}  // namespace cityledger::node
