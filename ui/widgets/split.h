#pragma once

#include <QSplitter>

namespace cityledger::ui {

/// List and detail side by side; below `narrow_at` effective pixels (width by text size) the detail moves underneath.
class Split final : public QSplitter {
    Q_OBJECT
  public:
    Split(QWidget* list, QWidget* detail, int list_share, int detail_share, int narrow_at = 860,
          QWidget* parent = nullptr);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    int list_share_, detail_share_, narrow_at_;
    bool placed_ = false;  ///< the shares are given out once the real width is known; from then on they are the person's
};

/// Two columns of cards, the right one of a fixed width; one below the other when there is too little room.
class Columns final : public QWidget {
    Q_OBJECT
  public:
    Columns(QWidget* left, QWidget* right, int right_width, QWidget* parent = nullptr);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void lay_out();
    QWidget* right_;
    int right_width_;
};

}  // namespace cityledger::ui
