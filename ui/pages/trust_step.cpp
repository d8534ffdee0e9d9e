// The second step of the first run: where trust starts.

#include "core/base/hex.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/pages/fingerprint_grid.h"
#include "ui/pages/first_run_steps.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"
#include "ui/widgets/button.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedWidget>

namespace cityledger::ui {

namespace {
constexpr int typed_digits = 8;
}

TrustStep::TrustStep(Desk& desk) : desk_(desk) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    file_card_ = new Card(nullptr, 14);
    auto* row = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    file_name_ = Label::eliding(Label::Type::bold, Qt::ElideMiddle);
    file_line_ = Label::eliding(Label::Type::label);
    words->addWidget(file_name_);
    words->addWidget(file_line_);
    row->addLayout(words, 1);
    choose_file_ = new Button(Button::Kind::standard, "folder");
    auto* by_hand = new Button(Button::Kind::quiet);
    row->addWidget(by_hand);
    row->addWidget(choose_file_);
    file_card_->body()->addLayout(row);
    column->addWidget(file_card_);
    ways_ = new QStackedWidget;
    ways_->addWidget(make_profile());
    ways_->addWidget(make_by_hand());
    column->addWidget(new Scroll(ways_), 1);
    connect(choose_file_, &QPushButton::clicked, this, &TrustStep::choose);
    connect(by_hand, &QPushButton::clicked, this, [this] {
        ways_->setCurrentIndex(1 - ways_->currentIndex());
        emit changed();
    });
    (new Words(this))->set([=, this] {
        by_hand->set_words(tr("Height and hash instead"));
        show_profile();
    });
}

