#include "ui/pages/reports_page.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/models/simple_table.h"
#include "ui/pages/report_preview.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/split.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>

namespace cityledger::ui {

namespace {

constexpr int preview_pixels = 440;

const char* suffix(node::ReportFormat format) {
    switch (format) {
        case node::ReportFormat::pdf:
            return ".pdf";
        case node::ReportFormat::csv:
            return ".csv";
        case node::ReportFormat::json:
            break;
    }
    return ".json";
}

}  // namespace

ReportsPage::ReportsPage(Desk& desk) : Page(desk) {
    auto* column = body();
    column->addWidget(new Columns(make_form(), make_preview(), 608));
    progress_ = new ProgressStrip;
    progress_->cancel_button()->hide();  // one report is written whole within a second or two
    progress_->hide();
    column->addWidget(progress_);
    past_card_ = new Card;
    past_rows_ = new SimpleTable(this);
    past_table_ = new Table;
    past_table_->setModel(past_rows_);
    past_table_->set_framed(false);
    past_table_->setMinimumHeight(row_height() * 4);
    past_card_->body()->addWidget(past_table_, 1);
    auto* check = new Button(Button::Kind::quiet, "refresh");
    past_card_->head()->addWidget(check);
    column->addWidget(past_card_, 1);
    pause_.setSingleShot(true);
    pause_.setInterval(350);
    connect(&pause_, &QTimer::timeout, this, &ReportsPage::ask_preview);
    connect(check, &QPushButton::clicked, this, &ReportsPage::check_past);
    connect(past_table_, &Table::row_activated, this, [this](int row) {
        if (row >= 0 && row < static_cast<int>(past_.size()))
            QDesktopServices::openUrl(QUrl::fromLocalFile(present::text(past_.at(static_cast<std::size_t>(row)).path)));
    });
    connect(&desk_.verdicts, &VerdictModel::tally_changed, this, [this] {
        if (isVisible()) show_scope();
    });
    connect(&desk_.bridge, &Bridge::copy_changed, this, [this] {
        past_.clear();
        previewed_files_ = -1;
    });
    words_->set([this, check] {
        set_title(tr("Reports"), tr("made on this computer, no network is used"));
        check->set_words(tr("Re-check all"));
        past_rows_->set_headers({tr("Number"), tr("Title"), tr("Prepared by"), tr("Made (%1)").arg(present::zone()),
                                 tr("Format"), tr("Re-check")});
        past_table_->set_columns(
            {{168}, {240, true}, {130, false, false}, {140, false, false}, {76, false, false}, {180}});
        past_table_->set_empty_text(tr("No report has been made yet. Verify files, then make one here."));
        past_table_->setAccessibleName(tr("Past reports"));
        show_scope();
        show_past();
    });
}

QWidget* ReportsPage::make_form() {
    auto* card = new Card;
    auto* form = new QGridLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    title_ = new QLineEdit;
    title_->setMaxLength(80);
    prepared_by_ = new QLineEdit(desk_.settings.prepared_by());
    prepared_by_->setMaxLength(120);
    language_ = new QComboBox;
    language_->addItem(QStringLiteral("中文"), QStringLiteral("zh_CN"));
    language_->addItem(QStringLiteral("English"), QStringLiteral("en"));
    pdf_ = new QCheckBox(QStringLiteral("PDF/A"));
    csv_ = new QCheckBox(QStringLiteral("CSV"));
    json_ = new QCheckBox(QStringLiteral("JSON"));
    pdf_->setChecked(true);
    csv_->setChecked(true);
    auto* formats = new QWidget;
    auto* row = new QHBoxLayout(formats);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (auto* box : {pdf_, csv_, json_}) {
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ReportsPage::show_scope);
    }
    row->addStretch(1);
    int line = 0;
    const auto add = [form, &line](QWidget* field) {
        auto* label = new Label(Label::Type::label);
        label->setBuddy(field);
        form->addWidget(label, line, 0);
        form->addWidget(field, line++, 1);
        return label;
    };
    auto* kind = new Label;
    auto* kind_label = add(kind);
    auto* title_label = add(title_);
    auto* by_label = add(prepared_by_);
    auto* language_label = add(language_);
    auto* format_label = add(formats);
    form->setColumnStretch(1, 1);
    card->head();
    card->body()->addLayout(form);
    card->body()->addStretch(1);
    card->body()->addWidget(new Rule);
    auto* foot = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    scope_ = Label::wrapping(Label::Type::bold);
    scope_note_ = Label::wrapping(Label::Type::label);
    words->addWidget(scope_);
    words->addWidget(scope_note_);
    foot->addLayout(words, 1);
    make_ = new Button(Button::Kind::primary, "report-new");
    foot->addWidget(make_, 0, Qt::AlignBottom);
    card->body()->addLayout(foot);
    connect(make_, &QPushButton::clicked, this, &ReportsPage::make_report);
    for (auto* field : {title_, prepared_by_})
        connect(field, &QLineEdit::textChanged, this, [this] { pause_.start(); });
    connect(prepared_by_, &QLineEdit::editingFinished, this,
            [this] { desk_.settings.set_prepared_by(prepared_by_->text()); });
    connect(language_, &QComboBox::currentIndexChanged, this, [this] { pause_.start(); });
    words_->set([=, this] {
        card->set_title(tr("New report"));
        kind_label->setText(tr("Kind"));
        kind->setText(tr("Document verification"));
        title_label->setText(tr("Title"));
        title_->setPlaceholderText(tr("as the kind of report"));
        title_->setAccessibleName(tr("Title"));
        by_label->setText(tr("Prepared by"));
        prepared_by_->setPlaceholderText(tr("office and name, may be left empty"));
        prepared_by_->setAccessibleName(tr("Prepared by"));
        language_label->setText(tr("Language"));
        language_->setAccessibleName(tr("Language"));
        language_->setCurrentIndex(present::language() == present::Language::chinese ? 0 : 1);
        format_label->setText(tr("Format"));
        make_->set_words(tr("Make…"));
    });
    return card;
}

