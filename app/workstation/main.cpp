// The workstation: the only place that wires window, node and settings together.

#include "app/workstation/single_instance.h"
#include "core/node/api/node.h"
#include "core/node/api/scenarios.h"
#include "ui/bridge/bridge.h"
#include "ui/pages/main_window.h"
#include "ui/pages/pictures.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QStandardPaths>

#include <sys/stat.h>
#include <cstdio>
#include <cstring>

namespace {

using namespace cityledger;

constexpr int cannot_open = 7;  // as the command line's exit codes
constexpr int cannot_write = 9;
constexpr int open_patience_ms = 60'000;

struct Options {
    QString data, language, theme, pictures;
    bool offline = false;
    QStringList files;
};

Options read_options(const QCoreApplication& app) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("City Ledger Workstation"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Folder of the copy of the ledger."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("Language for this start: zh_CN or en."),
                                      QStringLiteral("LANG"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("Appearance for this start: light or dark."),
                                   QStringLiteral("NAME"));
    const QCommandLineOption pictures(QStringLiteral("pictures"),
                                      QStringLiteral("Draw every page from the copy as PNG into DIR and end."),
                                      QStringLiteral("DIR"));
    const QCommandLineOption offline(QStringLiteral("offline"), QStringLiteral("Open no connection."));
    parser.addOptions({data, language, theme, pictures, offline});
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("Files and folders to verify."),
                                 QStringLiteral("[FILE…]"));
    parser.process(app);
    Options options{parser.value(data),     parser.value(language), parser.value(theme),
                    parser.value(pictures), parser.isSet(offline),  {}};
    for (const QString& file : parser.positionalArguments()) options.files << QFileInfo(file).absoluteFilePath();
    return options;
}

QString standard(QStandardPaths::StandardLocation where, const char* name) {
    return QStandardPaths::writableLocation(where) + QLatin1Char('/') + QLatin1String(name);
}

/// Waits in the event loop; false when it took too long.
bool wait_until(const std::function<bool()>& done, int patience_ms) {
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > patience_ms) return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    }
    return true;
}

int make_pictures(ui::MainWindow& window, ui::Bridge& bridge, const Options& options) {
    wait_until([&] { return bridge.copy() == ui::Bridge::Copy::open || bridge.copy() == ui::Bridge::Copy::failed; },
               open_patience_ms);
    if (bridge.copy() != ui::Bridge::Copy::open) {
        std::fprintf(stderr, "the copy cannot be opened: %s\n",
                     bridge.open_error() ? bridge.open_error()->message.c_str() : "no answer in time");
        return cannot_open;
    }
    if (!options.files.isEmpty()) wait_until([&] { return !bridge.verification().running(); }, 10 * open_patience_ms);
    const QString sample = QString::fromStdString(bridge.folder().string()) + QStringLiteral(".sample/now.cityprofile");
    if (ui::draw_pictures(window, options.pictures, QFileInfo::exists(sample) ? sample : QString())) return 0;
    std::fprintf(stderr, "the pictures cannot be written to %s\n", qPrintable(options.pictures));
    return cannot_write;
}

}  // namespace

int main(int argc, char** argv) {
    ::umask(077);  // copies, reports and settings are this user's alone
    for (int at = 1; at < argc; ++at)
        if (std::strncmp(argv[at], "--pictures", 10) == 0 && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("city-ledger"));
    QApplication::setApplicationVersion(QStringLiteral(CITYLEDGER_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("cn.city.ledger.workstation"));
    const Options options = read_options(app);
    const bool pictures = !options.pictures.isEmpty();

    SingleInstance instance;
    if (!pictures && options.data.isEmpty() && !instance.claim(options.files)) return 0;

    // Pictures keep nothing: their settings live beside them for the length of the run.
    const QString user = pictures ? options.pictures + QStringLiteral("/.settings.conf")
                                  : standard(QStandardPaths::GenericConfigLocation, "city-ledger/workstation.conf");
    ui::Settings settings(user, QStringLiteral("/etc/city-ledger/managed.conf"));
    if (!options.language.isEmpty())
        settings.set_language(options.language.startsWith(QLatin1String("en")) ? present::Language::english
                                                                               : present::Language::chinese);

    ui::MainWindow::Start start;
    const QString kept = settings.copy_folder();
    start.folder_named = !options.data.isEmpty();
    start.folder = (start.folder_named ? QFileInfo(options.data).absoluteFilePath()
                    : kept.isEmpty()   ? standard(QStandardPaths::GenericDataLocation, "city-ledger")
                                       : kept)
                       .toStdString();
    start.peer_program = (QCoreApplication::applicationDirPath() + QStringLiteral("/city-ledger-peer")).toStdString();
    start.offline = options.offline;
    if (options.theme == QLatin1String("light")) start.scheme = ui::Settings::Scheme::light;
    if (options.theme == QLatin1String("dark")) start.scheme = ui::Settings::Scheme::dark;

    const SystemClock clock;
    ui::Bridge bridge({[](const auto& folder, const auto& at, const auto& how) { return node::open(folder, at, how); },
                       [](const auto& folder, const auto& request, const auto& at, const auto& job) {
                           return node::join(folder, request, at, job);
                       },
                       [](const auto& path) { return node::read_profile(path); },
                       [](const auto& request) { return node::check_proof(request); },
                       [](const auto& folder) { return node::mend(folder); },
                       {node::read_scenario_file, node::check_scenario, node::canonical_scenario,
                        node::readable_scenario, node::describe_scenario, node::compare_scenarios}},
                      clock);
    ui::MainWindow window(bridge, settings, start);
    QObject::connect(&instance, &SingleInstance::activated, &window, [&window] {
        window.show();
        window.raise();
        window.activateWindow();
    });
    QObject::connect(&instance, &SingleInstance::opened, &window,
                     [&window](const QStringList& files) { window.verify(files); });
    window.show();
    window.open_copy();
    window.verify(options.files);
    if (!pictures) return QApplication::exec();
    const int code = make_pictures(window, bridge, options);
    QFile::remove(user);
    return code;
}
