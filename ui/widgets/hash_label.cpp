#include "ui/widgets/hash_label.h"

#include "ui/present/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace cityledger::ui {

HashLabel::HashLabel(Form form, QWidget* parent) : QWidget(parent), form_(form) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    text_ = new Label(Label::Type::mono);
    copy_ = Button::tool("copy");
    const Qt::Alignment where = form == Form::whole ? Qt::AlignTop : Qt::AlignVCenter;
    row->addWidget(text_, 0, where);
    row->addWidget(copy_, 0, where);
    row->addStretch(1);
    auto* words = new Words(this);
    words->set([this] { copy_->set_words(tr("Copy without spaces")); });
    connect(copy_, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(hex_);
        emit copied();
    });
}

void HashLabel::show_hash(const QString& hex, int groups) {
    hex_ = hex;
    text_->setText(hex.isEmpty()          ? QStringLiteral("—")
                   : form_ == Form::whole ? present::grouped(hex)
                                          : present::grouped_short(hex, groups));
    text_->setAccessibleName(hex);
    text_->setToolTip(form_ == Form::whole ? QString() : present::grouped(hex));
    copy_->setVisible(!hex.isEmpty());
}

void HashLabel::set_tone(present::Tone tone) {
    text_->set_tone(tone);
}

}  // namespace cityledger::ui
