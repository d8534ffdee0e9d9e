// Several programs on one copy: whoever has it open serves it on DIR/node.sock.
#include "tests/cli/sample_city.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>
#include <cstring>

using namespace cityledger::test;

namespace {

const QString program = QStringLiteral(CITYLEDGER_BIN) + "/city-ledger";

/// A client that does not keep to the protocol.
class RawClient {
  public:
    explicit RawClient(const QString& socket_file) : socket_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(socket_file);
        std::strncpy(address.sun_path, name.constData(), sizeof address.sun_path - 1);
        connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~RawClient() { ::close(socket_); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool connected() const { return connected_; }
    void send(const QByteArray& bytes) const {
        (void)!::send(socket_, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
    }
    /// Waits until the server has ended the connection; what it sent before is thrown away.
    bool is_ended() const {
        const timeval patience{20, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        char thrown_away[4096];
        ssize_t count = 0;
        while ((count = ::recv(socket_, thrown_away, sizeof thrown_away, 0)) > 0) {
        }
        return count == 0 || errno == ECONNRESET;
    }

  private:
    int socket_;
    bool connected_ = false;
};

}  // namespace

class TestOneCopy : public QObject {
    Q_OBJECT

    SampleCity city_;
    QString copy_;

    QString socket_file() const { return copy_ + "/node.sock"; }
    bool is_served() const { return RawClient(socket_file()).connected(); }
    /// Follows the tip, and so has the copy open until it is ended.
    std::unique_ptr<QProcess> follower() const {
        auto process = std::make_unique<QProcess>();
        process->start(program, {"--lang", "en", "--data", copy_, "sync", "--follow"});
        process->waitForStarted();
        return process;
    }
    static int end(QProcess& process) {
        process.terminate();
        return process.waitForFinished(30'000) ? process.exitCode() : -1;
    }
    Ran ask(const QStringList& arguments) const { return city_ledger(QStringList{"--data", copy_} + arguments); }

  private slots:
    void initTestCase() {
        const QString wrong = city_.start();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        copy_ = city_.new_copy();
        QCOMPARE(ask({"join", city_.profile()}).exit, 0);
        const Ran synced = ask({"sync"});
        QVERIFY2(synced.exit == 0, qPrintable(synced.all()));
        QVERIFY(!QFileInfo::exists(socket_file()));  // nothing is left behind
    }

    void everyCommandWorksBesideAFollower() {
        const auto holder = follower();
        QTRY_VERIFY_WITH_TIMEOUT(is_served(), 30'000);
        QCOMPARE(QFileInfo(socket_file()).permissions() &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeUser),
                 QFile::Permissions());

        // Three at once.
        QProcess verify, find, status;
        verify.start(program, {"--lang", "en", "--data", copy_, "verify", "--recursive", "--expect", city_.verdicts(),
                               city_.documents()});
        find.start(program, {"--data", copy_, "--json", "find", "2"});
        status.start(program, {"--data", copy_, "--json", "status"});
        for (QProcess* each : {&verify, &find, &status}) QVERIFY(each->waitForFinished(120'000));
        QVERIFY2(verify.exitCode() == 0, verify.readAllStandardError() + verify.readAllStandardOutput().right(500));
        QVERIFY2(find.exitCode() == 0, find.readAllStandardError());
        const auto said = QJsonDocument::fromJson(status.readAllStandardOutput()).object();
        QVERIFY(said["as_of"].toObject()["height"].toInteger() > 50);
        QCOMPARE(QFileInfo(said["folder"].toString()).canonicalFilePath(), QFileInfo(copy_).canonicalFilePath());

        // All the others, and what they say of what is not there.
        const auto rows = ask({"--json", "verify", "--recursive", city_.documents()}).json().array();
        QString record;
        for (const auto& row : rows)
            if (row.toObject()["verdict"].toString() == "registered") record = row.toObject()["record"].toString();
        const Ran shown = ask({"--json", "record", record});
        QCOMPARE(shown.exit, 0);
        const auto events = shown.json().object()["events"].toArray();
        QCOMPARE(ask({"tx", events[0].toObject()["tx"].toString()}).exit, 0);
        QCOMPARE(ask({"party", shown.json().object()["party"].toString()}).exit, 0);
        QCOMPARE(ask({"block", "2"}).exit, 0);
        QCOMPARE(ask({"peers"}).exit, 0);
        QCOMPARE(ask({"peers", "--from", city_.profile()}).exit, 0);
        QCOMPARE(ask({"sync"}).exit, 0);
        const Ran none = ask({"--json", "block", "999999"});
        QCOMPARE(none.exit, 1);
        QCOMPARE(none.json().object()["error"].toObject()["code"].toString(), QString("copy.no_block"));
        const QString report = city_.folder() + "/beside.pdf";
        const Ran written = ask({"report", "documents", "--format", "pdf", "-o", report,
                                 city_.documents() + "/" + QDir(city_.documents()).entryList(QDir::Files).value(0)});
        QVERIFY2(written.exit <= 2 && QFileInfo(report).size() > 500, qPrintable(written.all()));

        QCOMPARE(holder->state(), QProcess::Running);
        QCOMPARE(end(*holder), 130);
        QVERIFY(!QFileInfo::exists(socket_file()));
    }

    void garbageAndSilenceHarmNobody() {
        const auto holder = follower();
        QTRY_VERIFY_WITH_TIMEOUT(is_served(), 30'000);
        for (const QByteArray& garbage :
             {QByteArray("GET / HTTP/1.1\r\n\r\n"), QByteArray(4, '\xff'), QByteArray(4, '\0'),
              QByteArray("\0\0\0\5\1zzzz", 9), QByteArray("\0\0\0\3\0\1x", 7), QByteArray(100'000, 'a')}) {
            const RawClient client(socket_file());
            QVERIFY(client.connected());
            client.send(garbage);
            QVERIFY2(client.is_ended(), garbage.left(20).toHex());
        }
        // As many that say nothing, or half a frame, as the server takes, and more.
        std::vector<std::unique_ptr<RawClient>> silent;
        for (int i = 0; i < 40; ++i) {
            silent.push_back(std::make_unique<RawClient>(socket_file()));
            if (i % 2 == 0) silent.back()->send(QByteArray("\0\0\1", 3));
        }
        const Ran status = ask({"status"});
        QVERIFY2(status.exit == 0, qPrintable(status.all()));
        QCOMPARE(ask({"block", "2"}).exit, 0);
        QVERIFY(silent.back()->is_ended());  // not kept for ever
        QCOMPARE(holder->state(), QProcess::Running);
        QCOMPARE(end(*holder), 130);
    }

    void aKilledServersSocketIsTakenOver() {
        const auto holder = follower();
        QTRY_VERIFY_WITH_TIMEOUT(is_served(), 30'000);
        holder->kill();
        QVERIFY(holder->waitForFinished(20'000));
        QVERIFY(QFileInfo::exists(socket_file()));
        const Ran status = ask({"status"});
        QVERIFY2(status.exit == 0, qPrintable(status.all()));
        const auto next = follower();
        QTRY_VERIFY_WITH_TIMEOUT(is_served(), 30'000);
        QCOMPARE(ask({"block", "2"}).exit, 0);
        QCOMPARE(end(*next), 130);
    }

    /// A program that uses the copy through another one goes on with it when that one is gone.
    void theNextOneTakesTheCopyOver() {
        auto first = follower();
        QTRY_VERIFY_WITH_TIMEOUT(is_served(), 30'000);
        const auto second = follower();
        QTRY_VERIFY_WITH_TIMEOUT(second->bytesAvailable() > 0, 60'000);
        first->kill();
        QVERIFY(first->waitForFinished(20'000));
        QTRY_VERIFY_WITH_TIMEOUT(is_served(), 30'000);
        const Ran status = ask({"status"});
        QVERIFY2(status.exit == 0, qPrintable(status.all()));
        QCOMPARE(second->state(), QProcess::Running);
        QCOMPARE(end(*second), 130);
    }

    /// Many short ones, each of which may be the one that has the copy open for a moment.
    void commandsAtOnceWithNobodyToServeThem() {
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < 8; ++i) {
            all.push_back(std::make_unique<QProcess>());
            all.back()->start(program, {"--lang", "en", "--data", copy_, "verify", "--recursive", "--expect",
                                        city_.verdicts(), city_.documents()});
        }
        for (const auto& each : all) {
            QVERIFY(each->waitForFinished(120'000));
            QVERIFY2(each->exitCode() == 0, each->readAllStandardError() + each->readAllStandardOutput().right(500));
        }
    }

    void aHolderThatDoesNotAnswerIsNamed() {
        const auto holder = follower();
        QTRY_VERIFY_WITH_TIMEOUT(is_served(), 30'000);
        ::kill(static_cast<pid_t>(holder->processId()), SIGSTOP);
        const Ran status = ask({"--json", "status"});
        ::kill(static_cast<pid_t>(holder->processId()), SIGCONT);
        QCOMPARE(status.exit, 7);
        const auto error = status.json().object()["error"].toObject();
        QCOMPARE(error["code"].toString(), QString("node.no_answer"));
        QCOMPARE(error["detail"].toObject()["pid"].toString(), QString::number(holder->processId()));
        QCOMPARE(error["detail"].toObject()["program"].toString(), QString("city-ledger"));
        QCOMPARE(ask({"status"}).exit, 0);
        QCOMPARE(end(*holder), 130);
    }

    /// sun_path holds 107 bytes; a folder may lie deeper.
    void aLongPathIsShared() {
        const QString deep = city_.folder() + "/" + QString(60, 'd') + "/" + QString(60, 'e');
        QVERIFY(QDir().mkpath(deep));
        const QString copy = std::exchange(copy_, deep + "/copy");
        QCOMPARE(ask({"join", city_.profile()}).exit, 0);
        const auto holder = follower();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(socket_file()), 30'000);
        const Ran status = ask({"status"});
        const int ended = end(*holder);
        copy_ = copy;
        QVERIFY2(status.exit == 0, qPrintable(status.all()));
        QCOMPARE(ended, 130);
    }
};

CITYLEDGER_TEST(one_copy, TestOneCopy)
#include "tst_one_copy.moc"
