#include "ui/models/simple_table.h"

#include <algorithm>

namespace cityledger::ui {

void SimpleTable::set_headers(const QStringList& headers, const std::vector<int>& right_aligned) {
    const bool resets = headers.size() != headers_.size();
    if (resets) beginResetModel();
    headers_ = headers;
    right_ = right_aligned;
    if (resets) endResetModel();
    if (!headers_.isEmpty()) emit headerDataChanged(Qt::Horizontal, 0, static_cast<int>(headers_.size()) - 1);
}

void SimpleTable::set_rows(std::vector<Row> rows) {
    const int before = static_cast<int>(rows_.size()), after = static_cast<int>(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        rows_ = std::move(rows);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        rows_ = std::move(rows);
        endRemoveRows();
    } else {
        rows_ = std::move(rows);
    }
    const int same = std::min(before, after);
    if (same > 0 && !headers_.isEmpty())
        emit dataChanged(index(0, 0), index(same - 1, static_cast<int>(headers_.size()) - 1));
}

int SimpleTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int SimpleTable::columnCount(const QModelIndex&) const {
    return static_cast<int>(headers_.size());
}

QVariant SimpleTable::data(const QModelIndex& index, int role) const {
    const Row& row = rows_.at(static_cast<std::size_t>(index.row()));
    const auto column = static_cast<std::size_t>(index.column());
    if (column >= row.size()) return {};
    const Item& item = row[column];
    switch (role) {
        case Qt::DisplayRole:
            return item.text;
        case Qt::ToolTipRole:
            return item.tip;
        case Qt::TextAlignmentRole:
            return static_cast<int>((item.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case cell_role:
            return QVariant::fromValue(item.cell);
        default:
            return {};
    }
}

QVariant SimpleTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= headers_.size()) return {};
    if (role == Qt::DisplayRole) return headers_.at(section);
    if (role == Qt::TextAlignmentRole) {
        const bool right = std::find(right_.begin(), right_.end(), section) != right_.end();
        return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

}  // namespace cityledger::ui
