#include "ui/widgets/timeline.h"

#include "ui/widgets/button.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace cityledger::ui {

class Timeline::Row final : public QWidget {
  public:
    Row(const Entry& entry, bool newest, bool oldest) : mark_(entry.mark), newest_(newest), oldest_(oldest) {
        auto* grid = new QGridLayout(this);
        grid->setContentsMargins(34, 0, 0, 8);
        grid->setHorizontalSpacing(10);
        grid->setVerticalSpacing(0);
        auto* title = Label::eliding(Label::Type::bold);
        title->setText(entry.title);
        auto* who = Label::eliding(Label::Type::label);
        who->setText(entry.who);
        auto* when = Label::eliding(Label::Type::label);
        when->setText(entry.when);
        when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        block = new Button(Button::Kind::quiet);
        block->set_words(entry.link);
        grid->addWidget(title, 0, 0);
        grid->addWidget(when, 0, 1);
        grid->addWidget(who, 1, 0);
        grid->addWidget(block, 1, 1, Qt::AlignRight);
        grid->setColumnStretch(0, 2);
        grid->setColumnStretch(1, 3);
    }
    Button* block;

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = 22, middle = 12;
        painter.setPen(QPen(color(Role::edge), 1));
        painter.drawLine(12, newest_ ? middle : 0, 12, oldest_ ? middle : height());
        painter.setPen(QPen(color(Role::accent), 1.5));
        painter.setBrush(color(newest_ ? Role::accent : Role::surface));
        painter.drawEllipse(QRectF(1.5, middle - side / 2.0, side - 1, side - 1));
        paint_mark(painter, QRect(6, middle - 6, 12, 12), mark_.icon, color(newest_ ? Role::on_accent : Role::accent),
                   color(newest_ ? Role::accent : Role::surface));
    }

  private:
    present::Mark mark_;
    bool newest_, oldest_;
};

Timeline::Timeline(QWidget* parent) : QWidget(parent) {
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
}

void Timeline::show_entries(const std::vector<Entry>& entries) {
    clear_layout(column_);
    for (std::size_t at = 0; at < entries.size(); ++at) {
        auto* row = new Row(entries[at], at == 0, at + 1 == entries.size());
        const qint64 height = entries[at].height;
        connect(row->block, &QPushButton::clicked, this, [this, height] { emit block_asked(height); });
        column_->addWidget(row);
    }
    column_->addStretch(1);
}

}  // namespace cityledger::ui
