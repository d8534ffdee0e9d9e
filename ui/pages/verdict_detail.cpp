#include "ui/pages/verdict_detail.h"

#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/times.h"
#include "ui/present/verdict.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/hash_label.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace cityledger::ui {

namespace {

/// One of the three answers: mark, question, word, reason.
class AnswerRow final : public QWidget {
  public:
    explicit AnswerRow(const present::AnswerWords& answer) : mark_(answer.mark) {
        auto* grid = new QGridLayout(this);
        grid->setContentsMargins(26, 0, 0, 8);
        grid->setHorizontalSpacing(8);
        grid->setVerticalSpacing(2);
        auto* question = Label::wrapping(Label::Type::bold, answer.question);
        auto* word = new Label(Label::Type::bold, answer.answer);
        word->set_tone(answer.mark.tone);
        auto* reason = Label::wrapping(Label::Type::label, answer.reason);
        grid->addWidget(question, 0, 0);
        grid->addWidget(word, 0, 1, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(reason, 1, 0, 1, 2);
        grid->setColumnStretch(0, 1);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paint_mark(painter, QRect(0, 2, icon_size(16), icon_size(16)), mark_.icon, color(text_role(mark_.tone)));
    }

  private:
    present::Mark mark_;
};

}  // namespace

VerdictDetail::VerdictDetail(Desk& desk, QWidget* parent) : Card(parent), desk_(desk) {
    auto* top = new QHBoxLayout;
    badge_ = new Badge;
    copy_ = new Button(Button::Kind::quiet, "copy");
    top->addWidget(badge_);
    top->addStretch(1);
    top->addWidget(copy_);
    body()->addLayout(top);
    auto* content = new QWidget;
    inside_ = new QVBoxLayout(content);
    inside_->setContentsMargins(0, 0, 6, 0);
    inside_->setSpacing(6);
    body()->addWidget(new Scroll(content), 1);
    open_record_ = new Button(Button::Kind::standard, "records");
    body()->addWidget(open_record_, 0, Qt::AlignLeft);
    setMinimumHeight(220);
    connect(copy_, &QPushButton::clicked, this, &VerdictDetail::copy_to_clipboard);
    connect(open_record_, &QPushButton::clicked, this, [this] {
        if (row_) emit desk_.navigator.record_asked(present::text(row_->record));
    });
    (new Words(this))->set([this] {
        copy_->set_words(tr("Copy"));
        open_record_->set_words(tr("Open record"));
        build();
    });
}

void VerdictDetail::show_row(const node::VerdictRow& row, bool open_evidence) {
    row_ = row;
    open_evidence_ = open_evidence;
    build();
}

void VerdictDetail::clear() {
    row_.reset();
    build();
}

void VerdictDetail::build() {
    clear_layout(inside_);
    badge_->setVisible(row_.has_value());
    copy_->setVisible(row_.has_value());
    open_record_->setVisible(row_ && !row_->record.empty());
    if (!row_) {
        inside_->addWidget(
            Label::wrapping(Label::Type::label, tr("Choose a file in the list to see why its verdict is what it is.")));
        inside_->addStretch(1);
        return;
    }
    badge_->show_mark(present::mark(row_->verdict), present::words(row_->verdict, row_->as_of.height));
    auto* name = Label::wrapping(Label::Type::card, present::file_name(row_->path));
    name->setToolTip(present::text(row_->path));
    inside_->addWidget(name);
    inside_->addWidget(Label::wrapping(Label::Type::label, present::meaning(*row_)));
    inside_->addWidget(new Rule);
    inside_->addSpacing(2);
    for (const auto& answer : present::answers(*row_)) inside_->addWidget(new AnswerRow(answer));
    if (row_->verdict != node::Verdict::cannot_tell)  // there the sentence above is made of them
        for (const QString& reason : present::reasons(*row_))
            inside_->addWidget(Label::wrapping(Label::Type::secondary, reason));
    if (row_->trust_expired)
        inside_->addWidget(Label::wrapping(
            Label::Type::secondary, tr("The trust period is over now; the verdict stays as it was at its block.")));
    inside_->addWidget(new Rule);
    auto* fold = new Fold(make_evidence());
    fold->set_title(tr("Evidence"), row_->verdict == node::Verdict::contradicted && row_->registered_sm3 != row_->sm3
                                        ? tr("the SM3 fingerprint differs, too")
                                        : present::bytes(row_->size));
    fold->set_open(open_evidence_);
    inside_->addWidget(fold);
    inside_->addStretch(1);
}

QWidget* VerdictDetail::make_evidence() const {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    const auto hash = [column](const QString& label, const std::string& hex, bool differs) {
        if (hex.empty()) return;
        column->addWidget(new Label(Label::Type::secondary, label));
        auto* shown = new HashLabel(HashLabel::Form::whole);
        shown->show_hash(present::text(hex));
        if (differs) shown->set_tone(present::Tone::red);
        column->addWidget(shown);
    };
    const bool differs = row_->verdict == node::Verdict::contradicted;
    if (differs) hash(tr("SHA-256 registered"), row_->registered_sha256, false);
    hash(tr("SHA-256 of this file"), row_->sha256, differs && row_->registered_sha256 != row_->sha256);
    if (differs) hash(tr("SM3 registered"), row_->registered_sm3, false);
    hash(tr("SM3 of this file"), row_->sm3, differs && row_->registered_sm3 != row_->sm3);
    hash(tr("Number of the act"), row_->registered_tx, false);
    auto* facts = new Facts;
    if (row_->registered_height) facts->add(tr("Block"), present::number(*row_->registered_height));
    if (row_->registered_time) facts->add(tr("Registered"), present::local_and_utc(*row_->registered_time));
    facts->add(tr("As of"), present::as_of_line(*row_, desk_.bridge.clock().now()));
    if (row_->covered_to > 0)
        facts->add(tr("Copy holds"),
                   tr("blocks %1 to %2").arg(present::number(row_->covered_from), present::number(row_->covered_to)));
    for (const auto& other : row_->others)
        facts->add(tr("Also in"), present::joined({present::text(other.record), present::text(other.party_name),
                                                   present::text(other.state_title)}));
    column->addWidget(facts);
    return box;
}

void VerdictDetail::copy_to_clipboard() const {
    if (row_) QGuiApplication::clipboard()->setText(text());
}

QString VerdictDetail::text() const {
    if (!row_) return {};
    QStringList lines{present::text(row_->path), present::words(row_->verdict, row_->as_of.height),
                      present::meaning(*row_)};
    for (const auto& answer : present::answers(*row_))
        lines << QStringLiteral("%1 %2 — %3")
                     .arg(answer.question, answer.answer,
                          QString(answer.reason).replace(QLatin1Char('\n'), QLatin1String("; ")));
    const auto add = [&lines](const QString& label, const std::string& value) {
        if (!value.empty()) lines << QStringLiteral("%1: %2").arg(label, present::text(value));
    };
    add(tr("Record"), row_->record);
    add(tr("SHA-256 of this file"), row_->sha256);
    add(tr("SM3 of this file"), row_->sm3);
    add(tr("SHA-256 registered"), row_->registered_sha256);
    add(tr("Number of the act"), row_->registered_tx);
    lines << present::as_of_line(*row_, desk_.bridge.clock().now());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace cityledger::ui
