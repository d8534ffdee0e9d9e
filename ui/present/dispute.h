#pragma once

// Words for an attack: who signed two different blocks, what is decided, what a proof file came to.

#include "core/node/api/values.h"
#include "ui/present/standing.h"

namespace cityledger::present {

/// "4 departments signed two different blocks at height 81,205"
QString attack_sentence(const node::AttackDossier& dossier);
/// How the two blocks came to be, in words.
QString attack_kind(const std::string& kind);
/// Names of the validators that signed both, or one side alone; an address where the name is not known.
QStringList signed_both(const node::AttackDossier& dossier);
QStringList signed_one(const node::AttackDossier& dossier, node::AttackSide side);
/// "A、B" of the peers that showed the block of that side.
QString peers_of(const node::AttackDossier& dossier, node::AttackSide side);
QString side_name(node::AttackSide side);
/// What going on with that side's peers means for this copy.
QString choice_meaning(const node::AttackDossier& dossier, node::AttackSide side);
/// "Not decided", or whose peers go on being asked, and since when.
Statement decision(const node::AttackDossier& dossier);

/// The dossier that keeps the copy waiting; null: none does.
const node::AttackDossier* undecided(const node::Status& status);

Statement proof_outcome(const node::ProofCheck& check);

/// What is to be said of this computer's clock; nothing where it seems right.
std::optional<Statement> clock_statement(const node::Status& status);
/// What is to be said of valid signatures that no ordinary signing program makes; nothing where none was seen.
std::optional<Statement> odd_signatures_statement(const node::Status& status);

}  // namespace cityledger::present
