#include "tests/support/fake_node/fake_node.h"
#include "tests/support/test_registry.h"
#include "ui/models/page_cache.h"
#include "ui/models/verdict_days.h"
#include "ui/models/verdict_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace cityledger;
using namespace cityledger::ui;

class TestModels : public QObject {
    Q_OBJECT
  private slots:
    void verdictsStandWorstFirstAndKeepTheirOrderWithinOneVerdict() {
        VerdictModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto& rows = test::fake_verdicts();
        model.add({rows.begin(), rows.begin() + 5});
        model.add({rows.begin() + 5, rows.end()});
        QCOMPARE(model.rowCount(), 12);
        QCOMPARE(model.at(0).verdict, node::Verdict::contradicted);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(present::rank(model.at(row - 1).verdict) <= present::rank(model.at(row).verdict));
        QCOMPARE(model.at(7).path, rows.front().path);
        model.set_filter(0);
        QCOMPARE(model.rowCount(), 1);
        model.add({rows[3], rows[0]});
        QCOMPARE(model.rowCount(), 2);
        model.set_filter(VerdictModel::everything);
        QCOMPARE(model.rowCount(), 14);
    }
    void aHundredThousandFilesDoNotStallTheList() {
        VerdictModel model;
        std::vector<node::VerdictRow> batch(1000, test::fake_verdicts().front());
        for (std::size_t at = 0; at < batch.size(); ++at)
            batch[at].verdict = present::verdicts_worst_first().at(at % 11);
        QElapsedTimer timer;
        timer.start();
        for (int round = 0; round < 100; ++round) model.add(batch);
        QCOMPARE(model.rowCount(), 100'000);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
    void aPageIsAskedForOnceAndTheOldestGoesFirst() {
        PageCache<int> cache;
        QVERIFY(cache.wants(7));
        QVERIFY(!cache.wants(7));
        cache.give_up(7);
        QVERIFY(cache.wants(7));
        for (std::int64_t page = 0; page <= static_cast<std::int64_t>(PageCache<int>::max_pages); ++page)
            cache.put(page, std::vector<int>(PageCache<int>::page_rows, static_cast<int>(page)));
        QVERIFY(!cache.find(0));
        QCOMPARE(*cache.find(PageCache<int>::page_rows * 3 + 1), 3);
    }
    void daysComeBackFromJsonAndDamageGivesNone() {
        VerdictDays days;
        const QDate day(2026, 11, 24);
        days.add(day, test::fake_verdicts());
        const VerdictDays again = VerdictDays::from_json(days.to_json());
        QCOMPARE(again.on(day).total(), 12);
        QCOMPARE(again.on(day).counts, days.on(day).counts);
        QCOMPARE(VerdictDays::from_json("{\"days\":{\"2026-11-24\":[1,{}]}").on(day).total(), 0);
        QCOMPARE(VerdictDays::from_json("{\"days\":{\"2026-11-24\":{\"registered\":-5}}}").on(day).total(), 0);
    }
};

CITYLEDGER_TEST(models, TestModels)
#include "tst_models.moc"
