#pragma once

#include "ui/pages/page.h"

namespace cityledger::ui {

class BlockDetailView;
class BlockModel;
class Ribbon;
class SearchField;
class Table;

/// All blocks of the copy, newest first, and one of them in full.
class BlocksPage final : public Page {
    Q_OBJECT
  public:
    explicit BlocksPage(Desk& desk);
    QString name() const override { return tr("Blocks"); }
    void refresh() override;
    bool focus_search() override;
    void show_example() override;
    void show_block(qint64 height);

  private:
    void show_row(int row);
    SearchField* search_;
    Ribbon* ribbon_;
    BlockModel* model_;
    Table* table_;
    BlockDetailView* detail_;
    qint64 wanted_ = 0;
};

}  // namespace cityledger::ui
