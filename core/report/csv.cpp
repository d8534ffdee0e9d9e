#include "core/report/document_report.h"

#include <string_view>

namespace cityledger::report {

namespace {

/// One cell. A leading = + - @ would make a spreadsheet run a hostile file name as a formula.
std::string cell(std::string_view text) {
    std::string safe;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) safe = "'";
    safe += text;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string row(const std::vector<std::string>& cells) {
    std::string text;
    for (const auto& value : cells) {
        if (!text.empty() || &value != &cells.front()) text += ",";
        text += cell(value);
    }
    return text + "\r\n";
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace

Bytes to_csv(const DocumentReport& report) {
    std::string text = "\xef\xbb\xbf";
    text += row({"path",
                 "size",
                 "sha256",
                 "sm3",
                 "verdict",
                 "reasons",
                 "unchanged",
                 "authorised",
                 "in_force",
                 "record",
                 "scenario",
                 "state",
                 "party",
                 "party_zh",
                 "party_en",
                 "role",
                 "registered_height",
                 "registered_time",
                 "registered_tx",
                 "as_of_height",
                 "as_of_time",
                 "peers_agree",
                 "peers",
                 "trust",
                 "report"});
    for (const auto& line : report.lines) {
        text += row({line.path,
                     std::to_string(line.size),
                     line.sha256,
                     line.sm3,
                     line.verdict,
                     joined(line.reasons),
                     line.unchanged,
                     line.authorised,
                     line.in_force,
                     line.record,
                     line.scenario,
                     line.state,
                     line.party,
                     line.party_name.zh,
                     line.party_name.en,
                     line.role,
                     line.registered_height ? std::to_string(*line.registered_height) : "",
                     line.registered_time ? rfc3339(*line.registered_time) : "",
                     line.registered_tx,
                     std::to_string(report.as_of_height),
                     rfc3339(report.as_of_time),
                     std::to_string(report.agree),
                     std::to_string(report.of),
                     report.trust_expired ? "expired" : "current",
                     report.id});
    }
    text += row({"end", std::to_string(report.lines.size())});
    return to_bytes(text);
}

}  // namespace cityledger::report
