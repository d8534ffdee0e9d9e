#include "app/cli/say_dossier.h"

#include "app/cli/output.h"
#include "ui/present/dispute.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"

namespace cityledger::cli {

namespace {

QString place(const node::Block0& block) {
    return QStringLiteral("%1\n%2\n%3")
        .arg(present::number(block.height), present::grouped(present::upper_hex(block.hash)),
             present::local_and_utc(block.time));
}

QString names(const QStringList& names) {
    return names.isEmpty() ? Cli::tr("none") : present::listed(names);
}

}  // namespace

void say_dossier(const node::AttackDossier& dossier) {
    using node::AttackSide;
    say(present::attack_sentence(dossier));
    say(present::attack_kind(dossier.kind));
    say_fact(Cli::tr("Dossier"), QString::fromStdString(dossier.id));
    say_fact(Cli::tr("Ledger"), QString::fromStdString(dossier.chain_id));
    say_fact(Cli::tr("Signed both"), names(present::signed_both(dossier)));
    say_fact(Cli::tr("Signed first only"), names(present::signed_one(dossier, AttackSide::first)));
    say_fact(Cli::tr("Signed second only"), names(present::signed_one(dossier, AttackSide::second)));
    say_fact(Cli::tr("Last shared block"), place(dossier.common));
    say_fact(present::side_name(AttackSide::first), place(dossier.first));
    say_fact(Cli::tr("Shown by"), present::peers_of(dossier, AttackSide::first));
    say_fact(present::side_name(AttackSide::second), place(dossier.second));
    say_fact(Cli::tr("Shown by"), present::peers_of(dossier, AttackSide::second));
    say_fact(Cli::tr("Found"), present::local_and_utc(dossier.found_at));
}

}  // namespace cityledger::cli
