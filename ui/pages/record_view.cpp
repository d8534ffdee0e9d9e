#include "ui/pages/record_view.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/pages/actions_card.h"
#include "ui/present/acts.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"
#include "ui/present/verdict.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/hash_label.h"
#include "ui/widgets/lifecycle_graph.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>

namespace cityledger::ui {

RecordView::RecordView(Desk& desk, QWidget* parent) : QWidget(parent), desk_(desk) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    content_ = new QWidget;
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    outer->addWidget(new Scroll(content_));
    actions_ = new ActionsCard(desk_, this);
    actions_->hide();
    connect(actions_, &ActionsCard::record_changed, this, &RecordView::record_changed);
    setMinimumSize(280, 200);
    (new Words(this))->set([this] { build(); });
}

void RecordView::ask(const std::string& id) {
    asked_ = id;
    desk_.bridge.ask<node::RecordDetail>(
        this, [id](const node::Browser& browser) { return browser.record(id); },
        [this, id](Result<node::RecordDetail> result) {
            if (id != asked_) return;
            record_ = std::move(result);
            build();
            if (record_ && *record_) actions_->ask(id);
        });
}

void RecordView::clear() {
    asked_.clear();
    record_.reset();
    build();
}

void RecordView::build() {
    auto* column = static_cast<QVBoxLayout*>(content_->layout());
    // It outlives what is built anew around it, with what it has asked.
    actions_->setParent(this);
    actions_->hide();
    clear_layout(column);
    if (record_ && *record_) {
        add_head(**record_);
        add_lifecycle(**record_);
        add_history(**record_);
        return;
    }
    auto* card = new Card;
    card->body()->addWidget(
        Label::wrapping(Label::Type::label, record_ ? present::sentence(record_->error())
                                                    : tr("Choose a record to see its state and its history.")));
    column->addWidget(card);
    column->addStretch(1);
}

