// Acting from the window: keys, the actions panel, the dialog from form to receipt, what loses a race.
#include "tests/gui/gui_support.h"
#include "tests/support/test_registry.h"
#include "ui/dialogs/act_dialog.h"
#include "ui/dialogs/act_form.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/dialogs/file_field.h"
#include "ui/pages/actions_card.h"
#include "ui/pages/keys_card.h"
#include "ui/pages/page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/states.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace cityledger;
using test::Desktop;

/// Opening a key takes its time by design, and other tests run beside this one.
constexpr int patience_ms = 30'000;

class TestGuiActing : public QObject {
    Q_OBJECT

    template <class T>
    static T* on_page(Desktop& desktop, const char* id) {
        for (int page = 0; page < desktop.window().page_count(); ++page) {
            if (desktop.window().page_id(page) != QLatin1String(id)) continue;
            desktop.window().show_page(page);
            desktop.window().page(page)->show_example();
            return desktop.window().page(page)->findChild<T*>();
        }
        return nullptr;
    }
    static bool says(const QWidget* widget, const QString& part) {
        for (auto* label : widget->findChildren<QLabel*>())
            if (label->isVisibleTo(widget) && label->text().contains(part)) return true;
        return false;
    }
    static void press(QWidget* in, const char* name) {
        auto* button = in->findChild<ui::Button*>(name);
        QVERIFY2(button, name);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience_ms);
        button->click();
    }
    static void enter(QWidget* in, const char* name, const QString& text) {
        auto* line = in->findChild<QLineEdit*>(name);
        QVERIFY2(line, name);
        line->setText(text);
    }
    /// A key in the copy's folder, made by the settings' own form.
    static void make_key(Desktop& desktop) {
        auto* card = on_page<ui::KeysCard>(desktop, "settings");
        QVERIFY(card);
        press(card, "new-key");
        enter(card, "key-party", "kangqiao-pharmacy");
        enter(card, "key-officer", "o1");
        enter(card, "key-label", "01");
        enter(card, "key-passphrase", "open");
        enter(card, "key-again", "open");
        press(card, "make-key");
        QTRY_VERIFY_WITH_TIMEOUT(desktop.bridge().keys().current() != nullptr, patience_ms);
    }
    static ui::ActDialog* open_act(Desktop& desktop, const char* act) {
        auto* actions = on_page<ui::ActionsCard>(desktop, "records");
        if (actions == nullptr) return nullptr;
        const QString name = QStringLiteral("act-") + act;
        if (!QTest::qWaitFor([&] { return actions->findChild<ui::Button*>(name) != nullptr; }, 10'000)) return nullptr;
        actions->findChild<ui::Button*>(name)->click();
        return desktop.window().findChild<ui::ActDialog*>();
    }
    static void sign(ui::ActDialog* dialog, const QString& passphrase) {
        enter(dialog, "act-passphrase", passphrase);
        press(dialog, "act-sign");
    }

  private slots:
    void whatCanBeDoneAreButtonsAndWhatCannotSaysWhy() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* actions = on_page<ui::ActionsCard>(desktop, "records");
        QVERIFY(actions);
        QTRY_VERIFY_WITH_TIMEOUT(says(actions, "There is no key here to act with"), patience_ms);
        make_key(desktop);
        actions = on_page<ui::ActionsCard>(desktop, "records");
        QTRY_VERIFY_WITH_TIMEOUT(actions->findChild<ui::Button*>("act-dispense_again"), patience_ms);
        QVERIFY(actions->findChild<ui::Button*>("act-release"));
        QVERIFY(!actions->findChild<ui::Button*>("act-cancel"));
        QTRY_VERIFY_WITH_TIMEOUT(says(actions, "Only Prescriber can do this."), patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(says(actions, "Possible only in the state Issued."), patience_ms);
    }

    void anActGoesFromItsFormToItsReceipt() {
        Desktop desktop(present::Language::english);
        desktop.open();
        make_key(desktop);
        auto* dialog = open_act(desktop, "dispense_again");
        QVERIFY(dialog);
        enter(dialog, "input-amount", "7");
        press(dialog, "act-next");
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "Exactly this becomes public"), patience_ms);
        QVERIFY(says(dialog, "The key belongs to kangqiao-pharmacy/o1"));
        sign(dialog, "guess");
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "The passphrase is wrong"), patience_ms);
        QCOMPARE(desktop.node().acting_of_pictures.submitted.load(), 0);
        sign(dialog, "open");
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "Accepted, and verified by the own node"), patience_ms);
        QVERIFY(says(dialog, "81,205"));
        QCOMPARE(desktop.node().acting_of_pictures.submitted.load(), 1);
        QVERIFY(desktop.bridge().keys().is_open());
        press(dialog, "act-close");
        QTRY_VERIFY_WITH_TIMEOUT(!desktop.window().findChild<ui::ActDialog*>(), patience_ms);
        // While the key is open no passphrase is asked.
        dialog = open_act(desktop, "release");
        QVERIFY(dialog);
        press(dialog, "act-next");
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "The key is open."), patience_ms);
        press(dialog, "act-sign");
        QTRY_COMPARE(desktop.node().acting_of_pictures.submitted.load(), 2);
    }

    void whatTheLedgerWouldRefuseIsSaidBeforeItIsSigned() {
        Desktop desktop(present::Language::english);
        desktop.open();
        make_key(desktop);
        desktop.node().acting_of_pictures.rehearsal = {22, "guard", "the condition does not hold"};
        auto* dialog = open_act(desktop, "dispense_again");
        QVERIFY(dialog);
        enter(dialog, "input-amount", "7");
        press(dialog, "act-next");
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "the scenario's rule for this act does not hold"), patience_ms);
        QCOMPARE(desktop.node().acting_of_pictures.submitted.load(), 0);
    }

    void whoLosesARaceIsToldWhatHappenedAndOfferedTheNewState() {
        Desktop desktop(present::Language::english);
        desktop.open();
        make_key(desktop);
        node::ActOutcome lost;
        lost.state = node::ActOutcome::State::refused;
        lost.code = 12;
        lost.refusal = "head";
        desktop.node().acting_of_pictures.outcome = lost;
        auto* dialog = open_act(desktop, "release");
        QVERIFY(dialog);
        press(dialog, "act-next");
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "Exactly this becomes public"), patience_ms);
        sign(dialog, "open");
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "Nothing was changed by this act"), patience_ms);
        QVERIFY(says(dialog, "the record was changed by someone else in the meantime"));
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "Meanwhile"), patience_ms);
        QVERIFY(dialog->findChild<ui::Button*>("act-look")->isVisibleTo(dialog));
    }

    void waitingIsStoppedAndTheActKeepsItsNumber() {
        Desktop desktop(present::Language::english);
        desktop.open();
        make_key(desktop);
        desktop.node().acting_of_pictures.wait_slices = 60'000;
        auto* dialog = open_act(desktop, "release");
        QVERIFY(dialog);
        press(dialog, "act-next");
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "Exactly this becomes public"), patience_ms);
        sign(dialog, "open");
        auto* strip = dialog->findChild<ui::ProgressStrip*>();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisibleTo(dialog), patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.node().acting_of_pictures.submitted.load() == 1, patience_ms);
        strip->cancel_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "Not waited for any longer"), patience_ms);
        QVERIFY(says(dialog, "Act number"));
    }

    void aFormIsLookedAtWhileOneTypes() {
        Desktop desktop(present::Language::english);
        desktop.open();
        make_key(desktop);
        auto* dialog = open_act(desktop, "dispense_again");
        QVERIFY(dialog);
        press(dialog, "act-next");
        QVERIFY(says(dialog, "This is needed."));
        enter(dialog, "input-amount", "seven");
        QVERIFY(says(dialog, "This is no number that fits here."));
        QCOMPARE(dialog->findChild<QLineEdit*>("input-amount")->text(), QString("seven"));
        enter(dialog, "input-amount", "7");
        QVERIFY(!says(dialog, "This is no number"));
        enter(dialog, "input-note", "call 13800138000");
        QVERIFY(says(dialog, "identity or phone number"));
        enter(dialog, "input-note", "");
        auto* file = dialog->findChild<ui::FileField*>();
        QVERIFY(file);
        ui::FileChooser::set_next({desktop.folder() + "/slip.pdf"});
        file->findChild<ui::Button*>()->click();
        QCOMPARE(file->path(), desktop.folder() + "/slip.pdf");
        node::RecordRequest request;
        auto* form = dialog->findChild<ui::ActForm*>();
        QVERIFY(form->is_complete());
        form->fill(request);
        QCOMPARE(request.values.size(), std::size_t{1});
        QCOMPARE(request.files.at(0).field, std::string("receipt"));
    }

    void aKeyIsLockedAgainAndAWrongPassphraseOpensNothing() {
        Desktop desktop(present::Language::english);
        desktop.open();
        make_key(desktop);
        auto& ring = desktop.bridge().keys();
        std::optional<bool> opened;
        const auto open = [&](const char* passphrase) {
            opened.reset();
            ring.open(std::make_shared<node::Passphrase>(passphrase), &desktop.window(),
                      [&](const Result<bool>& result) { opened = result.has_value(); });
            QTRY_VERIFY_WITH_TIMEOUT(opened.has_value(), patience_ms);
        };
        open("guess");
        QVERIFY(!*opened && !ring.is_open());
        open("open");
        QVERIFY(*opened && ring.is_open());
        auto* card = on_page<ui::KeysCard>(desktop, "settings");
        QTRY_VERIFY_WITH_TIMEOUT(says(card, "open, locked after 10 minutes"), patience_ms);
        ring.lock();
        QVERIFY(!ring.is_open());
        QVERIFY(ring.opened() == nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(says(card, "locked"), patience_ms);
    }

    void anActOfAnEarlierSessionIsToldOfOnceItsEndIsKnown() {
        Desktop desktop(present::Language::english);
        desktop.open();
        make_key(desktop);
        desktop.node().acting_of_pictures.wait_slices = 60'000;
        auto* dialog = open_act(desktop, "release");
        QVERIFY(dialog);
        press(dialog, "act-next");
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "Exactly this becomes public"), patience_ms);
        sign(dialog, "open");
        QTRY_VERIFY_WITH_TIMEOUT(desktop.node().acting_of_pictures.submitted.load() == 1, patience_ms);
        dialog->findChild<ui::ProgressStrip*>()->cancel_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "Not waited for any longer"), patience_ms);
        const auto folder = desktop.bridge().folder();
        QCOMPARE(node::pending_acts(folder)->size(), std::size_t{1});
        desktop.node().acting_of_pictures.wait_slices = 0;
        press(dialog, "act-close");
        emit desktop.bridge().copy_changed();  // as a new session does
        QTRY_VERIFY_WITH_TIMEOUT(says(&desktop.window(), "from an earlier session was accepted in block"), patience_ms);
        QCOMPARE(node::pending_acts(folder)->size(), std::size_t{0});
    }

    void aKeyIsBackedUpAndRestored() {
        Desktop desktop(present::Language::english);
        desktop.open();
        make_key(desktop);
        auto* card = on_page<ui::KeysCard>(desktop, "settings");
        const auto press_words = [&](const QString& words) {
            for (auto* button : card->findChildren<ui::Button*>())
                if (button->text() == words) return button->click();
            QFAIL(qPrintable("no button " + words));
        };
        ui::FileChooser::set_next({desktop.folder() + "/backup.citykey"});
        press_words("Back up…");
        QTRY_VERIFY_WITH_TIMEOUT(says(card, "Copied to"), patience_ms);
        QVERIFY(QFile::exists(desktop.folder() + "/backup.citykey"));
        ui::FileChooser::set_next({desktop.folder() + "/public.json"});
        press_words("Public key…");
        QTRY_VERIFY_WITH_TIMEOUT(says(card, "It holds no secret"), patience_ms);
        ui::FileChooser::set_next({desktop.folder() + "/backup.citykey"});
        press_words("Restore…");
        QTRY_VERIFY_WITH_TIMEOUT(says(card, "Restored: kangqiao-pharmacy/o1"), patience_ms);
        ui::FileChooser::set_next({desktop.folder() + "/public.json"});
        press_words("Restore…");
        QTRY_VERIFY_WITH_TIMEOUT(says(card, "✕"), patience_ms);
    }
};

CITYLEDGER_TEST(acting, TestGuiActing)
#include "tst_acting.moc"
