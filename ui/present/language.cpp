#include "ui/present/language.h"

namespace cityledger::present {

namespace {
Language current = Language::chinese;

QString without_empty(const QStringList& parts, const QString& separator) {
    QStringList kept;
    for (const QString& part : parts)
        if (!part.isEmpty()) kept << part;
    return kept.join(separator);
}
}  // namespace

Language language() {
    return current;
}
void set_language(Language language) {
    current = language;
}

QLocale locale() {
    return current == Language::chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString text(const node::Text& text) {
    const bool chinese = current == Language::chinese;
    const std::string& wanted = chinese ? text.zh : text.en;
    return QString::fromStdString(wanted.empty() ? (chinese ? text.en : text.zh) : wanted);
}

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString joined(const QStringList& parts) {
    return without_empty(parts, current == Language::chinese ? QStringLiteral("·") : QStringLiteral(" · "));
}

QString listed(const QStringList& parts) {
    return without_empty(parts, current == Language::chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

}  // namespace cityledger::present