QWidget* ReportsPage::make_preview() {
    auto* card = new Card;
    preview_note_ = new Label(Label::Type::label);
    card->head()->addWidget(preview_note_);
    auto* row = new QHBoxLayout;
    row->setSpacing(18);
    preview_ = new ReportPreview;
    row->addWidget(preview_);
    auto* side = new QVBoxLayout;
    side->setSpacing(5);
    auto* inside = Label::wrapping(Label::Type::bold);
    side->addWidget(inside);
    std::vector<Badge*> points;
    for (int at = 0; at < 5; ++at) {
        points.push_back(new Badge);
        points.back()->set_plain();
        side->addWidget(points.back());
    }
    side->addWidget(new Rule);
    auto* note = Label::wrapping(Label::Type::label);
    side->addWidget(note);
    side->addStretch(1);
    row->addLayout(side, 1);
    card->body()->addLayout(row, 1);
    words_->set([=] {
        card->set_title(tr("Preview"));
        inside->setText(tr("What the report holds"));
        const QStringList said{tr("Verdict and count of each"), tr("Every file, worst first"),
                               tr("Digests, record, block, both times"), tr("Starting point and block hash"),
                               tr("Limits, how to re-check")};
        for (int at = 0; at < 5; ++at)
            points.at(static_cast<std::size_t>(at))->show_mark({"answer-yes", present::Tone::good}, said.at(at));
        note->setText(
            tr("All formats are made from the same verdicts. A print is for reading; the file is what can be "
               "re-checked."));
    });
    return card;
}

node::ReportRequest ReportsPage::request() const {
    node::ReportRequest request;
    request.rows = desk_.verdicts.all();
    request.status = desk_.bridge.status();
    request.made = desk_.bridge.clock().now();
    request.language = language_->currentData().toString().toStdString();
    request.title = title_->text().trimmed().toStdString();
    request.prepared_by = prepared_by_->text().trimmed().toStdString();
    return request;
}

void ReportsPage::refresh() {
    show_scope();
    if (past_.empty()) load_past();
}

void ReportsPage::show_scope() {
    const int files = desk_.verdicts.tally().total();
    const bool any_format = pdf_->isChecked() || csv_->isChecked() || json_->isChecked();
    if (files == 0) {
        scope_->setText(tr("No verified files yet"));
        scope_note_->setText(tr("Verify files first; the report is made of their verdicts."));
    } else {
        scope_->setText(tr("%Ln verified files", nullptr, files));
        scope_note_->setText(any_format ? present::headline(desk_.verdicts.tally()).sentence
                                        : tr("Choose at least one format."));
    }
    make_->setEnabled(files > 0 && any_format && !writing_ && !desk_.bridge.verification().running());
    make_->setToolTip(files == 0 ? scope_note_->text() : QString());
    if (files != previewed_files_ && isVisible()) {
        previewed_files_ = files;
        pause_.start();
    }
}

