#include "tests/gui/gui_support.h"
#include "tests/support/test_registry.h"
#include "ui/pages/pictures.h"

#include <QTest>

using namespace cityledger;

/// Draws all pages; with CITYLEDGER_PICTURES set they are kept there for looking at.
class TestPictures : public QObject {
    Q_OBJECT
  private slots:
    void everyPageCanBeDrawnInBothLanguagesAndThemesAtBothSizes() {
        test::Desktop desktop;
        desktop.open();
        desktop.verify_known_files();
        QTemporaryDir spare;
        const QString kept = qEnvironmentVariable("CITYLEDGER_PICTURES");
        const QString folder = kept.isEmpty() ? spare.path() : kept;
        QVERIFY(ui::draw_pictures(desktop.window(), folder, "/mnt/锦川市城市配置_2026-11.cityprofile",
                                  kept.isEmpty() ? 60 : 250));
        QCOMPARE(QDir(folder).entryList({"*.png"}).size() % 8, 0);
        QVERIFY(QDir(folder).entryList({"verify-zh-light-100.png"}).size() == 1);
    }
};

CITYLEDGER_TEST(pictures, TestPictures)
#include "tst_pictures.moc"
