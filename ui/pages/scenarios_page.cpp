#include "ui/pages/scenarios_page.h"

#include "core/base/hex.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/models/simple_table.h"
#include "ui/pages/decisions_card.h"
#include "ui/pages/scenario_view.h"
#include "ui/pages/search_field.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/scenario.h"
#include "ui/widgets/button.h"
#include "ui/widgets/split.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QSplitter>

#include <algorithm>

namespace cityledger::ui {

namespace {

/// The one local JSON file of a drop; empty: something else hangs on the pointer.
QString definition_in(const QMimeData* data) {
    const auto urls = data->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
    const QString path = urls.front().toLocalFile();
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? path : QString();
}

}  // namespace

ScenariosPage::ScenariosPage(Desk& desk) : Page(desk) {
    set_fills();
    setAcceptDrops(true);
    search_ = new QLineEdit;
    add_search_mark(search_);
    search_->setFixedWidth(240);
    search_->setMaxLength(160);
    check_ = new Button(Button::Kind::primary, "file");
    check_->setObjectName("check_definition");
    buttons()->addWidget(search_, 1);
    buttons()->addWidget(check_);
    progress_ = new ProgressStrip;
    progress_->hide();
    body()->addWidget(progress_);
    rows_ = new SimpleTable(this);
    table_ = new Table;
    table_->setModel(rows_);
    table_->setMinimumSize(240, 120);
    decisions_ = new DecisionsCard(desk_);
    auto* left = new QSplitter(Qt::Vertical);
    left->setChildrenCollapsible(false);
    left->setHandleWidth(12);
    left->addWidget(table_);
    left->addWidget(decisions_);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    view_ = new ScenarioView(desk_);
    body()->addWidget(new Split(left, view_, 474, 573, 800), 1);

    connect(search_, &QLineEdit::textChanged, this, &ScenariosPage::fill);
    connect(table_, &Table::row_changed, this, &ScenariosPage::show_row);
    connect(check_, &QPushButton::clicked, this, [this] {
        FileChooser::file(this, tr("Choose a definition to check"), tr("Definitions (*.json)"),
                          [this](const QString& path) { check_file(path); });
    });
    connect(progress_->cancel_button(), &QPushButton::clicked, this, [this] { checking_.request_stop(); });
    connect(decisions_, &DecisionsCard::definition_chosen, this, [this](const QString& digest) {
        for (const auto& row : all_)
            if (present::lower_hex(row.definition) == digest) show_definition(row);
    });
    connect(&desk_.bridge, &Bridge::copy_changed, this, [this] {
        at_ = -1;
        asked_.reset();
        all_.clear();
        view_->show_words({});
        fill();
    });
    words_->set([this] {
        search_->setPlaceholderText(tr("Area, title, status…"));
        search_->setAccessibleName(tr("Search scenarios"));
        check_->set_words(tr("Check a definition…"));
        check_->setToolTip(tr("Checks a definition's file on this computer: nothing of it leaves the computer"));
        rows_->set_headers({tr("Scenario"), tr("Area"), tr("Status"), tr("Records")}, {3});
        table_->set_columns({{150, true}, {110, false, false}, {116}, {76, false, false}});
        table_->setAccessibleName(tr("Scenarios by area and status"));
        // With large text the page scrolls rather than that its parts grow too small to read.
        table_->setMinimumSize(240, scaled(120));
        decisions_->setMinimumSize(220, scaled(140));
        view_->setMinimumSize(300, scaled(260));
        fill();
        refresh();
    });
}

bool ScenariosPage::focus_search() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
    return true;
}

void ScenariosPage::show_example() {
    waits_ |= listed_.empty();  // the catalogue is on its way; the example is chosen when it is there
    wants_example_ = listed_.empty();
    if (table_->current_row() < 0 && !listed_.empty()) table_->selectRow(std::min<int>(3, int(listed_.size()) - 1));
    view_->choose_tab(QStringLiteral("lifecycle"));
}

void ScenariosPage::refresh() {
    std::map<std::string, int> counts;
    for (const auto& row : all_) ++counts[row.status];
    QStringList facts{tr("%Ln in the catalogue", nullptr, static_cast<int>(all_.size()))};
    for (const char* status : {"adopted", "trial", "proposed", "suspended", "retired"})
        if (counts[status] > 0)
            facts << tr("%1: %2").arg(present::scenario_standing(status).word, present::number(counts[status]));
    set_title(tr("Scenarios"), present::joined(facts));
    if (at_ == desk_.bridge.status().as_of.height || !isVisible()) return;
    at_ = desk_.bridge.status().as_of.height;
    load();
    decisions_->refresh();
}

