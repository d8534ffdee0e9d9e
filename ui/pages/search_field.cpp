#include "ui/pages/search_field.h"

#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QListWidget>

namespace cityledger::ui {

void add_search_mark(QLineEdit* field) {
    auto* mark = field->addAction(icon("search", Role::ink2), QLineEdit::LeadingPosition);
    mark->setEnabled(true);
    field->setClearButtonEnabled(true);
}

SearchField::SearchField(Desk& desk, QWidget* parent) : QLineEdit(parent), desk_(desk) {
    add_search_mark(this);
    setMaxLength(160);
    list_ = new QListWidget(this);
    list_->setWindowFlags(Qt::ToolTip);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setProperty("popup", true);
    pause_.setSingleShot(true);
    pause_.setInterval(150);
    connect(&pause_, &QTimer::timeout, this, &SearchField::look);
    connect(this, &QLineEdit::textEdited, this, [this] { pause_.start(); });
    connect(list_, &QListWidget::itemClicked, this, [this] { open(list_->currentRow()); });
    (new Words(this))->set([this] {
        setAccessibleName(tr("Search the ledger"));
        list_->setAccessibleName(tr("Hits"));
    });
}

void SearchField::look() {
    const QString wanted = text().trimmed();
    if (wanted.isEmpty()) {
        show_hits({});
        return;
    }
    using Hits = std::vector<node::Found>;
    desk_.bridge.ask<Hits>(
        this, [wanted](const node::Browser& browser) { return browser.find(wanted.toStdString()); },
        [this, wanted](Result<Hits> result) {
            if (wanted != text().trimmed()) return;
            if (!result && result.error().kind != ErrorKind::not_found)
                emit desk_.navigator.message({"severity-general", present::Tone::amber},
                                             present::sentence(result.error()));
            show_hits(result ? *result : Hits{});
        });
}

void SearchField::show_hits(const std::vector<node::Found>& hits) {
    hits_ = hits;
    list_->clear();
    for (const node::Found& hit : hits_) {
        const QString id = hit.kind == node::Found::Kind::block ? present::number(hit.height) : present::text(hit.id);
        list_->addItem(present::joined({id, present::text(hit.title)}));
    }
    if (hits_.empty() && !text().trimmed().isEmpty()) list_->addItem(tr("Nothing in this copy fits"));
    if (open_when_found_) {
        open_when_found_ = false;
        if (!hits_.empty()) {
            open(0);
            return;
        }
    }
    const bool shows = list_->count() > 0 && hasFocus();
    if (shows) {
        list_->setGeometry(QRect(mapToGlobal(QPoint(0, height() + 2)),
                                 QSize(qMax(width(), scaled(320)), qMin(8, list_->count()) * row_height() + 8)));
        list_->setCurrentRow(0);
    }
    list_->setVisible(shows);
}

void SearchField::open(int row) {
    list_->hide();
    if (row < 0 || row >= static_cast<int>(hits_.size())) return;
    const node::Found hit = hits_.at(static_cast<std::size_t>(row));
    switch (hit.kind) {
        case node::Found::Kind::block:
        case node::Found::Kind::transaction:
            emit desk_.navigator.block_asked(hit.height);
            break;
        case node::Found::Kind::record:
        case node::Found::Kind::document:
            emit desk_.navigator.record_asked(present::text(hit.id));
            break;
        case node::Found::Kind::party:
            emit desk_.navigator.record_asked(present::text(hit.id) + QLatin1Char('/'));
            break;
    }
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && list_->isVisible()) {
        list_->hide();
        return;
    }
    if (list_->isVisible() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        const int step = event->key() == Qt::Key_Down ? 1 : -1;
        list_->setCurrentRow(qBound(0, list_->currentRow() + step, list_->count() - 1));
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (list_->isVisible() && !hits_.empty() && !pause_.isActive()) {
            open(list_->currentRow());
        } else {
            open_when_found_ = true;
            pause_.stop();
            look();
        }
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::focusOutEvent(QFocusEvent* event) {
    list_->hide();
    QLineEdit::focusOutEvent(event);
}

}  // namespace cityledger::ui
