#include "core/report/paint/words.h"

#include <QLocale>
#include <QStringList>

namespace cityledger::report {

Words::Words(const QString& language) : chinese_(language.startsWith("zh")) {
    // Where the translation is missing the English source texts stand, with a simple plural rule below.
    [[maybe_unused]] const bool found =
        translator_.load(chinese_ ? ":/translations/report_zh_CN.qm" : ":/translations/report_en.qm");
}

QString Words::operator()(const char* source) const {
    const QString text = translator_.translate("Report", source);
    return text.isEmpty() ? QString::fromUtf8(source) : text;
}

QString Words::count(const char* source, int n) const {
    QString text = translator_.translate("Report", source, nullptr, n);
    if (text.isEmpty()) text = QString::fromUtf8(source);
    return text.replace("%n", number(n));
}

QString Words::join(const QStringList& facts) const {
    return facts.join(chinese_ ? QStringLiteral("·") : QStringLiteral(" · "));
}

QString Words::number(std::int64_t value) {
    return QLocale(QLocale::English).toString(static_cast<qlonglong>(value));
}

}  // namespace cityledger::report
