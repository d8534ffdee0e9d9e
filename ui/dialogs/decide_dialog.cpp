#include "ui/dialogs/decide_dialog.h"

#include "ui/present/dispute.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll.h"

#include <QVBoxLayout>

namespace cityledger::ui {

using node::AttackSide;

DecideDialog::DecideDialog(const node::AttackDossier& dossier, std::function<void(AttackSide)> decided, QWidget* parent)
    : QDialog(parent), decided_(std::move(decided)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Decide about two signed blocks"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(18, 14, 18, 14);
    outer->setSpacing(10);
    outer->addWidget(Label::wrapping(Label::Type::title, present::attack_sentence(dossier)));
    outer->addWidget(new DoubleRule);
    auto* inside = new QWidget;
    choices_ = new QVBoxLayout(inside);
    choices_->setContentsMargins(0, 0, 12, 0);
    choices_->setSpacing(12);
    choices_->addWidget(Label::wrapping(Label::Type::body, present::attack_kind(dossier.kind)));
    choices_->addWidget(Label::wrapping(
        Label::Type::body,
        tr("Ask the departments before you decide, by telephone or letter. The dossier stays listed whatever you "
           "choose, and you may decide again later.")));
    add_side(dossier, AttackSide::first);
    add_side(dossier, AttackSide::second);
    choices_->addStretch(1);
    outer->addWidget(new Scroll(inside), 1);
    auto* later = new Button(Button::Kind::standard);
    later->set_words(tr("Decide later"));
    later->setToolTip(tr("Until then nothing from block %1 on is trusted.").arg(present::number(dossier.from)));
    later->setDefault(true);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    outer->addWidget(later, 0, Qt::AlignRight);
    resize(scaled(620), scaled(560));
    later->setFocus();
}

void DecideDialog::add_side(const node::AttackDossier& dossier, AttackSide side) {
    auto* card = new Card;
    card->set_title(present::side_name(side));
    const auto& block = side == AttackSide::first ? dossier.first : dossier.second;
    card->body()->addWidget(new Label(
        Label::Type::mono, QStringLiteral("%1  %2").arg(present::number(block.height),
                                                        present::grouped_short(present::upper_hex(block.hash)))));
    card->body()->addWidget(
        Label::wrapping(Label::Type::body, tr("Shown by: %1").arg(present::peers_of(dossier, side))));
    card->body()->addWidget(Label::wrapping(Label::Type::body, present::choice_meaning(dossier, side)));
    auto* choose = new Button(Button::Kind::standard);
    choose->set_words(side == AttackSide::first ? tr("Go on with the first side's peers")
                                                : tr("Go on with the second side's peers"));
    choose->setObjectName(side == AttackSide::first ? "decide_first" : "decide_second");
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this, side] {
        decided_(side);
        accept();
    });
    card->body()->addWidget(choose, 0, Qt::AlignLeft);
    choices_->addWidget(card);
}

}  // namespace cityledger::ui
