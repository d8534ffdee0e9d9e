#pragma once

#include "core/node/api/node.h"
#include "ui/bridge/bridge.h"
#include "ui/models/page_cache.h"

#include <QAbstractTableModel>

namespace cityledger::ui {

/// Records that match a filter, last changed first, read by pages.
class RecordModel final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { id_column, state_column, columns };
    explicit RecordModel(Bridge& bridge, QObject* parent = nullptr);

    void set_filter(const node::Browser::RecordFilter& filter);
    const node::Browser::RecordFilter& filter() const { return filter_; }
    void refresh();
    std::string id_at(int row) const;
    std::uint64_t total() const { return total_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void loaded();
    void failed(const cityledger::Error& error);

  private:
    void fetch(std::int64_t page) const;
    Bridge& bridge_;
    node::Browser::RecordFilter filter_;
    std::uint64_t total_ = 0;
    mutable PageCache<node::RecordRow> cache_;
    int generation_ = 0;
};

}  // namespace cityledger::ui
