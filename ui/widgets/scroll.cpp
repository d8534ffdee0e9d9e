#include "ui/widgets/scroll.h"

#include <QEvent>
#include <QScrollBar>

namespace cityledger::ui {

Scroll::Scroll(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    content->setProperty("clear", true);
    setWidget(content);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(NoFrame);
    content->installEventFilter(this);
}

QSize Scroll::sizeHint() const {
    return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
}

QSize Scroll::minimumSizeHint() const {
    const int bar = verticalScrollBar()->sizeHint().width();
    return {(widget() ? widget()->minimumSizeHint().width() : 80) + bar, 80};
}

bool Scroll::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

}  // namespace cityledger::ui
