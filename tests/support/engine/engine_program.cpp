#include "tests/support/engine/engine_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>

namespace cityledger::test {

std::optional<QString> engine_program() {
    const QString named = qEnvironmentVariable("CITYLEDGER_COMETBFT");
    const QStringList candidates{named, QStandardPaths::findExecutable("cometbft"),
                                 QDir::homePath() + "/go/bin/cometbft"};
    for (const QString& one : candidates)
        if (!one.isEmpty() && QFileInfo(one).isExecutable()) return one;
    return std::nullopt;
}

QString version_of(const QString& program) {
    QProcess process;
    process.start(program, {"version"});
    process.waitForFinished(20'000);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

quint16 free_port() {
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16{0};
}

QStringList engine_environment() {
    QStringList kept;
    for (const QString& one : QProcess::systemEnvironment())
        if (!one.startsWith("CMT") && !one.startsWith("TM") && !one.contains("proxy", Qt::CaseInsensitive)) kept << one;
    return kept;
}

bool change_configuration(const QString& home, const QList<std::pair<QString, QString>>& changes) {
    QFile file(home + "/config/config.toml");
    if (!file.open(QIODevice::ReadOnly)) return false;
    QString text = QString::fromUtf8(file.readAll());
    file.close();
    for (const auto& [from, to] : changes) text.replace(from, to);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text.toUtf8()) > 0;
}

std::unique_ptr<QProcess> start_engine(const QString& program, const QStringList& arguments) {
    auto process = std::make_unique<QProcess>();
    process->setEnvironment(engine_environment());
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(program, arguments);
    process->waitForStarted(20'000);
    return process;
}

void end_engine(QProcess& process) {
    if (process.state() == QProcess::NotRunning) return;
    process.terminate();
    if (process.waitForFinished(5'000)) return;
    process.kill();
    process.waitForFinished(5'000);
}

}  // namespace cityledger::test
