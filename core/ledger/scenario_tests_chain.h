#pragma once

#include "core/base/key_value.h"
#include "core/ledger/build.h"
#include "core/ledger/refusal.h"

#include <string>
#include <vector>

namespace cityledger::ledger {

/// What tests of definitions are played on: a chain with the people of their casts, or only the rules in memory.
class ScenarioChain {
  public:
    virtual ~ScenarioChain() = default;

    /// One act as a step has it.
    struct Doing {
        std::string officer;  ///< PARTY/OFFICER
        std::string role;
        ActContent what;
    };
    struct Answer {
        Refusal refusal = Refusal::accepted;
        std::string reason;  ///< in English, for people
    };
    /// All of it in one transaction, signed by the actors and `also`. `now`: block time that it is to run at; a chain
    /// whose clock is not the tests' takes it for no more than an order.
    virtual Result<Answer> run(const std::vector<Doing>& doings, const std::vector<std::string>& also,
                               std::int64_t now) = 0;
    /// The application's state after the last act.
    virtual const KeyValueReader& store() const = 0;
};

/// Where and when tests are played, so that the same ones can be played again and again on one chain.
struct ScenarioStage {
    std::int64_t start = 0;  ///< what times of the tests are counted from: a midnight at UTC+8
    std::string mark;        ///< behind each record's and document's label, so that none is met again
};

}  // namespace cityledger::ledger
