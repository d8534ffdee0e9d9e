#pragma once

#include "core/light/verify/verify.h"
#include "core/proof/attack_dossier.h"

namespace cityledger::proof {

/// What the person who checks a proof trusts already; never taken from the file.
struct ProofRoot {
    chain::Height height = 0;
    Hash32 hash{};
    Duration trusting_period = Duration::seconds(14 * 24 * 3600);
};

/// What a check came to.
struct AttackCheck {
    enum class Outcome {
        confirmed,    ///< two different blocks, both signed by validators trusted from the root on
        refuted,      ///< the file does not prove that, whatever it says
        cannot_tell,  ///< not from this root: it does not lie on the file's way, or a step is longer than the period
    } outcome = Outcome::refuted;
    std::optional<Error> why;              ///< of refuted and cannot_tell
    std::optional<AttackDossier> dossier;  ///< where the file could be read
};

/// Checks a dossier with nothing but itself and the root: no copy, no network, no clock. Every step is judged by the
/// rules of the light client, with the period counted from the header it starts at to the one it leads to. The root may
/// be any header on the way to the common one. Errors: newer_format alone (proof.newer_format).
Result<AttackCheck> check_attack(BytesView file, const ProofRoot& root);
/// The same of a dossier that was read.
AttackCheck check_attack(AttackDossier dossier, const ProofRoot& root);

}  // namespace cityledger::proof
