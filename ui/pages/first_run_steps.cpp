#include "ui/pages/first_run_steps.h"

#include "ui/models/simple_table.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/times.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QRadioButton>

namespace cityledger::ui {

LanguageStep::LanguageStep(Desk& desk) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(nullptr, 18);
    auto* question = new Label(Label::Type::card);
    card->body()->addWidget(question);
    const auto add = [card, &desk, this](const QString& name, present::Language language) {
        auto* choice = new QRadioButton(name);
        connect(choice, &QRadioButton::clicked, this, [&desk, language] { desk.settings.set_language(language); });
        choice->setEnabled(!desk.settings.locked(Settings::Key::language));
        card->body()->addWidget(choice);
        return choice;
    };
    auto* chinese = add(QStringLiteral("中文"), present::Language::chinese);
    auto* english = add(QStringLiteral("English"), present::Language::english);
    auto* note = Label::wrapping(Label::Type::label);
    card->body()->addSpacing(8);
    card->body()->addWidget(note);
    column->addWidget(card);
    column->addStretch(1);
    (new Words(this))->set([=] {
        question->setText(tr("In which language should the program speak?"));
        note->setText(tr("It can be switched at any time, at the lower right of the window."));
        (present::language() == present::Language::chinese ? chinese : english)->setChecked(true);
    });
}

PeersStep::PeersStep(Desk& desk) : desk_(desk) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* card = new Card(nullptr, 18);
    auto* why = Label::wrapping(Label::Type::label);
    rows_ = new SimpleTable(this);
    table_ = new Table;
    table_->setModel(rows_);
    table_->set_framed(false);
    table_->setMinimumHeight(row_height() * 4);
    card->head();
    card->body()->addWidget(why);
    card->body()->addWidget(table_, 1);
    column->addWidget(card, 1);
    warnings_ = new Card(nullptr, 18);
    warnings_->head();
    list_ = new QWidget;
    auto* lines = new QVBoxLayout(list_);
    lines->setContentsMargins(0, 0, 0, 0);
    warnings_->body()->addWidget(list_);
    column->addWidget(warnings_);
    (new Words(this))->set([this, card, why] {
        card->set_title(tr("These peers will be asked"));
        why->setText(
            tr("The program believes none of them: it checks signatures and compares what they say. Joining first "
               "checks that "
               "they have the block of the starting point."));
        rows_->set_headers({tr("Name"), tr("Party"), tr("Address"), tr("Encryption")});
        table_->set_columns({{200}, {140, false, false}, {300, true}, {150}});
        table_->setAccessibleName(tr("Peers of the profile"));
        table_->set_empty_text(tr("They come with the city profile, or with the sample city."));
        warnings_->set_title(tr("Worth knowing before you join"));
    });
}

void PeersStep::show_peers(const TrustStep& trust) {
    std::vector<SimpleTable::Row> rows;
    const auto add = [&rows](const QString& name, const QString& party, const QString& url, bool pinned) {
        const bool secret = url.startsWith(QLatin1String("https:"));
        Cell lock;
        lock.mark = secret ? present::Mark{"lock", present::Tone::plain}
                           : present::Mark{"severity-general", present::Tone::amber};
        rows.push_back({{name, {}},
                        {party, {}},
                        {url, {}, false, url},
                        {!secret  ? tr("none")
                         : pinned ? tr("certificate pinned")
                                  : tr("yes"),
                         lock}});
    };
    codes_.clear();
    if (trust.profile()) {
        for (const auto& peer : trust.profile()->peers)
            add(present::text(peer.name), present::text(peer.party), present::text(peer.url), peer.pinned);
        codes_ = trust.profile()->warnings;
    } else {
        for (const std::string& url : trust.request().peers) add(present::text(url), {}, present::text(url), false);
    }
    rows_->set_rows(std::move(rows));
    clear_layout(list_->layout());
    for (const std::string& code : codes_)
        list_->layout()->addWidget(Label::wrapping(Label::Type::body, present::profile_warning(code)));
    warnings_->setVisible(!codes_.empty());
}

TryStep::TryStep(Desk&) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(nullptr, 18);
    what_ = Label::wrapping(Label::Type::card);
    how_ = Label::wrapping(Label::Type::label);
    try_ = new Button(Button::Kind::standard, "verify");
    card->body()->addWidget(what_);
    card->body()->addWidget(how_);
    card->body()->addWidget(try_, 0, Qt::AlignLeft);
    column->addWidget(card);
    column->addStretch(1);
    connect(try_, &QPushButton::clicked, this, &TryStep::try_asked);
    (new Words(this))->set([this] { build(); });
}

void TryStep::show_outcome(bool of_sample, const QString& documents) {
    of_sample_ = of_sample;
    documents_ = documents;
    build();
}

void TryStep::build() {
    what_->setText(tr("The copy is made"));
    how_->setText(of_sample_ ? tr("The sample city came with document files: registered ones, altered ones, revoked "
                                  "ones. They are in %1.")
                                   .arg(documents_)
                             : tr("From now on the program verifies new blocks by itself. Drop a document onto the "
                                  "window to verify it."));
    try_->set_words(tr("Verify the sample files"));
    try_->setVisible(of_sample_);
}

}  // namespace cityledger::ui
