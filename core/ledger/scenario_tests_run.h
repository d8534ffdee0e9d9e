#pragma once

#include "core/ledger/definition_cache.h"
#include "core/ledger/scenario_tests_chain.h"
#include "core/ledger/scenario_tests_read.h"

#include <map>

namespace cityledger::ledger {

/// What a step came to: the ledger's refusal, or what cannot be as the test says, whatever the ledger answers.
struct StepOutcome {
    Refusal refusal = Refusal::accepted;
    std::string what;
    bool is_wrong = false;
};

/// Takes the steps of tests on one chain. Nothing of it is owned.
class ScenarioRun {
  public:
    ScenarioRun(const Definition& definition, const ScenarioTests& tests, ScenarioChain& chain, ScenarioStage stage);

    /// Errors are of what lies below: the store, or an input that cannot be written so.
    Result<StepOutcome> step(const ScenarioTestStep& step);

    struct Record {
        std::string id;
        std::string type;
        std::vector<Hash32> heads;  ///< after event 1, 2 …
    };
    /// Everything that steps have done so far, as far as tests remember it.
    struct Progress {
        std::map<std::string, std::vector<std::string>> roles;  ///< by cast name, as given and dropped
        std::map<std::string, Record> records;                  ///< by label
        std::int64_t now = 0;
        std::uint64_t made_up = 0;
    };
    const Progress& progress() const { return done_; }
    /// Forgets what came behind; the chain is the caller's to put back.
    void go_back_to(const Progress& progress) { done_ = progress; }
    /// The record that a label stands for; null: no step opened one.
    const Record* record(const std::string& label) const;

  private:
    const CastMember& member(const std::string& name) const { return *tests_.member(name); }
    std::string record_id(const std::string& label) const;
    /// The bytes a document's label stands for here.
    Bytes document(const std::string& label) const;
    std::string role_of(const ScenarioTestStep& step, const Transition* transition) const;
    Result<std::vector<Input>> inputs(const ScenarioTestStep& step, const RecordType& type) const;
    Result<StepOutcome> run(const ScenarioTestStep& step, ActContent act, std::string role);
    Result<StepOutcome> open(const ScenarioTestStep& step);
    Result<StepOutcome> change(const ScenarioTestStep& step);
    Status follow(const std::string& label);
    Result<StepOutcome> check(const ScenarioTestStep& step);
    Result<StepOutcome> verify(const ScenarioTestStep& step);
    Result<StepOutcome> give_or_drop(const ScenarioTestStep& step);
    Result<StepOutcome> publish(const ScenarioTestStep& step);
    Result<StepOutcome> open_under(const ScenarioTestStep& step);

    const Definition& definition_;
    const ScenarioTests& tests_;
    ScenarioChain& chain_;
    ScenarioStage stage_;
    DefinitionCache definitions_;
    Progress done_;
};

}  // namespace cityledger::ledger
