#pragma once

#include "ui/present/tone.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace cityledger::ui {

/// What happened, newest first: a disc with the act's icon, title and both times, who did it and the block as a link.
class Timeline final : public QWidget {
    Q_OBJECT
  public:
    struct Entry {
        present::Mark mark;
        QString title;
        QString when;
        QString who;
        QString link;
        qint64 height = 0;
    };
    explicit Timeline(QWidget* parent = nullptr);
    void show_entries(const std::vector<Entry>& entries);

  signals:
    void block_asked(qint64 height);

  private:
    class Row;
    QVBoxLayout* column_;
};

}  // namespace cityledger::ui
