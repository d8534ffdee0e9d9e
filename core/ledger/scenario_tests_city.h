#pragma once

#include "core/ledger/application.h"
#include "core/ledger/build.h"
#include "core/ledger/genesis.h"
#include "core/ledger/scenario_tests_read.h"
#include "core/ledger/working_state.h"

#include <memory>
#include <set>

namespace cityledger::ledger {

/// A chain in memory on which a definition's tests run: its parties and officers are those of the cast and the owners
/// of the definitions, each party with an admin of its own; every key is derived from its officer's name.
class ScenarioCity {
  public:
    static Result<ScenarioCity> begin(const Definition& definition, const std::vector<Bytes>& definitions,
                                      const std::vector<CastMember>& cast);

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
    /// All of it in one transaction, signed by the actors and `also`, in a block of its own at `now`.
    Result<Answer> run(const std::vector<Doing>& doings, const std::vector<std::string>& also, std::int64_t now);

    /// The chain as it stands, to go on from again and again.
    struct Standing {
        KeyValueBatch content;
        std::int64_t height = 0;
    };
    Result<Standing> standing() const;
    Status go_back_to(const Standing& standing);

    static std::string admin_of(const std::string& party) { return party + "/tests-admin"; }
    const KeyValueReader& store() const { return *store_; }

  private:
    ScenarioCity() : store_(make_memory_store()), application_(*store_) {}
    Status init(const GenesisState& genesis);

    std::unique_ptr<KeyValueStore> store_;
    Application application_;
    std::int64_t height_ = 0;
    std::uint64_t nonces_ = 0;
};

}  // namespace cityledger::ledger
