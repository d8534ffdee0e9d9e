#include "ui/models/record_model.h"

#include "ui/models/cell.h"
#include "ui/present/language.h"
#include "ui/present/verdict.h"

#include <algorithm>

namespace cityledger::ui {

namespace {
using Cache = PageCache<node::RecordRow>;
}

RecordModel::RecordModel(Bridge& bridge, QObject* parent) : QAbstractTableModel(parent), bridge_(bridge) {}

void RecordModel::set_filter(const node::Browser::RecordFilter& filter) {
    filter_ = filter;
    refresh();
}

void RecordModel::refresh() {
    cache_.clear();
    ++generation_;
    fetch(0);
}

void RecordModel::fetch(std::int64_t page) const {
    if (!cache_.wants(page)) return;
    using Page = node::Browser::RecordPage;
    auto* self = const_cast<RecordModel*>(this);
    bridge_.ask<Page>(
        self,
        [filter = filter_, page](const node::Browser& browser) {
            return browser.records(filter, static_cast<std::size_t>(page * Cache::page_rows),
                                   static_cast<std::size_t>(Cache::page_rows));
        },
        [self, page, asked = generation_](Result<Page> result) {
            if (asked != self->generation_) return;
            if (!result) {
                self->cache_.give_up(page);
                if (page == 0) {
                    self->beginResetModel();
                    self->total_ = 0;
                    self->endResetModel();
                }
                emit self->failed(result.error());
                return;
            }
            const bool resets = result->total != self->total_ || page == 0;
            if (resets) self->beginResetModel();
            self->total_ = result->total;
            self->cache_.put(page, std::move(result->rows));
            if (resets) {
                self->endResetModel();
                emit self->loaded();
                return;
            }
            const int top = static_cast<int>(page * Cache::page_rows);
            const int bottom = std::min(self->rowCount() - 1, top + static_cast<int>(Cache::page_rows) - 1);
            if (bottom >= top) emit self->dataChanged(self->index(top, 0), self->index(bottom, columns - 1));
        });
}

std::string RecordModel::id_at(int row) const {
    const node::RecordRow* at = cache_.find(row);
    return at ? at->id : std::string();
}

int RecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(std::min<std::uint64_t>(total_, 100'000'000));
}

int RecordModel::columnCount(const QModelIndex&) const {
    return columns;
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    const node::RecordRow* row = cache_.find(index.row());
    if (!row) {
        if (role == Qt::DisplayRole) fetch(index.row() / Cache::page_rows);
        return {};
    }
    if (role == cell_role) {
        Cell cell;
        cell.mono = index.column() == id_column;
        cell.middle_elide = cell.mono;
        if (index.column() == state_column) cell.mark = present::state_mark(row->document);
        return QVariant::fromValue(cell);
    }
    const QString whole_id = present::text(row->id);
    if (role == Qt::ToolTipRole) return whole_id;
    if (role != Qt::DisplayRole) return {};
    if (index.column() == id_column) return whole_id.mid(whole_id.indexOf(QLatin1Char('/')) + 1);
    const QString title = present::text(row->state_title);
    return title.isEmpty() ? present::text(row->state) : title;
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == id_column ? tr("Record number") : tr("State");
}

}  // namespace cityledger::ui
