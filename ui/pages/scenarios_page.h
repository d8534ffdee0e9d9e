#pragma once

#include "ui/pages/page.h"

class QLineEdit;

namespace cityledger::ui {

class Button;
class DecisionsCard;
class ProgressStrip;
class ScenarioView;
class SimpleTable;
class Table;

/// The catalogue of scenarios, one of them in full, what waits for a decision, and definitions' files that are checked.
class ScenariosPage final : public Page {
    Q_OBJECT
  public:
    explicit ScenariosPage(Desk& desk);
    QString name() const override { return tr("Scenarios"); }
    void refresh() override;
    bool focus_search() override;
    void show_example() override;
    bool waits() const override { return waits_; }
    void check_file(const QString& path);
    ScenarioView* view() { return view_; }

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void load();
    void fill();
    void show_row(int row);
    void show_definition(const node::ScenarioRow& row);
    void checked(Result<ScenarioFileCheck> result, const QString& path);

    QLineEdit* search_;
    Button* check_;
    SimpleTable* rows_;
    Table* table_;
    DecisionsCard* decisions_;
    ScenarioView* view_;
    ProgressStrip* progress_;
    std::vector<node::ScenarioRow> all_, listed_;
    std::stop_source checking_{std::nostopstate};
    std::optional<Hash32> asked_;
    node::Height at_ = -1;
    bool waits_ = false;
    bool wants_example_ = false;
};

}  // namespace cityledger::ui
