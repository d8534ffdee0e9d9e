#include "ui/pages/decisions_card.h"

#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"
#include "ui/present/verdict.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>

#include <algorithm>

namespace cityledger::ui {

namespace {

constexpr const char* intake = "intake";
constexpr std::size_t most_shown = 50;
/// A decision has been taken, and others are only exceptions.
bool is_settled(const node::RecordRow& row) {
    return row.state == "adopted" || row.state == "suspended" || row.state == "retired" || row.state == "rejected" ||
           row.state == "withdrawn";
}

}  // namespace

DecisionsCard::DecisionsCard(Desk& desk, QWidget* parent) : Card(parent), desk_(desk) {
    auto* inside = new QWidget;
    lines_ = new QVBoxLayout(inside);
    lines_->setContentsMargins(0, 0, 6, 0);
    lines_->setSpacing(8);
    head();
    body()->addWidget(new Scroll(inside), 1);
    setMinimumSize(220, 120);
    (new Words(this))->set([this] { build(); });
}

void DecisionsCard::refresh() {
    using All = std::vector<Waiting>;
    desk_.bridge.ask<All>(
        this,
        [](const node::Browser& browser) -> Result<All> {
            CITYLEDGER_TRY(page, browser.records({intake, {}, {}, {}}, 0, 500));
            CITYLEDGER_TRY(scenarios, browser.scenarios());
            All out;
            for (const auto& row : page.rows) {
                if (is_settled(row) || out.size() == most_shown) continue;
                CITYLEDGER_TRY(record, browser.record(row.id));
                Waiting one{std::move(record), {row.id, row.id}, {}};
                for (const auto& field : one.record.fields)
                    if (field.id == "definition") one.digest = field.raw;
                for (const auto& scenario : scenarios)
                    if (present::lower_hex(scenario.definition).toStdString() == one.digest)
                        one.title = {scenario.title.zh + " " + scenario.version,
                                     scenario.title.en + " " + scenario.version};
                out.push_back(std::move(one));
            }
            return out;
        },
        [this](Result<All> result) {
            error_ = result ? std::nullopt : std::optional(result.error());
            waiting_ = result ? std::move(*result) : All{};
            build();
        });
}

void DecisionsCard::build() {
    clear_layout(lines_);
    set_title(waiting_.empty()
                  ? tr("Waiting for a decision")
                  : tr("Waiting for a decision: %1").arg(present::number(static_cast<std::int64_t>(waiting_.size()))));
    if (waiting_.empty())
        lines_->addWidget(Label::wrapping(
            Label::Type::label,
            error_ ? present::sentence(*error_)
                   : tr("No scenario waits for a decision. A proposal appears here once it is submitted.")));
    for (const auto& one : waiting_) {
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        auto* title = new Badge;
        title->set_plain(true);
        title->show_mark(present::state_mark(one.record.row.document), present::text(one.title));
        QStringList next;
        for (const auto& step : one.record.steps)
            if (step.from == one.record.row.state && !next.contains(present::text(step.title)))
                next << present::text(step.title);
        words->addWidget(title, 0, Qt::AlignLeft);
        words->addWidget(Label::wrapping(
            Label::Type::secondary, tr("%1, since %2. Next: %3")
                                        .arg(present::text(one.record.row.state_title),
                                             present::local_and_utc(one.record.row.changed), present::listed(next))));
        row->addLayout(words, 1);
        auto* open = new Button;
        open->set_words(tr("Decide…"));
        open->setAccessibleName(tr("Decide on %1").arg(present::text(one.title)));
        connect(open, &QPushButton::clicked, this,
                [this, id = present::text(one.record.row.id)] { emit desk_.navigator.record_asked(id); });
        auto* read = new Button(Button::Kind::quiet);
        read->set_words(tr("Read"));
        read->setAccessibleName(tr("Read %1").arg(present::text(one.title)));
        connect(read, &QPushButton::clicked, this,
                [this, digest = present::text(one.digest)] { emit definition_chosen(digest); });
        row->addWidget(read, 0, Qt::AlignTop);
        row->addWidget(open, 0, Qt::AlignTop);
        lines_->addLayout(row);
        lines_->addWidget(new Rule);
    }
    lines_->addStretch(1);
}

}  // namespace cityledger::ui
