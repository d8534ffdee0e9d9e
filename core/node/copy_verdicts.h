#pragma once

#include "core/documents/judge.h"
#include "core/node/remote/verdict_desk.h"

#include <functional>

namespace cityledger::node {

/// What a verdict is given against, taken once for all files of one verification.
struct Basis {
    std::optional<documents::AsOf> as_of;  ///< nullopt: nothing is verified that could be asked
    Status status;                         ///< as the person sees it
};

/// Judges digests as documents/ says, and turns the answers into rows.
class CopyVerdictDesk final : public VerdictDesk {
  public:
    /// `basis` is called on the verifying thread. `proofs` gives the state the verdicts rest on.
    CopyVerdictDesk(std::function<Basis()> basis, light::ProofSource& proofs, const Clock& clock)
        : basis_(std::move(basis)), proofs_(proofs), clock_(clock) {}

    Result<std::unique_ptr<Verdicts>> begin() override;

  private:
    std::function<Basis()> basis_;
    light::ProofSource& proofs_;
    const Clock& clock_;
};

}  // namespace cityledger::node
