#include "ui/pages/settings_page.h"

#include "ui/pages/check_card.h"
#include "ui/pages/keys_card.h"
#include "ui/pages/upkeep_card.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/times.h"
#include "ui/widgets/button.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/icon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>

namespace cityledger::ui {

namespace {

/// Label, field and help of one setting, in a grid of three columns.
struct Line {
    Label* label;
    Label* help;
};

Line add_line(QGridLayout* grid, QWidget* field) {
    const int row = grid->rowCount();
    auto* label = new Label(Label::Type::label);
    label->setBuddy(field);
    if (qobject_cast<QComboBox*>(field)) field->setMinimumWidth(scaled(150));
    auto* help = Label::wrapping(Label::Type::secondary);
    grid->addWidget(label, row, 0, Qt::AlignVCenter);
    grid->addWidget(field, row, 1, Qt::AlignVCenter | Qt::AlignLeft);
    grid->addWidget(help, row, 2, Qt::AlignVCenter);
    return {label, help};
}

QGridLayout* add_grid(Card* card) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(10);
    grid->setColumnMinimumWidth(0, scaled(130));
    grid->setColumnStretch(2, 1);
    card->head();
    card->body()->addLayout(grid);
    return grid;
}

}  // namespace

SettingsPage::SettingsPage(Desk& desk) : Page(desk) {
    auto* column = body();
    column->addWidget(make_look());
    column->addWidget(make_verify());
    column->addWidget(new KeysCard(desk_));
    column->addWidget(make_copy());
    column->addWidget(new CheckCard(desk_));
    upkeep_ = new UpkeepCard(desk_);
    column->addWidget(upkeep_);
    column->addStretch(1);
    words_->set([this] {
        set_title(tr("Settings"), tr("kept for this user of this computer"));
        refresh();
    });
}

void SettingsPage::lock(Settings::Key key, QWidget* field, Label* note) {
    const bool locked = desk_.settings.locked(key);
    field->setEnabled(!locked);
    if (!locked) return;
    note->setText(tr("Set by the administrator"));
}

QWidget* SettingsPage::make_look() {
    auto* card = new Card;
    auto* grid = add_grid(card);
    auto* language = new QComboBox;
    language->addItem(QStringLiteral("中文"));
    language->addItem(QStringLiteral("English"));
    auto* scheme = new QComboBox;
    for (int at = 0; at < 3; ++at) scheme->addItem(QString());
    auto* size = new QComboBox;
    for (const int percent : {100, 125, 150, 175, 200}) size->addItem(QStringLiteral("%1 %").arg(percent), percent);
    const Line language_line = add_line(grid, language), scheme_line = add_line(grid, scheme),
               size_line = add_line(grid, size);
    connect(language, &QComboBox::activated, this, [this](int at) {
        desk_.settings.set_language(at == 0 ? present::Language::chinese : present::Language::english);
    });
    connect(scheme, &QComboBox::activated, this,
            [this](int at) { desk_.settings.set_scheme(static_cast<Settings::Scheme>(at)); });
    connect(size, &QComboBox::activated, this,
            [this, size](int at) { desk_.settings.set_text_percent(size->itemData(at).toInt()); });
    words_->set([=, this] {
        card->set_title(tr("Language and look"));
        language_line.label->setText(tr("Language"));
        language_line.help->setText(tr("Switched at once, everywhere."));
        language->setAccessibleName(tr("Language"));
        language->setCurrentIndex(present::language() == present::Language::chinese ? 0 : 1);
        scheme_line.label->setText(tr("Appearance"));
        scheme_line.help->setText(QString());
        scheme->setItemText(0, tr("as the desktop"));
        scheme->setItemText(1, tr("light"));
        scheme->setItemText(2, tr("dark"));
        scheme->setAccessibleName(tr("Appearance"));
        scheme->setCurrentIndex(static_cast<int>(desk_.settings.scheme()));
        size_line.label->setText(tr("Text size"));
        size_line.help->setText(tr("Ctrl and plus or minus do the same."));
        size->setAccessibleName(tr("Text size"));
        size->setCurrentIndex(qMax(0, size->findData(desk_.settings.text_percent())));
        lock(Settings::Key::language, language, language_line.help);
        lock(Settings::Key::appearance, scheme, scheme_line.help);
        lock(Settings::Key::text_percent, size, size_line.help);
    });
    return card;
}

