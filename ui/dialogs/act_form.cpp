#include "ui/dialogs/act_form.h"

#include "ui/dialogs/file_field.h"
#include "ui/present/acting.h"
#include "ui/present/language.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cityledger::ui {

namespace {
constexpr int most_text = 1024;
}

ActForm::ActForm(const node::ActChoice& act, bool asks_number, QWidget* parent)
    : QWidget(parent), words_(new Words(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    rows_.reserve(act.inputs.size());
    for (const auto& input : act.inputs) {
        rows_.push_back({input, nullptr, nullptr, nullptr, nullptr, {}});
        add_row(grid, rows_.back());
    }
    if (asks_number) {
        auto* label = new Label(Label::Type::label);
        number_ = new QLineEdit;
        number_->setObjectName("act-number");
        number_->setMaxLength(64);
        label->setBuddy(number_);
        auto* help = Label::wrapping(Label::Type::secondary);
        const int at = grid->rowCount();
        grid->addWidget(label, at, 0, Qt::AlignVCenter);
        grid->addWidget(number_, at, 1);
        grid->addWidget(help, at + 1, 1);
        connect(number_, &QLineEdit::textChanged, this, &ActForm::changed);
        words_->set([this, label, help] {
            label->setText(tr("Record number"));
            number_->setAccessibleName(label->text());
            help->setText(tr("May be left empty; then it is made from the time."));
        });
    }
    grid->setRowStretch(grid->rowCount(), 1);
}

void ActForm::add_row(QGridLayout* grid, Row& row) {
    row.label = new Label(Label::Type::label);
    row.editor = make_editor(row);
    row.editor->setObjectName(QStringLiteral("input-") + present::text(row.form.field));
    row.label->setBuddy(row.editor);
    row.help = Label::wrapping(Label::Type::secondary);
    row.error = Label::wrapping(Label::Type::secondary);
    row.error->set_tone(present::Tone::red);
    row.error->hide();
    const int at = grid->rowCount();
    grid->addWidget(row.label, at, 0, Qt::AlignVCenter);
    grid->addWidget(row.editor, at, 1);
    grid->addWidget(row.help, at + 1, 1);
    grid->addWidget(row.error, at + 2, 1);
    grid->setRowMinimumHeight(at + 3, 6);
    words_->set([&row] {
        const QString label = present::text(row.form.label);
        row.label->setText(row.form.optional ? tr("%1 (optional)").arg(label) : label);
        row.help->setText(present::field_help(row.form));
        row.help->setVisible(!row.help->text().isEmpty());
        row.editor->setAccessibleName(label);
        row.editor->setAccessibleDescription(row.help->text());
        if (auto* file = qobject_cast<FileField*>(row.editor)) file->set_name(label);
    });
}

QWidget* ActForm::make_editor(Row& row) {
    if (row.form.field_class == "code") return row.form.many ? make_choices(row) : make_choice(row);
    return row.form.field_class == "digest" ? make_file(row) : make_line(row);
}

QWidget* ActForm::make_choice(Row& row) {
    auto* box = new QComboBox;
    box->addItem(QString(), QString());
    for (const auto& code : row.form.codes) box->addItem(QString(), present::text(code.id));
    box->setMinimumHeight(control_height());
    words_->set([box, codes = row.form.codes] {
        box->setItemText(0, tr("choose"));
        for (std::size_t at = 0; at < codes.size(); ++at)
            box->setItemText(static_cast<int>(at) + 1, present::text(codes[at].title));
    });
    row.value = [box] { return box->currentData().toString(); };
    connect(box, &QComboBox::currentIndexChanged, this, [this, &row] { look_at(row, false); });
    return box;
}

QWidget* ActForm::make_choices(Row& row) {
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    std::vector<std::pair<QString, QCheckBox*>> boxes;
    for (const auto& code : row.form.codes) {
        auto* box = new QCheckBox;
        column->addWidget(box);
        boxes.emplace_back(present::text(code.id), box);
        words_->set([box, title = code.title] { box->setText(present::text(title)); });
        connect(box, &QCheckBox::toggled, this, [this, &row] { look_at(row, false); });
    }
    if (!boxes.empty()) holder->setFocusProxy(boxes.front().second);
    row.value = [boxes] {
        QStringList chosen;
        for (const auto& [id, box] : boxes)
            if (box->isChecked()) chosen << id;
        return chosen.join(QLatin1Char(','));
    };
    return holder;
}

QWidget* ActForm::make_line(Row& row) {
    auto* line = new QLineEdit;
    line->setMaxLength(most_text);
    row.value = [line, time = row.form.field_class == "time"] {
        const QString text = line->text().trimmed().normalized(QString::NormalizationForm_C);
        return time && !text.isEmpty() ? present::entered_time(text) : text;
    };
    connect(line, &QLineEdit::textChanged, this, [this, &row] { look_at(row, false); });
    return line;
}

QWidget* ActForm::make_file(Row& row) {
    auto* field = new FileField;
    row.value = [field] { return field->path(); };
    connect(field, &FileField::changed, this, [this, &row] { look_at(row, false); });
    return field;
}

QString ActForm::fault(const Row& row) const {
    const QString value = row.value();
    const std::string& kind = row.form.field_class;
    if (value.isEmpty()) return row.form.optional ? QString() : tr("This is needed.");
    // What would have to be hashed, or read from a disk, is looked at later and not here.
    if (kind == "digest" || kind == "commit" || kind == "keyed") return {};
    const auto checked = node::check_entry(row.form, value.toStdString());
    return checked ? QString() : present::entry_fault(checked.error());
}

void ActForm::look_at(Row& row, bool also_missing) {
    const QString why = !also_missing && row.value().isEmpty() ? QString() : fault(row);
    row.error->setText(why.isEmpty() ? QString() : QStringLiteral("✕ ") + why);
    row.error->setVisible(!why.isEmpty());
    emit changed();
}

bool ActForm::is_complete() const {
    return std::ranges::all_of(rows_, [this](const Row& row) { return fault(row).isEmpty(); });
}

bool ActForm::has_private_values() const {
    return std::ranges::any_of(
        rows_, [](const Row& row) { return row.form.field_class == "commit" && !row.value().isEmpty(); });
}

void ActForm::fill(node::RecordRequest& request) const {
    for (const Row& row : rows_) {
        const std::string value = row.value().toStdString();
        if (value.empty()) continue;
        if (row.form.field_class == "digest")
            request.files.push_back({row.form.field, value});
        else
            request.values.push_back({row.form.field, value});
    }
    if (number_ != nullptr) request.local = number_->text().trimmed().toStdString();
}

void ActForm::point_at_faults() {
    QWidget* first = nullptr;
    for (Row& row : rows_) {
        look_at(row, true);
        if (first == nullptr && !fault(row).isEmpty()) first = row.editor;
    }
    if (first != nullptr) first->setFocus(Qt::OtherFocusReason);
}

}  // namespace cityledger::ui