void RecordView::add_head(const node::RecordDetail& record) {
    auto* card = new Card;
    const QString id = present::text(record.row.id);
    auto* top = new QHBoxLayout;
    top->setSpacing(10);
    auto* name = Label::eliding(Label::Type::name, Qt::ElideMiddle);
    const QString type = present::text(record.row.type_title);
    name->setText((type.isEmpty() ? QString() : type + QLatin1Char(' ')) + id.mid(id.indexOf(QLatin1Char('/')) + 1));
    auto* badge = new Badge;
    badge->show_mark(present::state_mark(record.row.document), present::state_words(record.row.document));
    auto* state = new Label(Label::Type::bold, tr("State: %1").arg(present::text(record.row.state_title)));
    state->set_tone(present::Tone::plain);
    top->addWidget(name, 1);
    top->addWidget(badge);
    top->addWidget(state);
    card->body()->addLayout(top);
    auto* actions = new QHBoxLayout;
    auto* copy = new Button(Button::Kind::quiet, "copy");
    copy->set_words(tr("Copy number"));
    connect(copy, &QPushButton::clicked, this, [id] { QGuiApplication::clipboard()->setText(id); });
    auto* verify = new Button(Button::Kind::quiet, "verify");
    verify->set_words(tr("Compare a file with this record…"));
    connect(verify, &QPushButton::clicked, this, [this, id] {
        FileChooser::files(this, tr("Choose files that should be this record's"),
                           [this, id](const QStringList& paths) { emit desk_.navigator.verify_asked(paths, id); });
    });
    actions->addWidget(copy);
    actions->addWidget(verify);
    actions->addStretch(1);
    card->body()->addLayout(actions);

    auto* facts = new Facts;
    auto* fields = new Facts;
    facts->add(tr("Opened by"), present::joined({present::text(record.row.party_name), present::text(record.officer)}));
    facts->add(tr("Scenario"), present::joined({present::text(record.row.scenario_title),
                                                tr("version %1").arg(present::text(record.definition_version))}));
    facts->add_hash(tr("Definition"), present::lower_hex(record.definition), false, 4);
    if (!record.holder.empty()) facts->add(tr("Holder"), present::text(record.holder));
    if (record.valid_from) facts->add(tr("Valid from"), present::local_and_utc(*record.valid_from));
    if (record.valid_until) facts->add(tr("Valid until"), present::local_and_utc(*record.valid_until));
    for (const node::Detail& field : record.fields) {
        if (present::is_hash(field))
            fields->add_hash(present::detail_label(field), present::text(field.raw));
        else
            fields->add(present::detail_label(field), present::detail_value(field));
    }
    for (const auto& counter : record.counters) {
        QString value = present::quantity(counter.value, counter.scale, counter.limit ? std::string() : counter.unit);
        if (counter.limit)
            value += QStringLiteral(" / ") + present::quantity(*counter.limit, counter.scale, counter.unit);
        fields->add(present::text(counter.id), value);
    }
    auto* both = new QBoxLayout(text_percent() >= 150 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    both->setSpacing(20);
    both->addWidget(facts, 1, Qt::AlignTop);
    both->addWidget(fields, 1, Qt::AlignTop);
    card->body()->addLayout(both);
    content_->layout()->addWidget(card);
}

void RecordView::add_lifecycle(const node::RecordDetail& record) {
    if (record.states.empty()) return;
    auto* card = new Card;
    card->set_title(tr("Lifecycle"));
    auto* legend = Label::eliding(Label::Type::secondary);
    legend->setText(tr("tick: passed · filled: now · solid: next · dashed: other ways · double border: final"));
    legend->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    card->head()->addWidget(legend, 4);
    auto* graph = new LifecycleGraph;
    graph->show_lifecycle(record.states, record.steps);
    auto* scroll = new QScrollArea;
    scroll->setWidget(graph);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedHeight(graph->sizeHint().height() + 14);
    scroll->setFocusPolicy(Qt::NoFocus);
    graph->setProperty("clear", true);
    scroll->viewport()->setAutoFillBackground(false);
    card->body()->addWidget(scroll);
    content_->layout()->addWidget(card);
}

void RecordView::add_history(const node::RecordDetail& record) {
    auto* card = new Card;
    card->set_title(tr("What happened"));
    card->head()->addWidget(new Label(Label::Type::label, tr("newest first")));
    std::vector<Timeline::Entry> entries;
    for (const node::RecordEvent& event : record.events) {
        Timeline::Entry entry;
        std::string document;
        for (const auto& state : record.states)
            if (state.id == event.state) document = state.document;
        entry.mark = present::state_mark(document);
        const QString title = present::text(event.title);
        entry.title = title.isEmpty() ? present::text(event.transition) : title;
        entry.when = present::local_and_utc(event.time);
        const QString role = present::text(event.role_title);
        entry.who =
            present::joined({present::text(event.party_name), role.isEmpty() ? present::text(event.role) : role});
        entry.link = tr("Block %1").arg(present::number(event.height));
        entry.height = event.height;
        entries.push_back(std::move(entry));
    }
    auto* timeline = new Timeline;
    timeline->show_entries(entries);
    connect(timeline, &Timeline::block_asked, &desk_.navigator, &Navigator::block_asked);
    card->body()->addWidget(timeline);
    actions_->show();
    // With large text there is no room beside the history: what can be done comes first then.
    const bool narrow = text_percent() >= 150;
    auto* both = new QBoxLayout(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    both->setSpacing(12);
    actions_->setMinimumWidth(narrow ? 0 : scaled(216));
    actions_->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : scaled(216));
    if (narrow) both->addWidget(actions_);
    both->addWidget(card, 1);
    if (!narrow) both->addWidget(actions_);
    static_cast<QVBoxLayout*>(content_->layout())->addLayout(both, 1);
}

}  // namespace cityledger::ui
