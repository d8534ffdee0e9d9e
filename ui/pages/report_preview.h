#pragma once

#include <QImage>
#include <QWidget>

namespace cityledger::ui {

/// The first page of a report, or a sentence saying why there is none.
class ReportPreview final : public QWidget {
    Q_OBJECT
  public:
    explicit ReportPreview(QWidget* parent = nullptr);
    void show_page(const QImage& page);
    void show_message(const QString& message);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QImage page_;
    QString message_;
};

}  // namespace cityledger::ui
