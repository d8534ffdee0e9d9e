#include "ui/pages/keys_card.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/present/acting.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"
#include "ui/widgets/button.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace cityledger::ui {

KeysCard::KeysCard(Desk& desk, QWidget* parent) : Card(parent), desk_(desk), words_(new Words(this)) {
    head();
    which_ = new QComboBox;
    which_->setObjectName("which-key");
    which_->setMinimumHeight(control_height());
    body()->addWidget(which_);
    facts_ = new Facts(130);
    body()->addWidget(facts_);
    note_ = Label::wrapping(Label::Type::body);
    note_->setObjectName("key-note");
    body()->addWidget(note_);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    lock_ = new Button(Button::Kind::standard, "lock");
    auto* backup = new Button(Button::Kind::standard, "export");
    auto* public_half = new Button(Button::Kind::standard, "export");
    auto* restore_one = new Button(Button::Kind::standard, "import");
    auto* new_one = new Button(Button::Kind::standard, "plus");
    new_one->setObjectName("new-key");
    of_key_ = {backup, public_half};
    for (auto* button : {lock_, backup, public_half, restore_one, new_one}) row->addWidget(button);
    row->addStretch(1);
    body()->addLayout(row);
    form_ = make_form();
    form_->hide();
    body()->addWidget(form_);
    connect(lock_, &QPushButton::clicked, this, [this] { desk_.bridge.keys().lock(); });
    connect(backup, &QPushButton::clicked, this, &KeysCard::back_up);
    connect(public_half, &QPushButton::clicked, this, &KeysCard::export_public);
    connect(restore_one, &QPushButton::clicked, this, &KeysCard::restore);
    connect(new_one, &QPushButton::clicked, this, [this] {
        form_->setVisible(!form_->isVisible());
        if (form_->isVisible()) party_->setFocus(Qt::OtherFocusReason);
    });
    connect(which_, &QComboBox::activated, this,
            [this] { desk_.bridge.keys().choose(which_->currentData().toString().toStdString()); });
    connect(&desk_.bridge.keys(), &KeyRing::changed, this, [this] {
        ask_standing();
        build();
    });
    words_->set([=, this] {
        set_title(tr("Keys"));
        lock_->set_words(tr("Lock now"));
        backup->set_words(tr("Back up…"));
        public_half->set_words(tr("Public key…"));
        restore_one->set_words(tr("Restore…"));
        new_one->set_words(tr("New key"));
        which_->setAccessibleName(tr("Key that acts"));
        say({}, false);
        build();
    });
}

QWidget* KeysCard::make_form() {
    auto* form = new QWidget;
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto line = [&](const char* name, bool secret) {
        auto* edit = new QLineEdit;
        edit->setObjectName(name);
        edit->setMaxLength(secret ? 1024 : 128);
        if (secret) edit->setEchoMode(QLineEdit::Password);
        auto* label = new Label(Label::Type::label);
        label->setBuddy(edit);
        const int at = grid->rowCount();
        grid->addWidget(label, at, 0, Qt::AlignVCenter);
        grid->addWidget(edit, at, 1);
        return std::pair(edit, label);
    };
    const auto party = line("key-party", false), officer = line("key-officer", false), name = line("key-label", false);
    algorithm_ = new QComboBox;
    algorithm_->addItem(QStringLiteral("Ed25519"), QStringLiteral("ed25519"));
    algorithm_->addItem(QStringLiteral("SM2"), QStringLiteral("sm2"));
    algorithm_->setMinimumHeight(control_height());
    auto* algorithm_label = new Label(Label::Type::label);
    grid->addWidget(algorithm_label, grid->rowCount(), 0, Qt::AlignVCenter);
    grid->addWidget(algorithm_, grid->rowCount() - 1, 1, Qt::AlignLeft);
    const auto passphrase = line("key-passphrase", true), again = line("key-again", true);
    party_ = party.first;
    officer_ = officer.first;
    label_ = name.first;
    passphrase_ = passphrase.first;
    again_ = again.first;
    make_ = new Button(Button::Kind::standard, "key");
    make_->setObjectName("make-key");
    grid->addWidget(make_, grid->rowCount(), 1, Qt::AlignLeft);
    connect(make_, &QPushButton::clicked, this, &KeysCard::make);
    words_->set([=, this] {
        const auto name_it = [](const std::pair<QLineEdit*, Label*>& field, const QString& words) {
            field.second->setText(words);
            field.first->setAccessibleName(words);
        };
        name_it(party, tr("Party's id"));
        name_it(officer, tr("Officer's pseudonym"));
        name_it(name, tr("Label"));
        name_it(passphrase, tr("Passphrase"));
        name_it(again, tr("The same again"));
        algorithm_label->setText(tr("Algorithm"));
        algorithm_->setAccessibleName(algorithm_label->text());
        make_->set_words(tr("Make the key"));
    });
    return form;
}

