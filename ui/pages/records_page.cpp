#include "ui/pages/records_page.h"

#include "ui/models/record_model.h"
#include "ui/pages/record_view.h"
#include "ui/pages/search_field.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/widgets/split.h"
#include "ui/widgets/table.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace cityledger::ui {

RecordsPage::RecordsPage(Desk& desk) : Page(desk) {
    set_fills();
    search_ = new QLineEdit;
    add_search_mark(search_);
    search_->setFixedWidth(290);
    search_->setMaxLength(160);
    buttons()->addWidget(search_, 1);
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
