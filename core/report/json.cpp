#include "core/wire/json.h"
#include "core/report/document_report.h"

#include <boost/json.hpp>

namespace cityledger::report {

namespace {

namespace json = boost::json;

json::object text_object(const Text& text) {
    return {{"zh", text.zh}, {"en", text.en}};
}

json::object line_object(const DocumentLine& line) {
    json::object object{
        {"path", line.path},
        {"size", line.size},
        {"sha256", line.sha256},
        {"sm3", line.sm3},
        {"verdict", line.verdict},
        {"reasons", json::value_from(line.reasons)},
        {"answers",
         json::object{{"unchanged", line.unchanged}, {"authorised", line.authorised}, {"in_force", line.in_force}}},
        {"record", line.record},
        {"scenario", line.scenario},
        {"scenario_title", text_object(line.scenario_title)},
        {"state", line.state},
        {"state_title", text_object(line.state_title)},
        {"party", line.party},
        {"party_name", text_object(line.party_name)},
        {"role", line.role},
        {"role_title", text_object(line.role_title)}};
    if (line.registered_height && line.registered_time)
        object["registered"] = json::object{
            {"height", *line.registered_height}, {"time", rfc3339(*line.registered_time)}, {"tx", line.registered_tx}};
    if (!line.registered_sha256.empty()) object["registered_sha256"] = line.registered_sha256;
    return object;
}

}  // namespace

Result<Bytes> to_json(const DocumentReport& report) {
    json::array lines;
    for (const auto& line : report.lines) lines.push_back(line_object(line));
    json::object object{{"format", 1},
                        {"kind", "documents"},
                        {"id", report.id},
                        {"title", report.title},
                        {"prepared_by", report.prepared_by},
                        {"made", rfc3339(report.made)},
                        {"chain_id", report.chain_id},
                        {"ledger_name", text_object(report.ledger_name)},
                        {"mode", report.full_copy ? "full" : "light"},
                        {"covered", json::object{{"from", report.covered_from}, {"to", report.covered_to}}},
                        {"as_of", json::object{{"height", report.as_of_height},
                                               {"time", rfc3339(report.as_of_time)},
                                               {"hash", report.as_of_hash}}},
                        {"agree", json::object{{"peers", report.agree}, {"of", report.of}}},
                        {"trust", json::object{{"height", report.trust_height},
                                               {"hash", report.trust_hash},
                                               {"expires", rfc3339(report.trust_expires)},
                                               {"state", report.trust_expired ? "expired" : "current"},
                                               {"profile", report.profile_fingerprint}}},
                        {"documents", std::move(lines)}};
    if (report.synced_at) object["synced_at"] = rfc3339(*report.synced_at);
    return wire::canonical_json(object);
}

}  // namespace cityledger::report
