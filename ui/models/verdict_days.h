#pragma once

#include "ui/present/verdict.h"

#include <QByteArray>
#include <QDate>

#include <map>

namespace cityledger::ui {

/// How many files had which verdict, by day: the overview's figures. Counts only, no names of files. Kept beside the
/// copy as verified-days.json, the last 60 days.
class VerdictDays {
  public:
    void add(QDate day, const std::vector<node::VerdictRow>& rows);
    present::Tally on(QDate day) const;

    QByteArray to_json() const;
    /// Damaged or foreign text gives no days: these are figures for the eye, not evidence.
    static VerdictDays from_json(const QByteArray& json);

  private:
    std::map<QDate, present::Tally> days_;
};

}  // namespace cityledger::ui
