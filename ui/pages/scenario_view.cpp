#include "ui/pages/scenario_view.h"

#include "ui/pages/scenario_tables.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/scenario.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/hash_label.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/lifecycle_graph.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace cityledger::ui {

using present::text;

ScenarioView::ScenarioView(Desk& desk, QWidget* parent) : QWidget(parent), desk_(desk) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    content_ = new QWidget;
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(content_, 1);
    setMinimumSize(300, 220);
    (new Words(this))->set([this] { build(); });
}

void ScenarioView::show_definition(Shown shown) {
    shown_ = std::move(shown);
    check_.reset();
    build();
}

void ScenarioView::show_check(ScenarioFileCheck checked, const QString& file) {
    shown_.reset();
    if (checked.reading) shown_ = Shown{std::move(*checked.reading), {}, 0, file};
    check_ = std::move(checked.check);
    check_file_ = file;
    chosen_ = QStringLiteral("check");
    build();
}

void ScenarioView::show_words(const QString& sentence) {
    shown_.reset();
    check_.reset();
    sentence_ = sentence;
    build();
}

void ScenarioView::choose_tab(const QString& id) {
    chosen_ = id;
    for (int i = 0; tabs_ && i < tabs_->count(); ++i)
        if (tabs_->tabData(i).toString() == id) tabs_->setCurrentIndex(i);
}

void ScenarioView::add_tab(const char* id, const QString& title, QWidget* content) {
    stack_->addWidget(content);
    tabs_->setTabData(tabs_->addTab(title), QString::fromLatin1(id));
}

void ScenarioView::add_head(QVBoxLayout* column) {
    auto* top = new QHBoxLayout;
    top->setSpacing(10);
    auto* name = Label::eliding(Label::Type::name);
    auto* badge = new Badge;
    if (shown_) {
        name->setText(text(shown_->reading.definition.title) + QLatin1Char(' ') +
                      text(shown_->reading.definition.version));
        if (shown_->file.isEmpty()) {
            const auto standing = present::scenario_standing(shown_->status);
            badge->show_mark(standing.mark, standing.word);
        } else {
            badge->show_mark({"file", present::Tone::grey}, tr("A file, on no ledger"));
        }
    } else {
        name->setText(check_file_);
        badge->show_mark({"file", present::Tone::grey}, tr("A file, on no ledger"));
    }
    top->addWidget(name, 1);
    top->addWidget(badge);
    column->addLayout(top);
    if (shown_) {
        auto* facts = new Facts;
        facts->add_hash(tr("Digest"), present::lower_hex(shown_->reading.definition.digest), false, 6);
        column->addWidget(facts);
    }
}

QWidget* ScenarioView::lifecycle_tab() const {
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 8, 6, 0);
    column->setSpacing(10);
    const auto& definition = shown_->reading.definition;
    for (const auto& type : definition.types) {
        column->addWidget(new Label(Label::Type::card, text(type.title)));
        auto* graph = new LifecycleGraph;
        graph->show_lifecycle(type.states, type.steps);
        auto* sideways = new QScrollArea;
        sideways->setWidget(graph);
        sideways->setFrameShape(QFrame::NoFrame);
        sideways->setFocusPolicy(Qt::NoFocus);
        sideways->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        sideways->setFixedHeight(graph->sizeHint().height() + 14);
        graph->setProperty("clear", true);
        sideways->viewport()->setAutoFillBackground(false);
        column->addWidget(sideways);
        column->addWidget(scenario_steps_table(definition, type));
    }
    column->addWidget(new Rule);
    auto* facts = new Facts;
    facts->add(tr("Scenario"), present::joined({text(definition.id), present::scenario_area(definition.area)}));
    facts->add(tr("Owner"), text(definition.owner));
    facts->add(tr("Legal basis"), definition.legal_basis.empty()
                                      ? tr("none cited")
                                      : tr("%Ln cited", nullptr, static_cast<int>(definition.legal_basis.size())));
    if (definition.retention_years > 0)
        facts->add(tr("Retention"), tr("%Ln years", nullptr, static_cast<int>(definition.retention_years)));
    facts->add(tr("Tests"), present::number(static_cast<std::int64_t>(definition.tests.size())));
    if (shown_->file.isEmpty()) facts->add(tr("Records"), present::number(static_cast<std::int64_t>(shown_->records)));
    column->addWidget(facts);
    column->addWidget(new Label(Label::Type::card, tr("Must be impossible")));
    for (const auto& test : definition.tests)
        if (!test.refusal.empty()) {
            auto* line = new Badge;
            line->set_plain();
            line->show_mark({"lock", present::Tone::plain}, text(test.proves));
            column->addWidget(line, 0, Qt::AlignLeft);
        }
    column->addStretch(1);
    return new Scroll(inside);
}

