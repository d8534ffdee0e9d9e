#include "ui/widgets/words.h"

#include <QEvent>
#include <QWidget>

namespace cityledger::ui {

Words::Words(QWidget* widget) : QObject(widget) {
    widget->installEventFilter(this);
}

void Words::set(std::function<void()> texts) {
    texts();
    texts_.push_back(std::move(texts));
}

void Words::again() {
    for (const auto& texts : texts_) texts();
}

bool Words::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LanguageChange) again();
    return QObject::eventFilter(watched, event);
}

}  // namespace cityledger::ui
