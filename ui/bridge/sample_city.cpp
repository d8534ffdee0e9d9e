#include "ui/bridge/sample_city.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <system_error>
#include <utility>

namespace cityledger::ui {

namespace {

// A year of history of a small city: made in a few seconds, large enough to scroll and search in.
constexpr const char* blocks = "600";
constexpr const char* records = "240";
constexpr const char* seed = "2026";
constexpr const char* profile_name = "now.cityprofile";  // the system chooses the port at each start
constexpr int stop_milliseconds = 3000;

QString text(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

}  // namespace

SampleCity::SampleCity(std::filesystem::path program, QObject* parent) : QObject(parent), program_(std::move(program)) {
    connect(&maker_, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        if (status == QProcess::NormalExit && code == 0)
            serve();
        else
            fail_with("sample.make", QString::fromUtf8(maker_.readAllStandardError()).right(400));
    });
    connect(&maker_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) fail_with("sample.program_missing", text(program_));
    });
    connect(&solo_, &QProcess::readyReadStandardOutput, this, &SampleCity::read_line);
    connect(&solo_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) fail_with("sample.program_missing", text(program_));
    });
    connect(&solo_, &QProcess::finished, this, [this] {
        if (!told_) fail_with("sample.serve", QString::fromUtf8(solo_.readAllStandardError()).right(400));
    });
}

SampleCity::~SampleCity() {
    for (QProcess* process : {&maker_, &solo_}) {
        process->disconnect(this);
        if (process->state() == QProcess::NotRunning) continue;
        process->terminate();
        if (!process->waitForFinished(stop_milliseconds)) process->kill();
    }
}

std::filesystem::path SampleCity::home_of(const std::filesystem::path& folder) {
    return folder.string() + ".sample";
}
std::filesystem::path SampleCity::documents_of(const std::filesystem::path& folder) {
    return home_of(folder) / "documents";
}

bool SampleCity::belongs_to(const std::filesystem::path& folder) {
    std::error_code error;
    return std::filesystem::exists(home_of(folder) / "peer", error);
}

void SampleCity::start(const std::filesystem::path& folder) {
    if (running() || maker_.state() != QProcess::NotRunning) return;
    home_ = home_of(folder);
    told_ = false;
    std::error_code error;
    if (!std::filesystem::exists(program_, error)) {
        fail_with("sample.program_missing", text(program_));
        return;
    }
    if (std::filesystem::exists(home_ / "made", error))
        serve();
    else
        make();
}

void SampleCity::make() {
    emit making();
    QDir().mkpath(text(home_));
    // A first try that was cut short leaves half a city; it is made from the start again.
    std::error_code error;
    std::filesystem::remove_all(home_ / "peer", error);
    std::filesystem::remove_all(home_ / "documents", error);
    maker_.start(text(program_), {QStringLiteral("sample"), QStringLiteral("--home"), text(home_ / "peer"),
                                  QStringLiteral("--blocks"), QString::fromLatin1(blocks), QStringLiteral("--records"),
                                  QString::fromLatin1(records), QStringLiteral("--seed"), QString::fromLatin1(seed),
                                  QStringLiteral("--documents"), text(home_ / "documents")});
}

void SampleCity::serve() {
    QFile(text(home_ / "made")).open(QIODevice::WriteOnly);
    emit starting();
    solo_.start(text(program_),
                {QStringLiteral("solo"), QStringLiteral("--home"), text(home_ / "peer"), QStringLiteral("--rpc"),
                 QStringLiteral("127.0.0.1:0"), QStringLiteral("--write-profile"), text(home_ / profile_name)});
}

void SampleCity::read_line() {
    if (told_ || !solo_.canReadLine()) return;
    const QJsonObject line = QJsonDocument::fromJson(solo_.readLine(4096)).object();
    if (line.value(QStringLiteral("rpc")).toString().isEmpty()) {
        fail_with("sample.serve", QStringLiteral("unexpected first line"));
        return;
    }
    told_ = true;
    emit ready(text(home_ / profile_name));
}

void SampleCity::fail_with(const char* code, const QString& message) {
    told_ = true;
    emit failed(Error{ErrorKind::io, code, message.toStdString(), {}});
}

}  // namespace cityledger::ui
