#pragma once

#include "ui/pages/desk.h"

#include <QWidget>

class QScrollArea;

namespace cityledger::ui {

class ActionsCard;
class Card;
class Label;
class LifecycleGraph;
class Timeline;

/// One record: name and badge, fields, lifecycle, what happened.
class RecordView final : public QWidget {
    Q_OBJECT
  public:
    explicit RecordView(Desk& desk, QWidget* parent = nullptr);
    void ask(const std::string& id);
    bool asked() const { return !asked_.empty(); }
    void clear();

  signals:
    void record_changed(const QString& id);

  private:
    void build();
    void add_head(const node::RecordDetail& record);
    void add_lifecycle(const node::RecordDetail& record);
    void add_history(const node::RecordDetail& record);
    Desk& desk_;
    std::string asked_;
    std::optional<Result<node::RecordDetail>> record_;
    QWidget* content_;
    ActionsCard* actions_;
};

}  // namespace cityledger::ui