void ReportsPage::ask_preview() {
    const int mine = ++asked_;
    if (desk_.verdicts.tally().total() == 0 || desk_.bridge.copy() != Bridge::Copy::open) {
        preview_->show_message(tr("The first page shows here once files have been verified."));
        preview_note_->clear();
        answered_ = mine;
        return;
    }
    desk_.bridge.use<node::Reporter::Page>(
        this, [wanted = request()](node::Node& node) { return node.reporter().preview(wanted, 0, preview_pixels); },
        [this, mine](const Result<node::Reporter::Page>& page) {
            if (mine != asked_) return;
            answered_ = mine;
            if (!page) {
                preview_->show_message(present::sentence(page.error()));
                return;
            }
            preview_->show_page(QImage::fromData(page->png.data(), static_cast<int>(page->png.size()), "PNG"));
            preview_note_->setText(tr("page 1 of %Ln", nullptr, page->pages));
        });
}

void ReportsPage::make_report() {
    FileChooser::save(this, tr("Make report"), tr("verification-report.pdf"), [this](const QString& path) {
        const QFileInfo info(path);
        std::vector<node::ReportFormat> formats;
        if (pdf_->isChecked()) formats.push_back(node::ReportFormat::pdf);
        if (csv_->isChecked()) formats.push_back(node::ReportFormat::csv);
        if (json_->isChecked()) formats.push_back(node::ReportFormat::json);
        writing_ = true;
        show_scope();
        write_next(info.path() + QLatin1Char('/') + info.completeBaseName(), formats, {});
    });
}

void ReportsPage::write_next(const QString& base, std::vector<node::ReportFormat> left, QStringList written) {
    if (left.empty()) {
        writing_ = false;
        progress_->hide();
        show_scope();
        load_past();
        emit desk_.navigator.message({"verdict-registered", present::Tone::good},
                                     tr("Report written: %1").arg(present::listed(written)));
        return;
    }
    const node::ReportFormat format = left.front();
    left.erase(left.begin());
    const QString path = base + QString::fromLatin1(suffix(format));
    progress_->show_progress(tr("Making report"), path, -1);
    progress_->show();
    desk_.bridge.use<node::ReportFile>(
        this,
        [wanted = request(), format, path](node::Node& node) {
            return node.reporter().write(wanted, format, path.toStdString());
        },
        [this, base, left = std::move(left), written, path](const Result<node::ReportFile>& file) mutable {
            if (file) {
                written << path;
                write_next(base, std::move(left), written);
                return;
            }
            writing_ = false;
            progress_->hide();
            show_scope();
            load_past();
            emit desk_.navigator.message({"severity-general", present::Tone::amber},
                                         tr("%1 was not written. %2").arg(path, present::sentence(file.error())));
        });
}

void ReportsPage::load_past() {
    using Files = std::vector<node::ReportFile>;
    desk_.bridge.use<Files>(
        this, [](node::Node& node) { return node.reporter().reports(); },
        [this](const Result<Files>& files) {
            past_ = files ? *files : Files{};
            checked_.assign(past_.size(), std::nullopt);
            show_past();
        });
}

void ReportsPage::check_past() {
    using Answers = std::vector<std::optional<node::Answer>>;
    desk_.bridge.use<Answers>(
        this,
        [files = past_](node::Node& node) -> Result<Answers> {
            Answers answers;
            for (const auto& file : files) answers.emplace_back(node.reporter().check(file));
            return answers;
        },
        [this](const Result<Answers>& answers) {
            if (!answers || answers->size() != past_.size()) return;
            checked_ = *answers;
            show_past();
        });
}

void ReportsPage::show_past() {
    past_card_->set_title(tr("Past reports  %1").arg(present::number(static_cast<qint64>(past_.size()))));
    std::vector<SimpleTable::Row> rows;
    for (std::size_t at = 0; at < past_.size(); ++at) {
        const node::ReportFile& file = past_[at];
        Cell number, state;
        number.mono = true;
        QString word = tr("not re-checked yet");
        if (checked_[at]) {
            switch (*checked_[at]) {
                case node::Answer::pass:
                    state.mark = {"verdict-registered", present::Tone::good};
                    word = tr("as it was written");
                    break;
                case node::Answer::fail:
                    state.mark = {"verdict-contradicted", present::Tone::red};
                    word = tr("changed since");
                    break;
                case node::Answer::cannot_tell:
                    state.mark = {"verdict-cannot-tell", present::Tone::grey};
                    word = tr("no longer there");
                    break;
            }
        }
        rows.push_back({{present::text(file.id), number},
                        {present::text(file.title), {}, false, present::text(file.path)},
                        {present::text(file.prepared_by), {}},
                        {present::local_minute(file.made), {}},
                        {present::text(file.format).toUpper(), {}},
                        {word, state}});
    }
    past_rows_->set_rows(std::move(rows));
}

}  // namespace cityledger::ui
