#include "ui/widgets/table.h"

#include "ui/models/cell.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace cityledger::ui {

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QRect box = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor behind = color(selected ? Role::tint : hovered ? Role::alternate : Role::surface);
    painter->fillRect(box, behind);
    painter->fillRect(box.x(), box.bottom(), box.width(), 1, color(Role::hair));
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    const bool leftmost = view && view->horizontalHeader()->visualIndex(index.column()) == 0;
    if (selected && leftmost) painter->fillRect(box.x(), box.y(), 4, box.height(), color(Role::accent));

    const auto cell = index.data(cell_role).value<Cell>();
    const QString text = index.data(Qt::DisplayRole).toString();
    QRect inner = box.adjusted(10, 0, -10, 0);
    if (*cell.mark.icon) {
        const int side = icon_size(16);
        paint_mark(*painter, QRect(inner.x(), box.y() + (box.height() - side) / 2, side, side), cell.mark.icon,
                   color(text_role(cell.mark.tone)), behind);
        inner.setLeft(inner.left() + side + 8);
    }
    Role words = Role::ink;
    if (cell.link) words = Role::link;
    if (cell.toned) words = text_role(cell.mark.tone);
    painter->setPen(color(words));
    painter->setFont(cell.mono ? ui::mono(9, cell.bold) : ui::font(10, cell.bold));
    const auto align = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    painter->drawText(
        inner, static_cast<int>((align & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter) | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(text, cell.middle_elide ? Qt::ElideMiddle : Qt::ElideRight, inner.width()));
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {80, row_height()};
}

Table::Table(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new TableDelegate(this));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(row_height());
    verticalHeader()->setDefaultSectionSize(row_height());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { emit row_activated(index.row()); });
    set_framed(true);
}

void Table::set_framed(bool framed) {
    restyle(this, "framed", framed);
}

void Table::set_columns(std::vector<Column> columns) {
    columns_ = std::move(columns);
    lay_out();
}

void Table::lay_out() {
    verticalHeader()->setMinimumSectionSize(row_height());
    verticalHeader()->setDefaultSectionSize(row_height());
    if (!model() || columns_.empty()) return;
    auto* header = horizontalHeader();
    // What is not essential goes, from the right, until the rest has room.
    int wanted = 0;
    for (const Column& column : columns_) wanted += scaled(column.width);
    std::vector<bool> hidden(columns_.size(), false);
    for (std::size_t at = columns_.size(); at-- > 0 && viewport()->width() > 0 && wanted > viewport()->width();) {
        if (columns_[at].essential) continue;
        hidden[at] = true;
        wanted -= scaled(columns_[at].width);
    }
    bool stretched = false;
    for (std::size_t at = 0; at < columns_.size(); ++at)
        stretched = stretched || (columns_[at].stretches && !hidden[at]);
    header->setStretchLastSection(!stretched);
    for (int at = 0; at < static_cast<int>(columns_.size()) && at < model()->columnCount(); ++at) {
        const Column& column = columns_[static_cast<std::size_t>(at)];
        setColumnHidden(at, hidden[static_cast<std::size_t>(at)]);
        header->setSectionResizeMode(at, column.stretches ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!column.stretches) header->resizeSection(at, scaled(column.width));
    }
}

void Table::set_empty_text(const QString& text) {
    empty_text_ = text;
    viewport()->update();
}

void Table::set_fits_rows(int rows) {
    fits_rows_ = rows;
    updateGeometry();
}

QSize Table::sizeHint() const {
    if (fits_rows_ < 0) return QTableView::sizeHint();
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return {400, fits_rows_ * row_height() + header + 2 * frameWidth()};
}

int Table::current_row() const {
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void Table::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !current.isValid()) emit row_changed(current.isValid() ? current.row() : -1);
}

void Table::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount() > 0 || empty_text_.isEmpty()) return;
    QPainter painter(viewport());
    painter.setPen(color(Role::ink2));
    painter.setFont(ui::font(10));
    painter.drawText(viewport()->rect().adjusted(16, 0, -16, 0), Qt::AlignCenter | Qt::TextWordWrap, empty_text_);
}

void Table::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) lay_out();
}

void Table::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange) lay_out();
}

void Table::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current_row() >= 0) {
        emit row_activated(current_row());
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace cityledger::ui
