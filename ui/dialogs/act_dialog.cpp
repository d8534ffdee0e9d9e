#include "ui/dialogs/act_dialog.h"

#include "core/base/hex.h"
#include "ui/dialogs/act_form.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/present/acting.h"
#include "ui/present/acts.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"
#include "ui/widgets/button.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/states.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cityledger::ui {

namespace {

enum Step : int { step_form, step_signing, step_outcome };

struct Prepared {
    node::WrittenAct act;
    std::vector<node::ActRow> rows;
};

/// A column of a step, and its row of buttons at the right.
std::pair<QVBoxLayout*, QHBoxLayout*> lay_out(QWidget* step) {
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    return {column, buttons};
}

Button* quiet_default(Button* button) {
    button->setAutoDefault(false);
    return button;
}

}  // namespace

ActDialog::ActDialog(Desk& desk, node::ActChoices choices, node::ActChoice act, QWidget* parent)
    : QDialog(parent), desk_(desk), choices_(std::move(choices)), act_(std::move(act)) {
    setAttribute(Qt::WA_DeleteOnClose);
    if (const auto* key = desk_.bridge.keys().current()) actor_ = *key;
    setWindowTitle(present::text(act_.title));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(18, 14, 18, 14);
    outer->setSpacing(10);
    outer->addWidget(Label::wrapping(Label::Type::title, present::text(act_.title)));
    outer->addWidget(Label::wrapping(Label::Type::label, subject()));
    outer->addWidget(new DoubleRule);
    steps_ = new QStackedWidget;
    steps_->addWidget(make_form());
    steps_->addWidget(make_signing());
    steps_->addWidget(make_outcome());
    outer->addWidget(steps_, 1);
    // As large as the text wants, within the window it belongs to.
    resize(QSize(scaled(640), scaled(560)).boundedTo(parent->size() - QSize(40, 40)));
}

ActDialog::~ActDialog() {
    stop_.request_stop();
}

QString ActDialog::subject() const {
    const QString role = present::text(act_.role_title);
    const QString party = present::text(choices_.key.party_name);
    return present::joined({choices_.record.empty() ? present::text(act_.type_title) : present::text(choices_.record),
                            present::text(choices_.scenario_title),
                            party.isEmpty() ? present::text(actor_.owner()) : party, role});
}

QWidget* ActDialog::make_form() {
    auto* step = new QWidget;
    const auto [column, buttons] = lay_out(step);
    auto* inside = new QWidget;
    auto* inside_column = new QVBoxLayout(inside);
    inside_column->setContentsMargins(0, 0, 12, 0);
    if (const QString note = present::together_note(act_); !note.isEmpty())
        inside_column->addWidget(Label::wrapping(Label::Type::body, note));
    if (act_.inputs.empty())
        inside_column->addWidget(Label::wrapping(Label::Type::body, tr("Nothing has to be entered for this.")));
    form_ = new ActForm(act_, choices_.record.empty());
    inside_column->addWidget(form_, 1);
    column->addWidget(new Scroll(inside), 1);
    form_note_ = Label::wrapping(Label::Type::body);
    form_note_->set_tone(present::Tone::red);
    form_note_->hide();
    column->addWidget(form_note_);
    auto* cancel = quiet_default(new Button(Button::Kind::standard));
    cancel->set_words(tr("Cancel"));
    next_ = new Button(Button::Kind::primary);
    next_->set_words(tr("Check and show what becomes public"));
    next_->setObjectName("act-next");
    next_->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(next_);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(next_, &QPushButton::clicked, this, &ActDialog::write);
    connect(form_, &ActForm::changed, form_note_, &QWidget::hide);
    return step;
}

