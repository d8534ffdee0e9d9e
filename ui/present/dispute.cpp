#include "ui/present/dispute.h"

#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"

#include <algorithm>
#include <climits>

namespace cityledger::present {

using node::AttackSide;
using node::AttackVote;

namespace {

constexpr Mark serious{"severity-serious", Tone::red};
constexpr Mark warning{"severity-general", Tone::amber};

QString name_of(const node::AttackSigner& signer) {
    const QString name = text(signer.name);
    return name.isEmpty() ? grouped_short(upper_hex(signer.address), 3) : name;
}

template <class Belongs>
QStringList names(const node::AttackDossier& dossier, const Belongs& belongs) {
    QStringList names;
    for (const auto& signer : dossier.signers)
        if (belongs(signer)) names << name_of(signer);
    return names;
}

}  // namespace

QStringList signed_both(const node::AttackDossier& dossier) {
    return names(dossier, [](const node::AttackSigner& signer) { return signer.signed_both(); });
}

QStringList signed_one(const node::AttackDossier& dossier, AttackSide side) {
    return names(dossier, [side](const node::AttackSigner& signer) {
        if (signer.signed_both()) return false;
        return (side == AttackSide::first ? signer.first : signer.second) == AttackVote::commit;
    });
}

QString attack_sentence(const node::AttackDossier& dossier) {
    const QString height = number(dossier.first.height);
    const int both = static_cast<int>(signed_both(dossier).size());
    if (dossier.first.height != dossier.second.height)
        return Tr::tr("Two chains of signed blocks contradict each other: block %1 against block %2")
            .arg(height, number(dossier.second.height));
    if (both == 0) return Tr::tr("Two different blocks at height %1 were signed, by different departments").arg(height);
    return Tr::tr("%Ln departments signed two different blocks at height %1", nullptr, both).arg(height);
}

QString attack_kind(const std::string& kind) {
    if (kind == "equivocation")
        return Tr::tr("The same departments voted for two blocks in one round. Whoever did so broke the rules.");
    if (kind == "amnesia")
        return Tr::tr(
            "The two blocks were voted for in different rounds. Departments among those that signed both forgot their "
            "earlier vote; the blocks alone do not say which.");
    return Tr::tr(
        "One of the two blocks holds values that no honest run of the ledger gives. Whoever signed that one broke the "
        "rules.");
}

QString side_name(AttackSide side) {
    return side == AttackSide::first ? Tr::tr("First side") : Tr::tr("Second side");
}

QString peers_of(const node::AttackDossier& dossier, AttackSide side) {
    QStringList names;
    for (const auto& name : side == AttackSide::first ? dossier.first_peers : dossier.second_peers) names << text(name);
    return names.isEmpty() ? Tr::tr("no peer at present") : listed(names);
}

QString choice_meaning(const node::AttackDossier& dossier, AttackSide side) {
    const QString from = number(dossier.from);
    if (side == AttackSide::first && dossier.held)
        return Tr::tr(
                   "The blocks this copy holds stay trusted, also from %1 on. The peers of the second side are not "
                   "asked any more; they stay listed.")
            .arg(from);
    if (side == AttackSide::second && dossier.held)
        return Tr::tr(
                   "This copy holds the first side's blocks from %1 on. They stay untrusted, and verdicts from there "
                   "on stay open: make a new copy with a starting point of the second side.")
            .arg(from);
    return side == AttackSide::first ? Tr::tr(
                                           "New blocks from %1 on are taken from the first side's peers. The peers "
                                           "of the second side are not asked any more; they stay listed.")
                                           .arg(from)
                                     : Tr::tr(
                                           "New blocks from %1 on are taken from the second side's peers. The peers "
                                           "of the first side are not asked any more; they stay listed.")
                                           .arg(from);
}

Statement decision(const node::AttackDossier& dossier) {
    if (dossier.decisions.empty()) return {serious, Tr::tr("Not decided")};
    const auto& last = dossier.decisions.back();
    return {{"answer-yes", Tone::good},
            Tr::tr("Decided on %1: the peers of the %2 go on being asked")
                .arg(local_and_utc(last.at),
                     last.side == AttackSide::first ? Tr::tr("first side") : Tr::tr("second side"))};
}

const node::AttackDossier* undecided(const node::Status& status) {
    const auto found = std::find_if(status.dossiers.begin(), status.dossiers.end(),
                                    [](const node::AttackDossier& dossier) { return dossier.decisions.empty(); });
    return found == status.dossiers.end() ? nullptr : &*found;
}

Statement proof_outcome(const node::ProofCheck& check) {
    using Outcome = node::ProofCheck::Outcome;
    switch (check.outcome) {
        case Outcome::confirmed:
            return {serious, Tr::tr("Attack confirmed: two different blocks both carry valid signatures")};
        case Outcome::refuted:
            return {{"answer-no", Tone::red}, Tr::tr("Refuted: the file does not prove an attack")};
        case Outcome::cannot_tell:
            return {{"answer-unknown", Tone::grey}, Tr::tr("Cannot tell with this starting point of trust")};
    }
    return {};
}

std::optional<Statement> clock_statement(const node::Status& status) {
    if (!status.clock_doubt) return std::nullopt;
    const QString by = period(std::max<std::int64_t>(status.clock_doubt->seconds, 1));
    if (status.clock_doubt->behind)
        return Statement{warning,
                         Tr::tr("This computer's clock seems to be slow by %1; set it, then sync again").arg(by)};
    return Statement{warning, Tr::tr("No peer has a block newer than %1: either this computer's clock is fast, or the "
                                     "ledger stands still")
                                  .arg(by)};
}

std::optional<Statement> odd_signatures_statement(const node::Status& status) {
    const auto& odd = status.odd_signatures;
    if (odd.commits == 0) return std::nullopt;
    return Statement{warning, Tr::tr("This ledger is unusual: %Ln commits verified here bear signatures that are valid "
                                     "and that no ordinary signing program makes, the newest for block %1",
                                     nullptr, static_cast<int>(std::min<std::uint64_t>(odd.commits, INT_MAX)))
                                  .arg(number(odd.last))};
}

}  // namespace cityledger::present