void ScenariosPage::load() {
    using Rows = std::vector<node::ScenarioRow>;
    desk_.bridge.ask<Rows>(
        this, [](const node::Browser& browser) { return browser.scenarios(); },
        [this](Result<Rows> result) {
            all_ = result ? std::move(*result) : Rows{};
            if (all_.empty()) waits_ = wants_example_ = false;
            table_->set_empty_text(result ? tr("No scenario fits. Areas, titles and statuses can be searched for.")
                                          : present::sentence(result.error()));
            std::ranges::stable_sort(all_, {}, [](const node::ScenarioRow& row) { return row.area; });
            fill();
            refresh();
        });
}

void ScenariosPage::fill() {
    const QString wanted = search_->text().trimmed();
    listed_.clear();
    std::vector<SimpleTable::Row> rows;
    for (const auto& row : all_) {
        const auto standing = present::scenario_standing(row.status);
        const QString title = present::text(row.title) + QLatin1Char(' ') + present::text(row.version);
        const QString area = present::scenario_area(row.area);
        const bool fits = wanted.isEmpty() || title.contains(wanted, Qt::CaseInsensitive) ||
                          area.contains(wanted, Qt::CaseInsensitive) ||
                          standing.word.contains(wanted, Qt::CaseInsensitive) ||
                          present::text(row.id).contains(wanted, Qt::CaseInsensitive);
        if (!fits) continue;
        listed_.push_back(row);
        Cell status;
        status.mark = standing.mark;
        rows.push_back({{title, {}, false, present::text(row.id)},
                        {area, {}},
                        {standing.word, status},
                        {present::number(static_cast<std::int64_t>(row.records)), {}, true}});
    }
    rows_->set_rows(std::move(rows));
    if (wants_example_ && !listed_.empty()) show_example();
}

void ScenariosPage::show_row(int row) {
    if (row >= 0 && row < static_cast<int>(listed_.size())) show_definition(listed_[static_cast<std::size_t>(row)]);
}

void ScenariosPage::show_definition(const node::ScenarioRow& row) {
    asked_ = row.definition;
    std::optional<Hash32> before;
    for (const auto& other : all_)
        if (other.id == row.id && other.definition != row.definition &&
            present::text(other.version).toLongLong() < present::text(row.version).toLongLong())
            before = other.definition;
    waits_ = true;
    desk_.bridge.read_scenario(row.definition, before, this, [this, row](Result<ScenarioReading> result) {
        if (asked_ != row.definition) return;
        waits_ = false;
        if (result)
            view_->show_definition({std::move(*result), row.status, row.records, {}});
        else
            view_->show_words(present::sentence(result.error()));
    });
}

void ScenariosPage::check_file(const QString& path) {
    checking_.request_stop();
    asked_.reset();
    waits_ = true;
    progress_->show();
    progress_->show_progress(tr("Checking %1").arg(QFileInfo(path).fileName()), {}, -1);
    checking_ = desk_.bridge.check_scenario(
        path.toStdString(), this,
        [this](const Progress& progress) {
            if (progress.items_total == 0) return;
            progress_->show_progress(tr("Taking each rule away and running the tests again"),
                                     tr("%1 of %2")
                                         .arg(present::number(static_cast<std::int64_t>(progress.items_done)),
                                              present::number(static_cast<std::int64_t>(progress.items_total))),
                                     static_cast<int>(1000 * progress.items_done / progress.items_total));
        },
        [this, path](Result<ScenarioFileCheck> result) { checked(std::move(result), path); });
}

void ScenariosPage::checked(Result<ScenarioFileCheck> result, const QString& path) {
    waits_ = false;
    progress_->hide();
    if (result)
        view_->show_check(std::move(*result), QFileInfo(path).fileName());
    else
        emit desk_.navigator.message({"severity-general", present::Tone::amber}, present::sentence(result.error()));
}

void ScenariosPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!definition_in(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ScenariosPage::dropEvent(QDropEvent* event) {
    const QString path = definition_in(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    check_file(path);
}

}  // namespace cityledger::ui
