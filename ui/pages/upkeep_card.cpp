#include "ui/pages/upkeep_card.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/present/bundle.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/states.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace cityledger::ui {

UpkeepCard::UpkeepCard(Desk& desk) : desk_(desk), words_(new Words(this)) {
    head();
    message_ = new MessageBar;
    body()->addWidget(message_);
    message_->hide();
    make_form();
    auto* files = new QHBoxLayout;
    files->setSpacing(8);
    export_ = new Button(Button::Kind::standard, "export");
    import_ = new Button(Button::Kind::standard, "import");
    by_profile_ = new Button(Button::Kind::standard, "key");
    by_letter_ = new Button(Button::Kind::standard, "key");
    for (Button* button : {export_, import_}) files->addWidget(button);
    files->addStretch(1);
    body()->addLayout(files);
    auto* trust = new QHBoxLayout;
    trust->setSpacing(8);
    for (Button* button : {by_profile_, by_letter_}) trust->addWidget(button);
    trust->addStretch(1);
    body()->addLayout(trust);
    make_letter();
    progress_ = new ProgressStrip;
    progress_->hide();
    body()->addWidget(progress_);
    connect(export_, &QPushButton::clicked, this, &UpkeepCard::export_blocks);
    connect(import_, &QPushButton::clicked, this, &UpkeepCard::import_blocks);
    connect(by_profile_, &QPushButton::clicked, this, &UpkeepCard::renew_by_profile);
    connect(by_letter_, &QPushButton::clicked, this, [this] { ask_letter({}); });
    connect(progress_->cancel_button(), &QPushButton::clicked, this, [this] { stop_.request_stop(); });
    words_->set([this] { set_words(); });
}

void UpkeepCard::make_form() {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(10);
    grid->setColumnMinimumWidth(0, scaled(130));
    grid->setColumnStretch(2, 1);
    mode_ = new QComboBox;
    mode_->setObjectName(QStringLiteral("copy-mode"));
    mode_->setMinimumWidth(scaled(150));
    mode_->addItem(QString());
    mode_->addItem(QString());
    proxy_ = new QLineEdit;
    proxy_->setObjectName(QStringLiteral("proxy"));
    proxy_->setMinimumWidth(scaled(220));
    mode_label_ = new Label(Label::Type::label);
    proxy_label_ = new Label(Label::Type::label);
    mode_label_->setBuddy(mode_);
    proxy_label_->setBuddy(proxy_);
    mode_help_ = Label::wrapping(Label::Type::secondary);
    proxy_help_ = Label::wrapping(Label::Type::secondary);
    grid->addWidget(mode_label_, 0, 0);
    grid->addWidget(mode_, 0, 1);
    grid->addWidget(mode_help_, 0, 2);
    grid->addWidget(proxy_label_, 1, 0);
    grid->addWidget(proxy_, 1, 1);
    grid->addWidget(proxy_help_, 1, 2);
    body()->addLayout(grid);
    connect(mode_, &QComboBox::activated, this, &UpkeepCard::set_mode);
    connect(proxy_, &QLineEdit::editingFinished, this, &UpkeepCard::set_proxy);
}

