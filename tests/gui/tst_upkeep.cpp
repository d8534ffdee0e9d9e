// Settings, "Keeping the copy": mode, proxy, blocks as files with progress and cancel, renewing trust.
#include "tests/gui/gui_support.h"
#include "tests/support/test_registry.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/pages/page.h"
#include "ui/pages/upkeep_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/drop_overlay.h"
#include "ui/widgets/states.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace cityledger;
using test::Desktop;

class TestUpkeep : public QObject {
    Q_OBJECT

    static ui::UpkeepCard* card(Desktop& desktop) {
        for (int page = 0; page < desktop.window().page_count(); ++page)
            if (auto* found = desktop.window().page(page)->findChild<ui::UpkeepCard*>()) {
                desktop.window().show_page(page);
                return found;
            }
        return nullptr;
    }
    static void press(ui::UpkeepCard* card, const QString& words) {
        for (auto* button : card->findChildren<ui::Button*>())
            if (button->text() == words) {
                QTRY_VERIFY(button->isEnabled());
                button->click();
                return;
            }
        QFAIL(qPrintable("no button " + words));
    }
    static bool says(ui::UpkeepCard* card, const QString& part) {
        for (auto* label : card->findChildren<QLabel*>())
            if (label->isVisibleTo(card) && label->text().contains(part)) return true;
        return false;
    }

  private slots:
    void theModeIsSwitchedAndTheWindowSaysWhereFingerprintsGo() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* settings = card(desktop);
        QVERIFY(settings);
        auto* mode = settings->findChild<QComboBox*>("copy-mode");
        QCOMPARE(mode->currentIndex(), 0);
        mode->setCurrentIndex(1);
        emit mode->activated(1);
        QTRY_VERIFY(desktop.bridge().status().asks_peers);
        QTRY_VERIFY(says(settings, "go to the departments' peers"));
        desktop.window().show_page(1);
        bool said = false;
        for (auto* label : desktop.window().page(1)->findChildren<QLabel*>())
            said = said || label->text().contains("fingerprints are sent to the departments' peers");
        QVERIFY(said);
    }

    void aProxyIsTakenWhenItIsTyped() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* proxy = card(desktop)->findChild<QLineEdit*>("proxy");
        proxy->setText("http://proxy.example:3128");
        emit proxy->editingFinished();
        QTRY_COMPARE(QString::fromStdString(desktop.bridge().status().proxy), QString("http://proxy.example:3128"));
    }

    void blocksAreTakenFromAFileAndItIsSaidHowFar() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* settings = card(desktop);
        desktop.node().bundle_blocks = 5;
        ui::FileChooser::set_next({desktop.folder() + "/a.citybundle"});
        press(settings, "Take blocks from a file…");
        QTRY_VERIFY(says(settings, "Verified to block 81,300"));
        ui::FileChooser::set_next({desktop.folder() + "/b.citybundle"});
        press(settings, "Write blocks to a file…");
        QTRY_VERIFY(says(settings, "were written"));
    }

    void longWorkCanBeCancelled() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* settings = card(desktop);
        desktop.node().bundle_blocks = 60'000;
        ui::FileChooser::set_next({desktop.folder() + "/a.citybundle"});
        press(settings, "Take blocks from a file…");
        auto* strip = settings->findChild<ui::ProgressStrip*>();
        QTRY_VERIFY(strip->isVisibleTo(settings));
        QTest::qWait(50);
        strip->cancel_button()->click();
        QTRY_VERIFY(says(settings, "Stopped"));
        QVERIFY(!strip->isVisibleTo(settings));
    }

    void trustIsRenewedByALetter() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* settings = card(desktop);
        press(settings, "Renew trust by a letter…");
        settings->findChild<QLineEdit*>("letter-height")->setText("81,300");
        settings->findChild<QLineEdit*>("letter-hash")->setText(QString(64, 'A'));
        settings->findChild<ui::Button*>("use-letter")->click();
        QTRY_VERIFY(says(settings, "Trust rests on block 81,300"));
        QCOMPARE(desktop.node().trust_asked.height, node::Height{81'300});
        QCOMPARE(desktop.node().trust_asked.hash, std::string(64, 'A'));
    }

    void aProfileNobodySignedAsksForTheLettersFingerprint() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* settings = card(desktop);
        desktop.node().upkeep_error = Error{ErrorKind::invalid, "trust.not_signed", "not signed", {}};
        ui::FileChooser::set_next({desktop.folder() + "/new.cityprofile"});
        press(settings, "Renew trust by a profile…");
        QTRY_VERIFY(says(settings, "Copy its fingerprint from the official letter"));
        settings->findChild<QLineEdit*>("letter-hash")->setText(QString(64, 'b'));
        settings->findChild<ui::Button*>("use-letter")->click();
        QTRY_VERIFY(says(settings, "has the fingerprint of the letter"));
        QCOMPARE(desktop.node().trust_asked.fingerprint, std::string(64, 'b'));
    }

    void whatWentWrongIsSaidInWords() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* settings = card(desktop);
        desktop.node().upkeep_error = Error{ErrorKind::invalid, "bundle.gap", "gap", {{"from", "7"}, {"to", "9"}}};
        ui::FileChooser::set_next({desktop.folder() + "/a.citybundle"});
        press(settings, "Take blocks from a file…");
        QTRY_VERIFY(says(settings, "are missing between"));
    }
};

CITYLEDGER_TEST(upkeep, TestUpkeep)
#include "tst_upkeep.moc"
