#include "ui/pages/records_page.h"

#include "ui/dialogs/act_dialog.h"
#include "ui/models/record_model.h"
#include "ui/pages/actions_card.h"
#include "ui/pages/record_view.h"
#include "ui/pages/search_field.h"
#include "ui/present/acting.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/split.h"
#include "ui/widgets/table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>

namespace cityledger::ui {

RecordsPage::RecordsPage(Desk& desk) : Page(desk) {
    set_fills();
    search_ = new QLineEdit;
    add_search_mark(search_);
    search_->setFixedWidth(290);
    search_->setMaxLength(160);
    buttons()->addWidget(search_, 1);
    new_ = Button::for_action(desk_.actions.get("new-record"), Button::Kind::primary, "plus");
    buttons()->addWidget(new_);
    connect(desk_.actions.get("new-record"), &QAction::triggered, this, &RecordsPage::choose_scenario_for_new);
    model_ = new RecordModel(desk_.bridge, this);
    view_ = new RecordView(desk_);
    body()->addWidget(new Split(make_list(), view_, 262, 786, 800), 1);

    pause_.setSingleShot(true);
    pause_.setInterval(200);
    connect(&pause_, &QTimer::timeout, this, &RecordsPage::search);
    connect(search_, &QLineEdit::textChanged, this, [this] { pause_.start(); });
    connect(search_, &QLineEdit::returnPressed, this, &RecordsPage::search);
    connect(scenario_, &QComboBox::activated, this, &RecordsPage::search);
    connect(table_, &Table::row_changed, this, [this](int row) {
        if (row >= 0 && !model_->id_at(row).empty()) view_->ask(model_->id_at(row));
    });
    connect(model_, &RecordModel::loaded, this, [this] {
        table_->set_empty_text(
            tr("No record fits. Part of a number, a party or a whole fingerprint can be searched for."));
        if (model_->rowCount() > 0 && !view_->asked()) table_->selectRow(0);
    });
    connect(model_, &RecordModel::failed, this,
            [this](const Error& error) { table_->set_empty_text(present::sentence(error)); });
    connect(view_, &RecordView::record_changed, this, [this](const QString& id) {
        view_->ask(id.toStdString());
        model_->refresh();
    });
    connect(&desk_.bridge, &Bridge::copy_changed, this, [this] {
        at_ = -1;
        scenarios_.clear();
        view_->clear();
    });
    words_->set([this] {
        search_->setPlaceholderText(tr("Record number, fingerprint"));
        search_->setAccessibleName(tr("Search records"));
        scenario_->setAccessibleName(tr("Scenario"));
        table_->setAccessibleName(tr("Records, last changed first"));
        table_->set_columns({{128}, {100, true}});
        fill_scenarios();
        refresh();
    });
}

QWidget* RecordsPage::make_list() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    scenario_ = new QComboBox;
    scenario_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    scenario_->setMinimumContentsLength(10);
    table_ = new Table;
    table_->setModel(model_);
    table_->setMinimumSize(220, 140);
    column->addWidget(scenario_);
    column->addWidget(table_, 1);
    return box;
}

void RecordsPage::choose_scenario_for_new() {
    if (desk_.bridge.copy() != Bridge::Copy::open) return;
    emit desk_.navigator.page_asked("records");
    const std::string chosen = scenario_->currentData().toString().toStdString();
    if (!chosen.empty()) return open_new(chosen);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const node::ScenarioRow& row : scenarios_)
        connect(menu->addAction(present::text(row.title)), &QAction::triggered, this,
                [this, id = row.id] { open_new(id); });
    if (scenarios_.empty()) menu->addAction(tr("No scenario is in use yet"))->setEnabled(false);
    menu->popup(new_->mapToGlobal(QPoint(0, new_->height())));
}

void RecordsPage::open_new(const std::string& scenario) {
    const auto* key = desk_.bridge.keys().current();
    if (key == nullptr) {
        emit desk_.navigator.message(
            {"key", present::Tone::amber},
            tr("There is no key here to act with. Keys are made and restored in the settings."));
        return;
    }
    desk_.bridge.use<node::ActChoices>(
        this, [scenario, id = key->id](node::Node& node) { return node.acting().openings(scenario, id); },
        [this](const Result<node::ActChoices>& choices) {
            if (!choices) {
                emit desk_.navigator.message({"warn", present::Tone::amber}, present::sentence(choices.error()));
                return;
            }
            const auto start = [this, choices = *choices](const node::ActChoice& act) {
                auto* dialog = open_act_dialog(desk_, choices, act, this);
                connect(dialog, &ActDialog::record_changed, view_, &RecordView::record_changed);
            };
            if (choices->acts.size() == 1 && choices->acts.front().refusal.empty()) return start(choices->acts.front());
            auto* menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            for (const auto& act : choices->acts) {
                const QString title = present::joined({present::text(act.type_title), present::text(act.title)});
                auto* entry =
                    menu->addAction(act.refusal.empty() ? title : present::joined({title, present::why_not(act)}));
                entry->setEnabled(act.refusal.empty());
                connect(entry, &QAction::triggered, this, [start, act] { start(act); });
            }
            menu->popup(new_->mapToGlobal(QPoint(0, new_->height())));
        });
}

bool RecordsPage::focus_search() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
    return true;
}

void RecordsPage::refresh() {
    const node::Status& status = desk_.bridge.status();
    QStringList facts{tr("%Ln records", nullptr, static_cast<int>(status.records))};
    if (!scenarios_.empty()) facts << tr("%Ln scenarios", nullptr, static_cast<int>(scenarios_.size()));
    if (const QString note = present::coverage_note(status); !note.isEmpty()) facts << note;
    set_title(tr("Records"), present::joined(facts));
    if (at_ == status.as_of.height || !isVisible()) return;
    at_ = status.as_of.height;
    load_scenarios();
    model_->refresh();
}

void RecordsPage::load_scenarios() {
    using Rows = std::vector<node::ScenarioRow>;
    desk_.bridge.ask<Rows>(
        this, [](const node::Browser& browser) { return browser.scenarios(); },
        [this](const Result<Rows>& result) {
            scenarios_ = result ? *result : Rows{};
            fill_scenarios();
            refresh();
        });
}

void RecordsPage::fill_scenarios() {
    const QVariant chosen = scenario_->currentData();
    scenario_->clear();
    scenario_->addItem(tr("All scenarios"), QString());
    for (const node::ScenarioRow& row : scenarios_)
        scenario_->addItem(tr("%1 (%Ln)", nullptr, static_cast<int>(row.records)).arg(present::text(row.title)),
                           present::text(row.id));
    if (const int at = scenario_->findData(chosen); at >= 0) scenario_->setCurrentIndex(at);
}

void RecordsPage::search() {
    node::Browser::RecordFilter filter;
    filter.scenario = scenario_->currentData().toString().toStdString();
    filter.text = search_->text().trimmed().toStdString();
    view_->clear();
    model_->set_filter(filter);
}

void RecordsPage::show_record(const QString& id) {
    if (id.endsWith(QLatin1Char('/'))) {
        search_->setText(id);
        return;
    }
    view_->ask(id.toStdString());
}

}  // namespace cityledger::ui
