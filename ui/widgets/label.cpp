#include "ui/widgets/label.h"

#include <QPainter>
#include <QStyle>
#include <QVariant>

#include <array>

namespace cityledger::ui {

namespace {
constexpr std::array<const char*, 11> type_names{"body", "bold",      "title", "headline", "overlay",    "name",
                                                 "card", "secondary", "label", "mono",     "fingerprint"};
constexpr std::array<const char*, 7> tone_names{"plain", "good", "amber", "violet", "red", "blue", "grey"};
}  // namespace

void restyle(QWidget* widget, const char* property, const QVariant& value) {
    if (widget->property(property) == value) return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
}

Label::Label(Type type, const QString& text, QWidget* parent) : QLabel(text, parent) {
    setTextFormat(Qt::PlainText);
    setProperty("type", QString::fromLatin1(type_names.at(static_cast<std::size_t>(type))));
}

Label* Label::wrapping(Type type, const QString& text) {
    auto* label = new Label(type, text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

Label* Label::eliding(Type type, Qt::TextElideMode mode) {
    auto* label = new Label(type);
    label->elides_ = true;
    label->mode_ = mode;
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return label;
}

void Label::set_type(Type type) {
    restyle(this, "type", QString::fromLatin1(type_names.at(static_cast<std::size_t>(type))));
}

void Label::set_tone(present::Tone tone) {
    restyle(this, "tone", QString::fromLatin1(tone_names.at(static_cast<std::size_t>(tone))));
}

QSize Label::minimumSizeHint() const {
    QSize hint = QLabel::minimumSizeHint();
    if (elides_) hint.setWidth(fontMetrics().horizontalAdvance(QStringLiteral("…")) * 2);
    return hint;
}

QSize Label::sizeHint() const {
    QSize hint = QLabel::sizeHint();
    if (elides_) hint.rwidth() += 1;
    return hint;
}

void Label::paintEvent(QPaintEvent* event) {
    if (!elides_) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), mode_, contentsRect().width());
    const QString tip = shown == text() ? QString() : text();
    if (toolTip() != tip) setToolTip(tip);
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, palette(),
                          isEnabled(), shown, foregroundRole());
}

}  // namespace cityledger::ui
