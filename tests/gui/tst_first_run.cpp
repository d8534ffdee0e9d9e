#include "tests/gui/gui_support.h"
#include "tests/support/test_registry.h"
#include "ui/pages/first_run.h"
#include "ui/widgets/button.h"

#include <QLineEdit>
#include <QTest>

using namespace cityledger;
using test::Desktop;

class TestFirstRun : public QObject {
    Q_OBJECT

    static ui::Button* primary(Desktop& desktop) {
        for (auto* button : desktop.window().first_run()->findChildren<ui::Button*>())
            if (button->isVisible() &&
                (button->text() == QStringLiteral("下一步") || button->text() == QStringLiteral("加入") ||
                 button->text() == QStringLiteral("进入工作站")))
                return button;
        return nullptr;
    }

  private slots:
    void aWrongFingerprintIsNotGoneOnWith() {
        Desktop desktop;
        desktop.window().show_first_run();
        auto* run = desktop.window().first_run();
        QTest::mouseClick(primary(desktop), Qt::LeftButton);
        QVERIFY(!primary(desktop)->isEnabled());
        run->trust_step()->read("/some/city.cityprofile");
        QTRY_VERIFY(run->trust_step()->profile().has_value());
        auto* typed = run->trust_step()->findChild<QLineEdit*>("typed-digits");
        const QString right = QString::fromStdString(test::fake_profile().fingerprint).right(8);
        typed->setText(right.left(6));
        QVERIFY(!primary(desktop)->isEnabled());
        typed->setText(right == QStringLiteral("00000000") ? QStringLiteral("11111111") : QStringLiteral("00000000"));
        QVERIFY(!primary(desktop)->isEnabled());
        typed->setText(right.toUpper());
        QVERIFY(primary(desktop)->isEnabled());
        QTest::mouseClick(primary(desktop), Qt::LeftButton);
        QCOMPARE(primary(desktop)->text(), QStringLiteral("加入"));
        QTest::mouseClick(primary(desktop), Qt::LeftButton);
        QTRY_VERIFY(primary(desktop)->text() == QStringLiteral("进入工作站"));
        QTest::mouseClick(primary(desktop), Qt::LeftButton);
        QTRY_VERIFY(desktop.bridge().copy() == ui::Bridge::Copy::open);
        QTRY_VERIFY(!run->isVisible());
    }
    void aMissingPeerProgramIsSaidInWords() {
        Desktop desktop;
        desktop.window().show_first_run();
        ui::Button* sample = nullptr;
        for (auto* button : desktop.window().first_run()->findChildren<ui::Button*>())
            if (button->text() == QStringLiteral("用样例城市试用")) sample = button;
        QVERIFY(sample);
        QTest::mouseClick(sample, Qt::LeftButton);
        bool said = false;
        for (auto* label : desktop.window().first_run()->findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text().contains("city-ledger-peer"));
        QVERIFY(said);
        QVERIFY(sample->isEnabled());
    }
};

CITYLEDGER_TEST(first_run, TestFirstRun)
#include "tst_first_run.moc"
