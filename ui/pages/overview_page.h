#pragma once

#include "ui/pages/page.h"

namespace cityledger::ui {

class BarChart;
class Facts;
class Ribbon;
class SearchField;
class SimpleTable;
class Table;

/// The answer of the day: ribbon, what needs attention, latest acts; peers, trust root, today's verdicts.
class OverviewPage final : public Page {
    Q_OBJECT
  public:
    explicit OverviewPage(Desk& desk);
    QString name() const override { return tr("Overview"); }
    void refresh() override;
    bool focus_search() override;

  private:
    struct Concern {
        present::Mark mark;
        QString what, who, since, step;
        std::function<void()> act;
    };
    std::vector<Concern> concerns() const;
    void show_concerns();
    void show_peers();
    void show_trust();
    void show_today();
    void show_acts(const std::vector<node::Browser::Activity>& acts);
    QWidget* make_left();
    QWidget* make_right();

    SearchField* search_;
    Ribbon* ribbon_;
    Card* attention_;
    Card* acts_card_;
    Card* peers_card_;
    Card* trust_card_;
    Card* today_card_;
    SimpleTable* attention_rows_;
    SimpleTable* acts_rows_;
    SimpleTable* peers_rows_;
    Table* attention_table_;
    Table* acts_table_;
    Table* peers_table_;
    Facts* trust_;
    QWidget* counts_;
    BarChart* chart_;
    Label* today_note_;
    std::vector<Concern> shown_;
    std::vector<node::Browser::Activity> acts_;
    node::Height acts_at_ = -1;
};

}  // namespace cityledger::ui