QWidget* SettingsPage::make_verify() {
    auto* card = new Card;
    auto* grid = add_grid(card);
    auto* recursive = new QCheckBox;
    auto* offline = new QCheckBox;
    const Line recursive_line = add_line(grid, recursive), offline_line = add_line(grid, offline);
    connect(recursive, &QCheckBox::clicked, this, [this](bool on) { desk_.settings.set_recursive(on); });
    connect(offline, &QCheckBox::clicked, this, [this](bool on) { desk_.settings.set_offline(on); });
    words_->set([=, this] {
        card->set_title(tr("Verifying and network"));
        recursive_line.label->setText(tr("Folders"));
        recursive->setText(tr("with subfolders"));
        recursive_line.help->setText(QString());
        recursive->setChecked(desk_.settings.recursive());
        offline_line.label->setText(tr("Network"));
        offline->setText(tr("stay offline"));
        offline_line.help->setText(
            tr("No connection is opened. What is verified stays usable; new blocks are not fetched."));
        offline->setChecked(desk_.settings.offline());
        lock(Settings::Key::recursive, recursive, recursive_line.help);
        lock(Settings::Key::offline, offline, offline_line.help);
    });
    return card;
}

QWidget* SettingsPage::make_copy() {
    auto* card = new Card;
    card->head();
    auto* trust_title = new Label(Label::Type::bold);
    trust_ = new Facts(130);
    auto* copy_title = new Label(Label::Type::bold);
    copy_ = new Facts(130);
    card->body()->addWidget(trust_title);
    card->body()->addWidget(trust_);
    card->body()->addWidget(new Rule);
    card->body()->addWidget(copy_title);
    card->body()->addWidget(copy_);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* join = new Button(Button::Kind::standard, "import");
    row->addWidget(join);
    row->addWidget(Button::for_action(desk_.actions.get("open-folder"), Button::Kind::standard, "open"));
    auto* log_folder = new Button(Button::Kind::standard, "open");
    row->addWidget(log_folder);
    log_level_ = new QComboBox;
    for (int at = 0; at < 3; ++at) log_level_->addItem(QString());
    row->addWidget(log_level_);
    row->addStretch(1);
    card->body()->addLayout(row);
    connect(log_folder, &QPushButton::clicked, this, [this] {
        const QFileInfo log(present::text(desk_.bridge.status().log_path));
        QDesktopServices::openUrl(QUrl::fromLocalFile(log.absolutePath()));
    });
    connect(log_level_, &QComboBox::activated, this,
            [this](int at) { desk_.bridge.set_log_level(static_cast<node::LogLevel>(at)); });
    connect(join, &QPushButton::clicked, this, [this] { emit desk_.navigator.join_asked(); });
    words_->set([=, this] {
        log_folder->set_words(tr("Open the log's folder"));
        log_level_->setItemText(0, tr("Log: errors only"));
        log_level_->setItemText(1, tr("Log: what was done"));
        log_level_->setItemText(2, tr("Log: all details"));
        log_level_->setAccessibleName(tr("How much the log tells"));
        card->set_title(tr("Ledger on this computer"));
        trust_title->setText(tr("Starting point of trust"));
        copy_title->setText(tr("Copy"));
        join->set_words(tr("Join another ledger…"));
    });
    return card;
}

void SettingsPage::refresh() {
    const node::Status& status = desk_.bridge.status();
    upkeep_->refresh();
    trust_->clear();
    trust_->add(tr("Block"), status.trust.height > 0 ? present::number(status.trust.height) : QString());
    trust_->add_hash(tr("Hash"), status.trust.height > 0 ? present::upper_hex(status.trust.hash) : QString(), true);
    trust_->add(tr("Trust period"), status.trust.period_s > 0 ? present::period(status.trust.period_s) : QString());
    trust_->add(tr("Runs to"),
                status.trust.expires.is_zero() ? QString() : present::local_and_utc(status.trust.expires));
    if (status.trust.profile_fingerprint.empty())
        trust_->add(tr("Profile's fingerprint"), tr("joined by height and hash, without a profile"));
    else
        trust_->add_hash(tr("Profile's fingerprint"), present::text(status.trust.profile_fingerprint).toUpper(), true);
    copy_->clear();
    copy_->add(tr("Ledger"), present::joined({present::text(status.name), present::text(status.chain_id)}));
    copy_->add(tr("Mode"), status.mode == node::CopyMode::full && !status.asks_peers
                               ? tr("full copy: every block is checked and run again")
                               : tr("headers and proofs: fingerprints asked for are sent to the peers"));
    copy_->add(tr("Holds"), present::copy_line(status));
    copy_->add(tr("Free on the disk"), present::room_line(status));
    if (const auto room = present::room_statement(status); status.room != node::Room::enough)
        copy_->add(tr("Room"), room.mark, room.sentence);
    copy_->add(tr("Folder"), present::text(desk_.bridge.folder().string()));
    copy_->add(tr("Log"), present::text(status.log_path));
    log_level_->setCurrentIndex(static_cast<int>(status.log_level));
}

}  // namespace cityledger::ui
