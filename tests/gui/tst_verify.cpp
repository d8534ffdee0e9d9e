#include "tests/gui/gui_support.h"
#include "tests/support/test_registry.h"
#include "ui/pages/page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/drop_overlay.h"
#include "ui/widgets/table.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

using namespace cityledger;
using test::Desktop;

class TestVerify : public QObject {
    Q_OBJECT

    static ui::Table* table(Desktop& desktop) { return desktop.window().page(1)->findChild<ui::Table*>(); }
    static void drop(Desktop& desktop, const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&desktop.window(), &enter);
        QVERIFY(desktop.window().overlay()->isVisible());
        QDropEvent let_go(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&desktop.window(), &let_go);
        QVERIFY(!desktop.window().overlay()->isVisible());
    }

  private slots:
    void allDroppedFilesGetTheirVerdictWorstFirst() {
        Desktop desktop;
        desktop.open();
        QList<QUrl> urls;
        for (const QString& path : desktop.known_files()) urls << QUrl::fromLocalFile(path);
        drop(desktop, urls);
        QTRY_COMPARE(table(desktop)->model()->rowCount(), 12);
        QVERIFY(table(desktop)->isVisible());
        QCOMPARE(table(desktop)->model()->index(0, 0).data().toString(), QStringLiteral("与登记不一致"));
        QTRY_COMPARE(table(desktop)->current_row(), 0);
    }
    void linksAreNotTakenForFiles() {
        Desktop desktop;
        desktop.open();
        drop(desktop, {QUrl("https://example.org/a.pdf"), QUrl::fromLocalFile(desktop.known_files().first())});
        QTRY_COMPARE(table(desktop)->model()->rowCount(), 1);
    }
    void filesOnTheClipboardAreVerified() {
        Desktop desktop;
        desktop.open();
        auto* data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(desktop.known_files().at(4))});
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(&desktop.window(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(table(desktop)->model()->rowCount(), 1);
    }
    void escapeStopsInTimeAndKeepsWhatIsDone() {
        Desktop desktop;
        desktop.open();
        desktop.node().milliseconds_a_file = 120;
        desktop.window().verify(desktop.known_files());
        QTRY_VERIFY(table(desktop)->model()->rowCount() >= 2);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(&desktop.window(), Qt::Key_Escape);
        QTRY_VERIFY(!desktop.bridge().verification().running());
        QVERIFY(timer.elapsed() < 1000);
        const int rows = table(desktop)->model()->rowCount();
        QVERIFY(rows >= 2 && rows < 12);
    }
    void filesGivenDuringTheFirstSyncWaitInsteadOfBeingCalledUndecided() {
        Desktop desktop;
        desktop.open();
        node::Status filling = test::fake_status();
        filling.sync.phase = node::SyncPhase::blocks;
        filling.sync.last_success.reset();
        filling.as_of = {};
        desktop.node().set_status(filling);
        QTRY_COMPARE(desktop.bridge().status().sync.phase, node::SyncPhase::blocks);
        desktop.window().verify({desktop.known_files().first()});
        test::settle();
        QCOMPARE(table(desktop)->model()->rowCount(), 0);
        desktop.node().set_status(test::fake_status());
        QTRY_COMPARE(table(desktop)->model()->rowCount(), 1);
    }
    void filesGivenBeforeTheCopyIsOpenAreNotLost() {
        Desktop desktop;
        desktop.window().verify({desktop.known_files().first()});
        desktop.open();
        QTRY_COMPARE(table(desktop)->model()->rowCount(), 1);
    }
};

CITYLEDGER_TEST(verify, TestVerify)
#include "tst_verify.moc"
