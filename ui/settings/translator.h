#pragma once

#include "ui/present/language.h"

#include <QObject>
#include <QTranslator>

namespace cityledger::ui {

/// Installs the program's words in a language, and Qt's own where they are on the computer. Live: every widget gets a
/// LanguageChange.
class Translator final : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;
    void use(present::Language language);

  private:
    QTranslator ours_;
    QTranslator qts_;
};

/// Whether the desktop asks for dark: the portal's color-scheme where it is told, else the system palette's luminance.
bool desktop_is_dark();

}  // namespace cityledger::ui
