#include "ui/present/standing.h"

#include "ui/present/dispute.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"

#include <algorithm>

namespace cityledger::present {

using node::PeerStanding;
using node::SyncPhase;

namespace {

constexpr Mark good{"verdict-registered", Tone::good};
constexpr Mark waiting{"verdict-pending", Tone::blue};
constexpr Mark warning{"severity-general", Tone::amber};
constexpr Mark serious{"severity-serious", Tone::red};

QString as_of(const node::Block0& block, int agree, int of, const std::optional<Timestamp>& synced, Timestamp now) {
    if (block.height <= 0) return joined({Tr::tr("No block verified yet"), peers_agree(agree, of)});
    return joined({Tr::tr("As of block %1").arg(number(block.height)), local_and_utc(block.time),
                   peers_agree(agree, of), last_synced(synced, now)});
}

int count(const node::Status& status, PeerStanding one, PeerStanding other) {
    return static_cast<int>(
        std::count_if(status.peers.begin(), status.peers.end(), [one, other](const node::PeerState& peer) {
            return !peer.set_aside && (peer.standing == one || peer.standing == other);
        }));
}

/// Attack, split and lag are three things, and none of them is the network's fault.
std::optional<Statement> disagreement(const node::Status& status) {
    if (const node::AttackDossier* dossier = undecided(status))
        return Statement{serious, Tr::tr("%1; nothing beyond is trusted").arg(attack_sentence(*dossier))};
    if (status.dispute_from)
        return Statement{serious,
                         Tr::tr("It was decided against the blocks this copy holds from %1 on; a new copy is needed")
                             .arg(number(*status.dispute_from))};
    const std::string code = status.sync.last_error ? status.sync.last_error->code : std::string();
    if (code == "sync.split")
        return Statement{serious,
                         Tr::tr("The departments' peers show different blocks and cannot prove them; new blocks "
                                "are not trusted")};
    if (code == "sync.witnesses_behind")
        return Statement{waiting,
                         Tr::tr("Other peers have not reached the newest block yet; it is taken over once they "
                                "confirm it")};
    if (auto clock = clock_statement(status)) return clock;
    if (const int others = count(status, PeerStanding::differs, PeerStanding::misbehaved); others > 0)
        return Statement{warning,
                         Tr::tr("%Ln peers show something else; work goes on with the others", nullptr, others)};
    return std::nullopt;
}

}  // namespace

QString as_of_line(const node::Status& status, Timestamp now) {
    return as_of(status.as_of, status.agree, status.of, status.sync.last_success, now);
}

QString as_of_line(const node::VerdictRow& row, Timestamp now) {
    return as_of(row.as_of, row.agree, row.of, row.synced_at, now);
}

QString peers_agree(int agree, int of) {
    return Tr::tr("%1 of %Ln department peers agree", nullptr, of).arg(number(agree));
}

QString last_synced(const std::optional<Timestamp>& at, Timestamp now) {
    return at ? Tr::tr("last synced %1").arg(relative(*at, now)) : Tr::tr("never synced");
}

bool has_gap(const node::Status& status) {
    if (status.mode != node::CopyMode::full || status.asks_peers) return false;
    return status.covered_to <= 0 || status.covered_from > std::max<node::Height>(status.first, 1) ||
           status.covered_to < status.as_of.height;
}

QString coverage_note(const node::Status& status) {
    if (!status.asks_peers) return {};
    if (status.covered_to <= 0)
        return Tr::tr("this copy holds headers only: lists and history are empty, verdicts are whole by proof");
    return Tr::tr("lists and history cover blocks %1 to %2 only; verdicts are whole by proof")
        .arg(number(status.covered_from), number(status.covered_to));
}

bool fills_for_the_first_time(const node::Status& status) {
    if (status.sync.last_success || status.sync.last_error) return false;
    switch (status.sync.phase) {
        case SyncPhase::connecting:
        case SyncPhase::skipping:
        case SyncPhase::headers:
        case SyncPhase::blocks:
        case SyncPhase::replay:
            return true;
        case SyncPhase::idle:
            return status.as_of.height <= 0;
        default:
            return false;
    }
}

Statement sync_statement(const node::Status& status, Timestamp now) {
    const node::SyncState& sync = status.sync;
    if (auto found = disagreement(status)) return *found;
    if (status.trust.expired)
        return {warning, Tr::tr("The trust period is over; a new city profile is needed for new blocks")};
    switch (sync.phase) {
        case SyncPhase::connecting:
        case SyncPhase::skipping:
        case SyncPhase::headers:
        case SyncPhase::blocks:
        case SyncPhase::replay:
            // Headers and the blocks below the newest come from the top down.
            return {waiting,
                    (sync.at > sync.target ? Tr::tr("%1: at block %2, down to %3") : Tr::tr("%1: block %2 of %3"))
                        .arg(phase(sync.phase), number(sync.at), number(sync.target))};
        default:
            break;
    }
    if (status.as_of.height <= 0) return {waiting, Tr::tr("Nothing verified yet")};
    if (sync.last_error && (sync.last_error->kind == ErrorKind::io || sync.last_error->kind == ErrorKind::damaged))
        return {serious,
                Tr::tr("New blocks wait at block %1: %2").arg(number(status.as_of.height), sentence(*sync.last_error))};
    if (sync.last_error) return {warning, Tr::tr("Working offline up to block %1").arg(number(status.as_of.height))};
    if (has_gap(status))
        return {warning, Tr::tr("Verified to block %1, but some blocks are missing").arg(number(status.as_of.height))};
    if (status.peers_tip > status.as_of.height + 1)
        return {waiting,
                Tr::tr("%Ln blocks behind", nullptr, static_cast<int>(status.peers_tip - status.as_of.height))};
    if (sync.phase == SyncPhase::stopped || !sync.last_success)
        return {waiting, Tr::tr("Working offline up to block %1").arg(number(status.as_of.height))};
    if (status.agree < status.of)
        return {warning, Tr::tr("Verified to block %1; not every peer confirms it").arg(number(status.as_of.height))};
    if (now.seconds - sync.last_success->seconds > 3600)
        return {waiting, Tr::tr("Verified to block %1; not synced for a while").arg(number(status.as_of.height))};
    return {good, status.mode == node::CopyMode::full && !status.asks_peers
                      ? Tr::tr("Up to date: blocks %1 to %2 all verified")
                            .arg(number(status.covered_from), number(status.as_of.height))
                      : Tr::tr("Up to date: headers %1 to %2 all verified")
                            .arg(number(status.first), number(status.as_of.height))};
}

Statement sync_short(const node::Status& status, Timestamp now) {
    const Statement full = sync_statement(status, now);
    if (status.as_of.height <= 0) return full;
    QStringList parts{Tr::tr("Verified to block %1").arg(number(status.as_of.height))};
    if (status.sync.last_success) parts << relative(*status.sync.last_success, now);
    return {full.mark, joined(parts)};
}

QString copy_line(const node::Status& status) {
    if (status.mode == node::CopyMode::light || status.asks_peers) {
        QStringList parts{Tr::tr("Headers and proofs %1–%2").arg(number(status.first), number(status.verified.height))};
        if (status.covered_to > 0)
            parts << Tr::tr("blocks %1–%2").arg(number(status.covered_from), number(status.covered_to));
        return joined(parts << bytes(status.copy_bytes));
    }
    return joined({Tr::tr("Full copy %1–%2").arg(number(status.covered_from), number(status.covered_to)),
                   bytes(status.copy_bytes)});
}

QString room_line(const node::Status& status) {
    const QString free = bytes(status.free_bytes);
    if (status.bytes_per_month == 0) return free;
    return joined({free, Tr::tr("the copy grows by about %1 a month").arg(bytes(status.bytes_per_month))});
}

Statement room_statement(const node::Status& status) {
    switch (status.room) {
        case node::Room::enough:
            return {good, Tr::tr("There is room for the copy to grow")};
        case node::Room::low:
            return {warning, Tr::tr("Only %1 are free where the copy lies. Make room before new blocks have to wait.")
                                 .arg(bytes(status.free_bytes))};
        case node::Room::none:
            return {serious, Tr::tr("The disk is full: new blocks wait until there is room, then they are fetched by "
                                    "themselves. What is here still works.")};
    }
    return {};
}

Statement trust_line(const node::Status& status) {
    if (status.trust.expired) return {warning, Tr::tr("Trust expired %1").arg(local_minute(status.trust.expires))};
    return {{"clock", Tone::plain}, Tr::tr("Trust runs to %1").arg(local_minute(status.trust.expires))};
}

QString phase(SyncPhase phase) {
    switch (phase) {
        case SyncPhase::idle:
            return Tr::tr("Idle");
        case SyncPhase::connecting:
            return Tr::tr("Connecting to the peers");
        case SyncPhase::skipping:
            return Tr::tr("Verifying from the starting point");
        case SyncPhase::headers:
            return Tr::tr("Checking headers");
        case SyncPhase::blocks:
            return Tr::tr("Fetching and checking blocks");
        case SyncPhase::replay:
            return Tr::tr("Running the application again");
        case SyncPhase::up_to_date:
            return Tr::tr("Up to date");
        case SyncPhase::waiting:
            return Tr::tr("Waiting to try again");
        case SyncPhase::stopped:
            return Tr::tr("Stopped");
        case SyncPhase::disputed:
            return Tr::tr("Waiting for a decision");
    }
    return {};
}

Statement standing(PeerStanding standing) {
    switch (standing) {
        case PeerStanding::unknown:
            return {{"answer-unknown", Tone::grey}, Tr::tr("Not asked yet")};
        case PeerStanding::agrees:
            return {{"answer-yes", Tone::good}, Tr::tr("Agrees")};
        case PeerStanding::behind:
            return {{"clock", Tone::amber}, Tr::tr("Behind")};
        case PeerStanding::differs:
            return {{"severity-serious", Tone::red}, Tr::tr("Differs")};
        case PeerStanding::unreachable:
            return {{"answer-no", Tone::grey}, Tr::tr("No answer")};
        case PeerStanding::misbehaved:
            return {{"severity-serious", Tone::red}, Tr::tr("Misbehaved")};
    }
    return {};
}

QString standing_meaning(PeerStanding standing) {
    switch (standing) {
        case PeerStanding::unknown:
            return Tr::tr("This peer has not been asked yet.");
        case PeerStanding::agrees:
            return Tr::tr("Its header at the as-of block was compared and is the same as ours.");
        case PeerStanding::behind:
            return Tr::tr("It answers, but has not reached our newest block yet, so it cannot confirm it.");
        case PeerStanding::differs:
            return Tr::tr(
                "Its header differs from the one we verified. Nothing it says is taken over; what both sides signed is "
                "kept.");
        case PeerStanding::unreachable:
            return Tr::tr("It does not answer. The program tries again by itself; verified blocks stay usable.");
        case PeerStanding::misbehaved:
            return Tr::tr(
                "It sent answers that fail verification. Others are asked before it; it stays listed with its reason.");
    }
    return {};
}

}  // namespace cityledger::present
