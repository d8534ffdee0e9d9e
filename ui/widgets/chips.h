#pragma once

#include "ui/present/tone.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QHBoxLayout;

namespace cityledger::ui {

/// A row of filters with counts; one is chosen. They break into further lines when the row is too narrow.
class Chips final : public QWidget {
    Q_OBJECT
  public:
    struct Item {
        int id = 0;
        present::Mark mark;
        QString word;
        int count = 0;
    };
    explicit Chips(QWidget* parent = nullptr);
    /// Keeps the chosen one if it is still there, else chooses the first.
    void show_items(const std::vector<Item>& items);
    int chosen() const { return chosen_; }
    void choose(int id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  signals:
    void chosen_changed(int id);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    class Chip;
    int place(int width, bool apply) const;
    std::vector<Chip*> chips_;
    int chosen_ = 0;
};

}  // namespace cityledger::ui
