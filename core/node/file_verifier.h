#pragma once

#include "core/node/api/node.h"
#include "core/node/remote/verdict_desk.h"

namespace cityledger::node {

/// Collects and digests files in this process, one after the other, and has their digests judged at a desk, which may
/// be another process's.
class FileVerifier final : public Verifier {
  public:
    /// `desk` is not owned.
    explicit FileVerifier(VerdictDesk& desk) : desk_(desk) {}

    Result<VerifySummary> verify(const VerifyRequest& request, const Job& job,
                                 const std::function<void(const VerdictRow&)>& on_row) override;

  private:
    VerdictDesk& desk_;
};

}  // namespace cityledger::node
