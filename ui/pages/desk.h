#pragma once

// What every page works with. Owned by the main window; pages hold references.

#include "ui/actions/actions.h"
#include "ui/bridge/bridge.h"
#include "ui/models/verdict_days.h"
#include "ui/models/verdict_model.h"
#include "ui/present/tone.h"
#include "ui/settings/settings.h"

#include <QObject>

namespace cityledger::ui {

/// How one page asks for another, or for something of the window. The main window listens.
class Navigator final : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

  signals:
    void page_asked(const QString& id);
    void block_asked(qint64 height);
    void record_asked(const QString& id);
    void verify_asked(const QStringList& paths, const QString& record);
    void report_asked();
    void join_asked();
    void message(const cityledger::present::Mark& mark, const QString& sentence);
};

struct Desk {
    Bridge& bridge;
    Settings& settings;
    Actions& actions;
    Navigator& navigator;
    VerdictModel& verdicts;
    VerdictDays& days;
};

}  // namespace cityledger::ui
