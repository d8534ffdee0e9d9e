#include "core/documents/verdict.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::documents;

class TestVerdict : public QObject {
    Q_OBJECT
    /// product.md: contradicted > revoked > suspended > cannot_tell > not_registered > attached > expired > used_up >
    /// superseded > pending > registered, here as what each is worse than.
    const std::vector<std::pair<std::string, std::vector<std::string>>> worse_than_{
        {"contradicted",
         {"revoked", "suspended", "cannot_tell", "not_registered", "attached", "expired", "used_up", "superseded",
          "pending", "registered"}},
        {"revoked",
         {"suspended", "cannot_tell", "not_registered", "attached", "expired", "used_up", "superseded", "pending",
          "registered"}},
        {"suspended",
         {"cannot_tell", "not_registered", "attached", "expired", "used_up", "superseded", "pending", "registered"}},
        {"cannot_tell", {"not_registered", "attached", "expired", "used_up", "superseded", "pending", "registered"}},
        {"not_registered", {"attached", "expired", "used_up", "superseded", "pending", "registered"}},
        {"attached", {"expired", "used_up", "superseded", "pending", "registered"}},
        {"expired", {"used_up", "superseded", "pending", "registered"}},
        {"used_up", {"superseded", "pending", "registered"}},
        {"superseded", {"pending", "registered"}},
        {"pending", {"registered"}},
        {"registered", {}}};

  private slots:
    void everyCodeHasItsOwnWordAndBack() {
        QCOMPARE(worse_than_.size(), verdict_count);
        for (const auto& [code, others] : worse_than_) {
            const auto verdict = verdict_of(code);
            QVERIFY2(verdict.has_value(), code.c_str());
            QCOMPARE(std::string(code_of(*verdict)), code);
        }
        QVERIFY(!verdict_of("valid"));
        QCOMPARE(code_of(Answer::pass), std::string_view("pass"));
        QCOMPARE(code_of(Answer::fail), std::string_view("fail"));
        QCOMPARE(code_of(Answer::cannot_tell), std::string_view("cannot_tell"));
    }
    void precedenceHoldsForEveryPair() {
        for (const auto& [code, others] : worse_than_) {
            for (const auto& [other, unused] : worse_than_) {
                const bool expected = std::ranges::find(others, other) != others.end();
                const Verdict a = *verdict_of(code), b = *verdict_of(other);
                QVERIFY2(is_worse(a, b) == expected, (code + " " + other).c_str());
                const bool none_worse = code == other;
                QVERIFY2(is_worse(a, b) != is_worse(b, a) || none_worse, (code + " " + other).c_str());
                const std::vector<Verdict> pair{a, b};
                QVERIFY(worst_of(pair) == (is_worse(b, a) ? b : a));
            }
        }
    }
    void aFolderIsCalledByItsWorstFile() {
        QVERIFY(!worst_of({}));
        const std::vector<Verdict> all{Verdict::registered, Verdict::expired, Verdict::cannot_tell, Verdict::pending};
        QVERIFY(worst_of(all) == Verdict::cannot_tell);
        const std::vector<Verdict> good{Verdict::registered, Verdict::registered};
        QVERIFY(worst_of(good) == Verdict::registered);
    }
    void aFileWithoutDigestsCannotBeTold() {
        const auto changed = verdict_without_digests({ErrorKind::cannot_tell, "document.changed_while_read", "", {}});
        QVERIFY(changed.code == Verdict::cannot_tell);
        QVERIFY(changed.has_reason(reason::changed_while_read));
        const auto vanished = verdict_without_digests({ErrorKind::not_found, "document.vanished", "gone", {}});
        QVERIFY(vanished.has_reason(reason::unreadable));
        QCOMPARE(vanished.error->message, std::string("gone"));
        QVERIFY(vanished.unchanged == Answer::cannot_tell);
    }
};

CITYLEDGER_TEST(verdict, TestVerdict)
#include "tst_verdict.moc"
