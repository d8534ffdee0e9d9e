#include "ui/settings/translator.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QPalette>

namespace cityledger::ui {

void Translator::use(present::Language language) {
    QCoreApplication::removeTranslator(&ours_);
    QCoreApplication::removeTranslator(&qts_);
    present::set_language(language);
    const bool chinese = language == present::Language::chinese;
    QLocale::setDefault(present::locale());
    if (chinese && qts_.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qts_);
    if (ours_.load(chinese ? QStringLiteral(":/translations/cityledger_zh_CN.qm")
                           : QStringLiteral(":/translations/cityledger_en.qm")))
        QCoreApplication::installTranslator(&ours_);
}

bool desktop_is_dark() {
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

}  // namespace cityledger::ui
