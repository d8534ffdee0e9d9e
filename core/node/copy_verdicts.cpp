#include "core/node/copy_verdicts.h"

#include "core/base/hex.h"

namespace cityledger::node {

namespace {

Text text(const ledger::Title& title) {
    return {title.zh, title.en};
}

Answer answer(documents::Answer answer) {
    switch (answer) {
        case documents::Answer::pass:
            return Answer::pass;
        case documents::Answer::fail:
            return Answer::fail;
        case documents::Answer::cannot_tell:
            return Answer::cannot_tell;
    }
    return Answer::cannot_tell;
}

Verdict verdict(documents::Verdict code) {
    switch (code) {
        case documents::Verdict::registered:
            return Verdict::registered;
        case documents::Verdict::superseded:
            return Verdict::superseded;
        case documents::Verdict::revoked:
            return Verdict::revoked;
        case documents::Verdict::expired:
            return Verdict::expired;
        case documents::Verdict::used_up:
            return Verdict::used_up;
        case documents::Verdict::pending:
            return Verdict::pending;
        case documents::Verdict::contradicted:
            return Verdict::contradicted;
        case documents::Verdict::not_registered:
            return Verdict::not_registered;
        case documents::Verdict::suspended:
            return Verdict::suspended;
        case documents::Verdict::attached:
            return Verdict::attached;
        case documents::Verdict::cannot_tell:
            return Verdict::cannot_tell;
    }
    return Verdict::cannot_tell;
}

std::optional<Timestamp> moment(const std::optional<std::int64_t>& seconds) {
    return seconds ? std::optional(Timestamp{*seconds, 0}) : std::nullopt;
}

bool is_set(const Hash32& hash) {
    return hash != Hash32{};
}

void fill(VerdictRow& row, const documents::DocumentVerdict& found) {
    row.verdict = verdict(found.code);
    row.reasons = found.reasons;
    row.unchanged = answer(found.unchanged);
    row.authorised = answer(found.authorised);
    row.in_force = answer(found.in_force);
    row.error = found.error;
    if (found.record) {
        row.record = found.record->id;
        row.scenario = found.record->scenario;
        row.scenario_title = text(found.record->scenario_title);
        row.state = found.record->state;
        row.state_title = text(found.record->state_title);
        row.valid_from = moment(found.record->valid_from);
        row.valid_until = moment(found.record->valid_until);
        if (is_set(found.record->registered_sha256)) {
            row.registered_sha256 = hex(found.record->registered_sha256);
            row.registered_sm3 = hex(found.record->registered_sm3);
        }
    }
    if (found.registration) {
        row.party = found.registration->party;
        row.party_name = text(found.registration->party_name);
        row.role = found.registration->role;
        row.role_title = text(found.registration->role_title);
        row.registered_height = found.registration->height;
        row.registered_time = Timestamp{found.registration->time, 0};
        row.registered_tx = hex(found.registration->act);
    }
    for (const auto& other : found.others)
        row.others.push_back(
            {other.record, other.party, text(other.party_name), other.state, text(other.state_title), other.issued});
}

/// The facts about the copy that stand on every row.
void fill(VerdictRow& row, const Status& status) {
    row.as_of = status.as_of;
    row.agree = status.agree;
    row.of = status.of;
    row.synced_at = status.sync.last_success;
    row.trust_expired = status.trust.expired;
    row.covered_from = status.covered_from;
    row.covered_to = status.covered_to;
}

/// One verification over one state.
class CopyVerdicts final : public Verdicts {
  public:
    CopyVerdicts(Basis basis, const Clock& clock) : basis_(std::move(basis)), clock_(clock) {
        if (basis_.as_of) state_.emplace(*basis_.proofs, *basis_.as_of);
    }

    Result<VerdictRow> judge(const DigestedFile& file, const std::stop_token& stop) override {
        VerdictRow row;
        row.path = file.path;
        if (!file.error) {
            row.size = file.size;
            row.sha256 = hex(file.sha256);
            row.sm3 = hex(file.sm3);
        }
        CITYLEDGER_TRY(found, verdict_of(file, stop));
        fill(row, found);
        fill(row, basis_.status);
        return row;
    }

  private:
    Result<documents::DocumentVerdict> verdict_of(const DigestedFile& file, const std::stop_token& stop) {
        if (file.error) return documents::verdict_without_digests(*file.error);
        if (!state_) return documents::verdict_without_state();
        const documents::Question question{{file.size, file.sha256, file.sm3}, file.claimed};
        return documents::judge(question, {clock_.now(), basis_.status.dispute_from}, *state_, stop);
    }

    const Basis basis_;
    std::optional<documents::ProvedState> state_;
    const Clock& clock_;
};

}  // namespace

Result<std::unique_ptr<Verdicts>> CopyVerdictDesk::begin() {
    return std::make_unique<CopyVerdicts>(basis_(), clock_);
}

}  // namespace cityledger::node
