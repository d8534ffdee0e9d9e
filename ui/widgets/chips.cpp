#include "ui/widgets/chips.h"

#include "ui/present/numbers.h"
#include "ui/widgets/icon.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace cityledger::ui {

class Chips::Chip final : public QAbstractButton {
  public:
    explicit Chip(QWidget* parent) : QAbstractButton(parent) {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
    }
    void show_item(const Item& wanted) {
        item = wanted;
        setText(item.word);
        setAccessibleName(QStringLiteral("%1 %2").arg(item.word, present::number(item.count)));
        update();
    }
    Item item;
    QSize sizeHint() const override {
        const QFontMetrics metrics(ui::font(10, isChecked()));
        const int shape = *item.mark.icon ? icon_size(14) + 6 : 0;
        return {metrics.horizontalAdvance(words()) + shape + 22, qMax(28, body_pixels() * 2)};
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool strong = isChecked() || hasFocus();
        const QColor behind = color(isChecked() || underMouse() ? Role::tint : Role::surface);
        painter.setPen(QPen(color(strong ? Role::accent : Role::line), strong ? 2 : 1));
        painter.setBrush(behind);
        const qreal inset = strong ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
        int x = 11;
        if (*item.mark.icon) {
            const int side = icon_size(14);
            paint_mark(painter, QRect(x, (height() - side) / 2, side, side), item.mark.icon,
                       color(text_role(item.mark.tone)), behind);
            x += side + 6;
        }
        painter.setPen(color(Role::ink));
        painter.setFont(ui::font(10, isChecked()));
        painter.drawText(rect().adjusted(x, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words());
    }

  private:
    QString words() const { return QStringLiteral("%1  %2").arg(item.word, present::number(item.count)); }
};

Chips::Chips(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Chips::show_items(const std::vector<Item>& items) {
    while (chips_.size() > items.size()) {
        chips_.back()->hide();
        chips_.back()->deleteLater();
        chips_.pop_back();
    }
    while (chips_.size() < items.size()) {
        auto* chip = new Chip(this);
        connect(chip, &QAbstractButton::clicked, this, [this, chip] { choose(chip->item.id); });
        chip->show();
        chips_.push_back(chip);
    }
    for (std::size_t at = 0; at < items.size(); ++at) chips_[at]->show_item(items[at]);
    const bool there = std::any_of(items.begin(), items.end(), [this](const Item& item) { return item.id == chosen_; });
    const int before = chosen_;
    if (!there && !items.empty()) chosen_ = items.front().id;
    for (Chip* chip : chips_) chip->setChecked(chip->item.id == chosen_);
    place(width(), true);
    updateGeometry();
    if (chosen_ != before) emit chosen_changed(chosen_);
}

void Chips::choose(int id) {
    const bool changed = chosen_ != id;
    chosen_ = id;
    for (Chip* chip : chips_) chip->setChecked(chip->item.id == id);
    place(width(), true);
    if (changed) emit chosen_changed(id);
}

int Chips::place(int width, bool apply) const {
    int x = 0, y = 0, line = 0;
    for (Chip* chip : chips_) {
        const QSize size = chip->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += line + 6;
        }
        if (apply) chip->setGeometry(x, y, size.width(), size.height());
        x += size.width() + 6;
        line = size.height();
    }
    return y + line;
}

QSize Chips::sizeHint() const {
    int wide = 0;
    for (const Chip* chip : chips_) wide += chip->sizeHint().width() + 6;
    return {wide, heightForWidth(width() > 0 ? width() : wide)};
}

QSize Chips::minimumSizeHint() const {
    return {160, heightForWidth(width())};
}
int Chips::heightForWidth(int width) const {
    return place(width, false);
}

void Chips::resizeEvent(QResizeEvent*) {
    place(width(), true);
    updateGeometry();
}

void Chips::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) {
        place(width(), true);
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

}  // namespace cityledger::ui
