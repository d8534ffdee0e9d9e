#include "core/node/verifier.h"

#include "core/base/hex.h"
#include "core/documents/collect.h"
#include "core/documents/file_digest.h"
#include "core/documents/path_text.h"

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

/// Sizes of the files, as far as they can be had beforehand: for the progress only.
std::uint64_t total_bytes(const std::vector<std::filesystem::path>& files) {
    std::uint64_t total = 0;
    for (const auto& file : files) {
        std::error_code error;
        if (std::filesystem::is_regular_file(file, error)) {
            const auto size = std::filesystem::file_size(file, error);
            if (!error) total += size;
        }
    }
    return total;
}

}  // namespace

Result<VerifySummary> DocumentVerifier::verify(const VerifyRequest& request, const Job& job,
                                               const std::function<void(const VerdictRow&)>& on_row) {
    VerifySummary summary;
    const auto collected = documents::collect_files(request.paths, {request.recursive}, {job.stop, {}});
    if (!collected && collected.error().kind == ErrorKind::stopped) {
        summary.stopped = true;
        return summary;
    }
    if (!collected) return fail(collected.error());

    const Basis basis = basis_();
    std::optional<documents::ProvedState> state;
    if (basis.as_of) state.emplace(proofs_, *basis.as_of);
    documents::FileDigester digester;
    std::vector<documents::Verdict> verdicts;
    const auto finish = [&](VerdictRow row, const documents::DocumentVerdict& found) {
        fill(row, found);
        fill(row, basis.status);
        verdicts.push_back(found.code);
        summary.rows.push_back(std::move(row));
        on_row(summary.rows.back());
    };

    for (const auto& [path, error] : collected->not_entered) {
        VerdictRow row;
        row.path = documents::text_of(path);
        finish(std::move(row), documents::verdict_without_digests(error));
    }
    Progress progress{0, total_bytes(collected->files), 0, collected->files.size()};
    for (const auto& path : collected->files) {
        const std::uint64_t before = progress.done;
        const auto digests = digester.digest(path, {job.stop, [&](const Progress& within) {
                                                        progress.done = before + within.done;
                                                        job.report(progress);
                                                    }});
        if (!digests && digests.error().kind == ErrorKind::stopped) {
            summary.stopped = true;
            break;
        }
        VerdictRow row;
        row.path = documents::text_of(path);
        documents::DocumentVerdict found = documents::verdict_without_state();
        if (!digests) {
            found = documents::verdict_without_digests(digests.error());
        } else {
            row.size = digests->size;
            row.sha256 = hex(digests->sha256);
            row.sm3 = hex(digests->sm3);
            const auto claimed = request.records.find(row.path);
            if (state) {
                auto judged =
                    documents::judge({*digests, claimed == request.records.end() ? request.record : claimed->second},
                                     {clock_.now(), std::nullopt}, *state, job.stop);
                if (!judged) {
                    summary.stopped = true;
                    break;
                }
                found = std::move(*judged);
            }
        }
        summary.bytes += row.size;
        finish(std::move(row), found);
        progress.done = before + summary.rows.back().size;
        ++progress.items_done;
        job.report(progress);
    }
    if (const auto worst = documents::worst_of(verdicts)) summary.headline = verdict(*worst);
    return summary;
}

}  // namespace cityledger::node