void UpkeepCard::make_letter() {
    letter_ = new QWidget;
    auto* column = new QVBoxLayout(letter_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    letter_say_ = Label::wrapping(Label::Type::label);
    column->addWidget(letter_say_);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    height_ = new QLineEdit;
    height_->setObjectName(QStringLiteral("letter-height"));
    hash_ = new QLineEdit;
    hash_->setObjectName(QStringLiteral("letter-hash"));
    height_label_ = new Label(Label::Type::label);
    hash_label_ = new Label(Label::Type::label);
    height_label_->setBuddy(height_);
    hash_label_->setBuddy(hash_);
    height_->setMaximumWidth(scaled(160));
    grid->addWidget(height_label_, 0, 0);
    grid->addWidget(height_, 0, 1);
    grid->addWidget(hash_label_, 1, 0);
    grid->addWidget(hash_, 1, 1);
    column->addLayout(grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    use_letter_ = new Button(Button::Kind::standard, "verify");
    use_letter_->setObjectName(QStringLiteral("use-letter"));
    leave_letter_ = new Button(Button::Kind::quiet);
    row->addWidget(use_letter_);
    row->addWidget(leave_letter_);
    row->addStretch(1);
    column->addLayout(row);
    letter_->hide();
    body()->addWidget(letter_);
    connect(leave_letter_, &QPushButton::clicked, letter_, &QWidget::hide);
    connect(use_letter_, &QPushButton::clicked, this, [this] {
        node::TrustRequest request;
        const std::string digits = hash_->text().remove(QChar(' ')).toStdString();
        if (letter_profile_.isEmpty()) {
            request.height = height_->text().remove(QChar(' ')).remove(QChar(',')).toLongLong();
            request.hash = digits;
        } else {
            request.profile = letter_profile_.toStdString();
            request.fingerprint = digits;
        }
        renew(request);
    });
}

void UpkeepCard::set_words() {
    set_title(tr("Keeping the copy"));
    mode_label_->setText(tr("Mode"));
    mode_->setItemText(0, tr("full copy"));
    mode_->setItemText(1, tr("headers and proofs"));
    mode_->setAccessibleName(tr("Mode"));
    proxy_label_->setText(tr("Proxy"));
    proxy_->setAccessibleName(tr("Proxy"));
    proxy_help_->setText(
        tr("http://host:port, or empty for none. Peers on this computer are never reached through it."));
    export_->set_words(tr("Write blocks to a file…"));
    import_->set_words(tr("Take blocks from a file…"));
    by_profile_->set_words(tr("Renew trust by a profile…"));
    by_letter_->set_words(tr("Renew trust by a letter…"));
    height_label_->setText(tr("Block"));
    height_->setAccessibleName(tr("Block"));
    use_letter_->set_words(tr("Check and use"));
    leave_letter_->set_words(tr("Cancel"));
    hash_label_->setText(letter_profile_.isEmpty() ? tr("Hash") : tr("Fingerprint"));
    hash_->setAccessibleName(hash_label_->text());
    letter_say_->setText(letter_profile_.isEmpty()
                             ? tr("Copy the block and its hash from the official letter.")
                             : tr("Nobody this copy knows has signed this profile. Copy its fingerprint from the "
                                  "official letter; the profile is used only if the two are the same."));
    refresh();
}

void UpkeepCard::refresh() {
    const node::Status& status = desk_.bridge.status();
    const bool open = desk_.bridge.copy() == Bridge::Copy::open;
    for (QWidget* widget : {static_cast<QWidget*>(mode_), static_cast<QWidget*>(proxy_), static_cast<QWidget*>(export_),
                            static_cast<QWidget*>(import_), static_cast<QWidget*>(by_profile_),
                            static_cast<QWidget*>(by_letter_), static_cast<QWidget*>(use_letter_)})
        widget->setEnabled(open && !running_);
    mode_->setCurrentIndex(status.mode == node::CopyMode::full ? 0 : 1);
    mode_help_->setText(
        status.mode == node::CopyMode::full
            ? tr("Every block is kept and run again; no fingerprint leaves this computer.")
            : tr("Only headers are kept. Fingerprints that are asked for go to the departments' peers. What is here "
                 "already stays."));
    if (!proxy_->hasFocus()) proxy_->setText(present::text(status.proxy));
}

void UpkeepCard::set_mode(int choice) {
    const auto mode = choice == 0 ? node::CopyMode::full : node::CopyMode::light;
    if (mode == desk_.bridge.status().mode) return;
    run(tr("Changing the mode"), [mode](node::Node& node, const Job&) -> Result<QStringList> {
        CITYLEDGER_CHECK(node.upkeep().set_mode(mode));
        return QStringList();
    });
}

void UpkeepCard::set_proxy() {
    const std::string url = proxy_->text().trimmed().toStdString();
    if (url == desk_.bridge.status().proxy || running_) return;
    run(tr("Changing the proxy"), [url](node::Node& node, const Job&) -> Result<QStringList> {
        CITYLEDGER_CHECK(node.upkeep().set_proxy(url));
        return QStringList();
    });
}

void UpkeepCard::export_blocks() {
    FileChooser::save(this, tr("Write blocks to a file"), tr("blocks.citybundle"), [this](const QString& path) {
        run(tr("Writing blocks"), [path](node::Node& node, const Job& job) -> Result<QStringList> {
            CITYLEDGER_TRY(made, node.upkeep().export_bundle(path.toStdString(), 0, 0, job));
            return QStringList{present::bundle_made(made)};
        });
    });
}

void UpkeepCard::import_blocks() {
    FileChooser::file(this, tr("Take blocks from a file"), tr("Bundles of blocks (*.citybundle)"),
                      [this](const QString& path) {
                          run(tr("Verifying blocks"), [path](node::Node& node, const Job& job) -> Result<QStringList> {
                              CITYLEDGER_TRY(taken, node.upkeep().import_bundle(path.toStdString(), job));
                              return present::bundle_taken(taken);
                          });
                      });
}

void UpkeepCard::renew_by_profile() {
    FileChooser::file(this, tr("Choose a newer profile"), tr("City profiles (*.cityprofile)"),
                      [this](const QString& path) {
                          node::TrustRequest request;
                          request.profile = path.toStdString();
                          renew(request);
                      });
}

void UpkeepCard::ask_letter(const QString& profile) {
    letter_profile_ = profile;
    height_->setVisible(profile.isEmpty());
    height_label_->setVisible(profile.isEmpty());
    height_->clear();
    hash_->clear();
    letter_->show();
    set_words();
    (profile.isEmpty() ? height_ : hash_)->setFocus();
}

void UpkeepCard::renew(const node::TrustRequest& request) {
    asked_profile_ = request.fingerprint.empty() ? QString::fromStdString(request.profile.string()) : QString();
    run(tr("Checking the new starting point"), [request](node::Node& node, const Job& job) -> Result<QStringList> {
        CITYLEDGER_TRY(renewed, node.upkeep().renew_trust(request, job));
        return present::trust_renewed(renewed);
    });
}

void UpkeepCard::run(const QString& what, std::function<Result<QStringList>(node::Node&, const Job&)> task) {
    running_ = true;
    message_->clear();
    progress_->show_progress(what, {}, -1);
    progress_->show();
    refresh();
    stop_ = desk_.bridge.use_long<QStringList>(
        this, std::move(task),
        [this, what](const Progress& now) {
            const int per_mille = now.items_total > 0 ? static_cast<int>(now.items_done * 1000 / now.items_total) : -1;
            const QString detail = now.items_total > 0 ? tr("%1 of %2")
                                                             .arg(present::number(static_cast<qint64>(now.items_done)),
                                                                  present::number(static_cast<qint64>(now.items_total)))
                                                       : QString();
            if (running_) progress_->show_progress(what, detail, per_mille);
        },
        [this](Result<QStringList> answer) { said(std::move(answer)); });
}

void UpkeepCard::said(Result<QStringList> answer) {
    running_ = false;
    progress_->hide();
    if (answer) {
        letter_->hide();
        if (!answer->isEmpty()) message_->say({"verdict-registered", present::Tone::good}, present::joined(*answer));
    } else if (answer.error().code == "trust.not_signed" && !asked_profile_.isEmpty()) {
        ask_letter(asked_profile_);
    } else {
        const bool stopped = answer.error().kind == ErrorKind::stopped;
        message_->say(stopped ? present::Mark{"info", present::Tone::plain}
                              : present::Mark{"severity-general", present::Tone::amber},
                      stopped ? tr("Stopped. What was done so far stays.") : present::sentence(answer.error()));
    }
    asked_profile_.clear();
    refresh();
}

}  // namespace cityledger::ui
