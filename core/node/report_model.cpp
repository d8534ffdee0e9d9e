#include "core/node/report_model.h"

#include "core/base/hex.h"
#include "core/documents/verdict.h"

#include <ctime>

namespace cityledger::node {

namespace {

report::Text text(const Text& text) {
    return {text.zh, text.en};
}

const char* word(Answer answer) {
    static constexpr const char* words[] = {"cannot_tell", "pass", "fail"};
    return words[static_cast<std::size_t>(answer)];
}

/// "JC-20261124-180831", in local time, as an official would file it.
std::string id_of(Timestamp made) {
    const std::time_t seconds = made.seconds;
    std::tm local{};
    localtime_r(&seconds, &local);
    char id[32];
    std::strftime(id, sizeof id, "JC-%Y%m%d-%H%M%S", &local);
    return id;
}

report::DocumentLine line_of(const VerdictRow& row) {
    report::DocumentLine line;
    line.path = row.path;
    line.size = row.size;
    line.sha256 = row.sha256;
    line.sm3 = row.sm3;
    line.verdict = code_of(row.verdict);
    line.reasons = row.reasons;
    line.unchanged = word(row.unchanged);
    line.authorised = word(row.authorised);
    line.in_force = word(row.in_force);
    line.record = row.record;
    line.scenario = row.scenario;
    line.scenario_title = text(row.scenario_title);
    line.state = row.state;
    line.state_title = text(row.state_title);
    line.party = row.party;
    line.party_name = text(row.party_name);
    line.role = row.role;
    line.role_title = text(row.role_title);
    line.registered_height = row.registered_height;
    line.registered_time = row.registered_time;
    line.registered_tx = row.registered_tx;
    if (row.verdict == Verdict::contradicted) line.registered_sha256 = row.registered_sha256;
    return line;
}

}  // namespace

report::DocumentReport report_of(const ReportRequest& request) {
    const Status& status = request.status;
    report::DocumentReport report;
    report.id = request.id.empty() ? id_of(request.made) : request.id;
    report.title = request.title;
    report.prepared_by = request.prepared_by;
    report.made = request.made;
    report.chain_id = status.chain_id;
    report.ledger_name = text(status.name);
    report.full_copy = status.mode == CopyMode::full && !status.asks_peers;
    report.covered_from = status.covered_from;
    report.covered_to = status.covered_to;
    report.as_of_height = status.as_of.height;
    report.as_of_time = status.as_of.time;
    report.as_of_hash = hex_upper(status.as_of.hash);
    report.agree = status.agree;
    report.of = status.of;
    report.synced_at = status.sync.last_success;
    report.trust_height = status.trust.height;
    report.trust_hash = hex_upper(status.trust.hash);
    report.trust_expires = status.trust.expires;
    report.trust_expired = status.trust.expired;
    report.profile_fingerprint = status.trust.profile_fingerprint;
    for (const auto verdict : documents::verdict_precedence)
        for (const auto& row : request.rows)
            if (code_of(row.verdict) == documents::code_of(verdict)) report.lines.push_back(line_of(row));
    return report;
}

}  // namespace cityledger::node
