#pragma once

#include "core/base/bytes.h"
#include "core/base/hex.h"
#include "tests/conformance/family.h"

#include <boost/json.hpp>

// What the crypto families share: reading a file of cases and its hexadecimal members.
namespace cityledger::conformance {

/// The file's object; an empty one, reported as a failed case, where there is none.
inline boost::json::object object_of(const std::string& path, const Report& report) {
    const std::string text = read_case_file(path, report);
    if (text.empty()) return {};
    boost::system::error_code error;
    const boost::json::value file = boost::json::parse(text, error);
    if (!error && file.is_object()) return file.as_object();
    report("", Outcome::fail, "not a JSON object");
    return {};
}

/// The array under `member`, or none, reported as a failed case.
inline boost::json::array cases_of(const std::string& path, const char* member, const Report& report) {
    const boost::json::object file = object_of(path, report);
    if (const auto* found = file.if_contains(member); found != nullptr && found->is_array()) return found->as_array();
    report("", Outcome::fail, "no array named " + std::string(member));
    return {};
}

/// Empty where the member is absent. Cases are trusted to be hexadecimal; what is not gives no bytes and then fails.
inline Bytes bytes_at(const boost::json::value& item, const char* member) {
    const auto* found = item.as_object().if_contains(member);
    if (found == nullptr) return {};
    const auto bytes = from_hex(std::string_view(found->as_string()));
    return bytes ? *bytes : Bytes{};
}

inline std::string id_of(const boost::json::value& item, const char* member) {
    return std::to_string(item.at(member).to_number<std::int64_t>());
}

/// Passes where what we computed is what the file expects.
template <class Value>
void compare(const Report& report, const std::string& id, const Value& computed, const Value& expected,
             const std::string& what) {
    report(id, computed == expected ? Outcome::pass : Outcome::fail, computed == expected ? what : what + ": differs");
}

}  // namespace cityledger::conformance
