#include "ui/pages/verify_page.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/pages/verdict_detail.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/times.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/split.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace cityledger::ui {

VerifyPage::VerifyPage(Desk& desk) : Page(desk) {
    set_fills();
    buttons()->addWidget(Button::for_action(desk_.actions.get("export-results"), Button::Kind::standard, "export"));
    buttons()->addWidget(Button::for_action(desk_.actions.get("make-report"), Button::Kind::primary, "report-new"));

    empty_ =
        new EmptyState("drop", Button::for_action(desk_.actions.get("verify-files"), Button::Kind::standard, "folder"));
    auto* results = new QWidget;
    auto* column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    ribbon_ = new Ribbon;
    column->addWidget(ribbon_);
    auto* filters = new QHBoxLayout;
    chips_ = new Chips;
    order_ = new Label(Label::Type::label);
    filters->addWidget(chips_, 1);
    filters->addWidget(order_, 0, Qt::AlignTop);
    column->addLayout(filters);
    detail_ = new VerdictDetail(desk_);
    column->addWidget(new Split(make_list(), detail_, 698, 349), 1);

    stack_ = new QStackedWidget;
    auto* sheet = new Card;
    sheet->body()->addWidget(empty_);
    stack_->addWidget(sheet);
    stack_->addWidget(results);
    body()->addWidget(stack_, 1);

    connect(chips_, &Chips::chosen_changed, this, [this](int id) { desk_.verdicts.set_filter(id); });
    connect(table_, &Table::row_changed, this, &VerifyPage::show_row);
    connect(table_, &Table::row_activated, this, [this](int row) {
        const auto& record = desk_.verdicts.at(row).record;
        if (!record.empty()) emit desk_.navigator.record_asked(present::text(record));
    });
    connect(&desk_.verdicts, &VerdictModel::tally_changed, this, &VerifyPage::show_results);
    connect(&desk_.verdicts, &QAbstractItemModel::modelReset, this, [this] {
        if (desk_.verdicts.rowCount() > 0) table_->selectRow(0);
    });
    Verification& verification = desk_.bridge.verification();
    connect(&verification, &Verification::started, this, [this] { stopped_ = false; });
    connect(&verification, &Verification::progressed, this, &VerifyPage::show_progress);
    connect(&verification, &Verification::finished, this, [this](bool stopped, const std::optional<Error>& error) {
        stopped_ = stopped;
        show_progress();
        show_results();
        if (error) emit desk_.navigator.message({"severity-general", present::Tone::amber}, present::sentence(*error));
        if (desk_.verdicts.rowCount() > 0 && table_->current_row() < 0) table_->selectRow(0);
        QAccessibleEvent alert(table_, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    });
    connect(desk_.actions.get("export-results"), &QAction::triggered, this, &VerifyPage::export_results);
    connect(desk_.actions.get("copy"), &QAction::triggered, this, [this] {
        if (isVisible()) detail_->copy_to_clipboard();
    });
    words_->set([this] {
        show_where_it_goes();
        order_->setText(tr("needing attention first"));
        empty_->set_words(
            tr("No file has been verified yet"),
            tr("Drop files or folders onto this window, paste them, or choose them. The answer says whether a file "
               "is unchanged, who registered it, and whether it is still in force."));
        table_->setAccessibleName(tr("Verdicts, worst first"));
        show_results();
        show_progress();
    });
}

QWidget* VerifyPage::make_list() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    table_ = new Table;
    table_->setModel(&desk_.verdicts);
    table_->setMinimumSize(260, 4 * row_height() + 40);
    column->addWidget(table_, 1);
    foot_ = new QStackedWidget;
    foot_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    foot_->addWidget(make_strip());
    progress_ = new ProgressStrip;
    foot_->addWidget(progress_);
    QAction* cancel = desk_.actions.get("cancel");
    auto* cancel_button = progress_->cancel_button();
    connect(cancel_button, &QPushButton::clicked, cancel, &QAction::trigger);
    words_->set([cancel_button] { cancel_button->set_words(tr("Cancel  Esc")); });
    column->addWidget(foot_);
    return box;
}

QWidget* VerifyPage::make_strip() {
    auto* strip = new Card(nullptr, 10);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* invite = Label::eliding(Label::Type::bold);
    strip_line_ = Label::eliding(Label::Type::label);
    words->addWidget(invite);
    words->addWidget(strip_line_);
    row->addLayout(words, 1);
    row->addWidget(Button::for_action(desk_.actions.get("verify-files"), Button::Kind::standard, "file"));
    row->addWidget(Button::for_action(desk_.actions.get("paste"), Button::Kind::standard, "paste"));
    row->addWidget(Button::for_action(desk_.actions.get("clear-results")));
    strip->body()->addLayout(row);
    words_->set([invite] { invite->setText(tr("Drop more files or folders")); });
    return strip;
}

