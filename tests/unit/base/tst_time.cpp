#include "core/base/time.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;

class TestTime : public QObject {
    Q_OBJECT
  private slots:
    void roundTripsAsTheEngineWrites() {
        for (const char* text : {"0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2026-11-24T18:05:07.767207173Z",
                                 "2026-11-24T18:05:07.35508044Z", "9999-12-31T23:59:59.999999999Z"})
            QCOMPARE(rfc3339(*from_rfc3339(text)), std::string(text));
        QVERIFY(from_rfc3339("0001-01-01T00:00:00Z")->is_zero());
    }
    void readsOffsets() { QCOMPARE(rfc3339(*from_rfc3339("2026-11-24T18:05:07+08:00")), std::string("2026-11-24T10:05:07Z")); }
    void refusesWhatIsNoTime() {
        for (const char* text : {"", "2026-11-24", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-11-24T24:00:00Z",
                                 "2026-11-24T18:05:07", "2026-11-24T18:05:07.Z", "2026-11-24T18:05:07.1234567890Z"})
            QVERIFY2(!from_rfc3339(text), text);
    }
    void addsAcrossTheSecond() {
        const Timestamp at{10, 900'000'000};
        QVERIFY((at + Duration{200'000'000}) == (Timestamp{11, 100'000'000}));
        QVERIFY((at - Duration::seconds(11)) == (Timestamp{-1, 900'000'000}));
        QCOMPARE((Timestamp{11, 0} - at).nanos, std::int64_t{100'000'000});
    }
};

CITYLEDGER_TEST(time, TestTime)
#include "tst_time.moc"