QWidget* ActDialog::make_signing() {
    auto* step = new QWidget;
    const auto [column, buttons] = lay_out(step);
    auto* inside = new QWidget;
    auto* inside_column = new QVBoxLayout(inside);
    inside_column->setContentsMargins(0, 0, 12, 0);
    inside_column->setSpacing(10);
    inside_column->addWidget(new Label(Label::Type::bold, tr("Exactly this becomes public on the ledger, for good:")));
    preview_ = new Facts(130);
    inside_column->addWidget(preview_);
    inside_column->addWidget(new Rule);
    owner_ = Label::wrapping(Label::Type::bold);
    inside_column->addWidget(owner_);
    passphrase_ = new QLineEdit;
    passphrase_->setObjectName("act-passphrase");
    passphrase_->setEchoMode(QLineEdit::Password);
    passphrase_->setMaxLength(1024);
    passphrase_->setAccessibleName(tr("Passphrase of the key"));
    inside_column->addWidget(passphrase_);
    sign_note_ = Label::wrapping(Label::Type::secondary);
    inside_column->addWidget(sign_note_);
    inside_column->addStretch(1);
    column->addWidget(new Scroll(inside), 1);
    auto* back = quiet_default(new Button(Button::Kind::standard));
    back->set_words(tr("Back"));
    auto* draft = quiet_default(new Button(Button::Kind::standard, "export"));
    draft->set_words(tr("Keep as draft…"));
    draft->setObjectName("act-draft");
    sign_ = new Button(Button::Kind::primary, "key");
    sign_->set_words(tr("Sign and submit"));
    sign_->setObjectName("act-sign");
    buttons->addWidget(back);
    buttons->addWidget(draft);
    buttons->addWidget(sign_);
    column->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, [this] { show_step(step_form); });
    connect(draft, &QPushButton::clicked, this, &ActDialog::keep_draft);
    connect(sign_, &QPushButton::clicked, this, &ActDialog::sign);
    connect(passphrase_, &QLineEdit::returnPressed, this, &ActDialog::sign);
    return step;
}