void KeysCard::ask_standing() {
    standing_.reset();
    const auto* key = desk_.bridge.keys().current();
    if (key == nullptr) return;
    desk_.bridge.use<node::KeyStanding>(
        this, [id = key->id](node::Node& node) { return node.acting().key(id); },
        [this](const Result<node::KeyStanding>& result) {
            if (result) standing_ = *result;
            build();
        });
}

void KeysCard::build() {
    KeyRing& ring = desk_.bridge.keys();
    const auto* key = ring.current();
    which_->clear();
    for (const auto& one : ring.keys())
        if (!one.error) which_->addItem(present::key_name(one), present::text(one.id));
    if (key != nullptr) which_->setCurrentIndex(which_->findData(present::text(key->id)));
    which_->setVisible(key != nullptr);
    for (auto* button : of_key_) button->setVisible(key != nullptr);
    lock_->setVisible(ring.is_open());
    facts_->clear();
    facts_->setVisible(key != nullptr);
    if (key == nullptr) {
        if (note_->text().isEmpty())
            say(tr("There are no keys yet. A key signs what you do on the ledger; its file stays here, sealed under a "
                   "passphrase."),
                false);
        return;
    }
    facts_->add(tr("Owner"), present::text(key->owner()));
    facts_->add_hash(tr("Key id"), present::text(key->id), true);
    facts_->add(tr("Algorithm"), present::algorithm_name(key->algorithm));
    facts_->add(tr("Made"), present::local_and_utc(key->made));
    facts_->add(tr("File"), present::text(key->path.string()));
    if (standing_ && standing_->key == key->id) {
        const QString doubt = present::key_doubt(*standing_);
        facts_->add(tr("On the ledger"), doubt.isEmpty()
                                             ? present::joined({tr("registered"), present::text(standing_->party_name)})
                                             : doubt);
    }
    facts_->add(tr("Now"), ring.is_open()
                               ? tr("open, locked after %n minutes without use", nullptr, ring.idle_minutes())
                               : tr("locked"));
}

void KeysCard::say(const QString& sentence, bool wrong) {
    note_->set_tone(wrong ? present::Tone::red : present::Tone::plain);
    note_->setText(wrong ? QStringLiteral("✕ ") + sentence : sentence);
    note_->setVisible(!sentence.isEmpty());
}

void KeysCard::make() {
    if (passphrase_->text() != again_->text()) return say(tr("The two passphrases differ."), true);
    node::NewKey key;
    key.algorithm = algorithm_->currentData().toString().toStdString();
    key.party = party_->text().trimmed().toStdString();
    key.officer = officer_->text().trimmed().toStdString();
    key.label = label_->text().trimmed().toStdString();
    node::Passphrase passphrase(passphrase_->text().toStdString());
    passphrase_->clear();
    again_->clear();
    make_->setEnabled(false);
    desk_.bridge.keys().make(key, std::move(passphrase), this, [this](const Result<node::KeyFile>& made) {
        make_->setEnabled(true);
        if (!made) return say(present::sentence(made.error()), true);
        form_->hide();
        desk_.bridge.keys().choose(made->id);
        say(tr("Made. Back it up, and give its public key to your party's admin, who registers it."), false);
    });
}

void KeysCard::back_up() {
    const auto* key = desk_.bridge.keys().current();
    if (key == nullptr) return;
    FileChooser::save(this, tr("Back up the key"), present::text(key->id) + QStringLiteral(".citykey"),
                      [this, file = *key](const QString& path) {
                          desk_.bridge.keys().back_up(
                              file, path.toStdString(), this, [this](const Result<std::filesystem::path>& done) {
                                  say(done ? tr("Copied to %1, sealed as it is.").arg(present::text(done->string()))
                                           : present::sentence(done.error()),
                                      !done);
                              });
                      });
}

void KeysCard::restore() {
    FileChooser::file(this, tr("Restore a key"), tr("Keys (*.citykey)"), [this](const QString& path) {
        desk_.bridge.keys().restore(path.toStdString(), this, [this](const Result<node::KeyFile>& key) {
            if (key) desk_.bridge.keys().choose(key->id);
            say(key ? tr("Restored: %1").arg(present::key_name(*key)) : present::sentence(key.error()), !key);
        });
    });
}

void KeysCard::export_public() {
    const auto* key = desk_.bridge.keys().current();
    if (key == nullptr) return;
    FileChooser::save(
        this, tr("Save the public key"), present::text(key->id).left(8) + QStringLiteral(".json"),
        [this, file = *key](const QString& path) {
            desk_.bridge.keys().export_public(file, path.toStdString(), this, [this, path](const Result<bool>& done) {
                say(done ? tr("Saved to %1. It holds no secret.").arg(path) : present::sentence(done.error()), !done);
            });
        });
}

}  // namespace cityledger::ui
