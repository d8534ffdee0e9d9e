#pragma once

// Words for where the copy stands: sync, trust, peers; and the as-of line, of which there is one builder.

#include "core/node/api/values.h"
#include "ui/present/tone.h"

#include <QString>

namespace cityledger::present {

/// "As of block 81,204 · 2026-11-24 18:05:07 (UTC+8) · 10:05:07 UTC · 5 of 5 department peers agree · last synced 3
/// minutes ago"
QString as_of_line(const node::Status& status, Timestamp now);
/// The same from a verdict's own facts, as they were when it was judged.
QString as_of_line(const node::VerdictRow& row, Timestamp now);
QString peers_agree(int agree, int of);
QString last_synced(const std::optional<Timestamp>& at, Timestamp now);

struct Statement {
    Mark mark;
    QString sentence;
};
/// The one-sentence answer of the overview: green only when nothing is missing or waiting.
Statement sync_statement(const node::Status& status, Timestamp now);
/// Short, for the status bar: "Verified to block 81,204 · 3 minutes ago".
Statement sync_short(const node::Status& status, Timestamp now);
/// "Full copy 1–81,204 · 4.6 GB"
QString copy_line(const node::Status& status);
/// "Trust runs to 2026-12-08 18:05"
Statement trust_line(const node::Status& status);
bool has_gap(const node::Status& status);
/// Of a copy that does not hold the whole chain: which blocks lists and history speak of, and that verdicts are whole
/// all the same. Empty: it holds the whole chain.
QString coverage_note(const node::Status& status);
/// The first sync of a fresh copy is under way: a verdict now could only be "cannot tell".
bool fills_for_the_first_time(const node::Status& status);

QString phase(node::SyncPhase phase);
Statement standing(node::PeerStanding standing);
/// The same of one peer: one that a person set aside says so.
Statement standing(const node::PeerState& peer);
QString standing_meaning(const node::PeerState& peer);
/// What went wrong with a peer so far, by sort: "Wrong answers" and "No answer", each with how often and when last.
struct Fault {
    QString label;
    QString value;
};
std::vector<Fault> faults(const node::PeerState& peer);
/// What that standing means, and what the program does about it.
QString standing_meaning(node::PeerStanding standing);

}  // namespace cityledger::present
