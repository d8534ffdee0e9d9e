#include "ui/widgets/split.h"

#include "ui/widgets/theme.h"

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
    if (wanted != orientation()) {
        setOrientation(wanted);
        setSizes(wanted == Qt::Vertical ? QList<int>{1, 1} : QList<int>{list_share_, detail_share_});
    }
    QSplitter::resizeEvent(event);
}

}  // namespace cityledger::ui
