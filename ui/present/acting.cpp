#include "ui/present/acting.h"

#include "ui/present/errors.h"
#include "ui/present/language.h"

#include <QDateTime>

namespace cityledger::present {

namespace {

QString who(const node::RoleNeeded& role) {
    if (role.role == "any") return Tr::tr("any officer");
    if (role.role == "holder") return Tr::tr("the holder");
    const QString title = text(role.title);
    return title.isEmpty() ? text(role.role) : title;
}

QString all_of(const std::vector<node::RoleNeeded>& roles) {
    QStringList names;
    for (const auto& role : roles) names << who(role);
    return listed(names);
}

}  // namespace

QString why_not(const node::ActChoice& act) {
    if (act.refusal == "role" && !act.by.empty()) return Tr::tr("Only %1 can do this.").arg(all_of(act.by));
    if (act.refusal == "state" && !act.from.empty()) {
        QStringList states;
        for (const auto& state : act.from) states << text(state.title);
        return Tr::tr("Possible only in the state %1.").arg(listed(states));
    }
    return Tr::tr("Not now: %1.").arg(refusal(act.refusal));
}

QString together_note(const node::ActChoice& act) {
    return act.together ? Tr::tr("%1 must sign, too.").arg(all_of(act.signatures)) : QString();
}

QString field_help(const node::InputForm& field) {
    if (field.field_class == "commit")
        return Tr::tr("Only a commitment is stored, no personal data. The value stays in your vault.");
    if (field.field_class == "keyed") return Tr::tr("Only a digest under the scenario's key is stored.");
    if (field.field_class == "digest")
        return field.issued ? Tr::tr("The document that is issued. Only its two fingerprints leave this computer.")
                            : Tr::tr("Only the file's two fingerprints leave this computer.");
    if (field.field_class == "quantity")
        return field.scale == 0
                   ? Tr::tr("A whole number. %1").arg(text(field.unit)).trimmed()
                   : Tr::tr("Up to %1 digits behind the point. %2").arg(field.scale).arg(text(field.unit)).trimmed();
    if (field.field_class == "time") return Tr::tr("As 2026-11-27 23:59, in this computer's time.");
    if (field.field_class == "reference") return Tr::tr("A record's number, PARTY/NUMBER.");
    if (field.field_class == "party") return Tr::tr("A party's id.");
    if (field.field_class == "text") return Tr::tr("Public. No names, identity or phone numbers.");
    return {};
}

QString entry_fault(const Error& error) {
    QString said = sentence(error);
    const QString code = Tr::tr("%1 (code %2)").arg(QString(), text(error.code));
    if (said.endsWith(code)) said.chop(code.size());
    return said;
}

QString entered_time(const QString& text) {
    for (const char* form : {"yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"}) {
        const QDateTime time = QDateTime::fromString(text.trimmed(), QLatin1String(form));
        if (time.isValid()) return time.toUTC().toString(Qt::ISODate);
    }
    return text.trimmed();
}

QString key_name(const node::KeyFile& key) {
    return joined({text(key.owner()), text(key.label)});
}

QString algorithm_name(const std::string& algorithm) {
    return algorithm == "sm2" ? QStringLiteral("SM2") : QStringLiteral("Ed25519");
}

QString key_doubt(const node::KeyStanding& standing) {
    if (standing.standing == "unknown")
        return Tr::tr("The ledger does not know this key yet. An admin of the party registers it.");
    if (standing.standing == "revoked") return Tr::tr("This key was revoked.");
    if (standing.standing == "not_yet") return Tr::tr("This key's period has not begun.");
    if (standing.standing == "ended") return Tr::tr("This key's period is over.");
    return {};
}

}  // namespace cityledger::present
