#pragma once

#include "core/ledger/scenario_tests.h"

#include <boost/json/value.hpp>

namespace cityledger::ledger {

/// 2026-01-01 00:00 at UTC+8: what times of tests are counted from.
inline constexpr std::int64_t test_start = 1'767'196'800;

struct CastMember {
    std::string name;
    std::string party;
    std::string officer;  ///< PARTY/OFFICER
    std::vector<std::string> roles;
};

struct ScenarioTestStep {
    enum class Kind { open, change, check, verify, give, drop, publish, under };
    Kind kind = Kind::open;
    std::string path;
    std::string as;                           ///< cast name
    std::vector<std::string> with;            ///< cast names that sign too
    std::optional<std::string> role;          ///< absent: the first alternative that the actor holds
    std::string act;                          ///< opening or transition id
    std::string label;                        ///< of the record (open, change, check), or of the digest
    std::optional<std::uint64_t> head_event;  ///< "r@2": builds on the head after event 2
    std::string word;                         ///< verify: the verdict's code; give, drop: the role
    std::optional<std::int64_t> at;           ///< seconds after test_start; absent: one after the step before
    boost::json::value in;                    ///< object of inputs, or null
    boost::json::value check;                 ///< the expression
};

struct ScenarioTest {
    ScenarioTestSummary summary;
    std::string from;  ///< name of the test where it begins
    std::vector<ScenarioTestStep> steps;
};

struct ScenarioTests {
    std::vector<CastMember> cast;
    std::vector<ScenarioTest> tests;

    const CastMember* member(std::string_view name) const;
    const ScenarioTest* test(std::string_view name) const;
};

/// Errors: invalid (definition.*) with field `path`.
Result<ScenarioTests> read_scenario_tests(const boost::json::value& json, const Definition& definition);

}  // namespace cityledger::ledger
