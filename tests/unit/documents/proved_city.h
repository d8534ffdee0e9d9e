#pragma once

#include "core/base/hex.h"
#include "core/documents/judge.h"
#include "core/ledger/state_keys.h"
#include "core/state/tree.h"

#include <functional>

namespace cityledger::documents {

/// A state of the ledger written by hand into a real tree, and a source that proves it, or lies as told.
class ProvedCity final : public light::ProofSource {
  public:
    static constexpr chain::Height height = 100;
    static constexpr std::int64_t time = 1'800'000'000;

    ProvedCity();

    /// Two digests that stand for the document called `name`.
    static FileDigests document(const std::string& name);
    /// Sets a value of the state; the next question sees it.
    template <class T>
    void put(const Bytes& key, const T& value) {
        changes_[key] = ledger::encode(value);
    }
    /// A record of party `party` in `state` that holds `issued` as revision `revision`, registered at `at`.
    ledger::RecordValue add_record(const std::string& id, const std::string& state, const FileDigests& issued,
                                   std::uint64_t revision = 1);
    /// Enters a document under both digests.
    void enter(const FileDigests& digests, bool issued, const ledger::DocumentEntry& entry);
    void enter_under(crypto::DigestAlgorithm algorithm, const Hash32& digest, bool issued,
                     const ledger::DocumentEntry& entry);
    void set_time_field(ledger::RecordValue& record, const std::string& id, std::int64_t seconds);
    /// The status of the scenario's definition.
    void set_status(ledger::ScenarioStatus status, bool suspended_by_council = false);
    void compromise_key(std::int64_t since);

    Result<light::StateAnswer> state(BytesView key, chain::Height at, std::stop_token stop) override;
    /// Changes every answer before it is given.
    std::function<Result<light::StateAnswer>(light::StateAnswer)> lie;

    AsOf as_of();
    DocumentVerdict judge(const FileDigests& digests, const std::string& record = {},
                          const Circumstances& circumstances = usual());
    static Circumstances usual() { return {Timestamp{time, 0}, std::nullopt}; }

    Hash32 definition{};

  private:
    void settle();

    std::unique_ptr<KeyValueStore> store_ = make_memory_store();
    state::Changes changes_;
    std::optional<state::Version> version_;
    Hash32 root_{};
};

}  // namespace cityledger::documents
