#include "tests/gui/gui_support.h"
#include "tests/support/test_registry.h"
#include "ui/dialogs/act_dialog.h"
#include "ui/pages/actions_card.h"
#include "ui/pages/page.h"
#include "ui/pages/pictures.h"
#include "ui/widgets/button.h"

#include <QLineEdit>
#include <QTest>

using namespace cityledger;

/// Draws all pages; with CITYLEDGER_PICTURES set they are kept there for looking at.
class TestPictures : public QObject {
    Q_OBJECT

    static void give_a_key(test::Desktop& desktop) {
        const auto folder = node::key_folder(desktop.bridge().folder());
        QVERIFY(node::make_key(folder, {"ed25519", "kangqiao-pharmacy", "o1", "01 号钥匙"}, node::Passphrase("open"),
                               desktop.bridge().clock()));
        desktop.bridge().keys().reload();
        QTRY_VERIFY(desktop.bridge().keys().current() != nullptr);
    }
    static void press(QWidget* in, const char* name) {
        QTRY_VERIFY(in->findChild<ui::Button*>(name) != nullptr);
        in->findChild<ui::Button*>(name)->click();
    }
    /// The dialog's three steps, by the records page's panel.
    static void draw_acting(test::Desktop& desktop, const QString& folder, const QString& suffix) {
        for (int page = 0; page < desktop.window().page_count(); ++page)
            if (desktop.window().page_id(page) == QLatin1String("records")) desktop.window().show_page(page);
        press(&desktop.window(), "act-dispense_again");
        auto* dialog = desktop.window().findChild<ui::ActDialog*>();
        QVERIFY(dialog);
        const auto save = [&](const char* step) {
            test::settle();
            QVERIFY(dialog->grab().save(QStringLiteral("%1/act-%2-%3.png").arg(folder, step, suffix)));
        };
        dialog->findChild<QLineEdit*>("input-note")->setText("13800138000");
        save("form");
        dialog->findChild<QLineEdit*>("input-note")->clear();
        dialog->findChild<QLineEdit*>("input-amount")->setText("7");
        press(dialog, "act-next");
        QTRY_VERIFY(dialog->findChild<QLineEdit*>("act-passphrase")->isVisible() || desktop.bridge().keys().is_open());
        save("preview");
        dialog->findChild<QLineEdit*>("act-passphrase")->setText("open");
        const int before = desktop.node().acting_of_pictures.submitted;
        press(dialog, "act-sign");
        QTRY_VERIFY_WITH_TIMEOUT(desktop.node().acting_of_pictures.submitted > before, 30'000);
        QTest::qWait(300);
        save("receipt");
        press(dialog, "act-close");
        QTRY_VERIFY(!desktop.window().findChild<ui::ActDialog*>());
    }

  private slots:
    void everyPageCanBeDrawnInBothLanguagesAndThemesAtBothSizes() {
        test::Desktop desktop;
        desktop.open();
        give_a_key(desktop);
        desktop.verify_known_files();
        QTemporaryDir spare;
        const QString kept = qEnvironmentVariable("CITYLEDGER_PICTURES");
        const QString folder = kept.isEmpty() ? spare.path() : kept;
        QVERIFY(ui::draw_pictures(desktop.window(), folder, "/mnt/锦川市城市配置_2026-11.cityprofile",
                                  kept.isEmpty() ? 60 : 250));
        QCOMPARE(QDir(folder).entryList({"*.png"}).size() % 8, 0);
        QVERIFY(QDir(folder).entryList({"verify-zh-light-100.png"}).size() == 1);
        for (const int percent : {100, 200}) {
            desktop.window().set_look(ui::Appearance::light, percent);
            desktop.window().set_language(present::Language::chinese);
            draw_acting(desktop, folder, QStringLiteral("zh-light-%1").arg(percent));
            desktop.window().set_look(ui::Appearance::dark, percent);
            desktop.window().set_language(present::Language::english);
            draw_acting(desktop, folder, QStringLiteral("en-dark-%1").arg(percent));
        }
    }
};

CITYLEDGER_TEST(pictures, TestPictures)
#include "tst_pictures.moc"
