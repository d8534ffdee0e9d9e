#include "ui/models/verdict_model.h"

#include "ui/models/cell.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"

namespace cityledger::ui {

VerdictModel::VerdictModel(QObject* parent) : QAbstractTableModel(parent) {}

void VerdictModel::add(const std::vector<node::VerdictRow>& rows) {
    std::array<Group, 11> fresh;
    for (const node::VerdictRow& row : rows) {
        fresh.at(static_cast<std::size_t>(present::rank(row.verdict)))
            .push_back(std::make_unique<node::VerdictRow>(row));
        tally_.add(row.verdict);
        bytes_ += row.size;
    }
    int before = 0;
    for (std::size_t rank = 0; rank < groups_.size(); ++rank) {
        Group& group = groups_[rank];
        const bool shown = filter_ == everything || filter_ == static_cast<int>(rank);
        if (!fresh[rank].empty()) {
            const int first = before + static_cast<int>(group.size());
            if (shown) beginInsertRows({}, first, first + static_cast<int>(fresh[rank].size()) - 1);
            for (auto& row : fresh[rank]) group.push_back(std::move(row));
            if (shown) endInsertRows();
        }
        if (shown) before += static_cast<int>(group.size());
    }
    emit tally_changed();
}

void VerdictModel::clear() {
    beginResetModel();
    for (Group& group : groups_) group.clear();
    tally_ = {};
    bytes_ = 0;
    filter_ = everything;
    endResetModel();
    emit tally_changed();
}

void VerdictModel::set_filter(int rank) {
    if (rank == filter_) return;
    beginResetModel();
    filter_ = rank;
    endResetModel();
}

const node::VerdictRow& VerdictModel::at(int row) const {
    if (filter_ != everything) return *groups_.at(static_cast<std::size_t>(filter_)).at(static_cast<std::size_t>(row));
    auto left = static_cast<std::size_t>(row);
    for (const Group& group : groups_) {
        if (left < group.size()) return *group[left];
        left -= group.size();
    }
    qFatal("verdict row %d is out of range", row);
}

std::vector<node::VerdictRow> VerdictModel::all() const {
    std::vector<node::VerdictRow> rows;
    for (const Group& group : groups_)
        for (const auto& row : group) rows.push_back(*row);
    return rows;
}

int VerdictModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    if (filter_ != everything) return static_cast<int>(groups_.at(static_cast<std::size_t>(filter_)).size());
    // Counted from the groups, not the tally: while a batch goes in, views must see just the rows announced so far.
    std::size_t total = 0;
    for (const Group& group : groups_) total += group.size();
    return static_cast<int>(total);
}

int VerdictModel::columnCount(const QModelIndex&) const {
    return columns;
}

QVariant VerdictModel::data(const QModelIndex& index, int role) const {
    const node::VerdictRow& row = at(index.row());
    if (role == cell_role) {
        Cell cell;
        if (index.column() == verdict_column) {
            cell.mark = present::mark(row.verdict);
            cell.toned = true;
            cell.bold = row.verdict != node::Verdict::registered;
        }
        cell.mono = index.column() == record_column;
        cell.middle_elide = index.column() == file_column || index.column() == record_column;
        return QVariant::fromValue(cell);
    }
    if (role == Qt::ToolTipRole && index.column() == file_column) return present::text(row.path);
    if (role == Qt::ToolTipRole && index.column() == record_column) return present::text(row.record);
    if (role == Qt::ToolTipRole && index.column() == authority_column) return present::text(row.party_name);
    if (role == Qt::AccessibleTextRole && index.column() == verdict_column) return present::phrase(row);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((index.column() == block_column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const auto or_dash = [](const QString& text) { return text.isEmpty() ? QStringLiteral("—") : text; };
    switch (index.column()) {
        case verdict_column:
            return present::words(row.verdict, row.as_of.height);
        case file_column:
            return present::file_name(row.path);
        case record_column: {
            const QString id = present::text(row.record);
            return or_dash(id.mid(id.indexOf(QLatin1Char('/')) + 1));
        }
        case authority_column:
            return or_dash(present::text(row.party_name));
        case time_column:
            return row.registered_time ? present::local_short(*row.registered_time) : QStringLiteral("—");
        case block_column:
            return row.registered_height ? present::number(*row.registered_height) : QStringLiteral("—");
        default:
            return {};
    }
}

QVariant VerdictModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == block_column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case verdict_column:
            return tr("Verdict ▾");
        case file_column:
            return tr("File");
        case record_column:
            return tr("Record number");
        case authority_column:
            return tr("Authority");
        case time_column:
            return tr("Registered (%1)").arg(present::zone());
        case block_column:
            return tr("Block");
        default:
            return {};
    }
}

}  // namespace cityledger::ui
