#include "tests/gui/gui_support.h"
#include "tests/gui/walk.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"
#include "ui/models/block_model.h"
#include "ui/pages/first_run.h"
#include "ui/pages/page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table.h"

#include <QAccessible>
#include <QDir>
#include <QLineEdit>
#include <QTest>

#include <cmath>

using namespace cityledger;
using test::Desktop;
using ui::Role;

class TestAccess : public QObject {
    Q_OBJECT

    static double luminance(const QColor& colour) {
        const auto part = [](double value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
    }
    static double contrast(Role words, Role behind, ui::Appearance appearance) {
        double a = luminance(ui::palette_color(words, appearance)),
               b = luminance(ui::palette_color(behind, appearance));
        if (a < b) std::swap(a, b);
        return (a + 0.05) / (b + 0.05);
    }
    static void visit(Desktop& desktop, const std::function<void(ui::Page*)>& look) {
        for (int at = 0; at < desktop.window().page_count(); ++at) {
            desktop.window().show_page(at);
            desktop.window().page(at)->show_example();
            test::settle();
            look(desktop.window().page(at));
        }
    }

  private slots:
    void textIsReadableInBothAppearances() {
        using enum Role;
        const std::vector<std::pair<Role, Role>> text{{ink, surface},        {ink, window},
                                                      {ink, tint},           {ink2, surface},
                                                      {ink2, head},          {ink2, window},
                                                      {ink3, surface},       {link, surface},
                                                      {on_accent, accent},   {on_accent, accent_pressed},
                                                      {nav_text, nav},       {nav_text, nav_selected},
                                                      {nav_muted, nav},      {good, surface},
                                                      {good, good_tint},     {amber, surface},
                                                      {amber, amber_tint},   {violet, surface},
                                                      {violet, violet_tint}, {red, surface},
                                                      {red, red_tint},       {blue, surface},
                                                      {blue, blue_tint},     {grey, surface},
                                                      {grey, grey_tint},     {disabled, surface}};
        for (const auto appearance : {ui::Appearance::light, ui::Appearance::dark}) {
            for (const auto& [words, behind] : text)
                QVERIFY2(contrast(words, behind, appearance) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3")
                                        .arg(ui::role_name(words), ui::role_name(behind))
                                        .arg(contrast(words, behind, appearance))));
            QVERIFY(contrast(edge, surface, appearance) >= 3.0);
            QVERIFY(contrast(edge, window, appearance) >= 3.0);
        }
    }
    void everyFocusableWidgetHasAName() {
        Desktop desktop;
        desktop.open();
        desktop.verify_known_files();
        visit(desktop, [](ui::Page* page) {
            for (QWidget* widget : test::visible_widgets(page)) {
                if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled()) continue;
                const auto* interface = QAccessible::queryAccessibleInterface(widget);
                QVERIFY(interface);
                QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(test::where(widget)));
            }
        });
    }
    void tabReachesEverythingAndLeavesTables() {
        Desktop desktop;
        desktop.open();
        desktop.verify_known_files();
        desktop.window().activateWindow();
        visit(desktop, [&desktop](ui::Page* page) {
            QSet<QWidget*> wanted;
            for (QWidget* widget : test::visible_widgets(page))
                if ((widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->focusProxy())
                    wanted << widget;
            QVERIFY(!wanted.isEmpty());
            (*wanted.begin())->setFocus(Qt::TabFocusReason);
            QSet<QWidget*> seen;
            for (int presses = 0; presses < 400; ++presses) {
                QWidget* at = QApplication::focusWidget();
                if (!at) break;
                seen << at;
                QTest::keyClick(at, Qt::Key_Tab);
            }
            Q_UNUSED(desktop)
            for (QWidget* widget : wanted) {
                // A group of radio buttons and the like is one stop; what has become disabled meanwhile is none.
                if (!widget->isVisible() || !widget->isEnabled() || widget->inherits("QRadioButton")) continue;
                QVERIFY2(seen.contains(widget), qPrintable(test::where(widget)));
            }
        });
    }
    void noButtonAndNoActionIsDead() {
        Desktop desktop;
        desktop.open();
        desktop.verify_known_files();
        visit(desktop, [](ui::Page* page) {
            for (auto* button : page->findChildren<QAbstractButton*>()) {
                if (!button->isVisibleTo(page) || button->inherits("QCheckBox")) continue;
                const bool leads = test::listens(button, QMetaMethod::fromSignal(&QAbstractButton::clicked)) ||
                                   test::listens(button, QMetaMethod::fromSignal(&QAbstractButton::toggled)) ||
                                   test::listens(button, QMetaMethod::fromSignal(&QAbstractButton::pressed)) ||
                                   button->parent()->inherits("QLineEdit");
                QVERIFY2(leads, qPrintable(test::where(button)));
            }
        });
        for (auto* action : desktop.window().findChildren<QAction*>()) {
            if (action->text().isEmpty() || action->isSeparator() || action->menu() || action->objectName().isEmpty() ||
                action->objectName().startsWith('_'))
                continue;
            QVERIFY2(test::listens(action, QMetaMethod::fromSignal(&QAction::triggered)),
                     qPrintable(action->objectName()));
        }
    }
    void nothingIsCutAtTwiceTheTextSize() {
        for (const auto language : {present::Language::chinese, present::Language::english}) {
            Desktop desktop(language);
            desktop.window().resize(1280, 800);
            desktop.open();
            desktop.verify_known_files();
            desktop.settings().set_text_percent(200);
            test::settle();
            visit(desktop, [](ui::Page* page) {
                for (QWidget* widget : test::visible_widgets(page)) {
                    auto* label = qobject_cast<ui::Label*>(widget);
                    if (label && !label->text().isEmpty()) {
                        const int need = label->wordWrap() ? label->heightForWidth(label->width())
                                                           : label->minimumSizeHint().height();
                        QVERIFY2(
                            label->height() + 2 >= need,
                            qPrintable(
                                QStringLiteral("%1: %2 < %3").arg(test::where(label)).arg(label->height()).arg(need)));
                        if (!label->wordWrap())
                            QVERIFY2(label->width() + 2 >= label->minimumSizeHint().width(),
                                     qPrintable(test::where(label)));
                    }
                    if (qobject_cast<ui::Button*>(widget))
                        QVERIFY2(widget->width() >= widget->sizeHint().width() &&
                                     widget->height() >= widget->sizeHint().height(),
                                 qPrintable(test::where(widget)));
                }
            });
        }
    }
    void clickTargetsAreLargeEnough() {
        Desktop desktop;
        desktop.open();
        desktop.verify_known_files();
        visit(desktop, [](ui::Page* page) {
            for (auto* button : page->findChildren<ui::Button*>())
                if (button->isVisibleTo(page))
                    QVERIFY2(button->width() >= 24 && button->height() >= 24, qPrintable(test::where(button)));
        });
    }
    void aMillionBlocksScrollWithoutReadingThemAll() {
        Desktop desktop;
        desktop.open();
        node::Status status = test::fake_status();
        status.first = 1;
        status.verified.height = status.as_of.height = 1'000'000;
        desktop.node().set_status(status);
        QTRY_COMPARE(desktop.bridge().status().verified.height, node::Height{1'000'000});
        desktop.window().show_page(2);
        auto* table = desktop.window().page(2)->findChild<ui::Table*>();
        QTRY_COMPARE(table->model()->rowCount(), 1'000'000);
        const int before = desktop.node().block_reads;
        for (const int row : {500'000, 250'000, 999'999}) {
            table->scrollTo(table->model()->index(row, 0));
            QTest::qWait(50);
        }
        QVERIFY2(desktop.node().block_reads - before < 20,
                 qPrintable(QString::number(desktop.node().block_reads - before)));
    }
    void everyDrawingThatIsNamedExists() {
        for (const auto verdict : present::verdicts_worst_first())
            QVERIFY2(ui::has_icon(present::mark(verdict).icon), present::mark(verdict).icon);
        const QRegularExpression named("(?:\"|Mark\\{\")((?:verdict|severity|answer)-[a-z-]+)\"");
        QDirIterator files(CITYLEDGER_SOURCE "/ui", {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (auto it = named.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext(); ++count) {
                const QByteArray name = it.next().captured(1).toLatin1();
                QVERIFY2(ui::has_icon(name.constData()), name.constData());
            }
        }
        QVERIFY(count > 30);
    }
};

CITYLEDGER_TEST(access, TestAccess)
#include "tst_access.moc"
