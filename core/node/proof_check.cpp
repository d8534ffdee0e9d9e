#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/node/api/node.h"
#include "core/node/dossier_view.h"
#include "core/proof/attack_check.h"

namespace cityledger::node {

Result<ProofCheck> check_proof(const ProofRequest& request) {
    const auto hash = hash_from_hex(request.trust_hash);
    if (!hash)
        return fail(ErrorKind::usage, "proof.trust_hash",
                    "the trusted hash must be 64 hexadecimal digits: " + hash.error().message);
    CITYLEDGER_TRY(file, read_file(request.file, proof::max_dossier_bytes));
    const proof::ProofRoot root{request.trust_height, *hash, Duration::seconds(request.trust_period_s)};
    CITYLEDGER_TRY(checked, proof::check_attack(file, root));
    ProofCheck check;
    switch (checked.outcome) {
        case proof::AttackCheck::Outcome::confirmed:
            check.outcome = ProofCheck::Outcome::confirmed;
            break;
        case proof::AttackCheck::Outcome::refuted:
            check.outcome = ProofCheck::Outcome::refuted;
            break;
        case proof::AttackCheck::Outcome::cannot_tell:
            check.outcome = ProofCheck::Outcome::cannot_tell;
            break;
    }
    check.why = std::move(checked.why);
    if (checked.dossier) {
        check.kind = "attack";
        check.attack = view_of(*checked.dossier, crypto::sha256(file), file.size());
    }
    return check;
}

}  // namespace cityledger::node
