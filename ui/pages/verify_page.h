#pragma once

#include "ui/pages/page.h"

class QStackedWidget;

namespace cityledger::ui {

class Chips;
class EmptyState;
class ProgressStrip;
class Ribbon;
class Table;
class VerdictDetail;

/// Files in, verdicts out: ribbon, chips, table with the worst first, detail, drop strip or progress below the table.
class VerifyPage final : public Page {
    Q_OBJECT
  public:
    explicit VerifyPage(Desk& desk);
    QString name() const override { return tr("Verify"); }
    void refresh() override;
    void show_example() override;

  private:
    QWidget* make_list();
    QWidget* make_strip();
    void show_where_it_goes();
    void show_results();
    void show_progress();
    void show_row(int row);
    void export_results();
    Ribbon* ribbon_;
    Chips* chips_;
    Table* table_;
    VerdictDetail* detail_;
    EmptyState* empty_;
    QStackedWidget* stack_;
    QStackedWidget* foot_;
    ProgressStrip* progress_;
    Label* strip_line_;
    Label* order_;
    bool stopped_ = false;
};

}  // namespace cityledger::ui