/// Files stay; whether their fingerprints do depends on how the copy is kept.
void VerifyPage::show_where_it_goes() {
    set_title(tr("Verify"),
              desk_.bridge.status().asks_peers
                  ? tr("files never leave this computer; their fingerprints are sent to the departments' peers")
                  : tr("files never leave this computer"));
}

void VerifyPage::refresh() {
    show_where_it_goes();
    show_results();
}

void VerifyPage::show_example() {
    if (desk_.verdicts.rowCount() > 0) table_->selectRow(0);
}

void VerifyPage::show_results() {
    const present::Tally& tally = desk_.verdicts.tally();
    const bool any = tally.total() > 0, running = desk_.bridge.verification().running();
    stack_->setCurrentIndex(any || running ? 1 : 0);
    for (const char* id : {"export-results", "make-report", "clear-results"})
        desk_.actions.get(id)->setEnabled(any && !running);
    const present::Headline headline = running && !any
                                           ? present::Headline{{"checking", present::Tone::grey}, tr("Checking")}
                                           : present::headline(tally);
    const node::Status& status = desk_.bridge.status();
    ribbon_->show_statement(headline.mark,
                            stopped_ ? tr("%1 (stopped before the end)").arg(headline.sentence) : headline.sentence,
                            present::as_of_line(status, desk_.bridge.clock().now()));
    std::vector<Chips::Item> items{{VerdictModel::everything, {}, tr("All"), tally.total()}};
    for (const node::Verdict verdict : present::verdicts_worst_first()) {
        const int rank = present::rank(verdict);
        if (const int count = tally.counts.at(static_cast<std::size_t>(rank)); count > 0)
            items.push_back({rank, present::mark(verdict), present::short_words(verdict), count});
    }
    chips_->show_items(items);
    // Wide enough for the longest verdict of this language, whatever is shown.
    int widest = 0;
    const QFontMetrics metrics(ui::font(10, true));
    for (const QString& word : present::all_words(status.as_of.height))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    const int status_width = (widest + icon_size(16) + 32) * 100 / text_percent();
    table_->set_columns(
        {{status_width}, {170, true}, {124}, {150, false, false}, {120, false, false}, {76, false, false}});
    const qint64 took = desk_.bridge.verification().elapsed_ms();
    strip_line_->setText(
        present::joined({tr("%Ln files", nullptr, tally.total()), present::bytes(desk_.verdicts.bytes()),
                         took > 0 ? tr("in %1 s").arg(static_cast<double>(took) / 1000.0, 0, 'f', 1) : QString()}));
    if (!any) detail_->clear();
}

void VerifyPage::show_progress() {
    const Verification& verification = desk_.bridge.verification();
    const bool running = verification.running();
    if (running && stack_->currentIndex() == 0) show_results();
    foot_->setCurrentIndex(running ? 1 : 0);
    const Progress at = verification.progress();
    QStringList detail;
    if (at.total > 0) detail << tr("%1 of %2").arg(present::bytes(at.done), present::bytes(at.total));
    if (at.items_total > 0)
        detail << tr("%1 of %Ln files", nullptr, static_cast<int>(at.items_total))
                      .arg(present::number(static_cast<qint64>(at.items_done)));
    if (const qint64 left = verification.remaining_ms(); left >= 0)
        detail << tr("about %1 left").arg(present::period((left + 999) / 1000));
    progress_->show_progress(
        tr("Verifying files"), present::joined(detail),
        at.total > 0 ? static_cast<int>(std::min<std::uint64_t>(1000, at.done * 1000 / at.total)) : -1);
}

void VerifyPage::show_row(int row) {
    if (row < 0 || row >= desk_.verdicts.rowCount()) {
        detail_->clear();
        return;
    }
    detail_->show_row(desk_.verdicts.at(row), row == 0 && desk_.verdicts.at(row).verdict != node::Verdict::registered);
}

void VerifyPage::export_results() {
    FileChooser::save(this, tr("Export results"), tr("verdicts.csv"), [this](const QString& path) {
        node::ReportRequest request;
        request.rows = desk_.verdicts.all();
        request.status = desk_.bridge.status();
        request.made = desk_.bridge.clock().now();
        request.language = present::language() == present::Language::chinese ? "zh_CN" : "en";
        request.prepared_by = desk_.settings.prepared_by().toStdString();
        desk_.bridge.use<node::ReportFile>(
            this,
            [request, path](node::Node& node) {
                return node.reporter().write(request, node::ReportFormat::csv, path.toStdString());
            },
            [this, path](const Result<node::ReportFile>& result) {
                if (result)
                    emit desk_.navigator.message({"verdict-registered", present::Tone::good},
                                                 tr("Results written to %1").arg(path));
                else
                    emit desk_.navigator.message({"severity-general", present::Tone::amber},
                                                 present::sentence(result.error()));
            });
    });
}

}  // namespace cityledger::ui
