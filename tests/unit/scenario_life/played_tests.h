#pragma once

// Plays the tests that a definition carries as real signed transactions on a chain that never goes back: every test
// from the very beginning, on a day and with labels of its own.

#include "core/ledger/scenario_tests_run.h"

#include <string>

namespace cityledger::test {

class PlayedTests {
  public:
    /// The chain is not owned.
    PlayedTests(const Bytes& definition, ledger::ScenarioChain& chain);

    const ledger::Definition& definition() const { return definition_; }
    const std::vector<ledger::ScenarioTest>& tests() const { return tests_.tests; }
    /// Whether the test, and those it begins from, could also be played while time runs by itself and others act in
    /// the same roles: no step names its time or changes a role.
    bool runs_beside_others(const ledger::ScenarioTest& test) const;
    /// Empty: it went as written. Roles that it gave or took are put back.
    std::string play(const ledger::ScenarioTest& test, const ledger::ScenarioStage& stage);

    std::uint64_t records_opened() const { return opened_; }

  private:
    std::vector<const ledger::ScenarioTest*> way_to(const ledger::ScenarioTest& test) const;
    std::string put_roles_back(const ledger::ScenarioRun& run);

    ledger::Definition definition_;
    ledger::ScenarioTests tests_;
    ledger::ScenarioChain& chain_;
    std::uint64_t opened_ = 0;
};

/// Cast of a definition's tests. A definition that does not read ends the test program.
std::vector<ledger::CastMember> cast_of(const Bytes& definition);

}  // namespace cityledger::test
