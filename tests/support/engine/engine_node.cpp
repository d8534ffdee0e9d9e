#include "tests/support/engine/engine_node.h"

#include "tests/support/engine/engine_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QThread>

namespace cityledger::test {

namespace {

QJsonObject result_in(const std::string& answer) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer)).object().value("result").toObject();
}

Error not_installed() {
    return {ErrorKind::not_found,
            "engine.not_installed",
            "cometbft is not installed; set CITYLEDGER_COMETBFT to its program",
            {}};
}

}  // namespace

Result<std::unique_ptr<EngineNode>> EngineNode::start() {
    const auto program = engine_program();
    if (!program) return fail(not_installed());
    auto own_home = std::make_unique<QTemporaryDir>();
    const QString home = own_home->path();
    const auto init = start_engine(*program, {"init", "--home", home});
    // Blocks as fast as one validator makes them, and no talk with the world.
    const bool made = init->waitForFinished(30'000) && init->exitCode() == 0 &&
                      change_configuration(home, {{"timeout_commit = \"1s\"", "timeout_commit = \"20ms\""},
                                                  {"skip_timeout_commit = false", "skip_timeout_commit = true"},
                                                  {"pex = true", "pex = false"},
                                                  {"addr_book_strict = true", "addr_book_strict = false"}});
    if (!made) return fail(ErrorKind::io, "engine.start", "cometbft init failed: " + init->readAll().toStdString());
    CITYLEDGER_TRY(node, start_in(home, {"--p2p.laddr", "tcp://127.0.0.1:0"}));
    node->own_home_ = std::move(own_home);
    if (const Status running = node->wait_for_height(2); !running)
        return fail(ErrorKind::io, "engine.start",
                    "cometbft node made no blocks: " + node->process_->readAll().toStdString());
    return std::move(node);
}

Result<std::unique_ptr<EngineNode>> EngineNode::start_in(const QString& home, const QStringList& arguments) {
    const auto program = engine_program();
    if (!program) return fail(not_installed());
    QFile genesis(home + "/config/genesis.json");
    if (!genesis.open(QIODevice::ReadOnly))
        return fail(ErrorKind::io, "engine.start", "there is no genesis in " + home.toStdString());
    std::unique_ptr<EngineNode> node(new EngineNode());
    node->home_ = home;
    node->chain_id_ = QJsonDocument::fromJson(genesis.readAll()).object().value("chain_id").toString().toStdString();
    node->port_ = free_port();
    node->process_ =
        start_engine(*program, QStringList{"node", "--home", home, "--proxy_app", "kvstore", "--log_level", "error",
                                           "--rpc.laddr", QString("tcp://127.0.0.1:%1").arg(node->port_)} +
                                   arguments);
    return node;
}

EngineNode::~EngineNode() {
    stop();
}

void EngineNode::stop() {
    if (process_) end_engine(*process_);
}

std::int64_t EngineNode::process_id() const {
    return process_->processId();
}

bool EngineNode::is_running() const {
    return process_ && process_->state() != QProcess::NotRunning;
}

std::string EngineNode::url() const {
    return "http://127.0.0.1:" + std::to_string(port_);
}

std::string EngineNode::get(const std::string& path) const {
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", port_);
    if (!socket.waitForConnected(2'000)) return {};
    socket.write(QByteArray::fromStdString("GET " + path + " HTTP/1.0\r\n\r\n"));
    QByteArray answer;
    while (socket.waitForReadyRead(15'000)) answer += socket.readAll();
    answer += socket.readAll();
    const auto body = answer.indexOf("\r\n\r\n");
    return body < 0 ? std::string() : answer.mid(body + 4).toStdString();
}

std::int64_t EngineNode::height() const {
    return result_in(get("/status")).value("sync_info").toObject().value("latest_block_height").toString().toLongLong();
}

Status EngineNode::wait_for_height(std::int64_t wanted, std::chrono::seconds patience) const {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (height() < wanted) {
        if (std::chrono::steady_clock::now() > deadline || process_->state() == QProcess::NotRunning)
            return fail(ErrorKind::unreachable, "engine.height",
                        "the engine did not reach height " + std::to_string(wanted));
        QThread::msleep(50);
    }
    return {};
}

std::int64_t EngineNode::commit(const std::string& key, const std::string& value) const {
    return result_in(get("/broadcast_tx_commit?tx=\"" + key + "=" + value + "\""))
        .value("height")
        .toString()
        .toLongLong();
}

std::string EngineNode::block_hash(std::int64_t height) const {
    const auto block = result_in(get("/block?height=" + std::to_string(height)));
    return block.value("block_id").toObject().value("hash").toString().toStdString();
}

}  // namespace cityledger::test
