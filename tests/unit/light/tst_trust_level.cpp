#include "core/light/verify/trust_level.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <limits>

using namespace cityledger;
using light::exceeds;

class TestTrustLevel : public QObject {
    Q_OBJECT
  private slots:
    void exactlyTwoThirdsAreNotMore() {
        QVERIFY(!exceeds(2, 3, light::two_thirds));
        QVERIFY(!exceeds(20, 30, light::two_thirds));
        QVERIFY(exceeds(21, 30, light::two_thirds));
        // Integer division: 2/3 of 10 is 6, so 7 is needed, as the engine counts.
        QVERIFY(!exceeds(6, 10, light::two_thirds));
        QVERIFY(exceeds(7, 10, light::two_thirds));
        QVERIFY(!exceeds(1, 1, {1, 1}));
    }
    void largestPowersDoNotOverflow() {
        const std::int64_t cap = std::numeric_limits<std::int64_t>::max() / 8;
        QVERIFY(exceeds(cap, cap, light::two_thirds));
        QVERIFY(!exceeds(cap / 3 * 2, cap, light::two_thirds));
        const std::int64_t top = std::numeric_limits<std::int64_t>::max();
        const light::TrustLevel fine{(std::int64_t{1} << 31) - 1, std::int64_t{1} << 31};
        QVERIFY(exceeds(top, top, fine));
        QVERIFY(!exceeds(top / 2, top, fine));
    }
    void levelsOutsideOneThirdToOneAreRefused() {
        for (const light::TrustLevel good : {light::TrustLevel{1, 3}, {2, 3}, {1, 1}, {34, 100}})
            QVERIFY(light::check_trust_level(good));
        for (const light::TrustLevel bad : {light::TrustLevel{1, 4}, {0, 3}, {4, 3}, {1, 0}, {-1, -3}, {33, 100}})
            QCOMPARE(light::check_trust_level(bad).error().code, std::string("light.trust_level"));
    }
};

CITYLEDGER_TEST(trust_level, TestTrustLevel)
#include "tst_trust_level.moc"
