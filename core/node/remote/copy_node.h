#pragma once

#include "core/node/api/node.h"
#include "core/node/remote/verdict_desk.h"

namespace cityledger::node {

/// A node as processes share it: with the desk that judges digests.
class CopyNode : public Node {
  public:
    virtual VerdictDesk& verdict_desk() = 0;
};

}  // namespace cityledger::node
