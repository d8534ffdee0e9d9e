#include "ui/widgets/button.h"

#include "ui/widgets/icon.h"

#include <QEvent>
#include <QPainter>

namespace cityledger::ui {

Button::Button(Kind kind, const char* icon, QWidget* parent) : QPushButton(parent), kind_(kind), icon_(icon) {
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Button* Button::for_action(QAction* action, Kind kind, const char* icon) {
    auto* button = new Button(kind, icon);
    button->action_ = action;
    connect(action, &QAction::changed, button, &Button::follow_action);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    button->follow_action();
    return button;
}

Button* Button::tool(const char* icon) {
    auto* button = new Button(Kind::quiet, icon);
    button->tool_ = true;
    return button;
}

void Button::set_icon(const char* icon) {
    icon_ = icon;
    updateGeometry();
    update();
}

void Button::set_kind(Kind kind) {
    kind_ = kind;
    updateGeometry();
    update();
}

void Button::set_words(const QString& words) {
    if (tool_) {
        setToolTip(words);
        setAccessibleName(words);
    } else {
        setText(words);
    }
    updateGeometry();
}

void Button::follow_action() {
    setText(action_->text());
    setToolTip(action_->toolTip() == action_->text() ? QString() : action_->toolTip());
    setEnabled(action_->isEnabled());
    updateGeometry();
}

QString Button::label() const {
    return QString(text()).remove(QLatin1Char('&'));
}

QString Button::key_hint() const {
    return action_ ? action_->shortcut().toString(QKeySequence::NativeText) : QString();
}

QSize Button::sizeHint() const {
    const int side = icon_size(16);
    if (tool_) return {qMax(24, side + 8), qMax(24, side + 8)};
    const QFontMetrics metrics(font_metrics_font());
    int width = metrics.horizontalAdvance(label());
    if (!icon_.isEmpty()) width += side + 4;
    if (const QString key = key_hint(); !key.isEmpty()) width += metrics.horizontalAdvance(key) + 8;
    const bool light = kind_ == Kind::quiet || kind_ == Kind::plain;
    return {width + (light ? 14 : 28), light ? qMax(28, control_height() - 4) : control_height()};
}

void Button::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isEnabled();
    QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    Role words = Role::ink;
    if (kind_ == Kind::primary) {
        words = on ? Role::on_accent : Role::disabled;
        if (hasFocus()) {
            painter.setPen(QPen(color(Role::ink), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
            box = QRectF(rect()).adjusted(4, 4, -4, -4);
        }
        painter.setPen(on ? Qt::NoPen : QPen(color(Role::line)));
        painter.setBrush(color(!on ? Role::head : isDown() || underMouse() ? Role::accent_pressed : Role::accent));
        painter.drawRoundedRect(box, 4, 4);
    } else if (kind_ == Kind::standard) {
        words = on ? Role::ink : Role::disabled;
        painter.setPen(QPen(color(hasFocus() ? Role::accent : on ? Role::edge : Role::line), hasFocus() ? 2 : 1));
        painter.setBrush(color(on && (isDown() || underMouse() || isChecked()) ? Role::tint : Role::surface));
        painter.drawRoundedRect(hasFocus() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, 4, 4);
    } else if (kind_ == Kind::spine) {
        words = Role::nav_text;
        painter.setPen(QPen(color(hasFocus() ? Role::brass : Role::nav_muted), hasFocus() ? 2 : 1));
        painter.setBrush(isDown() || underMouse() ? QBrush(color(Role::nav_selected)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(hasFocus() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, 4, 4);
    } else {
        words = !on ? Role::disabled : tool_ || kind_ == Kind::plain ? Role::ink2 : Role::link;
        const bool lit = on && (isDown() || underMouse());
        if (lit || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(color(Role::accent), 2) : QPen(Qt::NoPen));
            painter.setBrush(lit ? QBrush(color(Role::tint)) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
    }

    painter.setFont(font_metrics_font());
    const QFontMetrics metrics(painter.font());
    const int side = icon_size(16);
    if (tool_) {
        paint_mark(painter, QRect((width() - side) / 2, (height() - side) / 2, side, side), icon_.constData(),
                   color(words));
        return;
    }
    const QString key = key_hint();
    const int key_width = key.isEmpty() ? 0 : metrics.horizontalAdvance(key) + 8;
    const int icon_width = icon_.isEmpty() ? 0 : side + 4;
    const int room = width() - icon_width - key_width - 12;
    const QString shown = metrics.elidedText(label(), Qt::ElideRight, room);
    int x = (width() - metrics.horizontalAdvance(shown) - icon_width - key_width) / 2;
    if (icon_width) paint_mark(painter, QRect(x, (height() - side) / 2, side, side), icon_.constData(), color(words));
    x += icon_width;
    painter.setPen(color(words));
    painter.drawText(QRect(x, 0, metrics.horizontalAdvance(shown) + 2, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     shown);
    if (key_width)
        painter.drawText(QRect(x + metrics.horizontalAdvance(shown) + 8, 0, key_width, height()),
                         Qt::AlignVCenter | Qt::AlignLeft, key);
}

QFont Button::font_metrics_font() const {
    return ui::font(10, kind_ == Kind::primary);
}

void Button::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) updateGeometry();
    QPushButton::changeEvent(event);
}

void Button::enterEvent(QEnterEvent* event) {
    update();
    QPushButton::enterEvent(event);
}

void Button::leaveEvent(QEvent* event) {
    update();
    QPushButton::leaveEvent(event);
}

}  // namespace cityledger::ui
