#include "ui/pages/block_detail_view.h"

#include "ui/present/acts.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/hash_label.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

#include <algorithm>

namespace cityledger::ui {

namespace {

constexpr std::size_t acts_shown = 100;  // a block may hold thousands; the rest is said in words

}  // namespace

BlockDetailView::BlockDetailView(Desk& desk, QWidget* parent) : Card(parent), desk_(desk) {
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    title_ = new Label(Label::Type::name);
    badge_ = new Badge;
    copy_ = new Button(Button::Kind::quiet, "copy");
    top->addWidget(title_);
    top->addWidget(badge_);
    top->addStretch(1);
    top->addWidget(copy_);
    body()->addLayout(top);
    auto* content = new QWidget;
    inside_ = new QVBoxLayout(content);
    inside_->setContentsMargins(0, 0, 6, 0);
    inside_->setSpacing(8);
    body()->addWidget(new Scroll(content), 1);
    setMinimumHeight(240);
    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    (new Words(this))->set([this] {
        copy_->set_words(tr("Copy"));
        build();
    });
}

void BlockDetailView::ask(node::Height height) {
    asked_ = height;
    desk_.bridge.ask<node::BlockDetail>(
        this, [height](const node::Browser& browser) { return browser.block(height); },
        [this, height](Result<node::BlockDetail> result) {
            if (height != asked_) return;
            block_ = std::move(result);
            build();
        });
}

void BlockDetailView::clear() {
    asked_ = 0;
    block_.reset();
    build();
}

void BlockDetailView::build() {
    clear_layout(inside_);
    const bool there = block_ && *block_;
    badge_->setVisible(there);
    copy_->setVisible(there);
    title_->setText(asked_ > 0 ? tr("Block %1").arg(present::number(asked_)) : QString());
    if (!block_) {
        inside_->addWidget(Label::wrapping(
            Label::Type::label, tr("Choose a block to see its header, its signers and what happened in it.")));
    } else if (!*block_) {
        inside_->addWidget(Label::wrapping(Label::Type::label, present::sentence(block_->error())));
    } else {
        add_header(**block_);
        add_acts(**block_);
    }
    inside_->addStretch(1);
}

QString BlockDetailView::trust_path(const node::BlockDetail& block) {
    using Trust = node::BlockDetail::Trust;
    switch (block.trust) {
        case Trust::root:
            return tr("the starting point itself");
        case Trust::skipping:
            return tr("from block %1 by %Ln skips", nullptr, block.skips).arg(present::number(block.trusted_from));
        case Trust::hash_link:
            break;
    }
    return tr("by hash link from block %1").arg(present::number(block.trusted_from));
}

void BlockDetailView::add_header(const node::BlockDetail& block) {
    const bool full = block.row.state == node::BlockState::verified;
    badge_->show_mark(full ? present::Mark{"verdict-registered", present::Tone::good}
                           : present::Mark{"verdict-pending", present::Tone::blue},
                      full ? tr("Verified") : tr("Header only"));
    auto* facts = new Facts;
    facts->add_hash(tr("Hash"), present::upper_hex(block.row.hash), true);
    facts->add(tr("Time"), present::local_and_utc(block.row.time));
    facts->add_hash(tr("Previous"), present::upper_hex(block.previous));
    facts->add_hash(tr("State root"), present::upper_hex(block.state_root));
    facts->add_hash(tr("Data hash"), present::upper_hex(block.data_hash));
    if (!block.signers.empty()) {
        const auto signed_by = std::count_if(block.signers.begin(), block.signers.end(), [](const auto& signer) {
            return signer.vote == node::SignerRow::Vote::commit;
        });
        const present::Mark mark = block.commit_checked ? present::Mark{"answer-yes", present::Tone::good}
                                                        : present::Mark{"answer-unknown", present::Tone::grey};
        facts->add(
            tr("Commit"), mark,
            tr("%1 of %Ln validators signed, %2 of voting power", nullptr, static_cast<int>(block.signers.size()))
                .arg(present::number(signed_by), present::percent(block.signed_power, block.total_power)));
        if (!block.commit_checked)
            facts->add(QString(), tr("not checked one by one: the hash link from a checked block vouches for it"));
    }
    facts->add(tr("Trust path"), {"answer-yes", present::Tone::good}, trust_path(block));
    inside_->addWidget(facts);

    auto* rest = new QWidget;
    auto* column = new QVBoxLayout(rest);
    column->setContentsMargins(0, 0, 0, 0);
    auto* more = new Facts;
    more->add(tr("Ledger"), present::text(block.chain_id));
    more->add(tr("Rules version"), present::number(static_cast<qint64>(block.version_app)));
    const QString proposer = present::text(block.row.proposer);
    more->add(tr("Proposer"),
              proposer.isEmpty() ? present::grouped(present::upper_hex(block.row.proposer_address)) : proposer);
    more->add_hash(tr("Validators"), present::upper_hex(block.validators_hash));
    more->add_hash(tr("Next validators"), present::upper_hex(block.next_validators_hash));
    more->add_hash(tr("Consensus"), present::upper_hex(block.consensus_hash));
    more->add_hash(tr("Last results"), present::upper_hex(block.last_results_hash));
    more->add_hash(tr("Last commit"), present::upper_hex(block.last_commit_hash));
    more->add_hash(tr("Misbehaviour"), present::upper_hex(block.evidence_hash));
    if (block.part_total) more->add(tr("Parts"), present::number(*block.part_total));
    column->addWidget(more);
    if (!block.signers.empty()) column->addWidget(make_signers(block));
    auto* fold = new Fold(rest);
    fold->set_title(
        tr("Signers and the other header fields"),
        block.evidence > 0 ? tr("%Ln pieces of misbehaviour", nullptr, static_cast<int>(block.evidence)) : QString());
    inside_->addWidget(fold);
}

QWidget* BlockDetailView::make_signers(const node::BlockDetail& block) const {
    auto* facts = new Facts;
    for (const node::SignerRow& signer : block.signers) {
        const QString name = present::text(signer.name);
        const QString who = name.isEmpty() ? present::grouped_short(present::upper_hex(signer.address), 3) : name;
        const bool voted = signer.vote == node::SignerRow::Vote::commit;
        const QString word = voted                                       ? tr("signed")
                             : signer.vote == node::SignerRow::Vote::nil ? tr("voted for none")
                                                                         : tr("absent");
        facts->add(who,
                   voted ? present::Mark{"answer-yes", present::Tone::good}
                         : present::Mark{"answer-unknown", present::Tone::grey},
                   present::joined({word, tr("power %1").arg(present::number(signer.power))}));
    }
    return facts;
}

void BlockDetailView::add_acts(const node::BlockDetail& block) {
    inside_->addWidget(new Rule);
    std::size_t acts = 0;
    int refused = 0, opaque = 0;
    for (const auto& transaction : block.transactions) {
        acts += transaction.acts.size();
        refused += transaction.state == node::TransactionRow::State::refused;
        opaque += transaction.state == node::TransactionRow::State::opaque;
    }
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(
        new Label(Label::Type::card, tr("Acts in this block  %1").arg(present::number(static_cast<qint64>(acts)))));
    auto* note = Label::eliding(Label::Type::label);
    note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int count = static_cast<int>(block.transactions.size());
    if (block.row.state == node::BlockState::header_only)
        note->setText(tr("the transactions are not downloaded"));
    else if (opaque > 0)
        note->setText(tr("%Ln transactions of another application", nullptr, opaque));
    else if (refused > 0)
        note->setText(present::joined({tr("%Ln transactions", nullptr, count), tr("%Ln refused", nullptr, refused)}));
    else if (count > 0)
        note->setText(tr("%Ln transactions, all accepted", nullptr, count));
    row->addWidget(note, 1);
    inside_->addWidget(head);
    std::size_t shown = 0;
    for (const auto& transaction : block.transactions) {
        if (transaction.acts.empty()) {
            auto* facts = new Facts;
            const auto state = present::transaction_state(transaction);
            facts->add_hash(tr("Transaction"), present::upper_hex(transaction.id));
            facts->add(tr("State"), state.mark, state.word);
            inside_->addWidget(facts);
            if (++shown >= acts_shown) break;
        }
        for (const auto& act : transaction.acts) {
            if (shown >= acts_shown) break;
            inside_->addWidget(new ActBox(desk_, transaction, act, shown == 0));
            ++shown;
        }
    }
    if (acts > acts_shown)
        inside_->addWidget(new Label(Label::Type::secondary, tr("%Ln more acts are not shown here", nullptr,
                                                                static_cast<int>(acts - acts_shown))));
    if (block.transactions.empty() && block.row.state == node::BlockState::verified)
        inside_->addWidget(Label::wrapping(
            Label::Type::label, tr("Nothing happened in this block. Empty blocks keep the ledger's time running.")));
}

QString BlockDetailView::text() const {
    if (!block_ || !*block_) return {};
    const node::BlockDetail& block = **block_;
    QStringList lines{tr("Block %1").arg(present::number(block.row.height)),
                      QStringLiteral("%1: %2").arg(tr("Hash"), present::upper_hex(block.row.hash)),
                      present::local_and_utc(block.row.time),
                      QStringLiteral("%1: %2").arg(tr("State root"), present::upper_hex(block.state_root))};
    for (const auto& transaction : block.transactions)
        for (const auto& act : transaction.acts)
            lines << present::joined(
                {present::act_title(act), present::text(act.subject), present::text(act.party_name)});
    return lines.join(QLatin1Char('\n'));
}

ActBox::ActBox(Desk& desk, const node::TransactionRow& transaction, const node::ActRow& act, bool open)
    : Card(nullptr, 8) {
    auto* inner = new Facts;
    for (const node::Detail& detail : act.details) {
        if (present::is_hash(detail))
            inner->add_hash(present::detail_label(detail), present::text(detail.raw));
        else
            inner->add(present::detail_label(detail), present::detail_value(detail));
    }
    const auto state = present::transaction_state(transaction);
    if (!act.role.empty()) inner->add(tr("Acting as"), present::text(act.role));
    for (const std::string& key : transaction.signers) inner->add_hash(tr("Signed by key"), present::text(key));
    inner->add(tr("State"), state.mark, state.word);
    inner->add_hash(tr("Number of the act"), present::lower_hex(transaction.number));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(20, 0, 0, 0);
    column->addWidget(inner);
    if (act.kind == "open" || act.kind == "change") {
        auto* record = new Button(Button::Kind::quiet, "records");
        record->set_words(tr("Open record"));
        QObject::connect(record, &QPushButton::clicked, &desk.navigator,
                         [&desk, id = present::text(act.subject)] { emit desk.navigator.record_asked(id); });
        column->addWidget(record, 0, Qt::AlignLeft);
    }
    auto* fold = new Fold(box);
    const QString subject = present::text(act.subject);
    fold->set_title(
        present::joined({present::act_kind(act.kind),
                         act.title.zh.empty() && act.title.en.empty() ? QString() : present::text(act.title),
                         subject.mid(subject.indexOf(QLatin1Char('/')) + 1)}),
        present::text(act.party_name));
    fold->set_open(open);
    body()->setSpacing(0);
    body()->addWidget(fold);
}

}  // namespace cityledger::ui