QWidget* TrustStep::make_profile() {
    auto* page = new QWidget;
    page->setProperty("clear", true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    compare_ = new Card(nullptr, 18);
    auto* question = new Label(Label::Type::card);
    auto* how = Label::wrapping(Label::Type::label);
    grid_ = new FingerprintGrid;
    compare_->body()->addWidget(question);
    compare_->body()->addWidget(how);
    compare_->body()->addWidget(grid_);
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    auto* labels = new QVBoxLayout;
    labels->setSpacing(0);
    auto* label = new Label(Label::Type::bold);
    typed_note_ = new Label(Label::Type::label);
    labels->addWidget(label);
    labels->addWidget(typed_note_);
    typed_ = new QLineEdit;
    typed_->setObjectName(QStringLiteral("typed-digits"));
    typed_->setProperty("type", "fingerprint");
    typed_->setMaxLength(typed_digits + 1);
    typed_->setFixedWidth(scaled(176));
    label->setBuddy(typed_);
    hint_ = Label::wrapping(Label::Type::label);
    row->addLayout(labels);
    row->addWidget(typed_);
    row->addWidget(hint_, 1);
    compare_->body()->addSpacing(8);
    compare_->body()->addLayout(row);
    compare_->body()->addWidget(new Rule);
    facts_ = new Facts;
    compare_->body()->addWidget(facts_);
    column->addWidget(compare_);
    auto* why = new Card(nullptr, 14);
    auto* why_title = new Label(Label::Type::bold);
    auto* why_words = Label::wrapping(Label::Type::label);
    why->body()->setSpacing(2);
    why->body()->addWidget(why_title);
    why->body()->addWidget(why_words);
    column->addWidget(why);
    column->addStretch(1);
    connect(typed_, &QLineEdit::textChanged, this, [this] {
        show_typed();
        emit changed();
    });
    (new Words(page))->set([=, this] {
        question->setText(tr("Is this the fingerprint printed in the official letter?"));
        how->setText(
            tr("Take out the letter and compare group by group. The last two groups you type from the letter; the "
               "program does not fill them in."));
        label->setText(tr("Last 8 digits in the letter"));
        typed_->setAccessibleName(tr("Last 8 digits in the letter"));
        why_title->setText(tr("Why compare?"));
        why_words->setText(
            tr("Everything that is verified later starts from this block. A false starting point cannot be noticed by "
               "the program itself; "
               "only the comparison with the letter on paper prevents it."));
        show_typed();
    });
    return page;
}

QWidget* TrustStep::make_by_hand() {
    auto* page = new QWidget;
    page->setProperty("clear", true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(nullptr, 18);
    card->head();
    auto* form = new QGridLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    height_ = new QLineEdit;
    height_->setMaxLength(16);
    hash_ = new QLineEdit;
    hash_->setMaxLength(96);
    peers_ = new QPlainTextEdit;
    peers_->setTabChangesFocus(true);
    peers_->setFixedHeight(scaled(96));
    days_ = new QSpinBox;
    days_->setRange(1, 30);
    days_->setValue(14);
    by_hand_note_ = Label::wrapping(Label::Type::secondary);
    const auto add = [form](int row, QWidget* field) {
        auto* label = new Label(Label::Type::label);
        label->setBuddy(field);
        form->addWidget(label, row, 0, Qt::AlignTop);
        form->addWidget(field, row, 1);
        return label;
    };
    auto *height_label = add(0, height_), *hash_label = add(1, hash_), *peers_label = add(2, peers_),
         *days_label = add(3, days_);
    form->addWidget(by_hand_note_, 4, 1);
    form->setColumnStretch(1, 1);
    card->body()->addLayout(form);
    column->addWidget(card);
    column->addStretch(1);
    for (QLineEdit* field : {height_, hash_}) connect(field, &QLineEdit::textChanged, this, &TrustStep::changed);
    connect(peers_, &QPlainTextEdit::textChanged, this, &TrustStep::changed);
    (new Words(page))->set([=, this] {
        card->set_title(tr("Height and hash from a trustworthy source"));
        const auto name = [](Label* label, QWidget* field, const QString& words) {
            label->setText(words);
            field->setAccessibleName(words);
        };
        name(height_label, height_, tr("Block"));
        name(hash_label, hash_, tr("Hash (64 digits)"));
        name(peers_label, peers_, tr("Addresses of peers, one a line"));
        name(days_label, days_, tr("Trust period in days"));
        by_hand_note_->setText(tr("Two or more peers, so that one can contradict the other."));
    });
    return page;
}

void TrustStep::choose() {
    FileChooser::file(this, tr("Choose a city profile"), tr("City profiles (*.cityprofile)"),
                      [this](const QString& path) { read(path); });
}

void TrustStep::read(const QString& path) {
    desk_.bridge.read_profile(path.toStdString(), this, [this, path](Result<node::ProfileView> result) {
        if (!result) {
            emit failed(result.error());
            return;
        }
        profile_ = *result;
        path_ = path;
        typed_->clear();
        ways_->setCurrentIndex(0);
        show_profile();
        typed_->setFocus();
        emit changed();
    });
}

void TrustStep::clear() {
    profile_.reset();
    path_.clear();
    typed_->clear();
    ways_->setCurrentIndex(0);
    show_profile();
}

void TrustStep::show_profile() {
    compare_->setVisible(profile_.has_value());
    choose_file_->set_words(profile_ ? tr("Another file…") : tr("Choose a profile…"));
    facts_->clear();
    if (!profile_) {
        file_name_->setText(tr("City profile"));
        file_line_->setText(
            tr("A file that the city office hands out together with an official letter. Drop it here or choose it."));
        return;
    }
    file_name_->setText(present::file_name(path_.toStdString()));
    QStringList line{tr("issued %1").arg(present::local_minute(profile_->issued_at))};
    if (!profile_->expires_at.is_zero()) line << tr("valid to %1").arg(present::local_date(profile_->expires_at));
    file_line_->setText(present::joined(line));
    facts_->add(tr("Ledger"), present::joined({present::text(profile_->name), present::text(profile_->chain_id)}));
    facts_->add(tr("Block"), present::number(profile_->trust_height));
    facts_->add(tr("Trust period"), tr("%1, carried on by every sync").arg(present::period(profile_->period_s)));
    facts_->add(tr("Peers"), tr("%Ln peers, at least %1 besides the first must agree", nullptr,
                                static_cast<int>(profile_->peers.size()))
                                 .arg(present::number(profile_->min_witnesses)));
    facts_->add(tr("Mode"), profile_->mode == node::CopyMode::full ? tr("full copy") : tr("headers and proofs"));
    show_typed();
}

void TrustStep::show_typed() {
    const QString typed = QString(typed_->text()).remove(QLatin1Char(' ')).toUpper();
    const QString whole = profile_ ? present::text(profile_->fingerprint) : QString();
    grid_->show_fingerprint(whole, typed.left(typed_digits));
    const int left = typed_digits - static_cast<int>(typed.size());
    typed_note_->setText(left > 0 ? tr("%Ln digits to go", nullptr, left) : QString());
    const bool wrong = left <= 0 && !complete();
    restyle(typed_, "wrong", wrong);
    hint_->set_tone(wrong ? present::Tone::red : present::Tone::plain);
    hint_->setText(
        wrong ? tr("These digits are not the profile's. Do not go on with this file; ask the office that sent it.")
              : tr("You can go on once they are right. Wrong digits change nothing."));
}

bool TrustStep::complete() const {
    if (ways_->currentIndex() == 1) {
        const auto hash = cityledger::hash_from_hex(QString(hash_->text()).remove(QLatin1Char(' ')).toStdString());
        return hash && height_->text().toLongLong() > 0 && !peers_->toPlainText().trimmed().isEmpty();
    }
    if (!profile_) return false;
    const QString typed = QString(typed_->text()).remove(QLatin1Char(' ')).toLower();
    return typed.size() == typed_digits && present::text(profile_->fingerprint).endsWith(typed);
}

node::JoinRequest TrustStep::request() const {
    node::JoinRequest request;
    if (ways_->currentIndex() == 0) {
        request.profile = path_.toStdString();
        return request;
    }
    for (const QString& line : peers_->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (const QString url = line.trimmed(); !url.isEmpty()) request.peers.push_back(url.toStdString());
    request.trust_height = height_->text().toLongLong();
    request.trust_hash = QString(hash_->text()).remove(QLatin1Char(' ')).toStdString();
    request.trust_period_s = static_cast<std::int64_t>(days_->value()) * 86400;
    return request;
}

}  // namespace cityledger::ui
