#include "ui/pages/dossier_card.h"

#include "core/base/file.h"
#include "ui/dialogs/decide_dialog.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/models/simple_table.h"
#include "ui/present/dispute.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"
#include "ui/widgets/button.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cityledger::ui {

DossierCard::DossierCard(Desk& desk) : desk_(desk), words_(new Words(this)) {
    rows_ = new SimpleTable(this);
    table_ = new Table;
    table_->setModel(rows_);
    table_->set_framed(false);
    save_ = new Button(Button::Kind::quiet, "export");
    decide_ = new Button(Button::Kind::quiet, "arrow");
    head()->addWidget(save_);
    head()->addWidget(decide_);
    body()->addWidget(table_);
    connect(save_, &QPushButton::clicked, this, &DossierCard::save);
    connect(decide_, &QPushButton::clicked, this, &DossierCard::decide);
    connect(table_, &Table::row_activated, this, [this](int) { decide(); });
    words_->set([this] {
        set_title(tr("Attack dossiers"));
        save_->set_words(tr("Save evidence…"));
        decide_->set_words(tr("Decide…"));
        rows_->set_headers(
            {tr("What was signed"), tr("Signed both"), tr("Found (%1)").arg(present::zone()), tr("Decision")});
        table_->set_columns({{320, true}, {200}, {140, false, false}, {220, true}});
        table_->setAccessibleName(tr("Attack dossiers"));
        refresh();
    });
}

void DossierCard::refresh() {
    const auto& dossiers = desk_.bridge.status().dossiers;
    setVisible(!dossiers.empty());
    std::vector<SimpleTable::Row> rows;
    for (const auto& dossier : dossiers) {
        const auto decision = present::decision(dossier);
        Cell word;
        word.mark = decision.mark;
        word.toned = true;
        const QString sentence = present::attack_sentence(dossier);
        const QString both = present::listed(present::signed_both(dossier));
        rows.push_back({{sentence, {}, false, sentence},
                        {both.isEmpty() ? QStringLiteral("—") : both, {}, false, both},
                        {present::local_short(dossier.found_at), {}, false, present::local_and_utc(dossier.found_at)},
                        {decision.sentence, word, false, decision.sentence}});
    }
    const int fits = qBound(1, static_cast<int>(rows.size()), 3);
    rows_->set_rows(std::move(rows));
    table_->set_fits_rows(fits);
    table_->setFixedHeight(table_->sizeHint().height());
    if (table_->current_row() < 0 && rows_->rowCount() > 0) table_->selectRow(0);
}

const node::AttackDossier* DossierCard::chosen() const {
    const auto& dossiers = desk_.bridge.status().dossiers;
    const auto row = static_cast<std::size_t>(std::max(table_->current_row(), 0));
    return row < dossiers.size() ? &dossiers.at(row) : nullptr;
}

void DossierCard::say(const char* mark, present::Tone tone, const QString& sentence) {
    emit desk_.navigator.message({mark, tone}, sentence);
}

void DossierCard::save() {
    const auto* dossier = chosen();
    if (dossier == nullptr) return;
    const QString name = tr("attack-%1.cityproof").arg(dossier->first.height);
    FileChooser::save(this, tr("Save evidence"), name, [this, id = dossier->id](const QString& path) {
        desk_.bridge.use<bool>(
            this,
            [id, path](node::Node& node) -> Result<bool> {
                CITYLEDGER_TRY(file, node.dossier(id));
                CITYLEDGER_CHECK(write_file(path.toStdString(), file));
                return true;
            },
            [this, path](const Result<bool>& saved) {
                if (saved)
                    say("verdict-registered", present::Tone::good, tr("Evidence written to %1").arg(path));
                else
                    say("severity-general", present::Tone::amber, present::sentence(saved.error()));
            });
    });
}

void DossierCard::decide() {
    const auto* dossier = chosen();
    if (dossier == nullptr) return;
    auto* dialog = new DecideDialog(
        *dossier,
        [this, id = dossier->id](node::AttackSide side) {
            desk_.bridge.use<bool>(
                this,
                [id, side](node::Node& node) -> Result<bool> {
                    CITYLEDGER_CHECK(node.decide(id, side));
                    return true;
                },
                [this](const Result<bool>& decided) {
                    if (decided)
                        desk_.bridge.sync_now();
                    else
                        say("severity-general", present::Tone::amber, present::sentence(decided.error()));
                });
        },
        window());
    dialog->open();
}

}  // namespace cityledger::ui
