#include "ui/widgets/facts.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/hash_label.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace cityledger::ui {

Facts::Facts(int label_width, QWidget* parent) : QWidget(parent) {
    grid_ = new QGridLayout(this);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(14);
    grid_->setVerticalSpacing(5);
    grid_->setColumnStretch(1, 1);
    grid_->setColumnMinimumWidth(0, scaled(label_width));
}

void Facts::clear() {
    clear_layout(grid_);
    grid_->setRowStretch(rows_, 0);
    rows_ = 0;
}

void Facts::add(const QString& label, QWidget* value, bool one_line) {
    auto* name = new Label(Label::Type::label, label);
    const Qt::Alignment where = one_line ? Qt::AlignVCenter : Qt::AlignTop;
    grid_->addWidget(name, rows_, 0, where | Qt::AlignLeft);
    grid_->addWidget(value, rows_, 1, where);
    ++rows_;
}

Label* Facts::add(const QString& label, const QString& value, bool wraps) {
    Label* shown = wraps ? Label::wrapping(Label::Type::body) : Label::eliding();
    shown->setText(value.isEmpty() ? QStringLiteral("—") : value);
    add(label, shown);
    return shown;
}

void Facts::add(const QString& label, const present::Mark& mark, const QString& value) {
    auto* badge = new Badge;
    badge->set_plain();
    badge->show_mark(mark, value);
    add(label, badge, true);
}

void Facts::add_hash(const QString& label, const QString& hex, bool whole, int groups) {
    auto* hash = new HashLabel(whole ? HashLabel::Form::whole : HashLabel::Form::short_form);
    hash->show_hash(hex, groups);
    add(label, hash, !whole);
}

class Fold::Line final : public QAbstractButton {
  public:
    explicit Line(QWidget* parent) : QAbstractButton(parent) {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QString note;
    QSize sizeHint() const override {
        return {QFontMetrics(ui::font(10, true)).horizontalAdvance(text()) + 32 +
                    QFontMetrics(ui::font(9.5)).horizontalAdvance(note),
                row_height()};
    }
    QSize minimumSizeHint() const override { return {80, row_height()}; }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const int side = icon_size(14);
        paint_mark(painter, QRect(0, (height() - side) / 2, side, side), isChecked() ? "chevron-down" : "chevron-right",
                   color(Role::ink2));
        painter.setPen(color(Role::ink));
        painter.setFont(ui::font(10, true));
        const int at = side + 6;
        painter.drawText(rect().adjusted(at, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        const int used = at + painter.fontMetrics().horizontalAdvance(text()) + 12;
        painter.setPen(color(Role::ink2));
        painter.setFont(ui::font(9.5));
        painter.drawText(rect().adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignRight,
                         painter.fontMetrics().elidedText(note, Qt::ElideRight, width() - used));
        if (hasFocus()) {
            painter.setPen(QPen(color(Role::accent), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }
};

Fold::Fold(QWidget* content, QWidget* parent) : QWidget(parent), content_(content) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    line_ = new Line(this);
    column->addWidget(line_);
    column->addWidget(content_);
    content_->setVisible(false);
    connect(line_, &QAbstractButton::toggled, content_, &QWidget::setVisible);
}

void Fold::set_title(const QString& title, const QString& note) {
    line_->setText(title);
    line_->note = note;
    line_->setAccessibleDescription(note);
    line_->update();
}

void Fold::set_open(bool open) {
    line_->setChecked(open);
}
bool Fold::is_open() const {
    return line_->isChecked();
}

}  // namespace cityledger::ui
