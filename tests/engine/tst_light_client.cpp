#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/serve/rpc_server.h"
#include "core/serve/solo_peer.h"
#include "tests/support/engine/engine_node.h"
#include "tests/support/engine/engine_program.h"
#include "tests/support/solo_city/solo_city.h"
#include "tests/support/test_registry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace cityledger;
using namespace cityledger::serve;
using namespace cityledger::test;

namespace {

constexpr chain::Height tip_height = 60;

/// The result of a call to the light client's proxy; empty while it does not serve.
QJsonObject ask(quint16 port, const QByteArray& path) {
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", port);
    if (!socket.waitForConnected(500)) return {};
    socket.write("GET " + path + " HTTP/1.0\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(20'000)) answer += socket.readAll();
    answer += socket.readAll();
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object().value("result").toObject();
}

}  // namespace

/// The Go light client, pointed at a solo peer.
class TestLightClient : public QObject {
    Q_OBJECT

    QString program_;
    SystemClock clock_;
    std::unique_ptr<KeyValueStore> store_ = make_memory_store();
    std::unique_ptr<SoloPeer> peer_;
    std::unique_ptr<RpcServer> server_;

    std::string hash_at(chain::Height height) const { return hex_upper(must(peer_->block(height))->id.hash); }

    /// Starts the client with a trust root at height 1, asks it for the tip's commit, which it must verify first.
    void verify(const QStringList& mode) {
        QTemporaryDir home;
        const quint16 port = free_port();
        const QString url = QString::fromStdString("http://" + server_->address());
        const auto client =
            start_engine(program_, QStringList{"light", "solo-city", "--primary", url, "--witnesses", url, "--height",
                                               "1", "--hash", QString::fromStdString(hash_at(1)), "--trusting-period",
                                               "87600h", "--laddr", QString("tcp://127.0.0.1:%1").arg(port),
                                               "--home-dir", home.path(), "--log_level", "info"} +
                                       mode);
        QJsonObject answer;
        const QByteArray path = "/commit?height=" + QByteArray::number(qint64{tip_height});
        for (int i = 0; i < 200 && answer.isEmpty() && client->state() == QProcess::Running; ++i) {
            QTest::qWait(100);
            answer = ask(port, path);
        }
        end_engine(*client);
        const QByteArray said = client->readAll();
        QVERIFY2(!answer.isEmpty(), said);
        const auto id =
            answer.value("signed_header").toObject().value("commit").toObject().value("block_id").toObject();
        QCOMPARE(id.value("hash").toString().toStdString(), hash_at(tip_height));
        QVERIFY2(!said.contains("rror"), said);
    }

  private slots:
    void initTestCase() {
        const auto program = engine_program();
        if (!program) QSKIP("cometbft is not installed; set CITYLEDGER_COMETBFT to its program");
        program_ = *program;
        QVERIFY2(version_of(program_).contains(engine_version), qPrintable(version_of(program_)));
        auto genesis = solo_genesis();
        genesis.time = clock_.now() - Duration::seconds(3600);
        auto sealer = must(Sealer::open(*store_, genesis, solo_key()));
        for (chain::Height height = 1; height <= tip_height + 1; ++height) {
            std::vector<Bytes> txs;
            if (height % 5 == 0)
                txs = {seal_tx("tx " + std::to_string(height)), refused_tx("no " + std::to_string(height))};
            if (height == 20) txs = {validator_tx(3)};
            must(sealer->seal(txs, genesis.time + Duration::seconds(30 * height), false));
        }
        peer_ = std::make_unique<SoloPeer>(*store_, std::move(sealer), clock_, SoloOptions{});
        server_ = must(RpcServer::start(*peer_, *peer_, {}));
    }
    void verifiesToTheTipBySkipping() { verify({}); }
    void verifiesToTheTipOneHeaderAfterAnother() { verify({"--sequential"}); }
    void refusesAChainThatIsNotTheTrustedOne() {
        QTemporaryDir home;
        const QString url = QString::fromStdString("http://" + server_->address());
        const auto client =
            start_engine(program_, {"light", "solo-city", "--primary", url, "--witnesses", url, "--height", "1",
                                    "--hash", QString(64, 'A'), "--home-dir", home.path(), "--laddr",
                                    QString("tcp://127.0.0.1:%1").arg(free_port())});
        QVERIFY(client->waitForFinished(20'000));
        QVERIFY(client->exitCode() != 0);
    }
};

CITYLEDGER_TEST(light_client, TestLightClient)
#include "tst_light_client.moc"
