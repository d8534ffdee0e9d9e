#include "core/sync/peers.h"

namespace cityledger::sync {

bool Peers::is_of_peer(const Error& error) {
    return error.kind == ErrorKind::unreachable || error.kind == ErrorKind::not_found ||
           error.kind == ErrorKind::invalid || error.kind == ErrorKind::limit;
}

void Peers::note_failure(const light::Provider& peer, const Error& error) const {
    const bool malevolent = error.kind == ErrorKind::invalid || error.kind == ErrorKind::limit;
    note({malevolent ? PeerNote::Kind::misbehaved : PeerNote::Kind::silent, peer.name(), 0, error});
}

std::vector<light::Provider*> Peers::others(const light::Provider& primary) const {
    std::vector<light::Provider*> others;
    for (light::Provider* peer : peers_)
        if (peer != &primary) others.push_back(peer);
    return others;
}

Error Peers::no_peers() {
    return {ErrorKind::unreachable, "sync.no_peers", "there is no peer to ask: the copy shows what it has", {}};
}

}  // namespace cityledger::sync
