// city-ledger: everything the window does, from a shell (the contract: FORMATS.md, "Command line").
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"

#include <QGuiApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

#include <unistd.h>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <memory>
#include <thread>

namespace cityledger::cli {

namespace {

std::filesystem::path default_folder() {
    return (QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/city-ledger").toStdString();
}

/// Signals become a stop request on a thread of our own: a handler may not touch anything else.
class StopOnSignal {
  public:
    StopOnSignal() {
        sigemptyset(&set_);
        for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set_, number);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
        std::signal(SIGPIPE, SIG_IGN);
        waiter_ = std::jthread([this](const std::stop_token& ended) {
            const timespec moment{0, 50'000'000};
            while (!ended.stop_requested())
                if (sigtimedwait(&set_, nullptr, &moment) > 0) source_.request_stop();
        });
    }
    std::stop_token token() const { return source_.get_token(); }

  private:
    sigset_t set_{};
    std::stop_source source_;
    std::jthread waiter_;
};

void speak(const std::string& wanted, QTranslator& translator) {
    const QString name = wanted.empty() ? QLocale::system().name() : QString::fromStdString(wanted);
    const bool chinese = name.startsWith("zh");
    present::set_language(chinese ? present::Language::chinese : present::Language::english);
    if (translator.load(QStringLiteral(":/translations/cityledger_%1.qm").arg(chinese ? "zh_CN" : "en")))
        QCoreApplication::installTranslator(&translator);
}

/// A report's fonts need a QGuiApplication, though nothing is shown; every other command starts without one.
std::unique_ptr<QCoreApplication> make_application(int& argc, char** argv) {
    const bool draws =
        std::any_of(argv + 1, argv + argc, [](const char* word) { return std::string_view(word) == "report"; });
    if (!draws) return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

}  // namespace

Job Context::job(const std::string& what) const {
    Job job;
    job.stop = stop;
    if (::isatty(2) == 0) return job;
    job.on_progress = [what](const Progress& progress) {
        std::fprintf(stderr, "\r\033[K%s  %llu", what.c_str(), static_cast<unsigned long long>(progress.done));
        if (progress.total > 0) std::fprintf(stderr, " / %llu", static_cast<unsigned long long>(progress.total));
        if (progress.total > 0 && progress.done >= progress.total) std::fprintf(stderr, "\r\033[K");
    };
    return job;
}

std::unique_ptr<node::Node> open_copy(const Context& context, bool offline, int& exit, bool serve) {
    auto opened = node::open(context.data, *context.clock, {offline, serve});
    if (opened) return std::move(*opened);
    exit = report_error(context, opened.error());
    return nullptr;
}

}  // namespace cityledger::cli

int main(int argc, char** argv) {
    using namespace cityledger;
    const cli::StopOnSignal stop_signals;
    const auto application = cli::make_application(argc, argv);
    QCoreApplication::setApplicationName("city-ledger");
    QCoreApplication::setApplicationVersion(CITYLEDGER_VERSION);

    const SystemClock clock;
    cli::Context context;
    context.clock = &clock;
    context.stop = stop_signals.token();
    std::string data;
    CLI::App app("City Ledger: join, verify, browse and report from a shell", "city-ledger");
    app.set_version_flag("--version", CITYLEDGER_VERSION);
    app.add_option("--data", data, "folder of the copy of the ledger")->type_name("DIR");
    app.add_flag("--json", context.json, "print one JSON document");
    app.add_flag("--json-lines", context.json_lines, "print one JSON document a line");
    app.add_option("--lang", context.language, "zh_CN or en")->check(CLI::IsMember({"zh_CN", "en"}));
    app.require_subcommand(1);
    app.fallthrough();
    cli::Run run;
    for (const cli::AddCommand add :
         {cli::add_join,     cli::add_sync,    cli::add_status, cli::add_peers,   cli::add_block,
          cli::add_tx,       cli::add_record,  cli::add_party,  cli::add_find,    cli::add_verify,
          cli::add_report,   cli::add_profile, cli::add_proof,  cli::add_dispute, cli::add_doctor,
          cli::add_log,      cli::add_copy,    cli::add_bundle, cli::add_trust,   cli::add_key,
          cli::add_register, cli::add_role,    cli::add_seal,   cli::add_govern,  cli::add_scenario})
        add(app, context, run);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? cli::Exit::done : cli::Exit::bad_usage;
    }
    context.data = data.empty() ? cli::default_folder() : std::filesystem::path(data);
    QTranslator translator;
    cli::speak(context.language, translator);
    const int code = run ? run() : static_cast<int>(cli::Exit::bad_usage);
    if (std::fflush(stdout) != 0) {
        std::fprintf(stderr, "%s\n", qPrintable(cli::Cli::tr("The output could not be written.")));
        return cli::Exit::not_written;
    }
    return code;
}
