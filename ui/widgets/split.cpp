#include "ui/widgets/split.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QResizeEvent>

namespace cityledger::ui {

Split::Split(QWidget* list, QWidget* detail, int list_share, int detail_share, int narrow_at, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), list_share_(list_share), detail_share_(detail_share), narrow_at_(narrow_at) {
    addWidget(list);
    addWidget(detail);
    setHandleWidth(12);
    setChildrenCollapsible(false);
    setStretchFactor(0, list_share);
    setStretchFactor(1, detail_share);
    setSizes({list_share, detail_share});
}

void Split::resizeEvent(QResizeEvent* event) {
    const int effective = event->size().width() * 100 / text_percent();
    const Qt::Orientation wanted = effective < narrow_at_ ? Qt::Vertical : Qt::Horizontal;
    const bool turned = wanted != orientation();
    if (turned) setOrientation(wanted);
    QSplitter::resizeEvent(event);
    if (!turned && (placed_ || !isVisible())) return;
    placed_ = true;
    setSizes(wanted == Qt::Vertical ? QList<int>{1000, 1000} : QList<int>{list_share_, detail_share_});
}

Columns::Columns(QWidget* left, QWidget* right, int right_width, QWidget* parent)
    : QWidget(parent), right_(right), right_width_(right_width) {
    auto* row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(left, 1);
    row->addWidget(right);
    lay_out();
}

void Columns::lay_out() {
    const bool narrow = width() > 0 && width() * 100 / text_percent() < 860;
    auto* row = static_cast<QBoxLayout*>(layout());
    const auto wanted = narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (row->direction() != wanted) row->setDirection(wanted);
    right_->setMinimumWidth(narrow ? 0 : scaled(right_width_));
    right_->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : scaled(right_width_));
}

void Columns::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    lay_out();
}

void Columns::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) lay_out();
}

}  // namespace cityledger::ui
