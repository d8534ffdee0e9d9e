#include "core/sync/plan.h"

#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using light::HeightRange;
using Ranges = std::vector<HeightRange>;

class TestPlan : public QObject {
    Q_OBJECT
  private slots:
    void gapsAreWhatIsMissingFromTheTopDown() {
        QCOMPARE(sync::header_gaps({{1, 1}, {100, 100}}, 1, 100), (Ranges{{2, 99}}));
        QCOMPARE(sync::header_gaps({{50, 50}, {60, 80}, {100, 100}}, 1, 100), (Ranges{{81, 99}, {51, 59}, {1, 49}}));
        QCOMPARE(sync::header_gaps({{1, 100}}, 1, 100), Ranges{});
        QCOMPARE(sync::header_gaps({{7, 7}}, 7, 7), Ranges{});
    }
    void nothingBelowTheLowestIsWanted() {
        QCOMPARE(sync::header_gaps({{90, 100}}, 85, 100), (Ranges{{85, 89}}));
        QCOMPARE(sync::header_gaps({{20, 40}, {90, 100}}, 85, 100), (Ranges{{85, 89}}));
        QCOMPARE(sync::header_gaps({{20, 40}, {90, 100}}, 30, 100), (Ranges{{41, 89}}));
    }
};

CITYLEDGER_TEST(plan, TestPlan)
#include "tst_plan.moc"
