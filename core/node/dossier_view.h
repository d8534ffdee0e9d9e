#pragma once

#include "core/node/api/values.h"
#include "core/proof/attack_dossier.h"

namespace cityledger::node {

/// A dossier as window and command line see it, without what only a copy knows.
AttackDossier view_of(const proof::AttackDossier& dossier, const Hash32& id, std::uint64_t size);

}  // namespace cityledger::node
