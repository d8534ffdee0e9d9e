#pragma once

// Which numbers of each enumeration have a meaning. Every enumerator stands in its switch, so that the compiler names
// the place when one is added.

#include "core/base/error.h"
#include "core/node/api/node.h"

namespace cityledger::node {

constexpr bool is_known(ErrorKind word) {
    switch (word) {
        case ErrorKind::invalid:
        case ErrorKind::not_found:
        case ErrorKind::damaged:
        case ErrorKind::unreachable:
        case ErrorKind::cannot_tell:
        case ErrorKind::refused:
        case ErrorKind::limit:
        case ErrorKind::stopped:
        case ErrorKind::locked:
        case ErrorKind::newer_format:
        case ErrorKind::missing_copy:
        case ErrorKind::io:
        case ErrorKind::usage:
        case ErrorKind::untrusted:
        case ErrorKind::expired:
        case ErrorKind::attack:
            return true;
    }
    return false;
}
constexpr bool is_known(CopyMode word) {
    switch (word) {
        case CopyMode::light:
        case CopyMode::full:
            return true;
    }
    return false;
}
constexpr bool is_known(PeerStanding word) {
    switch (word) {
        case PeerStanding::unknown:
        case PeerStanding::agrees:
        case PeerStanding::behind:
        case PeerStanding::differs:
        case PeerStanding::unreachable:
        case PeerStanding::misbehaved:
            return true;
    }
    return false;
}
constexpr bool is_known(SyncPhase word) {
    switch (word) {
        case SyncPhase::idle:
        case SyncPhase::connecting:
        case SyncPhase::skipping:
        case SyncPhase::headers:
        case SyncPhase::blocks:
        case SyncPhase::replay:
        case SyncPhase::up_to_date:
        case SyncPhase::waiting:
        case SyncPhase::stopped:
        case SyncPhase::disputed:
            return true;
    }
    return false;
}
constexpr bool is_known(AttackSide word) {
    switch (word) {
        case AttackSide::first:
        case AttackSide::second:
            return true;
    }
    return false;
}
constexpr bool is_known(AttackVote word) {
    switch (word) {
        case AttackVote::none:
        case AttackVote::absent:
        case AttackVote::nil:
        case AttackVote::commit:
            return true;
    }
    return false;
}
constexpr bool is_known(ActOutcome::State word) {
    switch (word) {
        case ActOutcome::State::accepted:
        case ActOutcome::State::refused:
        case ActOutcome::State::not_in_time:
            return true;
    }
    return false;
}
constexpr bool is_known(BlockState word) {
    switch (word) {
        case BlockState::verified:
        case BlockState::header_only:
            return true;
    }
    return false;
}
constexpr bool is_known(SignerRow::Vote word) {
    switch (word) {
        case SignerRow::Vote::absent:
        case SignerRow::Vote::commit:
        case SignerRow::Vote::nil:
            return true;
    }
    return false;
}
constexpr bool is_known(Detail::Class word) {
    switch (word) {
        case Detail::Class::text:
        case Detail::Class::code:
        case Detail::Class::hash:
        case Detail::Class::digest:
        case Detail::Class::time:
        case Detail::Class::height:
        case Detail::Class::record:
        case Detail::Class::party:
        case Detail::Class::quantity:
        case Detail::Class::commitment:
            return true;
    }
    return false;
}
constexpr bool is_known(TransactionRow::State word) {
    switch (word) {
        case TransactionRow::State::in_block:
        case TransactionRow::State::accepted:
        case TransactionRow::State::refused:
        case TransactionRow::State::opaque:
            return true;
    }
    return false;
}
constexpr bool is_known(BlockDetail::Trust word) {
    switch (word) {
        case BlockDetail::Trust::root:
        case BlockDetail::Trust::skipping:
        case BlockDetail::Trust::hash_link:
            return true;
    }
    return false;
}
constexpr bool is_known(Found::Kind word) {
    switch (word) {
        case Found::Kind::block:
        case Found::Kind::transaction:
        case Found::Kind::record:
        case Found::Kind::document:
        case Found::Kind::party:
            return true;
    }
    return false;
}
constexpr bool is_known(Room word) {
    switch (word) {
        case Room::enough:
        case Room::low:
        case Room::none:
            return true;
    }
    return false;
}
constexpr bool is_known(LogLevel word) {
    switch (word) {
        case LogLevel::error:
        case LogLevel::info:
        case LogLevel::debug:
            return true;
    }
    return false;
}
constexpr bool is_known(CheckMode word) {
    switch (word) {
        case CheckMode::look:
        case CheckMode::repair:
            return true;
    }
    return false;
}
constexpr bool is_known(Answer word) {
    switch (word) {
        case Answer::cannot_tell:
        case Answer::pass:
        case Answer::fail:
            return true;
    }
    return false;
}
constexpr bool is_known(Verdict word) {
    switch (word) {
        case Verdict::registered:
        case Verdict::superseded:
        case Verdict::revoked:
        case Verdict::expired:
        case Verdict::used_up:
        case Verdict::pending:
        case Verdict::contradicted:
        case Verdict::not_registered:
        case Verdict::suspended:
        case Verdict::attached:
        case Verdict::cannot_tell:
            return true;
    }
    return false;
}

}  // namespace cityledger::node
