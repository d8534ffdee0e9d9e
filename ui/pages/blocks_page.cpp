#include "ui/pages/blocks_page.h"

#include "ui/models/block_model.h"
#include "ui/pages/block_detail_view.h"
#include "ui/pages/search_field.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/split.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>

namespace cityledger::ui {

BlocksPage::BlocksPage(Desk& desk) : Page(desk) {
    set_fills();
    search_ = new SearchField(desk_);
    search_->setFixedWidth(300);
    buttons()->addWidget(search_, 1);
    buttons()->addWidget(Button::for_action(desk_.actions.get("go-to-height"), Button::Kind::standard, "arrow"));
    ribbon_ = new Ribbon;
    ribbon_->add_button(Button::for_action(desk_.actions.get("sync"), Button::Kind::standard, "refresh"));
    body()->addWidget(ribbon_);
    model_ = new BlockModel(desk_.bridge, this);
    table_ = new Table;
    table_->setModel(model_);
    table_->setMinimumSize(260, 4 * row_height() + 40);
    detail_ = new BlockDetailView(desk_);
    body()->addWidget(new Split(table_, detail_, 553, 495), 1);
    connect(table_, &Table::row_changed, this, &BlocksPage::show_row);
    connect(&desk_.bridge, &Bridge::copy_changed, detail_, &BlockDetailView::clear);
    words_->set([this] {
        set_title(tr("Blocks"), tr("every header checked by hash link, every commit by signature"));
        search_->setPlaceholderText(tr("Height, hash, digest, record number"));
        table_->setAccessibleName(tr("Blocks, newest first"));
        table_->set_empty_text(tr("No block has been verified yet. Sync to fetch them."));
        table_->set_columns({{76}, {126, false, true}, {54, false, false}, {140, true, false}, {114}});
        refresh();
    });
}

void BlocksPage::refresh() {
    const node::Status& status = desk_.bridge.status();
    const Timestamp now = desk_.bridge.clock().now();
    present::Statement said;
    if (status.as_of.height <= 0)
        said = present::sync_statement(status, now);
    else if (status.asks_peers && status.covered_to <= 0)
        said = {{"verdict-registered", present::Tone::good},
                tr("Headers %1 to %2 verified")
                    .arg(present::number(status.first), present::number(status.verified.height))};
    else if (status.asks_peers || present::has_gap(status))
        said = {{"severity-general", present::Tone::amber},
                tr("Blocks %1 to %2 verified; others are headers only")
                    .arg(present::number(status.covered_from), present::number(status.covered_to))};
    else
        said = {{"verdict-registered", present::Tone::good},
                tr("Blocks %1 to %2 verified, none missing")
                    .arg(present::number(status.covered_from), present::number(status.covered_to))};
    ribbon_->show_statement(said.mark, said.sentence, present::as_of_line(status, now));
    model_->refresh();
    if (wanted_ > 0) {
        show_block(wanted_);
    } else if (table_->current_row() < 0 && model_->rowCount() > 0) {
        table_->selectRow(0);
    }
}

bool BlocksPage::focus_search() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
    return true;
}

void BlocksPage::show_example() {
    if (model_->rowCount() > 6) table_->selectRow(6);
}

void BlocksPage::show_block(qint64 height) {
    model_->refresh();
    const int row = model_->row_of(height);
    wanted_ = row < 0 && model_->rowCount() == 0 ? height : 0;
    if (row >= 0) {
        table_->selectRow(row);
        table_->scrollTo(model_->index(row, 0), QAbstractItemView::PositionAtCenter);
    } else if (model_->rowCount() > 0) {
        emit desk_.navigator.message(
            {"info", present::Tone::blue},
            tr("Block %1 is not in this copy; it holds %2 to %3")
                .arg(present::number(height), present::number(model_->height_at(model_->rowCount() - 1)),
                     present::number(model_->height_at(0))));
    }
}

void BlocksPage::show_row(int row) {
    if (row < 0) {
        detail_->clear();
        return;
    }
    detail_->ask(model_->height_at(row));
}

}  // namespace cityledger::ui
