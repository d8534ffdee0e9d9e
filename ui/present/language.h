#pragma once

// The language of the window, and how texts of the ledger (which carry both) are read in it.

#include "core/node/api/values.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace cityledger::present {

/// Translation context of everything in ui/present: Tr::tr("…").
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(present)
};

enum class Language { chinese, english };

/// Window's thread only. set_language() changes what the functions of ui/present give; the translators are installed by
/// ui/settings/translator.h, which calls it.
Language language();
void set_language(Language language);
QLocale locale();

/// The text in the window's language; where that is empty, the other one.
QString text(const node::Text& text);
QString text(const std::string& utf8);

/// Chinese joins with a full-width dot and no spaces, English with a spaced one. Empty parts are left out.
QString joined(const QStringList& parts);
/// "A、B、C" or "A, B, C".
QString listed(const QStringList& parts);

}  // namespace cityledger::present
