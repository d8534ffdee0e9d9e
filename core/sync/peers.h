#pragma once

#include "core/light/verify/ports.h"

#include <functional>
#include <mutex>
#include <span>

namespace cityledger::sync {

/// What was learnt of a peer while building the copy; core/node keeps the standings.
struct PeerNote {
    enum class Kind {
        answered,    ///< with something that held
        agrees,      ///< as a witness: the same header
        differs,     ///< as a witness: another header, proved (an attack)
        behind,      ///< as a witness: it has not reached that height
        silent,      ///< no answer, or nothing of that height
        misbehaved,  ///< it sent what cannot be of the chain
    } kind = Kind::answered;
    std::string peer;
    chain::Height height = 0;  ///< that it answered for, where it says so
    std::optional<Error> error;
};
using OnPeer = std::function<void(const PeerNote&)>;

/// The peers in the order they are asked: one that fails is passed over for the next, and the one that answered last is
/// asked first. Does not own them.
class Peers {
  public:
    Peers(std::span<light::Provider* const> peers, OnPeer on_peer) : peers_(peers), on_peer_(std::move(on_peer)) {}

    /// Gives `work` one peer after the other until it succeeds with an answer that is `enough`. An error that is the
    /// peer's (unreachable, not_found, invalid, limit) is noted and the next is asked; any other error, ours, ends the
    /// asking. Where no answer is enough the first of them is returned, else the last peer's error; without peers:
    /// unreachable (sync.no_peers).
    template <class T>
    Result<T> ask(
        const std::function<Result<T>(light::Provider&)>& work,
        const std::function<bool(const T&)>& enough = [](const T&) { return true; }) {
        Result<T> best = fail(no_peers());
        for (std::size_t tried = 0; tried < peers_.size(); ++tried) {
            light::Provider& peer = *peers_[first_];
            Result<T> answer = work(peer);
            if (answer ? enough(*answer) : !is_of_peer(answer.error())) return answer;
            if (!answer) note_failure(peer, answer.error());
            if (!best) best = std::move(answer);
            first_ = (first_ + 1) % peers_.size();
        }
        return best;
    }

    /// Asks this one first from now on.
    void prefer(const light::Provider& peer);

    /// From any thread; one note at a time is passed on.
    void note(const PeerNote& note) const {
        const std::scoped_lock lock(noting_);
        if (on_peer_) on_peer_(note);
    }
    void note_failure(const light::Provider& peer, const Error& error) const;
    /// All but `primary`, in order.
    std::vector<light::Provider*> others(const light::Provider& primary) const;
    /// All, the one that answered last first.
    std::vector<light::Provider*> in_order() const;
    static bool is_of_peer(const Error& error);
    static Error no_peers();

  private:
    mutable std::mutex noting_;
    std::span<light::Provider* const> peers_;
    OnPeer on_peer_;
    std::size_t first_ = 0;
};

/// The lowest height any peer says it has, at least 1; all are asked side by side. Errors: unreachable (sync.no_peers),
/// the last peer's where none answers, stopped.
Result<chain::Height> earliest_of(const Peers& peers, std::stop_token stop);

/// A peer that says it has a block above `height`, but none of `asked`; null: none says so within two seconds. All are
/// asked side by side; a silent one is left to the calls that need it.
light::Provider* someone_above(chain::Height height, const Peers& peers, const std::vector<light::Provider*>& asked,
                               std::stop_token stop);

}  // namespace cityledger::sync
