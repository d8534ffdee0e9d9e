// A person acts from the command line on a sealed city: opens, changes, is refused by name, loses a race, signs drafts.
#include "tests/cli/sample_city.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace cityledger::test;

class TestCliActing : public QObject {
    Q_OBJECT

    SampleCity city_;
    QString copy_, passphrase_;
    int documents_ = 0;

    QString key(const QString& officer) const { return city_.folder() + "/keys/gov-services-" + officer + ".citykey"; }
    QString write(const QString& name, const QByteArray& content) const {
        const QString path = city_.folder() + "/" + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) return {};
        return path;
    }
    QString fresh_document() {
        const QString name = "document " + QString::number(++documents_) + ".txt";
        return write(name, "registered by the test, " + name.toUtf8());
    }
    Ran act(const QStringList& arguments, const QString& officer, const QString& copy = {}) const {
        return city_ledger(QStringList{"--data", copy.isEmpty() ? copy_ : copy, "--json"} + arguments +
                           QStringList{"--key", key(officer), "--passphrase-file", passphrase_});
    }
    Ran open(const QString& local, const QString& document, const QString& officer = "o02") const {
        return act({"register", document, "--scenario", "material-verification", "--do", "issue", "--id", local,
                    "--set", "kind=licence"},
                   officer);
    }
    Ran change(const QString& local, const QString& transition, const QString& reason, const QString& officer,
               const QStringList& more = {}) const {
        return act(
            QStringList{"record", "change", "gov-services/" + local, "--do", transition, "--set", "reason=" + reason} +
                more,
            officer);
    }
    QJsonObject record(const QString& local, const QString& copy = {}) const {
        return city_ledger({"--data", copy.isEmpty() ? copy_ : copy, "--json", "record", "gov-services/" + local})
            .json()
            .object();
    }
    static QString refusal(const Ran& ran) {
        return ran.json().object().value("error").toObject().value("code").toString();
    }

  private slots:
    void initTestCase() {
        QCOMPARE(city_.start(), QString());
        copy_ = city_.new_copy();
        passphrase_ = write("passphrase", "sample\n");
        const Ran joined = city_ledger({"--data", copy_, "join", city_.profile()});
        QVERIFY2(joined.exit == 0, qPrintable(joined.all()));
    }

    void whatIsRegisteredIsVerifiedByTheOwnNode() {
        const QString document = fresh_document();
        const Ran opened = open("own-1", document);
        QVERIFY2(opened.exit == 0, qPrintable(opened.all()));
        const auto receipt = opened.json().object();
        QCOMPARE(receipt.value("record").toString(), QString("gov-services/own-1"));
        QCOMPARE(receipt.value("state").toString(), QString("accepted"));
        QCOMPARE(receipt.value("number").toString().size(), 64);
        const Ran tx = city_ledger({"--data", copy_, "--json", "tx", receipt.value("number").toString()});
        QCOMPARE(tx.json().object().value("height").toInt(), receipt.value("height").toInt());
        const Ran verified = city_ledger({"--data", copy_, "verify", document});
        QVERIFY2(verified.exit == 0, qPrintable(verified.all()));
        const Ran suspended = change("own-1", "suspend", "under_inquiry", "o03");
        QVERIFY2(suspended.exit == 0, qPrintable(suspended.all()));
        QCOMPARE(record("own-1").value("state").toString(), QString("suspended"));
    }

    void eachRefusalHasItsNameAndChangesNothing() {
        QCOMPARE(open("own-2", fresh_document()).exit, 0);
        const QString head = record("own-2").value("head").toString();
        const auto refused = [&](const Ran& ran, const char* name) {
            QVERIFY2(ran.exit == 5, qPrintable(ran.all()));
            QCOMPARE(refusal(ran), QString("act.") + name);
            QCOMPARE(record("own-2").value("head").toString(), head);
        };
        refused(open("own-2", fresh_document()), "record");
        refused(open("own-3", fresh_document(), "o03"), "role");
        const Ran no_role = open("own-3", fresh_document(), "o03");
        QCOMPARE(no_role.json().object().value("error").toObject().value("detail").toObject().value("roles").toString(),
                 QString("issuer"));
        refused(change("own-2", "lift", "cleared", "o03"), "state");
        refused(change("own-2", "suspend", "decision", "o02", {"--head", QString(64, 'a')}), "head");
        QCOMPARE(change("own-2", "revoke", "error", "o03").exit, 0);
        const Ran after_the_end = change("own-2", "suspend", "decision", "o02");
        QCOMPARE(after_the_end.exit, 5);
        QCOMPARE(refusal(after_the_end), QString("act.state"));
    }

    void whatIsEnteredWronglyIsSaidBeforeAnythingIsSigned() {
        const auto wrong = [&](const QStringList& more, const char* code) {
            const Ran ran = act(
                QStringList{"record", "open", "--scenario", "material-verification", "--do", "issue"} + more, "o02");
            QCOMPARE(ran.exit, 64);
            QCOMPARE(refusal(ran), QString(code));
        };
        wrong({}, "act.input.missing");
        wrong({"--set", "kind=nothing"}, "act.input.code");
        wrong({"--set", "colour=red"}, "act.input.unknown");
        wrong({"--set", "kind=licence", "--set", "valid_until=tomorrow"}, "act.input.time");
        wrong({"--attach", "kind=" + fresh_document()}, "act.input.no_file");
        wrong({"--set", "kind=licence", "--set", "kind=proof"}, "act.input.twice");
        QCOMPARE(refusal(act({"record", "open", "--scenario", "none-such", "--set", "a=b"}, "o02")),
                 QString("act.no_scenario"));
    }

    void whatMayBeDoneIsListedAndWhatMayNotSaysWhy() {
        QCOMPARE(open("own-10", fresh_document()).exit, 0);
        const auto actions = [&](const QString& officer) {
            QHash<QString, QString> found;
            const Ran ran = city_ledger(
                {"--data", copy_, "--json", "record", "actions", "gov-services/own-10", "--key", key(officer)});
            for (const auto& act : ran.json().object().value("acts").toArray())
                found[act.toObject().value("id").toString()] =
                    act.toObject().value("possible").toBool() ? "yes" : act.toObject().value("refusal").toString();
            return found;
        };
        const auto issuer = actions("o02"), supervisor = actions("o03");
        QCOMPARE(issuer.value("supersede"), QString("yes"));
        QCOMPARE(issuer.value("suspend"), QString("yes"));
        QCOMPARE(issuer.value("revoke"), QString("role"));
        QCOMPARE(issuer.value("lift"), QString("state"));
        QCOMPARE(supervisor.value("supersede"), QString("role"));
        QCOMPARE(supervisor.value("revoke"), QString("yes"));
        const Ran openings = city_ledger({"--data", copy_, "--json", "record", "actions", "--scenario",
                                          "material-verification", "--key", key("o03")});
        QCOMPARE(openings.json().object().value("acts").toArray().at(0).toObject().value("refusal").toString(),
                 QString("role"));
    }

    void ofTwoAtOnceOneWinsAndTheOtherIsToldWhatHappened() {
        QCOMPARE(open("own-4", fresh_document()).exit, 0);
        const QString head = record("own-4").value("head").toString();
        // Both build on the same head, as two officials that looked at the same page.
        QProcess first, second;
        const auto start = [&](QProcess& process, const QString& officer, const QString& reason) {
            process.start(
                QStringLiteral(CITYLEDGER_BIN) + "/city-ledger",
                {"--data", copy_, "--json", "record", "change", "gov-services/own-4", "--do", "suspend", "--head", head,
                 "--set", "reason=" + reason, "--key", key(officer), "--passphrase-file", passphrase_});
        };
        start(first, "o02", "decision");
        start(second, "o03", "under_inquiry");
        QVERIFY(first.waitForFinished(60'000) && second.waitForFinished(60'000));
        QList<int> exits{first.exitCode(), second.exitCode()};
        QProcess& loser = exits[0] == 5 ? first : second;
        std::sort(exits.begin(), exits.end());
        QCOMPARE(exits, (QList<int>{0, 5}));
        const auto error = QJsonDocument::fromJson(loser.readAllStandardOutput()).object().value("error").toObject();
        QCOMPARE(error.value("code").toString(), QString("act.head"));
        const auto detail = error.value("detail").toObject();
        QCOMPARE(detail.value("meanwhile").toString(), QString("suspend"));
        QCOMPARE(detail.value("state").toString(), QString("suspended"));
        QCOMPARE(detail.value("by").toString(),
                 loser.arguments().contains(key("o02")) ? QString("gov-services/o03") : QString("gov-services/o02"));
        QCOMPARE(detail.value("head").toString(), record("own-4").value("head").toString());
    }

    void aDraftTravelsForASecondSignature() {
        const Ran list = city_ledger({"--data", copy_, "--json", "key", "restore", key("o03")});
        const QString other = list.json().object().value("id").toString();
        QCOMPARE(other.size(), 40);
        const QString draft = city_.folder() + "/act.cityact";
        const Ran written =
            act({"record", "open", "--scenario", "material-verification", "--do", "issue", "--id", "own-5", "--set",
                 "kind=proof", "--attach", "document=" + fresh_document(), "--signer", other, "--draft", draft},
                "o02");
        QVERIFY2(written.exit == 0, qPrintable(written.all()));
        QCOMPARE(written.json().object().value("missing").toArray(), QJsonArray{other});
        QVERIFY(record("own-5").contains("error"));
        QCOMPARE(refusal(act({"record", "sign", draft}, "o02")), QString("draft.signed_already"));
        QCOMPARE(refusal(act({"record", "sign", draft}, "o01")), QString("draft.signer"));
        const Ran complete = act({"record", "sign", draft}, "o03");
        QVERIFY2(complete.exit == 0, qPrintable(complete.all()));
        QCOMPARE(record("own-5").value("state").toString(), QString("issued"));
        // The same act again changes nothing: it is told where it stands already.
        const Ran again = act({"record", "sign", draft}, "o03");
        QCOMPARE(again.json().object().value("height"), complete.json().object().value("height"));
    }

    void aFollowerBesideItGivesTheCopyThroughItsSocket() {
        QProcess follower;
        follower.start(QStringLiteral(CITYLEDGER_BIN) + "/city-ledger", {"--data", copy_, "sync", "--follow"});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(copy_ + "/node.sock"), 30'000);
        const Ran opened = open("own-6", fresh_document());
        QVERIFY2(opened.exit == 0, qPrintable(opened.all()));
        QCOMPARE(refusal(change("own-6", "lift", "cleared", "o03")), QString("act.state"));
        follower.terminate();
        QVERIFY(follower.waitForFinished(30'000));
    }

    void aCopyOfHeadersActsByProofs() {
        const QString light = city_.new_copy();
        QCOMPARE(city_ledger({"--data", light, "join", "--mode", "light", city_.profile()}).exit, 0);
        const Ran opened = act({"register", fresh_document(), "--scenario", "material-verification", "--do", "issue",
                                "--id", "own-7", "--set", "kind=licence"},
                               "o02", light);
        QVERIFY2(opened.exit == 0, qPrintable(opened.all()));
        const Ran wrong =
            act({"record", "change", "gov-services/own-7", "--do", "lift", "--set", "reason=cleared"}, "o03", light);
        QCOMPARE(refusal(wrong), QString("act.state"));
    }

    void aKeyIsMadeRegisteredUsedAndRevoked() {
        const QString own = write("own passphrase", "another one\n");
        const Ran made = city_ledger({"--data", copy_, "--json", "key", "new", "--party", "gov-services", "--officer",
                                      "o77", "--algorithm", "sm2", "--passphrase-file", own});
        QVERIFY2(made.exit == 0, qPrintable(made.all()));
        const QString id = made.json().object().value("id").toString();
        const Ran added =
            act({"party", "key", "add", "--new-key", "gov-services/o77", "--new-passphrase-file", own}, "o01");
        QVERIFY2(added.exit == 0, qPrintable(added.all()));
        const Ran granted = act({"role", "grant", "issuer", "--scope", "material-verification", "--party",
                                 "gov-services", "--officer", "o77"},
                                "o01");
        QVERIFY2(granted.exit == 0, qPrintable(granted.all()));
        const auto register_by_it = [&](const QString& local) {
            return city_ledger({"--data", copy_, "--json", "register", fresh_document(), "--scenario",
                                "material-verification", "--do", "issue", "--id", local, "--set", "kind=licence",
                                "--key", "gov-services/o77", "--passphrase-file", own});
        };
        QCOMPARE(register_by_it("own-8").exit, 0);
        QCOMPARE(refusal(act({"seal", fresh_document(), "--purpose", "log"}, "o77")), QString("key.none"));
        QCOMPARE(act({"party", "key", "revoke", id, "--officer", "o77"}, "o01").exit, 0);
        QCOMPARE(refusal(register_by_it("own-9")), QString("act.revoked"));
        const Ran wrong =
            city_ledger({"--data", copy_, "--json", "register", fresh_document(), "--scenario", "material-verification",
                         "--do", "issue", "--set", "kind=licence", "--key", key("o02"), "--passphrase-file", own});
        QCOMPARE(refusal(wrong), QString("key_file.wrong_passphrase"));
    }
};

CITYLEDGER_TEST(acting, TestCliActing)
#include "tst_acting.moc"
