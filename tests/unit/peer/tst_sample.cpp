#include "app/peer/sample_city.h"
#include "app/peer/sample_history.h"
#include "core/base/hex.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <set>

using namespace cityledger;
using namespace cityledger::peer;

namespace {

constexpr Timestamp end{1795514400, 0};  // 2026-11-24T10:00:00Z

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().code + ": " + result.error().message);
    return std::move(*result);
}

/// The hash of the last block of a sample whose history was sealed.
Bytes seal(std::uint64_t seed, const SamplePlan& plan) {
    const auto store = make_memory_store();
    const auto sealer =
        must(serve::Sealer::open(*store, must(sample_genesis(seed, plan.schedule.genesis)), sample_validator(seed)));
    if (const Status sealed = seal_history(*sealer, plan, seed); !sealed)
        throw std::runtime_error(sealed.error().message);
    return must(sealer->peer_store().block(sealer->tip()))->id.hash;
}

bool starts_as(const SampleFile& file) {
    const std::string_view name = file.name;
    const std::string_view bytes = as_text(file.content);
    if (name.ends_with(".pdf")) return bytes.starts_with("%PDF-");
    if (name.ends_with(".png")) return bytes.starts_with("\x89PNG");
    if (name.ends_with(".jpg")) return bytes.starts_with("\xff\xd8");
    if (name.ends_with(".ofd")) return bytes.starts_with("PK\x03\x04");
    return name.ends_with(".txt");
}

}  // namespace

class TestSample : public QObject {
    Q_OBJECT
  private slots:
    void theSameSeedAndEndGiveTheSameBytes() {
        const SamplePlan first = must(make_plan(7, 24, 12, end));
        const SamplePlan second = must(make_plan(7, 24, 12, end));
        QCOMPARE(first.files.size(), second.files.size());
        for (std::size_t i = 0; i < first.files.size(); ++i) {
            QCOMPARE(first.files[i].name, second.files[i].name);
            QVERIFY2(first.files[i].content == second.files[i].content, first.files[i].name.c_str());
        }
        QCOMPARE(seal(7, first), seal(7, second));
        QVERIFY(seal(8, must(make_plan(8, 24, 12, end))) != seal(7, first));
    }
    void everyHistoryIsAcceptedAsPlanned_data() {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("blocks");
        QTest::addColumn<int>("records");
        QTest::newRow("smallest") << 1 << 24 << 12;
        QTest::newRow("many in few blocks") << 2 << 24 << 34;
        QTest::newRow("few in many blocks") << 3 << 90 << 12;
        QTest::newRow("another seed") << 12345 << 40 << 20;
    }
    void everyHistoryIsAcceptedAsPlanned() {
        QFETCH(int, seed);
        QFETCH(int, blocks);
        QFETCH(int, records);
        const auto number = static_cast<std::uint64_t>(seed);
        QCOMPARE(seal(number, must(make_plan(number, blocks, records, end))).size(), std::size_t{32});
    }
    void everyVerdictThatOneScenarioGivesIsThere() {
        std::set<std::string> verdicts, reasons;
        for (const SampleFile& file : must(make_plan(1, 24, 12, end)).files) {
            verdicts.insert(file.verdict);
            reasons.insert(file.reason);
            QCOMPARE(file.claim.empty(), file.verdict != "contradicted");
        }
        for (const char* one : {"registered", "superseded", "revoked", "suspended", "expired", "pending",
                                "contradicted", "not_registered", "attached", "cannot_tell"})
            QVERIFY2(verdicts.contains(one), one);
        for (const char* one : {"other_records", "older_revision", "key_compromised"})
            QVERIFY2(reasons.contains(one), one);
    }
    void filesAreWhatTheirNamesSay() {
        std::set<std::string> names;
        for (const SampleFile& file : must(make_plan(1, 30, 14, end)).files) {
            QVERIFY2(starts_as(file), file.name.c_str());
            QVERIFY2(names.insert(file.name).second, file.name.c_str());
            QCOMPARE(file.name.find_first_of(",\"\n/"), std::string::npos);
        }
        // Two documents of one content but for the random mark differ in both digests.
        DocumentContent content{"证明", "MV-1", "机关", "持有人", {"一行"}, end, Bytes(16, 1)};
        for (const auto format : {DocumentFormat::pdf, DocumentFormat::ofd, DocumentFormat::png, DocumentFormat::jpeg,
                                  DocumentFormat::text}) {
            content.mark = Bytes(16, 1);
            const Bytes one = must(make_document(format, content));
            content.mark = Bytes(16, 2);
            QVERIFY(one != must(make_document(format, content)));
        }
    }
    void blockTimesAscendOverTheYearToItsEnd() {
        const SampleSchedule schedule = make_schedule(1, 1000, end);
        QVERIFY(schedule.signed_at.back() == end);
        QVERIFY(schedule.genesis < schedule.signed_at.front());
        for (std::size_t i = 1; i < schedule.signed_at.size(); ++i)
            QVERIFY(schedule.signed_at[i - 1] < schedule.signed_at[i]);
        QVERIFY((end - schedule.genesis).nanos / 1'000'000'000 > 360 * 86'400);
    }
    void sizesThatCannotHoldAHistoryAreRefused() {
        QCOMPARE(make_plan(1, 10, 12, end).error().code, std::string("sample.size"));
        QCOMPARE(make_plan(1, 24, 1, end).error().code, std::string("sample.size"));
    }
};

CITYLEDGER_TEST(sample, TestSample)
#include "tst_sample.moc"
