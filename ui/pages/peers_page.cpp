#include "ui/pages/peers_page.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/models/simple_table.h"
#include "ui/pages/dossier_card.h"
#include "ui/present/dispute.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/times.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/split.h"
#include "ui/widgets/table.h"

#include <algorithm>

namespace cityledger::ui {

PeersPage::PeersPage(Desk& desk) : Page(desk) {
    set_fills();
    ribbon_ = new Ribbon;
    sync_ = Button::for_action(desk_.actions.get("sync"), Button::Kind::standard, "refresh");
    save_evidence_ = new Button(Button::Kind::standard, "export");
    save_evidence_->setObjectName("save_evidence");
    decide_ = new Button(Button::Kind::primary);
    decide_->setObjectName("decide");
    ribbon_->add_button(sync_);
    ribbon_->add_button(save_evidence_);
    ribbon_->add_button(decide_);
    body()->addWidget(ribbon_);
    check_ = new Button(Button::Kind::standard, "file");
    check_->setObjectName("check_evidence");
    buttons()->addWidget(check_);
    connect(check_, &QPushButton::clicked, this, &PeersPage::check_evidence);
    rows_ = new SimpleTable(this);
    table_ = new Table;
    table_->setModel(rows_);
    table_->setMinimumSize(260, 140);
    detail_ = new Card;
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(10);
    badge_ = new Badge;
    meaning_ = Label::wrapping(Label::Type::label);
    facts_ = new Facts;
    column->addWidget(badge_, 0, Qt::AlignLeft);
    column->addWidget(meaning_);
    column->addWidget(new Rule);
    column->addWidget(facts_);
    column->addStretch(1);
    detail_->head();
    detail_->body()->addWidget(new Scroll(inside), 1);
    detail_->setMinimumSize(240, 160);
    body()->addWidget(new Split(table_, detail_, 690, 356), 1);
    dossiers_ = new DossierCard(desk_);
    body()->addWidget(dossiers_);
    connect(save_evidence_, &QPushButton::clicked, dossiers_, &DossierCard::save);
    connect(decide_, &QPushButton::clicked, dossiers_, &DossierCard::decide);
    connect(table_, &Table::row_changed, this, &PeersPage::show_peer);
    words_->set([this] {
        set_title(tr("Peers"), tr("asked side by side, none of them trusted"));
        save_evidence_->set_words(tr("Save evidence…"));
        decide_->set_words(tr("Decide…"));
        check_->set_words(tr("Check evidence…"));
        check_->setToolTip(tr("Checks an attack dossier from elsewhere against this copy's starting point of trust"));
        rows_->set_headers({tr("Name"), tr("Standing"), tr("Height"), tr("Last answer"), tr("Address")}, {2});
        table_->set_columns({{170}, {110}, {84, false, false}, {120, false, false}, {200, true, false}});
        table_->set_empty_text(tr("This copy has no peers. Import a city profile to get them."));
        table_->setAccessibleName(tr("Department peers"));
        refresh();
    });
}

void PeersPage::refresh() {
    const node::Status& status = desk_.bridge.status();
    const Timestamp now = desk_.bridge.clock().now();
    const bool attack = present::undecided(status) != nullptr;
    const bool dispute = std::any_of(status.peers.begin(), status.peers.end(), [](const node::PeerState& peer) {
        return !peer.set_aside &&
               (peer.standing == node::PeerStanding::differs || peer.standing == node::PeerStanding::misbehaved);
    });
    const bool all = status.of > 0 && status.agree == status.of;
    present::Mark mark{"severity-general", present::Tone::amber};
    QString said = present::peers_agree(status.agree, status.of);
    const auto& error = status.sync.last_error;
    const bool lag = error && error->code == "sync.witnesses_behind";
    if (attack || status.dispute_from || dispute || lag || status.clock_doubt) {
        const auto statement = present::sync_statement(status, now);
        mark = statement.mark;
        said = statement.sentence;
    } else if (all) {
        mark = {"verdict-registered", present::Tone::good};
    } else if (status.agree == 0) {
        said = tr("No peer confirms our newest block at the moment");
    }
    // At most two buttons: an attack is decided before anything else is done.
    sync_->setVisible(!attack);
    save_evidence_->setVisible(attack);
    decide_->setVisible(attack);
    ribbon_->show_statement(mark, said, present::as_of_line(status, now));
    dossiers_->refresh();
    std::vector<SimpleTable::Row> rows;
    for (const node::PeerState& peer : status.peers) {
        const auto standing = present::standing(peer);
        Cell word, height;
        word.mark = standing.mark;
        word.toned = true;
        height.mono = true;
        rows.push_back({{present::text(peer.name), {}},
                        {standing.sentence, word},
                        {peer.height > 0 ? present::number(peer.height) : QStringLiteral("—"), height, true},
                        {peer.last_answer ? present::relative(*peer.last_answer, now) : QStringLiteral("—"), {}},
                        {present::text(peer.url), {}, false, present::text(peer.url)}});
    }
    rows_->set_rows(std::move(rows));
    if (table_->current_row() < 0 && rows_->rowCount() > 0) table_->selectRow(0);
    show_peer(table_->current_row());
}

void PeersPage::check_evidence() {
    FileChooser::file(this, tr("Check evidence"), tr("Proof files (*.cityproof)"), [this](const QString& path) {
        desk_.bridge.check_proof(path.toStdString(), this, [this](const Result<node::ProofCheck>& checked) {
            if (!checked) {
                emit desk_.navigator.message({"severity-general", present::Tone::amber},
                                             present::sentence(checked.error()));
                return;
            }
            const auto outcome = present::proof_outcome(*checked);
            QStringList said{outcome.sentence};
            if (checked->why) said << present::sentence(*checked->why);
            if (checked->attack && !checked->why) said << present::attack_sentence(*checked->attack);
            emit desk_.navigator.message(outcome.mark, present::joined(said));
        });
    });
}

void PeersPage::show_example() {
    if (rows_->rowCount() > 0) table_->selectRow(0);
}

void PeersPage::show_peer(int row) {
    const node::Status& status = desk_.bridge.status();
    facts_->clear();
    const bool there = row >= 0 && row < static_cast<int>(status.peers.size());
    badge_->setVisible(there);
    if (!there) {
        detail_->set_title(tr("Peer"));
        meaning_->setText(tr("Choose a peer to see how it stands and what it answered last."));
        return;
    }
    const node::PeerState& peer = status.peers.at(static_cast<std::size_t>(row));
    const auto standing = present::standing(peer);
    detail_->set_title(present::text(peer.name));
    badge_->show_mark(standing.mark, standing.sentence);
    meaning_->setText(present::standing_meaning(peer));
    facts_->add(tr("Address"), present::text(peer.url));
    if (!peer.party.empty()) facts_->add(tr("Party"), present::text(peer.party));
    facts_->add(tr("Height"), peer.height > 0 ? present::number(peer.height) : QString());
    facts_->add(tr("Last answer"), peer.last_answer ? present::local_and_utc(*peer.last_answer) : QString());
    if (peer.response_ms > 0) facts_->add(tr("Answer time"), tr("%1 ms").arg(present::number(peer.response_ms)));
    facts_->add(tr("Answers"), present::number(static_cast<qint64>(peer.answers)));
    facts_->add(tr("Failures"), present::number(static_cast<qint64>(peer.failures)));
    if (peer.last_error) facts_->add(tr("Last error"), present::sentence(*peer.last_error));
    for (const auto& line : present::faults(peer)) facts_->add(line.label, line.value);
    if (peer.next_try) facts_->add(tr("Asked again"), present::local_and_utc(*peer.next_try));
}

}  // namespace cityledger::ui
