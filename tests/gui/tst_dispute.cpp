#include "core/base/file.h"
#include "tests/gui/gui_support.h"
#include "tests/gui/walk.h"
#include "tests/support/test_registry.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/pages/dossier_card.h"
#include "ui/pages/page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frames.h"

#include <QDialog>
#include <QTest>

using namespace cityledger;
using test::Desktop;

/// An attack as a person meets it: the ribbon, the evidence saved, the decision.
class TestDispute : public QObject {
    Q_OBJECT

    static ui::Page* peers_page(Desktop& desktop) {
        for (int at = 0; at < desktop.window().page_count(); ++at) {
            desktop.window().show_page(at);
            if (desktop.window().page(at)->findChild<ui::DossierCard*>() != nullptr) return desktop.window().page(at);
        }
        return nullptr;
    }
    static bool says(QWidget* page, const QString& words) {
        for (const QLabel* label : page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

    /// With CITYLEDGER_PICTURES set, for looking at.
    static void keep_picture(QWidget& widget, const QString& name) {
        test::settle();
        if (const QString folder = qEnvironmentVariable("CITYLEDGER_PICTURES"); !folder.isEmpty())
            QVERIFY(widget.grab().save(folder + "/" + name + ".png"));
    }

  private slots:
    void anAttackIsShownSavedAndDecided() {
        Desktop desktop(present::Language::english);
        desktop.open();
        auto* page = peers_page(desktop);
        QVERIFY(page != nullptr);
        auto* card = page->findChild<ui::DossierCard*>();
        auto* decide = page->findChild<ui::Button*>("decide");
        auto* save = page->findChild<ui::Button*>("save_evidence");
        QVERIFY(!card->isVisible() && !decide->isVisible() && !save->isVisible());

        desktop.node().set_status(test::fake_disputed_status());
        QTRY_VERIFY(decide->isVisible());
        QVERIFY(save->isVisible() && card->isVisible());
        QVERIFY(says(page, "4 departments signed two different blocks at height 81,205; nothing beyond is trusted"));

        const QString path = desktop.folder() + "/evidence.cityproof";
        ui::FileChooser::set_next({path});
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        QCOMPARE(to_text(*read_file(path.toStdString(), 1000)), std::string("the dossier's file"));

        // Evidence from elsewhere is checked with this copy's root.
        ui::FileChooser::set_next({path});
        QTest::mouseClick(page->findChild<ui::Button*>("check_evidence"), Qt::LeftButton);
        QTRY_VERIFY(says(&desktop.window(), "Attack confirmed"));

        // Closing the dialog decides nothing.
        QTest::mouseClick(decide, Qt::LeftButton);
        auto* dialog = desktop.window().findChild<QDialog*>();
        QTRY_VERIFY(dialog != nullptr && dialog->isVisible());
        QVERIFY(says(dialog, "The peers of the second side are not asked any more"));
        dialog->reject();
        test::settle();
        QVERIFY(desktop.bridge().status().dispute_from.has_value());

        QTest::mouseClick(decide, Qt::LeftButton);
        ui::Button* first = nullptr;
        QTRY_VERIFY((first = desktop.window().findChild<ui::Button*>("decide_first")) != nullptr);
        QTest::mouseClick(first, Qt::LeftButton);
        QTRY_VERIFY(!desktop.bridge().status().dispute_from.has_value());
        QTRY_VERIFY(!decide->isVisible());
        // What happened stays listed, with the decision; the peer that was set aside, too.
        QVERIFY(card->isVisible());
        QCOMPARE(desktop.bridge().status().dossiers.front().decisions.size(), std::size_t{1});
        QVERIFY(desktop.bridge().status().peers[4].set_aside);
    }

    void everyWordIsThereInChinese() {
        Desktop desktop(present::Language::chinese);
        desktop.open();
        auto* page = peers_page(desktop);
        desktop.node().set_status(test::fake_disputed_status());
        auto* decide = page->findChild<ui::Button*>("decide");
        QTRY_VERIFY(decide->isVisible());
        QVERIFY(says(page, QStringLiteral("81,205")));
        keep_picture(desktop.window(), "peers-dispute-zh");
        QTest::mouseClick(decide, Qt::LeftButton);
        auto* dialog = desktop.window().findChild<QDialog*>();
        QTRY_VERIFY(dialog != nullptr && dialog->isVisible());
        keep_picture(*dialog, "decide-zh");
        QVERIFY(!says(dialog, "peers"));
        dialog->reject();
        QVERIFY(!says(page, "departments signed"));
    }
};

CITYLEDGER_TEST(dispute, TestDispute)
#include "tst_dispute.moc"
