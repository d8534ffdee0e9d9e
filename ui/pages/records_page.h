#pragma once

#include "ui/pages/page.h"

class QComboBox;
class QLineEdit;

namespace cityledger::ui {

class Button;
class RecordModel;
class RecordView;
class Table;

/// Records by scenario and search; one of them with its lifecycle and history.
class RecordsPage final : public Page {
    Q_OBJECT
  public:
    explicit RecordsPage(Desk& desk);
    QString name() const override { return tr("Records"); }
    void refresh() override;
    bool focus_search() override;
    /// A record's whole id; or "PARTY/" for all of a party.
    void show_record(const QString& id);

  private:
    void load_scenarios();
    void fill_scenarios();
    void search();
    void choose_scenario_for_new();
    void open_new(const std::string& scenario);
    QWidget* make_list();
    QLineEdit* search_;
    QComboBox* scenario_;
    RecordModel* model_;
    Table* table_;
    RecordView* view_;
    Button* new_;
    QTimer pause_;
    std::vector<node::ScenarioRow> scenarios_;
    node::Height at_ = -1;
};

}  // namespace cityledger::ui
