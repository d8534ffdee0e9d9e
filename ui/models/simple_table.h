#pragma once

#include "ui/models/cell.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace cityledger::ui {

/// A short table made of ready cells: the overview's lists, peers, past reports. Its page fills it anew on each change.
class SimpleTable final : public QAbstractTableModel {
    Q_OBJECT
  public:
    struct Item {
        QString text;
        Cell cell = {};
        bool right = false;
        QString tip = {};
    };
    using Row = std::vector<Item>;
    using QAbstractTableModel::QAbstractTableModel;

    void set_headers(const QStringList& headers, const std::vector<int>& right_aligned = {});
    /// Rows that stay keep selection and scroll position.
    void set_rows(std::vector<Row> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QStringList headers_;
    std::vector<int> right_;
    std::vector<Row> rows_;
};

}  // namespace cityledger::ui
