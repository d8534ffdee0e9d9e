#pragma once

#include "core/documents/judge.h"
#include "core/node/remote/verdict_desk.h"

#include <functional>

namespace cityledger::node {

/// What a verdict is given against, taken once for all files of one verification.
struct Basis {
    std::optional<documents::AsOf> as_of;  ///< nullopt: nothing is verified that could be asked
    Status status;                         ///< as the person sees it
    light::ProofSource* proofs = nullptr;  ///< gives the state the verdicts rest on; set where as_of is
};

/// Judges digests as documents/ says, and turns the answers into rows.
class CopyVerdictDesk final : public VerdictDesk {
  public:
    /// `basis` is called on the verifying thread.
    CopyVerdictDesk(std::function<Basis()> basis, const Clock& clock) : basis_(std::move(basis)), clock_(clock) {}

    Result<std::unique_ptr<Verdicts>> begin() override;

  private:
    std::function<Basis()> basis_;
    const Clock& clock_;
};

}  // namespace cityledger::node
