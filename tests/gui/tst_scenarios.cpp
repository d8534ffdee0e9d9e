#include "tests/gui/gui_support.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/pages/main_window.h"
#include "ui/pages/scenario_view.h"
#include "ui/pages/scenarios_page.h"
#include "ui/present/language.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/lifecycle_graph.h"
#include "ui/widgets/table.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace cityledger;

namespace {
constexpr int patience = 30'000;
}

class TestScenarios : public QObject {
    Q_OBJECT

    static ui::ScenariosPage* page_of(test::Desktop& desktop) {
        for (int at = 0; at < desktop.window().page_count(); ++at)
            if (desktop.window().page_id(at) == QLatin1String("scenarios")) {
                desktop.window().show_page(at);
                return qobject_cast<ui::ScenariosPage*>(desktop.window().page(at));
            }
        return nullptr;
    }
    static ui::Table* table_named(QWidget* inside, const QString& name) {
        for (auto* table : inside->findChildren<ui::Table*>())
            if (table->accessibleName() == name && table->isVisible()) return table;
        return nullptr;
    }
    static QString cell(ui::Table* table, int row, int column) {
        return table->model()->index(row, column).data().toString();
    }

  private slots:
    void aDefinitionIsShownFromItsBytes() {
        test::Desktop desktop(present::Language::english);
        desktop.open();
        auto* page = page_of(desktop);
        QVERIFY(page);
        ui::Table* catalogue = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (catalogue = table_named(page, "Scenarios by area and status")) && catalogue->model()->rowCount() == 10,
            patience);
        int row = -1;
        for (int at = 0; at < 10; ++at)
            if (cell(catalogue, at, 0).startsWith("Data exchange")) row = at;
        QVERIFY(row >= 0);
        QCOMPARE(cell(catalogue, row, 2), QString("In trial"));
        catalogue->selectRow(row);
        QTRY_VERIFY_WITH_TIMEOUT(page->view()->findChild<QTabBar*>() != nullptr, patience);
        auto* tabs = page->view()->findChild<QTabBar*>();
        QCOMPARE(tabs->tabText(0), QString("Lifecycle"));
        QVERIFY(page->view()->findChild<ui::LifecycleGraph*>()->accessible_text().contains("Offered"));
        // The same as a list, for keyboard and screen reader.
        QTRY_VERIFY_WITH_TIMEOUT(table_named(page->view(), "Steps of Grant") != nullptr, patience);
        page->view()->choose_tab("tests");
        ui::Table* tests = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((tests = table_named(page->view(), "Tests")) != nullptr, patience);
        bool impossible = false;
        for (int at = 0; at < tests->model()->rowCount(); ++at)
            impossible |= cell(tests, at, 0) == "Use outside the granted purpose" &&
                          cell(tests, at, 1).startsWith("Must be impossible");
        QVERIFY(impossible);
        page->view()->choose_tab("text");
        QVERIFY(page->view()->findChild<QPlainTextEdit*>()->toPlainText().contains("\"id\": \"data-exchange\""));
    }

    void whatWaitsForADecisionLeadsToItsRecord() {
        test::Desktop desktop(present::Language::english);
        desktop.open();
        auto* page = page_of(desktop);
        QPushButton* decide = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                     for (auto* button : page->findChildren<QPushButton*>())
                                         if (button->accessibleName() == "Decide on Receivable financing 1")
                                             decide = button;
                                     return decide != nullptr;
                                 }()),
                                 patience);
        decide->click();
        QTRY_VERIFY_WITH_TIMEOUT(!page->isVisible(), patience);
    }

    void aFileIsCheckedWithoutAnyLedger() {
        test::Desktop desktop(present::Language::english);
        desktop.open();
        auto* page = page_of(desktop);
        QTemporaryDir folder;
        QFile shipped(QStringLiteral(CITYLEDGER_SOURCE "/resources/scenarios/receivable-financing.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray text = shipped.readAll();
        const QString path = folder.filePath("mine.json");
        const auto write = [&path](const QByteArray& content) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        };
        write(text);
        auto* check = page->findChild<QPushButton*>("check_definition");
        QVERIFY(check);
        ui::FileChooser::set_next({path});
        check->click();
        QTRY_VERIFY_WITH_TIMEOUT(!page->waits() && table_named(page->view(), "What the check found"), patience);
        auto* found = table_named(page->view(), "What the check found");
        QVERIFY(cell(found, found->model()->rowCount() - 1, 0).contains("no test fails for 0 of them"));

        text.replace("\"class\": \"keyed\"", "\"class\": \"kexed\"");
        write(text);
        page->check_file(path);
        QTRY_VERIFY_WITH_TIMEOUT(!page->waits(), patience);
        QTRY_VERIFY_WITH_TIMEOUT((found = table_named(page->view(), "What the check found")) != nullptr, patience);
        QCOMPARE(cell(found, 0, 0), QString("This word is none of those that may stand here."));
        QVERIFY(cell(found, 0, 1).startsWith("line "));
        QVERIFY(cell(found, 0, 2).startsWith("types[0].fields["));
    }
};

CITYLEDGER_TEST(scenarios, TestScenarios)
#include "tst_scenarios.moc"
