#include "tests/gui/gui_support.h"
#include "tests/gui/walk.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"
#include "ui/pages/first_run.h"
#include "ui/pages/page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace cityledger;
using test::Desktop;

class TestLanguage : public QObject {
    Q_OBJECT

    /// What a person reads of the program itself; data of the ledger (names, records, hashes) is left out.
    static QStringList program_texts(ui::MainWindow& window) {
        QStringList said;
        for (QWidget* widget : window.findChildren<QWidget*>()) {
            const QString type = widget->property("type").toString();
            if (type == "mono" || widget->objectName() == "data") continue;
            if (auto* button = qobject_cast<QAbstractButton*>(widget)) said << button->text();
            if (auto* label = qobject_cast<ui::Label*>(widget)) said << label->text();
            if (auto* field = qobject_cast<QLineEdit*>(widget)) said << field->placeholderText();
            if (auto* header = qobject_cast<QHeaderView*>(widget); header && header->model())
                for (int at = 0; at < header->count() && header->orientation() == Qt::Horizontal; ++at)
                    said << header->model()->headerData(at, Qt::Horizontal).toString();
            said << widget->accessibleName() << widget->toolTip();
        }
        for (const QAction* menu : window.menuBar()->actions()) {
            said << menu->text();
            for (const QAction* action : menu->menu()->actions()) said << action->text();
        }
        said.removeAll(QString());
        return said;
    }

    static QSet<QString> sources_of(const QString& language) {
        // The English texts that have a Chinese translation which differs: none of them may be seen in Chinese.
        QFile file(QStringLiteral(CITYLEDGER_SOURCE "/translations/cityledger_%1.ts").arg(language));
        if (!file.open(QIODevice::ReadOnly)) return {};
        QSet<QString> found;
        static const QRegularExpression source("<source>(.*?)</source>");
        for (auto it = source.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();)
            found << it.next()
                         .captured(1)
                         .replace("&amp;", "&")
                         .replace("&apos;", "'")
                         .replace("&lt;", "<")
                         .replace("&gt;", ">")
                         .replace("&quot;", "\"");
        return found;
    }

    static void visit_all(Desktop& desktop) {
        for (int at = 0; at < desktop.window().page_count(); ++at) {
            desktop.window().show_page(at);
            desktop.window().page(at)->show_example();
            test::settle();
        }
    }

  private slots:
    void noTextIsLeftInTheOtherLanguageAfterASwitch() {
        Desktop desktop(present::Language::english);
        desktop.open();
        desktop.verify_known_files();
        visit_all(desktop);
        desktop.settings().set_language(present::Language::chinese);
        visit_all(desktop);
        // Words that are the same in both: names of formats and algorithms, and the other language's own name.
        QSet<QString> english = sources_of("zh_CN");
        for (const char* same : {"SHA-256", "SM3", "%1 of %2"}) english.remove(same);
        QStringList left;
        for (const QString& text : program_texts(desktop.window()))
            if (english.contains(text)) left << text;
        QVERIFY2(left.isEmpty(), qPrintable(left.join(" | ")));

        desktop.settings().set_language(present::Language::english);
        visit_all(desktop);
        static const QRegularExpression han("[\\x{4e00}-\\x{9fff}]");
        // Data of the fake ledger that is Chinese in either language.
        const QString data = [] {
            QString all = QStringLiteral("中文 锦川市政务账本 片");
            for (const auto& row : test::fake_verdicts()) all += QString::fromStdString(row.path);
            for (const auto& peer : test::fake_status().peers) all += QString::fromStdString(peer.name);
            return all;
        }();
        left.clear();
        for (const QString& text : program_texts(desktop.window())) {
            static const QRegularExpression run("[\\x{4e00}-\\x{9fff}]+");
            for (auto it = run.globalMatch(text); it.hasNext();)
                if (const QString word = it.next().captured(); !data.contains(word)) left << text;
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(" | ")));
    }
    void theFirstRunSpeaksBothLanguages() {
        Desktop desktop(present::Language::chinese);
        desktop.window().show_first_run();
        const QSet<QString> english = sources_of("zh_CN");
        for (int step = 0; step < 4; ++step) {
            desktop.window().first_run()->show_step(step);
            for (auto* label : desktop.window().first_run()->findChildren<ui::Label*>())
                QVERIFY2(!english.contains(label->text()), qPrintable(label->text()));
        }
    }
    void translationsAreFinished() {
        for (const char* language : {"en", "zh_CN"}) {
            QFile file(QStringLiteral(CITYLEDGER_SOURCE "/translations/cityledger_%1.ts").arg(language));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY(text.count("<source>") > 400);
            QVERIFY2(!text.contains("type=\"unfinished\""), language);
            QVERIFY2(!text.contains("<translation></translation>") && !text.contains("<translation />"), language);
        }
    }
    /// A text that was added, or whose entry a merge tore apart, would be shown in English.
    void everyTextOfTheSourcesIsTranslated() {
        const QTemporaryDir folder;
        const QString root = QStringLiteral(CITYLEDGER_SOURCE);
        for (const char* language : {"en", "zh_CN"}) {
            const QString name = QStringLiteral("/cityledger_%1.ts").arg(language);
            QVERIFY(QFile::copy(root + "/translations" + name, folder.path() + name));
            QProcess reading;
            reading.start(QStringLiteral(CITYLEDGER_LUPDATE),
                          {root + "/ui", root + "/app/workstation", root + "/app/cli", "-no-obsolete", "-locations",
                           "none", "-I", root, "-disable-heuristic", "sametext", "-ts", folder.path() + name});
            QVERIFY(reading.waitForFinished(60'000) && reading.exitCode() == 0);
            QFile read(folder.path() + name);
            QVERIFY(read.open(QIODevice::ReadOnly));
            const QByteArray text = read.readAll();
            const auto at = text.indexOf("unfinished");
            QVERIFY2(at < 0, text.mid(std::max<qsizetype>(0, at - 300), 400));
        }
    }
    void pluralsAreRight() {
        ui::Translator translator;
        translator.use(present::Language::english);
        present::Tally tally;
        tally.add(node::Verdict::contradicted);
        tally.add(node::Verdict::registered);
        QCOMPARE(present::headline(tally).sentence, QStringLiteral("Of 2 files, 1 contradicts the register"));
        translator.use(present::Language::chinese);
        QCOMPARE(present::headline(tally).sentence, QStringLiteral("2 个文件中有 1 个与登记不一致"));
    }
};

CITYLEDGER_TEST(language, TestLanguage)
#include "tst_language.moc"
