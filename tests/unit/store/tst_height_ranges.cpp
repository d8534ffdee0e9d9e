#include "core/store/height_ranges.h"
#include "core/store/schema.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <random>
#include <set>

using namespace cityledger;
using store::HeightRanges;

class TestHeightRanges : public QObject {
    Q_OBJECT
  private slots:
    void rangesAreThoseOfASetOfHeights() {
        std::mt19937 random(5);
        for (int round = 0; round < 50; ++round) {
            HeightRanges ranges;
            std::set<chain::Height> model;
            for (int at = 0; at < 60; ++at) {
                const auto height = static_cast<chain::Height>(random() % 80);
                ranges.add(height);
                model.insert(height);
            }
            std::vector<light::HeightRange> expected;
            for (const auto height : model) {
                if (expected.empty() || expected.back().to + 1 != height)
                    expected.push_back({height, height});
                else
                    expected.back().to = height;
            }
            QCOMPARE(ranges.all(), expected);
            for (chain::Height height = -1; height < 82; ++height)
                QCOMPARE(ranges.contains(height), model.contains(height));
            QCOMPARE(*HeightRanges::decode(ranges.encode()), ranges);
        }
    }
    void damagedRangesAreRefused() {
        const auto of = [](std::initializer_list<std::uint64_t> numbers) {
            Bytes bytes;
            for (const auto number : numbers) store::put_u64(bytes, number);
            return bytes;
        };
        QVERIFY(HeightRanges::decode(of({1, 3, 5, 9})).has_value());
        for (const Bytes& bytes :
             {of({3, 1}), of({1, 3, 4, 9}), of({1, 3, 2, 9}), of({1}), of({0, UINT64_MAX}), Bytes{1, 2, 3}}) {
            const auto decoded = HeightRanges::decode(bytes);
            QVERIFY(!decoded.has_value());
            QCOMPARE(decoded.error().kind, ErrorKind::damaged);
        }
    }
};

CITYLEDGER_TEST(height_ranges, TestHeightRanges)
#include "tst_height_ranges.moc"
