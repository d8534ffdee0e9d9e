#include "core/base/hex.h"
#include "core/ledger/build.h"
#include "core/serve/genesis_doc.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <csignal>

using namespace cityledger;

/// The program as a person starts it.
class TestPeerProgram : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString path(const char* name) const { return folder_.path() + "/" + name; }
    int run(const QStringList& arguments, QByteArray* said = nullptr) const {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(CITYLEDGER_BIN "/city-ledger-peer", arguments);
        if (!process.waitForFinished(120'000)) return -1;
        if (said != nullptr) *said = process.readAll();
        return process.exitCode();
    }
    void write(const char* name, const std::string& text) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) > 0);
    }

  private slots:
    void initTestCase() {
        using boost::json::array;
        using boost::json::object;
        const std::string key = hex(ledger::ed25519_signer({1}).key.bytes);
        array parties;
        for (const char* party : {"city-office", "audit-bureau", "gov-services"})
            parties.push_back(
                object{{"id", party}, {"kind", "department"}, {"name", object{{"en", "A party"}, {"zh", "单位"}}}});
        const array keys{boost::json::value(object{{"algorithm", "ed25519"}, {"key", key}})};
        write("council.json",
              boost::json::serialize(object{{"council", object{{"m", 1}, {"keys", keys}}}, {"parties", parties}}));
    }
    void initWritesAGenesisAndAPrivateKey() {
        QByteArray said;
        QVERIFY2(run({"init", "--home", path("home"), "--chain-id", "a-city-1", "--council", path("council.json")},
                     &said) == 0,
                 said);
        QFile genesis(path("home/config/genesis.json"));
        QVERIFY(genesis.open(QIODevice::ReadOnly));
        const auto read = serve::parse_genesis(genesis.readAll().toStdString());
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->chain_id, std::string("a-city-1"));
        QCOMPARE(
            QFile(path("home/config/priv_validator_key.json")).permissions() & (QFile::ReadGroup | QFile::ReadOther),
            QFile::Permissions());
        QCOMPARE(run({"init", "--home", path("home"), "--chain-id", "another", "--council", path("council.json")}), 1);
    }
    void soloSaysWhereItServesAndEndsWhenAsked() {
        QProcess solo;
        solo.start(CITYLEDGER_BIN "/city-ledger-peer", {"solo", "--home", path("home"), "--rpc", "127.0.0.1:0"});
        QTRY_VERIFY_WITH_TIMEOUT(solo.canReadLine() || solo.waitForReadyRead(100), 30'000);
        const QJsonObject ready = QJsonDocument::fromJson(solo.readLine()).object();
        QCOMPARE(ready.value("chain_id").toString(), QString("a-city-1"));
        const QStringList address = ready.value("rpc").toString().split(':');
        QCOMPARE(address.size(), 2);
        QTcpSocket socket;
        socket.connectToHost(address[0], address[1].toUShort());
        QVERIFY(socket.waitForConnected(5'000));
        // A second one may not seal the same chain.
        QCOMPARE(run({"solo", "--home", path("home"), "--rpc", "127.0.0.1:0"}), 7);
        ::kill(static_cast<pid_t>(solo.processId()), SIGTERM);
        QVERIFY(solo.waitForFinished(20'000));
        QCOMPARE(solo.exitStatus(), QProcess::NormalExit);
        QCOMPARE(solo.exitCode(), 0);
    }
    void aKeyFileThatOthersMayReadIsRefused() {
        QFile key(path("home/config/priv_validator_key.json"));
        QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QByteArray said;
        QCOMPARE(run({"solo", "--home", path("home")}, &said), 1);
        QVERIFY2(said.contains("validator_key.permissions"), said);
        QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    void wrongUseIsSaidWith64() {
        QCOMPARE(run({}), 64);
        QCOMPARE(run({"solo"}), 64);
        QCOMPARE(run({"solo", "--home", path("home"), "--rpc", "nowhere"}), 64);
        QCOMPARE(run({"abci", "--home", path("home"), "--listen", "unix:///x"}), 64);
        QCOMPARE(run({"--help"}), 0);
        QByteArray said;
        QCOMPARE(run({"solo", "--home", path("nothing")}, &said), 1);
        QVERIFY2(said.contains("peer.no_home"), said);
    }
};

CITYLEDGER_TEST(peer_program, TestPeerProgram)
#include "tst_peer_program.moc"