QWidget* ActDialog::make_outcome() {
    auto* step = new QWidget;
    const auto [column, buttons] = lay_out(step);
    progress_ = new ProgressStrip;
    column->addWidget(progress_);
    headline_ = Label::wrapping(Label::Type::headline);
    headline_->setObjectName("act-headline");
    column->addWidget(headline_);
    receipt_ = new Facts(130);
    column->addWidget(receipt_);
    after_ = Label::wrapping(Label::Type::body);
    after_->setObjectName("act-after");
    column->addWidget(after_);
    column->addStretch(1);
    look_ = quiet_default(new Button(Button::Kind::standard, "records"));
    look_->set_words(tr("Show the record as it is now"));
    look_->setObjectName("act-look");
    look_->hide();
    auto* close = new Button(Button::Kind::standard);
    close->set_words(tr("Close"));
    close->setObjectName("act-close");
    buttons->addWidget(look_);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(progress_->cancel_button(), &QPushButton::clicked, this, [this] { stop_.request_stop(); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(look_, &QPushButton::clicked, this, [this] {
        emit record_changed(present::text(choices_.record));
        accept();
    });
    return step;
}

void ActDialog::show_step(int step) {
    steps_->setCurrentIndex(step);
}

void ActDialog::write() {
    if (!form_->is_complete()) {
        form_->point_at_faults();
        return;
    }
    node::RecordRequest request;
    request.record = choices_.record;
    request.scenario = hex(choices_.definition);
    request.type = act_.type;
    request.act = act_.id;
    request.role = act_.role;
    request.head = choices_.head;
    form_->fill(request);
    node::ActFrame frame;
    frame.actor = actor_;
    next_->setEnabled(false);
    desk_.bridge.act<Prepared>(
        this,
        [frame, request, &clock = desk_.bridge.clock()](node::Node& node, const Job& job) -> Result<Prepared> {
            Prepared prepared;
            CITYLEDGER_TRY(written, node::write_record_act(node.acting(), frame, request, clock, job));
            prepared.act = std::move(written);
            CITYLEDGER_TRY(rows, node.acting().describe(prepared.act.draft.body));
            prepared.rows = std::move(rows);
            return prepared;
        },
        {},
        [this](const Result<Prepared>& result) {
            next_->setEnabled(true);
            if (!result && result.error().code == "act.head") {
                show_failure(result.error());
                return;
            }
            if (!result) {
                form_note_->setText(QStringLiteral("✕ ") + present::sentence(result.error()));
                form_note_->show();
                return;
            }
            written_ = result->act;
            show_preview(result->rows);
        });
}

void ActDialog::show_preview(const std::vector<node::ActRow>& rows) {
    preview_->clear();
    for (const auto& row : rows) {
        preview_->add(tr("Act"), present::act_title(row));
        preview_->add(tr("Record"), present::text(written_->record));
        preview_->add(tr("By"), present::joined({present::text(row.party_name), present::text(actor_.officer),
                                                 present::text(act_.role_title)}));
        for (const auto& detail : row.details) {
            if (present::is_hash(detail))
                preview_->add_hash(present::detail_label(detail), present::text(detail.raw));
            else
                preview_->add(present::detail_label(detail), present::detail_value(detail));
        }
    }
    // Private values are sealed under the passphrase, so it is needed even while the key is open.
    asks_passphrase_ = !desk_.bridge.keys().is_open() || !written_->openings.empty();
    owner_->setText(tr("The key belongs to %1.").arg(present::key_name(actor_)));
    passphrase_->clear();
    passphrase_->setVisible(asks_passphrase_);
    passphrase_->setPlaceholderText(tr("Passphrase"));
    sign_note_->set_tone(present::Tone::plain);
    sign_note_->setText(asks_passphrase_ ? tr("It stays open for %n minutes after the last use.", nullptr,
                                              desk_.bridge.keys().idle_minutes())
                                         : tr("The key is open."));
    show_step(step_signing);
    if (asks_passphrase_)
        passphrase_->setFocus(Qt::OtherFocusReason);
    else
        sign_->setFocus(Qt::OtherFocusReason);
}

void ActDialog::sign() {
    const auto failed = [this](const Error& error) {
        sign_->setEnabled(true);
        sign_note_->set_tone(present::Tone::red);
        sign_note_->setText(QStringLiteral("✕ ") + present::sentence(error));
        passphrase_->selectAll();
        passphrase_->setFocus(Qt::OtherFocusReason);
    };
    if (!written_ || !sign_->isEnabled()) return;
    sign_->setEnabled(false);
    using Secret = std::shared_ptr<const node::Passphrase>;
    const auto signed_by = [this, failed](const std::shared_ptr<const node::OpenKey>& key, const Secret& passphrase) {
        desk_.bridge.work<node::ActDraft>(
            this,
            [act = *written_, key, passphrase,
             folder = desk_.bridge.folder()](const std::stop_token&) -> Result<node::ActDraft> {
                CITYLEDGER_CHECK(node::keep_openings(folder, act, *passphrase));
                node::ActDraft draft = act.draft;
                CITYLEDGER_CHECK(node::sign_draft(draft, *key));
                return draft;
            },
            [this, failed](const Result<node::ActDraft>& draft) {
                sign_->setEnabled(true);
                if (!draft) return failed(draft.error());
                send(*draft);
            });
    };
    if (!asks_passphrase_) {
        if (const auto key = desk_.bridge.keys().opened()) return signed_by(key, std::make_shared<node::Passphrase>());
        asks_passphrase_ = true;  // locked meanwhile
        passphrase_->show();
        sign_->setEnabled(true);
        sign_note_->setText(tr("The key was locked meanwhile."));
        return;
    }
    const Secret secret = std::make_shared<node::Passphrase>(passphrase_->text().toStdString());
    passphrase_->clear();
    desk_.bridge.keys().open(secret, this, [this, failed, signed_by, secret](const Result<bool>& opened) {
        if (!opened) return failed(opened.error());
        if (const auto key = desk_.bridge.keys().opened()) signed_by(key, secret);
    });
}

void ActDialog::send(node::ActDraft draft) {
    show_step(step_outcome);
    receipt_->clear();
    after_->setText({});
    headline_->setText(tr("Waiting until the own node has verified it"));
    progress_->show();
    progress_->show_progress(tr("Handed to the departments' peers"),
                             tr("It may come into a block up to %1.").arg(present::number(draft.valid_until)), -1);
    stop_ = desk_.bridge.act<node::ActOutcome>(
        this,
        [draft, folder = desk_.bridge.folder()](node::Node& node, const Job& job) -> Result<node::ActOutcome> {
            CITYLEDGER_TRY(transaction, node::transaction_of(draft));
            CITYLEDGER_CHECK(node::keep_pending(folder, draft));
            auto outcome = node::submit_and_wait(node.acting(), transaction, job);
            if (outcome || outcome.error().kind == ErrorKind::refused) node::forget_pending(folder, draft.number);
            return outcome;
        },
        [this](const Progress& progress) {
            progress_->show_progress(tr("Waiting for the block"),
                                     tr("%1 blocks so far").arg(present::number(static_cast<qint64>(progress.done))),
                                     -1);
        },
        [this](const Result<node::ActOutcome>& outcome) {
            progress_->hide();
            if (outcome)
                show_receipt(*outcome);
            else
                show_failure(outcome.error());
        });
}

void ActDialog::show_receipt(const node::ActOutcome& outcome) {
    headline_->setText(tr("Accepted, and verified by the own node"));
    receipt_->clear();
    receipt_->add(tr("Record"), present::text(written_->record));
    receipt_->add(tr("Block"), present::number(outcome.height));
    receipt_->add(tr("Time"), present::local_and_utc(outcome.time));
    receipt_->add_hash(tr("Act number"), present::lower_hex(outcome.number), true);
    emit record_changed(present::text(written_->record));
}

void ActDialog::show_failure(const Error& error) {
    show_step(step_outcome);
    progress_->hide();
    receipt_->clear();
    const bool stopped = error.kind == ErrorKind::stopped;
    headline_->setText(stopped ? tr("Not waited for any longer") : tr("Nothing was changed by this act"));
    after_->setText(present::sentence(error));
    if (stopped && written_) receipt_->add_hash(tr("Act number"), present::lower_hex(written_->draft.number), true);
    if (error.code != "act.head" || choices_.record.empty()) return;
    look_->show();
    desk_.bridge.ask<node::RecordDetail>(
        this, [id = choices_.record](const node::Browser& browser) { return browser.record(id); },
        [this](const Result<node::RecordDetail>& record) {
            if (!record || record->events.empty()) return;
            const auto& event = record->events.front();
            receipt_->clear();
            receipt_->add(tr("Meanwhile"), present::text(event.title));
            receipt_->add(tr("By"), present::joined({present::text(event.party_name), present::text(event.officer)}));
            receipt_->add(tr("Time"), present::local_and_utc(event.time));
            receipt_->add(tr("State now"), present::text(record->row.state_title));
        });
}

void ActDialog::keep_draft() {
    if (!written_) return;
    FileChooser::save(this, tr("Keep the act as a draft"),
                      QString::fromStdString(hex(written_->draft.number).substr(0, 8)) + QStringLiteral(".cityact"),
                      [this](const QString& path) {
                          desk_.bridge.work<bool>(
                              this,
                              [draft = written_->draft, path](const std::stop_token&) -> Result<bool> {
                                  CITYLEDGER_CHECK(node::write_draft(path.toStdString(), draft));
                                  return true;
                              },
                              [this, path](const Result<bool>& done) {
                                  sign_note_->setText(done
                                                          ? tr("Kept, unsigned, in %1. It was not submitted.").arg(path)
                                                          : present::sentence(done.error()));
                              });
                      });
}

}  // namespace cityledger::ui
