#pragma once

#include "core/node/api/node.h"
#include "ui/bridge/bridge.h"
#include "ui/models/page_cache.h"

#include <QAbstractTableModel>

namespace cityledger::ui {

/// All blocks held, newest first, read by pages. data() never touches the store.
class BlockModel final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { height_column, time_column, acts_column, proposer_column, state_column, columns };
    explicit BlockModel(Bridge& bridge, QObject* parent = nullptr);

    /// Follows the copy's first and newest header; rows of the pages in hand are kept where they still fit.
    void refresh();
    int row_of(node::Height height) const;  ///< -1: not held
    node::Height height_at(int row) const;
    const node::BlockRow* row_at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void fetch(std::int64_t page) const;
    Bridge& bridge_;
    node::Height first_ = 0;
    node::Height tip_ = 0;
    // Pages are reckoned from height 0 upwards, so that they stay valid while the tip grows.
    mutable PageCache<node::BlockRow> cache_;
    int generation_ = 0;
};

}  // namespace cityledger::ui
