#pragma once

#include "core/light/detect/detect.h"
#include "core/node/api/values.h"
#include "core/proof/attack_dossier.h"
#include "core/store/dossiers.h"

#include <mutex>
#include <set>

namespace cityledger::node {

/// The attacks this copy knows of: keeps their dossiers for ever, and what was decided about each. Thread-safe; what it
/// is given outlives it.
class DisputeDesk {
  public:
    /// Reads what was kept. Errors: damaged, newer_format, io.
    static Result<std::unique_ptr<DisputeDesk>> open(KeyValueStore& records);
    explicit DisputeDesk(KeyValueStore& records) : kept_(records) {}

    /// What a new attack is put together from.
    struct Finding {
        const light::Attack& attack;
        const light::LightStore& held;
        chain::Height root = 0;  ///< of the profile's trust root
        light::VerifyOptions options;
        Timestamp now;
        std::function<Text(BytesView address)> name_of;  ///< department of a validator; may be empty
    };
    /// Keeps the dossier, on disk before it returns, and gives its id. The same two blocks again add only the peers
    /// that show them. Errors: untrusted, expired (nothing held leads from the root to the common header), io, damaged.
    Result<std::string> take(const Finding& finding);
    Result<void> submitted(const std::string& id, const std::vector<std::string>& to);
    /// Errors: not_found (dossier.unknown), io.
    Result<void> decide(const std::string& id, AttackSide side, Timestamp at);
    Result<Bytes> file(const std::string& id) const;

    /// Newest first.
    std::vector<AttackDossier> dossiers() const;
    /// The lowest height from which on nothing is trusted: of an attack not decided, or decided for the side that this
    /// copy does not hold.
    std::optional<Height> dispute_from() const;
    /// The dossier that decided against what this copy holds, if there is one.
    std::optional<AttackDossier> against_this_copy() const;
    /// Peers of the sides that were decided against.
    std::set<std::string> set_aside() const;

  private:
    Result<std::string> take_new(const Finding& finding);
    Result<void> change(const std::string& id, const std::function<void(AttackDossier&)>& change);

    store::Dossiers kept_;
    mutable std::mutex mutex_;
    std::vector<AttackDossier> dossiers_;
};

}  // namespace cityledger::node
