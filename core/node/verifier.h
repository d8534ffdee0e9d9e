#pragma once

#include "core/documents/judge.h"
#include "core/node/api/node.h"

namespace cityledger::node {

/// What a verdict is given against, taken once for all files of one verification.
struct Basis {
    std::optional<documents::AsOf> as_of;  ///< nullopt: nothing is verified that could be asked
    Status status;                         ///< as the person sees it
};

/// Digests files and judges them one after the other, as documents/ says; turns the answers into rows.
class DocumentVerifier final : public Verifier {
  public:
    /// Both are called on the verifying thread. `proofs` gives the state the verdicts rest on.
    DocumentVerifier(std::function<Basis()> basis, light::ProofSource& proofs, const Clock& clock)
        : basis_(std::move(basis)), proofs_(proofs), clock_(clock) {}

    Result<VerifySummary> verify(const VerifyRequest& request, const Job& job,
                                 const std::function<void(const VerdictRow&)>& on_row) override;

  private:
    std::function<Basis()> basis_;
    light::ProofSource& proofs_;
    const Clock& clock_;
};

}  // namespace cityledger::node
