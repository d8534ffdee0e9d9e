#include "tests/cli/sample_city.h"
#include "tests/support/folders.h"

#include <QElapsedTimer>
#include <QJsonObject>

namespace cityledger::test {

namespace {
const QString bin = QStringLiteral(CITYLEDGER_BIN);
}

Ran run(const QString& program, const QStringList& arguments, int timeout_ms) {
    QProcess process;
    process.start(program, arguments);
    Ran ran;
    if (!process.waitForFinished(timeout_ms)) {
        process.kill();
        process.waitForFinished();
        ran.err = "it did not end in time\n";
    } else if (process.exitStatus() == QProcess::NormalExit) {
        ran.exit = process.exitCode();
    }
    ran.out = process.readAllStandardOutput();
    ran.err += process.readAllStandardError();
    return ran;
}

Ran city_ledger(const QStringList& arguments, int timeout_ms) {
    return run(bin + "/city-ledger", QStringList{"--lang", "en"} + arguments, timeout_ms);
}

QString SampleCity::start() {
    home_ = std::make_unique<QTemporaryDir>();
    const Ran made = run(bin + "/city-ledger-peer",
                         {"sample", "--home", folder(), "--blocks", "60", "--records", "40", "--seed", "7"}, 280'000);
    if (made.exit != 0) return "sample: " + made.all();
    return start_peer();
}

QString SampleCity::start_peer() {
    peer_.start(bin + "/city-ledger-peer",
                {"solo", "--home", folder(), "--rpc", "127.0.0.1:0", "--write-profile", profile()});
    QElapsedTimer waited;
    waited.start();
    while (!peer_.canReadLine() && waited.elapsed() < 60'000)
        if (!peer_.waitForReadyRead(1000) && peer_.state() == QProcess::NotRunning)
            return "solo: " + QString::fromUtf8(peer_.readAllStandardError());
    rpc_ = QJsonDocument::fromJson(peer_.readLine()).object().value("rpc").toString();
    return rpc_.isEmpty() ? QStringLiteral("solo printed no address") : QString();
}

void SampleCity::stop_peer() {
    peer_.terminate();
    if (!peer_.waitForFinished(10'000)) peer_.kill();
    peer_.waitForFinished();
}

SampleCity::~SampleCity() {
    if (peer_.state() != QProcess::NotRunning) stop_peer();
}

QString SampleCity::new_copy() {
    return home_->path() + "/copy" + QString::number(++copies_);
}

}  // namespace cityledger::test
