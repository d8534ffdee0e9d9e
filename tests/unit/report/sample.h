#pragma once

#include "core/report/document_report.h"

namespace cityledger::test {

/// A report of `files` files over all verdicts, with the names and digests that lose characters in careless PDFs.
inline report::DocumentReport sample_report(int files) {
    static const char* verdicts[] = {"contradicted",   "revoked",  "suspended", "cannot_tell",
                                     "not_registered", "attached", "expired",   "used_up",
                                     "superseded",     "pending",  "registered"};
    report::DocumentReport report;
    report.id = "JC-20261124-180831";
    report.chain_id = "jinchuan-ledger-1";
    report.ledger_name = {"锦川市政务账本", "Jinchuan City Ledger"};
    report.made = {1795601311, 0};
    report.as_of_height = 81204;
    report.as_of_time = {1795601107, 0};
    report.as_of_hash =
        "63F4659AEA686E248DAC025CD46066402"
        "76C4A1510FAD5FDD767441B0C24678E";
    report.covered_from = 1;
    report.covered_to = 81204;
    report.agree = report.of = 5;
    report.trust_height = 79367;
    report.trust_hash =
        "4C7F2D1DF7395F8D"
        "0000000000000000"
        "9F86D081884C7D65"
        "FFFFFFFFFFFFFFFF";
    report.trust_expires = {1796738700, 0};
    for (int i = 0; i < files; ++i) {
        report::DocumentLine line;
        line.path = "/文件/营业执照_JC-2026-" + std::to_string(4400 + i) + ".ofd";
        line.size = 123456;
        line.sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f0" + std::to_string(1000 + i);
        line.sm3 = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4b" + std::to_string(1000 + i);
        line.verdict = verdicts[i % 11];
        line.unchanged = line.authorised = line.in_force = "pass";
        line.reasons = {"other_records"};
        line.record = "market-bureau/mv-2026-" + std::to_string(4400 + i);
        line.party_name = {"市市场监督管理局", "Market Supervision Bureau"};
        line.role_title = {"签发机关", "Issuer"};
        line.registered_height = 70741;
        line.registered_time = Timestamp{1792375799, 0};
        report.lines.push_back(line);
    }
    return report;
}

}  // namespace cityledger::test
