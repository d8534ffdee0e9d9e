#pragma once

#include "core/ledger/definition.h"
#include "core/ledger/values.h"
#include "core/light/verify/ports.h"

#include <map>
#include <memory>

namespace cityledger::documents {

/// The state a verdict speaks of: after block `height`, its root from the verified header of height + 1 (ledger.md,
/// "State and proofs"). Both headers are the caller's to have verified.
struct AsOf {
    chain::Height height = 0;
    Timestamp time;  ///< of block `height`
    Hash32 root{};   ///< app_hash of header height + 1
};

/// Reads values of one state, each checked against its root: what a source says without a right proof is an error,
/// never a value and never an absence. The source is not owned. Serves one thread; definitions are read once. Errors:
/// cannot_tell (verdict.no_proof: none, a wrong one, or the source did not answer; verdict.unreadable_definition), both
/// with a field `key`; stopped.
class ProvedState {
  public:
    ProvedState(light::ProofSource& source, const AsOf& as_of) : source_(source), as_of_(as_of) {}

    const AsOf& as_of() const { return as_of_; }

    /// Nullopt: proved to be absent.
    Result<std::optional<Bytes>> value(BytesView key, const std::stop_token& stop);

    template <class T>
    Result<std::optional<T>> read(BytesView key, const std::stop_token& stop) {
        CITYLEDGER_TRY(bytes, value(key, stop));
        if (!bytes) return std::optional<T>();
        auto read = ledger::decode_state_value<T>(*bytes);
        if (!read) return fail(no_proof(key, read.error().message));
        return std::optional<T>(std::move(*read));
    }
    /// A value that another one names, so that it must be there.
    template <class T>
    Result<T> read_present(BytesView key, const std::stop_token& stop) {
        CITYLEDGER_TRY(found, read<T>(key, stop));
        if (!found) return fail(no_proof(key, "it is absent, though another value of the same state names it"));
        return std::move(*found);
    }

    Result<std::shared_ptr<const ledger::Definition>> definition(const Hash32& digest, const std::stop_token& stop);
    /// Its public names; empty ones for a party that is not registered.
    Result<ledger::Title> party_name(const std::string& party, const std::stop_token& stop);

  private:
    Error no_proof(BytesView key, std::string_view why) const;

    light::ProofSource& source_;
    AsOf as_of_;
    std::map<Hash32, std::shared_ptr<const ledger::Definition>> definitions_;
    std::map<std::string, ledger::Title> party_names_;
};

}  // namespace cityledger::documents