QWidget* ScenarioView::check_tab() const {
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 8, 0, 0);
    auto* answer = new Badge;
    const auto said = present::scenario_answer(*check_);
    answer->set_plain(true);
    answer->show_mark(said.mark, said.sentence);
    column->addWidget(answer, 0, Qt::AlignLeft);
    if (check_->definition && !check_->canonical)
        column->addWidget(
            Label::wrapping(Label::Type::secondary, tr("The file is written for people. What is published is its "
                                                       "canonical form, which has the digest above.")));
    column->addWidget(scenario_findings_table(*check_), 1);
    return inside;
}

void ScenarioView::build() {
    auto* outer = static_cast<QVBoxLayout*>(content_->layout());
    clear_layout(outer);
    tabs_ = nullptr;
    stack_ = nullptr;
    auto* card = new Card;
    outer->addWidget(card, 1);
    if (!shown_ && !check_) {
        card->body()->addWidget(Label::wrapping(
            Label::Type::label,
            sentence_.isEmpty()
                ? tr("Choose a scenario to see what it says, or drop a definition's file here to check it.")
                : sentence_));
        card->body()->addStretch(1);
        return;
    }
    add_head(card->body());
    tabs_ = new QTabBar;
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(true);
    tabs_->setAccessibleName(tr("Parts of the definition"));
    stack_ = new QStackedWidget;
    const auto count = [](const QString& words, std::size_t number) {
        return words + QLatin1Char(' ') + present::number(static_cast<std::int64_t>(number));
    };
    if (check_) add_tab("check", tr("Check"), check_tab());
    if (shown_) {
        const auto& definition = shown_->reading.definition;
        std::size_t fields = 0, acts = 0;
        for (const auto& type : definition.types) {
            fields += type.fields.size();
            acts += type.acts.size();
        }
        add_tab("lifecycle", tr("Lifecycle"), lifecycle_tab());
        add_tab("fields", count(tr("Fields"), fields), scenario_fields_table(definition));
        add_tab("roles", count(tr("Roles"), definition.roles.size()), scenario_roles_table(definition));
        add_tab("acts", count(tr("Acts"), acts), scenario_acts_table(definition));
        add_tab(
            "tests", count(tr("Tests"), definition.tests.size()),
            scenario_tests_table(definition.tests, check_ ? check_->tests : std::vector<node::ScenarioTestOutcome>{}));
        if (!shown_->reading.before.isEmpty())
            add_tab("versions", tr("Since version %1").arg(shown_->reading.before),
                    scenario_differences_table(shown_->reading.differences));
        auto* plain = new QPlainTextEdit(shown_->reading.text);
        plain->setReadOnly(true);
        plain->setTabChangesFocus(true);
        plain->setLineWrapMode(QPlainTextEdit::NoWrap);
        plain->setFont(ui::mono(8.5));
        plain->setAccessibleName(tr("Text of the definition"));
        add_tab("text", tr("Text"), plain);
    }
    card->body()->addWidget(tabs_);
    card->body()->addWidget(stack_, 1);
    connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
        if (index < 0) return;
        stack_->setCurrentIndex(index);
        chosen_ = tabs_->tabData(index).toString();
    });
    choose_tab(QString(chosen_));
}

}  // namespace cityledger::ui
