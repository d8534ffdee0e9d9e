#pragma once

#include "core/node/api/values.h"

namespace cityledger::node {

// How a peer is judged by what it did. Benign: it did not answer, lags, has pruned. Malevolent: it sent what cannot be
// of the chain. The two are told apart by the error's type (light/verify/ports.h), and never by its words. Nothing is
// forgotten, and nobody is dropped: who failed lately only waits behind the others.

/// Malevolent but for what this computer may be wrong about itself (a header from the future: its clock).
bool is_malevolent(const Error& error);

void score_answer(PeerState& peer, Timestamp now);
/// Counts the fault by its code and sets when the peer is tried again: 5 s after the first failure in a row, twice as
/// long after each further one, at most 2 minutes.
void score_fault(PeerState& peer, const Error& error, Timestamp now);

bool is_ready(const PeerState& peer, Timestamp now);
/// Whether `a` is asked before `b`: who is ready, sent nothing wrong, failed least, and answers within 2 s goes
/// first; then the profile's order.
bool goes_before(const PeerState& a, const PeerState& b, Timestamp now);

/// What the newest blocks of all the peers that answered just now say about this computer's clock: in the future by
/// more than 30 s, or in the past by more than an hour (a city seals a block every 30 s). Nullopt where one of them
/// says otherwise, or none answered.
std::optional<ClockDoubt> doubt_of_clock(const std::vector<PeerState>& peers, Timestamp now);

}  // namespace cityledger::node
