#pragma once

// A city with a chain in memory: a genesis, people with keys, and blocks made one after the other.

#include "core/ledger/application.h"
#include "core/ledger/build.h"
#include "core/ledger/record_values.h"
#include "core/ledger/state_keys.h"

#include <memory>
#include <string>
#include <vector>

namespace cityledger::test {

inline constexpr std::int64_t city_start = 1'767'196'800;  ///< 2026-01-01 00:00 UTC+8

/// One act as a test writes it: who ("factory/ann"), in what role, what.
struct Doing {
    std::string who;
    std::string role;
    ledger::ActContent what;
};

class TestCity {
  public:
    /// Parties city-office, gov-services, factory, shop, university, justice-bureau, data-bureau; officers ann (admin),
    /// bob, cay in each; the city roles registrar and office with city-office/ann and /bob; the council of three keys,
    /// two needed. Definitions: intake, finding, material-verification, workshop. Roles of workshop: factory/ann and
    /// shop/ann maker, factory/bob and shop/bob checker, shop/cay maker and checker.
    TestCity();

    ledger::TransactionSigner signer(const std::string& who) const;
    ledger::KeyId key(const std::string& who) const { return signer(who).id(); }

    /// Signed by all who act and by `also`, valid for 1 000 blocks, with a nonce of its own.
    Bytes make(std::vector<Doing> doings, std::vector<std::string> also = {});
    ledger::Body body(std::vector<Doing> doings, std::vector<std::string> also = {});
    Bytes sign(const ledger::Body& body, const std::vector<std::string>& who) const;

    /// Seals a block and gives each transaction's answer by name. Fails the test where CheckTx before, PrepareProposal
    /// and FinalizeBlock disagree about the first one.
    std::vector<std::string> seal(const std::vector<Bytes>& txs, std::int64_t seconds = 5);
    std::string run(std::vector<Doing> doings, std::vector<std::string> also = {});
    std::string run(const Bytes& tx) { return seal({tx}).at(0); }

    template <class M>
    std::optional<M> read(const Bytes& key) const {
        const auto output = application().query_state(key, height, false);
        if (!output || output->value.empty()) return std::nullopt;
        return *ledger::decode_state_value<M>(output->value);
    }
    ledger::RecordValue record(const std::string& id) const {
        return *read<ledger::RecordValue>(ledger::state_keys::record(id));
    }
    Hash32 head(const std::string& id) const { return record(id).head; }
    ledger::Application application() const { return ledger::Application(*store); }

    /// An opening of workshop, and a change on the head as it is.
    Doing open(std::string who, std::string role, std::string open, std::string local,
               std::vector<ledger::Input> inputs = {}) const;
    Doing change(std::string who, std::string role, const std::string& record, std::string transition,
                 std::vector<ledger::Input> inputs = {}) const;

    std::unique_ptr<KeyValueStore> store = make_memory_store();
    Hash32 workshop{};  ///< the definition's digest
    std::int64_t height = 0;
    std::int64_t now = city_start;
    Hash32 root{};
    ledger::BlockOutput newest;

  private:
    std::uint64_t nonces_ = 0;
};

/// The JSON of scenario `workshop`: one opening or transition for each effect and refusal.
std::string_view workshop_definition();
ledger::GenesisInput test_genesis();
/// A digest value from a label, both algorithms of the same bytes.
ledger::Value paper(std::string_view label);

}  // namespace cityledger::test
