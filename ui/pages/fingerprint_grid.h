#pragma once

#include <QWidget>

namespace cityledger::ui {

/// Sixteen groups of four in two lines, or four where there is too little room; the last two stay hidden until the
/// person has typed them from the letter.
class FingerprintGrid final : public QWidget {
    Q_OBJECT
  public:
    explicit FingerprintGrid(QWidget* parent = nullptr);
    /// 64 hex digits; `typed`: what the person entered so far of the last eight.
    void show_fingerprint(const QString& hex, const QString& typed);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    static int columns_for(int width);
    QString hex_;
    QString typed_;
};

}  // namespace cityledger::ui
