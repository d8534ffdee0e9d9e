#pragma once

#include "core/ledger/application.h"
#include "core/ledger/build.h"
#include "core/ledger/genesis.h"
#include "core/ledger/scenario_tests_chain.h"
#include "core/ledger/scenario_tests_read.h"

#include <memory>
#include <set>

namespace cityledger::ledger {

/// The key of an officer made up for tests, derived from the name PARTY/OFFICER.
TransactionSigner scenario_tests_signer(const std::string& officer);
/// Who gives the party's officers their roles.
std::string scenario_tests_admin(const std::string& party);

/// What a chain for tests begins with: the definitions, adopted; the parties and officers of the casts and the owners
/// of the definitions, each party with an admin of its own.
class ScenarioGenesis {
  public:
    ScenarioGenesis();
    /// `cast` may be empty. Errors: those of reading the definition.
    Status add(BytesView definition, const std::vector<CastMember>& cast);
    /// Parties and officers alone: whoever owns the scenario gives them their roles.
    void add_people(const std::vector<CastMember>& cast);
    const GenesisState& state() const { return state_; }

  private:
    void add_party(const std::string& party);
    void add_officer(const std::string& party, const std::string& officer);
    /// To the party and to the officer.
    void add_role(const std::string& scope, const std::string& role, const std::string& party,
                  const std::string& officer);

    GenesisState state_;
    std::set<std::string> parties_, officers_, grants_;
};

/// The transaction of these acts as tests sign it. `nonce`: counted, never twice on one chain.
Result<Bytes> scenario_tests_transaction(const std::string& chain_id, std::uint64_t valid_until, std::uint64_t nonce,
                                         const std::vector<ScenarioChain::Doing>& doings,
                                         const std::vector<std::string>& also);

/// A chain in memory on which a definition's tests run: each act is a block of its own.
class ScenarioCity final : public ScenarioChain {
  public:
    static Result<ScenarioCity> begin(const GenesisState& genesis);

    Result<Answer> run(const std::vector<Doing>& doings, const std::vector<std::string>& also,
                       std::int64_t now) override;
    const KeyValueReader& store() const override { return *store_; }

    /// The chain as it stands, to go on from again and again.
    struct Standing {
        KeyValueBatch content;
        std::int64_t height = 0;
    };
    Result<Standing> standing() const;
    Status go_back_to(const Standing& standing);

  private:
    ScenarioCity() : store_(make_memory_store()), application_(*store_) {}
    Status init(const GenesisState& genesis);

    std::unique_ptr<KeyValueStore> store_;
    Application application_;
    std::int64_t height_ = 0;
    std::uint64_t nonces_ = 0;
};

}  // namespace cityledger::ledger
