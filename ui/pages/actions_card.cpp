#include "ui/pages/actions_card.h"

#include "ui/dialogs/act_dialog.h"
#include "ui/present/acting.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace cityledger::ui {

ActDialog* open_act_dialog(Desk& desk, const node::ActChoices& choices, const node::ActChoice& act, QWidget* parent) {
    auto* dialog = new ActDialog(desk, choices, act, parent->window());
    dialog->open();
    return dialog;
}

ActionsCard::ActionsCard(Desk& desk, QWidget* parent) : Card(parent), desk_(desk), words_(new Words(this)) {
    head();
    column_ = new QVBoxLayout;
    column_->setSpacing(6);
    body()->addLayout(column_);
    connect(&desk_.bridge.keys(), &KeyRing::changed, this, [this] { ask(record_); });
    words_->set([this] { build(); });
}

void ActionsCard::ask(const std::string& record) {
    record_ = record;
    const auto* key = desk_.bridge.keys().current();
    if (record.empty() || key == nullptr) {
        choices_.reset();
        build();
        return;
    }
    desk_.bridge.use<node::ActChoices>(
        this, [record, id = key->id](node::Node& node) { return node.acting().changes(record, id); },
        [this, record](Result<node::ActChoices> result) {
            if (record != record_) return;
            choices_ = std::move(result);
            build();
        });
}

void ActionsCard::build() {
    set_title(tr("What can be done"));
    clear_layout(column_);
    const auto* key = desk_.bridge.keys().current();
    if (key == nullptr) {
        column_->addWidget(Label::wrapping(
            Label::Type::body, tr("There is no key here to act with. Keys are made and restored in the settings.")));
        auto* settings = new Button(Button::Kind::standard, "key");
        settings->set_words(tr("Open the settings"));
        connect(settings, &QPushButton::clicked, this, [this] { emit desk_.navigator.page_asked("settings"); });
        column_->addWidget(settings);
    } else if (!choices_) {
        column_->addWidget(Label::wrapping(Label::Type::secondary, tr("Asking the ledger's rules…")));
    } else if (!*choices_) {
        column_->addWidget(Label::wrapping(Label::Type::body, present::sentence(choices_->error())));
    } else {
        const auto& choices = **choices_;
        column_->addWidget(
            Label::wrapping(Label::Type::secondary, tr("with the key of %1").arg(present::key_name(*key))));
        if (const QString doubt = present::key_doubt(choices.key); !doubt.isEmpty())
            column_->addWidget(Label::wrapping(Label::Type::body, doubt));
        bool first = true;
        for (const auto& act : choices.acts) {
            if (!act.refusal.empty()) continue;
            add_possible(act, first);
            first = false;
        }
        if (first) column_->addWidget(Label::wrapping(Label::Type::body, tr("Nothing, with this key.")));
        bool titled = false;
        for (const auto& act : choices.acts) {
            if (act.refusal.empty()) continue;
            if (!titled) {
                column_->addWidget(new Rule);
                column_->addWidget(new Label(Label::Type::bold, tr("Not possible now")));
                titled = true;
            }
            add_impossible(act);
        }
    }
    column_->addStretch(1);
}

void ActionsCard::add_possible(const node::ActChoice& act, bool first) {
    auto* button = new Button(first ? Button::Kind::primary : Button::Kind::standard, "verify");
    button->set_words(tr("%1…").arg(present::text(act.title)));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setObjectName(QStringLiteral("act-") + present::text(act.id));
    connect(button, &QPushButton::clicked, this, [this, act] {
        auto* dialog = open_act_dialog(desk_, **choices_, act, this);
        connect(dialog, &ActDialog::record_changed, this, &ActionsCard::record_changed);
    });
    column_->addWidget(button);
    if (const QString note = present::together_note(act); !note.isEmpty())
        column_->addWidget(Label::wrapping(Label::Type::secondary, note));
}

void ActionsCard::add_impossible(const node::ActChoice& act) {
    column_->addWidget(Label::wrapping(Label::Type::label, present::text(act.title)));
    column_->addWidget(Label::wrapping(Label::Type::secondary, present::why_not(act)));
}

}  // namespace cityledger::ui
