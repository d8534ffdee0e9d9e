#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cityledger::report {

/// A text of the ledger in its two languages.
struct Text {
    std::string zh;
    std::string en;
};

/// One verified file. Words (verdict, answers, reasons) are the codes of product.md; every form of the report shows
/// them by its own words or as they are.
struct DocumentLine {
    std::string path;
    std::uint64_t size = 0;
    std::string sha256, sm3;  ///< lower-case hex, empty where the file could not be read
    std::string verdict;
    std::vector<std::string> reasons;
    std::string unchanged, authorised, in_force;  ///< pass, fail or cannot_tell
    std::string record, scenario;
    Text scenario_title;
    std::string state;
    Text state_title;
    std::string party;
    Text party_name;
    std::string role;
    Text role_title;
    std::optional<std::int64_t> registered_height;
    std::optional<Timestamp> registered_time;
    std::string registered_tx;      ///< the act's number, lower-case hex
    std::string registered_sha256;  ///< the record's digest, where the file contradicts it
};

/// The document-verification report as data. PDF, CSV and JSON are all made from it and from nothing else.
struct DocumentReport {
    std::string id;           ///< "JC-20261124-180831": unique on this computer
    std::string title;        ///< empty: the kind's own title in the report's language
    std::string prepared_by;  ///< free text, may be empty
    Timestamp made;
    std::string chain_id;
    Text ledger_name;
    bool full_copy = true;
    std::int64_t covered_from = 0, covered_to = 0;
    std::int64_t as_of_height = 0;
    Timestamp as_of_time;
    std::string as_of_hash;  ///< upper-case hex, as the engine writes it
    int agree = 0, of = 0;
    std::optional<Timestamp> synced_at;
    std::int64_t trust_height = 0;
    std::string trust_hash;  ///< upper-case hex
    Timestamp trust_expires;
    bool trust_expired = false;
    std::string profile_fingerprint;
    std::vector<DocumentLine> lines;  ///< worst first

    /// Files per verdict code.
    std::map<std::string, std::size_t> counts() const;
};

/// RFC 4180 with a byte-order mark (spreadsheets then read the Chinese), a header row of stable names, one row a file,
/// and a last row "end" that says how many rows there were. Cells that a spreadsheet would run as a formula get an
/// apostrophe.
Bytes to_csv(const DocumentReport& report);

/// RFC 8785. Its SHA-256 is the report's fingerprint, printed in the PDF. Errors: invalid (json.text) where a file name
/// cannot be written as JSON text.
Result<Bytes> to_json(const DocumentReport& report);

}  // namespace cityledger::report
