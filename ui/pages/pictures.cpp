#include "ui/pages/pictures.h"

#include "ui/pages/first_run.h"
#include "ui/pages/main_window.h"
#include "ui/pages/page.h"
#include "ui/widgets/drop_overlay.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPixmap>

namespace cityledger::ui {

namespace {

void settle(int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    } while (timer.elapsed() < milliseconds);
    // What was asked of the copy has come by now; on a slow machine its painting may still wait in the queue.
    for (int round = 0; round < 4; ++round) QCoreApplication::processEvents();
}

}  // namespace

bool draw_pictures(MainWindow& window, const QString& folder, const QString& profile, int milliseconds_to_settle) {
    if (!QDir().mkpath(folder)) return false;
    window.resize(1280, 800);
    window.show();
    settle(milliseconds_to_settle * 2);
    bool all = true;
    for (const auto language : {present::Language::chinese, present::Language::english}) {
        window.set_language(language);
        for (const auto appearance : {Appearance::light, Appearance::dark}) {
            for (const int percent : {100, 200}) {
                window.set_look(appearance, percent);
                window.resize(1280, 800);
                const auto save = [&](const QString& name) {
                    const QString file =
                        QStringLiteral("%1/%2-%3-%4-%5.png")
                            .arg(folder, name,
                                 language == present::Language::chinese ? QStringLiteral("zh") : QStringLiteral("en"),
                                 appearance == Appearance::light ? QStringLiteral("light") : QStringLiteral("dark"))
                            .arg(percent);
                    all = window.grab().save(file) && all;
                };
                for (int at = 0; at < window.page_count(); ++at) {
                    window.show_page(at);
                    window.page(at)->show_example();
                    settle(milliseconds_to_settle);
                    for (int more = 0; more < 40 && window.page(at)->waits(); ++more) settle(250);
                    if (QWidget* focused = window.focusWidget()) focused->clearFocus();
                    save(window.page_id(at));
                }
                window.overlay()->show_load({{QStringLiteral("/a"), QStringLiteral("/b")}, 0}, false);
                settle(20);
                save(QStringLiteral("drop"));
                window.overlay()->hide();
                window.show_first_run();
                if (!profile.isEmpty()) window.first_run()->trust_step()->read(profile);
                for (int step = 0; step + 1 < window.first_run()->step_count(); ++step) {
                    window.first_run()->show_step(step);
                    settle(milliseconds_to_settle / 2);
                    save(QStringLiteral("first-run-%1").arg(step + 1));
                }
                window.show_pages();
            }
        }
    }
    return all;
}

}  // namespace cityledger::ui
