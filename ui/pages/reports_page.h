#pragma once

#include "ui/pages/page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace cityledger::ui {

class Button;
class ProgressStrip;
class ReportPreview;
class SimpleTable;
class Table;

/// A report over the verdicts in hand: form, preview, the running one, past ones with re-check.
class ReportsPage final : public Page {
    Q_OBJECT
  public:
    explicit ReportsPage(Desk& desk);
    QString name() const override { return tr("Reports"); }
    void refresh() override;
    bool waits() const override { return pause_.isActive() || answered_ != asked_; }

  private:
    QWidget* make_form();
    QWidget* make_preview();
    node::ReportRequest request() const;
    void show_scope();
    void ask_preview();
    void make_report();
    void write_next(const QString& base, std::vector<node::ReportFormat> left, QStringList written);
    void load_past();
    void check_past();
    void show_past();

    QLineEdit* title_;
    QLineEdit* prepared_by_;
    QComboBox* language_;
    QCheckBox* pdf_;
    QCheckBox* csv_;
    QCheckBox* json_;
    Label* scope_;
    Label* scope_note_;
    Button* make_;
    ReportPreview* preview_;
    Label* preview_note_;
    ProgressStrip* progress_;
    Card* past_card_;
    SimpleTable* past_rows_;
    Table* past_table_;
    QTimer pause_;
    std::vector<node::ReportFile> past_;
    std::vector<std::optional<node::Answer>> checked_;
    int asked_ = 0;
    int answered_ = 0;
    int previewed_files_ = -1;
    bool writing_ = false;
};

}  // namespace cityledger::ui
