#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

#include <vector>

namespace cityledger::ui {

/// Draws rows with hairlines, shape and word, and the accent bar of the selected row.
class TableDelegate final : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The table of every page: fixed rows, no grid, Tab leaves it, nothing is read or measured for rows out of sight.
class Table final : public QTableView {
    Q_OBJECT
  public:
    struct Column {
        int width = 100;  ///< at 100 % text
        bool stretches = false;
        bool essential = true;  ///< others are hidden when the text is large or the table narrow
    };
    explicit Table(QWidget* parent = nullptr);
    void set_columns(std::vector<Column> columns);
    /// Shown in the middle while there are no rows.
    void set_empty_text(const QString& text);
    void set_framed(bool framed);
    /// A row was chosen by Enter or double click.
    int current_row() const;
    /// Rows at the top are all seen, so a table of few rows asks for just their height.
    void set_fits_rows(int rows);
    QSize sizeHint() const override;

  signals:
    void row_changed(int row);  ///< -1: none
    void row_activated(int row);

  protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void lay_out();
    std::vector<Column> columns_;
    QString empty_text_;
    int fits_rows_ = -1;
};

}  // namespace cityledger::ui
