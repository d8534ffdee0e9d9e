#pragma once

#include "core/node/api/values.h"
#include "ui/present/verdict.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>

namespace cityledger::ui {

/// Verdicts, worst first, in the order they came within one verdict. New ones are put in by batches, so a hundred
/// thousand files do not stall the window; a filter shows one verdict alone.
class VerdictModel final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { verdict_column, file_column, record_column, authority_column, time_column, block_column, columns };
    static constexpr int everything = -1;
    explicit VerdictModel(QObject* parent = nullptr);

    void add(const std::vector<node::VerdictRow>& rows);
    void clear();
    /// A place in present::verdicts_worst_first(), or `everything`.
    void set_filter(int rank);
    int filter() const { return filter_; }

    const node::VerdictRow& at(int row) const;
    const present::Tally& tally() const { return tally_; }
    quint64 bytes() const { return bytes_; }
    /// All of them, filter or not, worst first.
    std::vector<node::VerdictRow> all() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void tally_changed();

  private:
    using Group = std::vector<std::unique_ptr<node::VerdictRow>>;
    std::array<Group, 11> groups_;  ///< by rank
    present::Tally tally_;
    quint64 bytes_ = 0;
    int filter_ = everything;
};

}  // namespace cityledger::ui
