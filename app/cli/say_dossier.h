#pragma once

#include "core/node/api/values.h"

namespace cityledger::cli {

/// An attack for people: what happened, who signed what, the two blocks. Nothing of what a copy did about it.
void say_dossier(const node::AttackDossier& dossier);

}  // namespace cityledger::cli
