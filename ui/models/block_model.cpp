#include "ui/models/block_model.h"

#include "ui/models/cell.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"

#include <algorithm>

namespace cityledger::ui {

BlockModel::BlockModel(Bridge& bridge, QObject* parent) : QAbstractTableModel(parent), bridge_(bridge) {}

void BlockModel::refresh() {
    const node::Status& status = bridge_.status();
    const node::Height first = status.first, tip = std::max(status.verified.height, status.as_of.height);
    if (first == first_ && tip > tip_ && tip_ > 0) {
        beginInsertRows({}, 0, static_cast<int>(tip - tip_) - 1);
        tip_ = tip;
        cache_.clear();  // the newest page is longer now, and rows downloaded since change their state
        ++generation_;
        endInsertRows();
    } else if (first != first_ || tip != tip_) {
        beginResetModel();
        first_ = first;
        tip_ = tip;
        cache_.clear();
        ++generation_;
        endResetModel();
    }
}

node::Height BlockModel::height_at(int row) const {
    return tip_ - row;
}

int BlockModel::row_of(node::Height height) const {
    return height >= first_ && height <= tip_ && tip_ > 0 ? static_cast<int>(tip_ - height) : -1;
}

const node::BlockRow* BlockModel::row_at(int row) const {
    return cache_.find(height_at(row));
}

int BlockModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || tip_ <= 0) return 0;
    return static_cast<int>(std::min<node::Height>(tip_ - first_ + 1, 100'000'000));
}

int BlockModel::columnCount(const QModelIndex&) const {
    return columns;
}

void BlockModel::fetch(std::int64_t page) const {
    if (!cache_.wants(page)) return;
    using Rows = std::vector<node::BlockRow>;
    const node::Height from = page * PageCache<node::BlockRow>::page_rows;
    auto* self = const_cast<BlockModel*>(this);
    bridge_.ask<Rows>(
        self,
        [from](const node::Browser& browser) {
            return browser.blocks(from, static_cast<std::size_t>(PageCache<node::BlockRow>::page_rows));
        },
        [self, page, from, asked = generation_](Result<Rows> result) {
            if (asked != self->generation_) return;
            if (!result) {
                self->cache_.give_up(page);
                return;
            }
            Rows by_height(static_cast<std::size_t>(PageCache<node::BlockRow>::page_rows));
            for (node::BlockRow& row : *result)
                if (row.height >= from && row.height < from + PageCache<node::BlockRow>::page_rows)
                    by_height[static_cast<std::size_t>(row.height - from)] = std::move(row);
            self->cache_.put(page, std::move(by_height));
            const int top = std::max(0, static_cast<int>(self->tip_ - from - PageCache<node::BlockRow>::page_rows + 1));
            const int bottom = std::min(self->rowCount() - 1, static_cast<int>(self->tip_ - from));
            if (bottom >= top) emit self->dataChanged(self->index(top, 0), self->index(bottom, columns - 1));
        });
}

QVariant BlockModel::data(const QModelIndex& index, int role) const {
    const node::Height at = height_at(index.row());
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((index.column() == acts_column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == cell_role) {
        Cell cell;
        cell.mono = index.column() == height_column;
        if (index.column() == state_column)
            if (const node::BlockRow* row = cache_.find(at); row && row->height == at)
                cell.mark = row->state == node::BlockState::verified
                                ? present::Mark{"verdict-registered", present::Tone::good}
                                : present::Mark{"verdict-pending", present::Tone::blue};
        return QVariant::fromValue(cell);
    }
    if (role != Qt::DisplayRole) return {};
    if (index.column() == height_column) return present::number(at);
    const node::BlockRow* row = cache_.find(at);
    if (!row) {
        fetch(at / PageCache<node::BlockRow>::page_rows);
        return {};
    }
    if (row->height != at) return index.column() == state_column ? tr("Not held") : QString();
    switch (index.column()) {
        case time_column:
            return present::local_seconds(row->time);
        case acts_column:
            return row->state != node::BlockState::verified ? QStringLiteral("?")
                   : row->acts == 0                         ? QStringLiteral("–")
                                                            : present::number(row->acts);
        case proposer_column: {
            const QString name = present::text(row->proposer);
            return name.isEmpty() ? present::upper_hex(row->proposer_address).left(8) : name;
        }
        case state_column:
            return row->state == node::BlockState::verified ? tr("Verified") : tr("Header only");
        default:
            return {};
    }
}

QVariant BlockModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == acts_column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case height_column:
            return tr("Height");
        case time_column:
            return tr("Time (%1)").arg(present::zone());
        case acts_column:
            return tr("Acts");
        case proposer_column:
            return tr("Proposer");
        case state_column:
            return tr("State");
        default:
            return {};
    }
}

}  // namespace cityledger::ui
