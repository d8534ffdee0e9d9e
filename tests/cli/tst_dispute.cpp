// Attack dossiers from a shell: checked with no copy, listed, exported and decided in one.
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/store/database.h"
#include "core/store/dossiers.h"
#include "tests/cli/sample_city.h"
#include "tests/support/attack/forked_chain.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace cityledger;
using namespace cityledger::test;

class TestDispute : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    ForkedChain fork_;
    Bytes file_;

    QString path(const char* name) const { return folder_.path() + "/" + name; }
    QString write(const char* name, const Bytes& bytes) const {
        if (!write_file(path(name).toStdString(), bytes)) qFatal("write");
        return path(name);
    }
    Ran verify(const QString& file, chain::Height height, const QStringList& more = {}) const {
        return city_ledger(QStringList{"--json", "proof", "verify", file, "--trust-height", QString::number(height),
                                       "--trust-hash", QString::fromStdString(hex_upper(fork_.honest.hash(height)))} +
                           more);
    }

  private slots:
    void initTestCase() {
        auto file = proof::encode(fork_.dossier());
        QVERIFY(file);
        file_ = std::move(*file);
    }

    void aDossierIsCheckedWithNoCopy() {
        const QString dossier = write("attack.cityproof", file_);
        const Ran confirmed = verify(dossier, 1);
        QVERIFY2(confirmed.exit == 4, qPrintable(confirmed.all()));
        const auto json = confirmed.json().object();
        QCOMPARE(json["outcome"].toString(), QString("confirmed"));
        QVERIFY(json["why"].isNull());
        const auto attack = json["dossier"].toObject();
        QCOMPARE(attack["attack"].toString(), QString("equivocation"));
        QCOMPARE(attack["first"].toObject()["height"].toInteger(), 20);
        QCOMPARE(attack["signers"].toArray().size(), 4);
        QVERIFY(!attack.contains("decisions"));

        QCOMPARE(verify(dossier, 5).exit, 2);  // not on the file's way
        QCOMPARE(verify(dossier, 1, {"--trust-period", "20s"}).exit, 2);
        Ran other = city_ledger({"proof", "verify", dossier, "--trust-height", "1", "--trust-hash",
                                 QString::fromStdString(hex_upper(fork_.honest.hash(2)))});
        QCOMPARE(other.exit, 1);
        QVERIFY(other.all().contains("another ledger"));
        QCOMPARE(city_ledger({"proof", "verify", dossier, "--trust-height", "1", "--trust-hash", "12"}).exit, 64);
        QCOMPARE(city_ledger({"proof", "verify", dossier}).exit, 64);
        QCOMPARE(verify(path("not-there.cityproof"), 1).exit, 1);
    }

    void anAlteredDossierIsRefuted() {
        for (std::size_t at = 60; at < file_.size(); at += 211) {
            Bytes altered = file_;
            altered[at] ^= 1;
            const Ran checked = verify(write("altered.cityproof", altered), 1);
            QVERIFY2(checked.exit == 1 || checked.exit == 7, qPrintable(QString::number(at) + checked.all()));
            if (at > 60 + 3 * 211) at += file_.size() / 9;  // each is a process of its own
        }
        QCOMPARE(verify(write("text.cityproof", to_bytes("no zip at all")), 1).exit, 1);
    }

    void peopleReadWhoSignedWhat() {
        const QString dossier = write("attack.cityproof", file_);
        const QStringList arguments{"proof",
                                    "verify",
                                    dossier,
                                    "--trust-height",
                                    "1",
                                    "--trust-hash",
                                    QString::fromStdString(hex_upper(fork_.honest.hash(1)))};
        const QString english = city_ledger(arguments).all();
        QVERIFY2(english.contains("4 departments signed two different blocks at height 20"), qPrintable(english));
        QVERIFY(english.contains("Audit Bureau"));
        const QString chinese = run(CITYLEDGER_BIN "/city-ledger", QStringList{"--lang", "zh_CN"} + arguments).all();
        QVERIFY2(chinese.contains(QStringLiteral("市审计局")), qPrintable(chinese));
        QVERIFY(!chinese.contains("departments"));
    }

    /// A copy that has a dossier: it is listed, exported, decided, and until then verdicts are open.
    void aCopyKeepsItUntilAPersonDecides() {
        SampleCity city;
        QVERIFY(city.start().isEmpty());
        const QString copy = city.new_copy();
        QCOMPARE(city_ledger({"--data", copy, "join", city.profile()}).exit, 0);
        QCOMPARE(city_ledger({"--data", copy, "sync"}).exit, 0);
        QCOMPARE(city_ledger({"--data", copy, "dispute", "list"}).exit, 0);
        {
            auto database = store::Database::open(copy.toStdString() + "/ledger");
            QVERIFY(database);
            const std::string note =
                R"({"decisions":[],"first":["a"],"format":1,"from":2,"held":true,"second":["c"],"submitted":[]})";
            QVERIFY(store::Dossiers(**database).keep(file_, as_bytes(note)));
        }
        const Ran listed = city_ledger({"--data", copy, "--json", "dispute", "list"});
        QCOMPARE(listed.exit, 4);
        const QString id = listed.json().array()[0].toObject()["id"].toString();
        QCOMPARE(id, QString::fromStdString(hex(crypto::sha256(file_))));
        QCOMPARE(city_ledger({"--data", copy, "--json", "status"}).json().object()["dispute_from"].toInteger(), 2);
        QCOMPARE(city_ledger({"--data", copy, "sync"}).exit, 4);

        const QString stranger = write("stranger.txt", to_bytes("nobody registered this"));
        const Ran open = city_ledger({"--data", copy, "--json", "verify", stranger});
        QCOMPARE(open.exit, 2);
        QCOMPARE(open.json().array()[0].toObject()["reasons"].toArray()[0].toString(), QString("dispute"));

        QCOMPARE(city_ledger({"--data", copy, "dispute", "export", id.left(8), "-o", path("out.cityproof")}).exit, 0);
        QCOMPARE(verify(path("out.cityproof"), 1).exit, 4);
        QCOMPARE(city_ledger({"--data", copy, "dispute", "export", id, "-o", path("no/such/folder")}).exit, 9);
        QCOMPARE(city_ledger({"--data", copy, "dispute", "decide", "00000000", "--side", "first"}).exit, 1);
        QCOMPARE(city_ledger({"--data", copy, "dispute", "decide", id, "--side", "neither"}).exit, 64);
        QCOMPARE(city_ledger({"--data", copy, "dispute", "decide", id, "--side", "first"}).exit, 0);
        QCOMPARE(city_ledger({"--data", copy, "dispute", "list"}).exit, 0);
        QCOMPARE(city_ledger({"--data", copy, "verify", stranger}).exit, 1);
        QCOMPARE(city_ledger({"--data", copy, "sync"}).exit, 0);
    }
};

CITYLEDGER_TEST(dispute, TestDispute)
#include "tst_dispute.moc"
