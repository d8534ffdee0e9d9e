#include "tests/gui/gui_support.h"
#include "tests/support/test_registry.h"
#include "ui/pages/check_card.h"
#include "ui/pages/page.h"
#include "ui/widgets/button.h"

#include <QTest>

using namespace cityledger;
using test::Desktop;

/// The check of the copy as a person runs it, and a disk that is nearly full.
class TestCheck : public QObject {
    Q_OBJECT

    static ui::Page* settings_page(Desktop& desktop) {
        for (int at = 0; at < desktop.window().page_count(); ++at) {
            desktop.window().show_page(at);
            if (desktop.window().page(at)->findChild<ui::CheckCard*>() != nullptr) return desktop.window().page(at);
        }
        return nullptr;
    }
    static bool says(QWidget* page, const QString& words) {
        for (const QWidget* widget : page->findChildren<QWidget*>())
            if (widget->isVisible() &&
                (widget->property("text").toString().contains(words) || widget->accessibleName().contains(words)))
                return true;
        return false;
    }

  private slots:
    void aCheckSaysWhatWasFound() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* page = settings_page(desktop);
        QVERIFY(page != nullptr);
        auto* check = page->findChild<ui::Button*>("check_copy");
        QVERIFY(check->isEnabled() && !page->findChild<ui::Button*>("stop_check")->isVisible());
        QTest::mouseClick(check, Qt::LeftButton);
        QTRY_VERIFY(says(page, "Every stored byte is what was verified."));
        QVERIFY(says(page, "81,204 headers"));
        QVERIFY(check->isEnabled());
    }

    void aNearlyFullDiskIsShownBeforeItHurts() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* page = settings_page(desktop);
        QTRY_VERIFY(says(page, "grows by about"));
        auto status = test::fake_status();
        status.free_bytes = 900'000'000;
        status.room = node::Room::low;
        desktop.node().set_status(status);
        QTRY_VERIFY(says(page, "Only 900 MB are free"));
        desktop.window().show_page(0);
        status.room = node::Room::none;
        desktop.node().set_status(status);
        QTRY_COMPARE(desktop.bridge().status().room, node::Room::none);
    }

    void theLogsPlaceAndLevelAreShown() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* page = settings_page(desktop);
        QTRY_VERIFY(says(page, "city-ledger.log"));
        desktop.bridge().set_log_level(node::LogLevel::debug);
        QTRY_COMPARE(desktop.node().status().log_level, node::LogLevel::debug);
    }
};

CITYLEDGER_TEST(check, TestCheck)
#include "tst_check.moc"
