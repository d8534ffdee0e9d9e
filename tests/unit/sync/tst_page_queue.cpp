#include "core/sync/page_queue.h"

#include "tests/support/test_registry.h"

#include <QTest>

#include <future>

using namespace cityledger;
using light::HeightRange;
using sync::FetchedPage;
using sync::PageQueue;
using sync::PageQueueOptions;

namespace {

FetchedPage page_of(const HeightRange& range, std::size_t peer, std::size_t bytes = 1) {
    FetchedPage page;
    page.range = range;
    page.peer = peer;
    page.bytes = bytes;
    return page;
}

Error of_peer(ErrorKind kind, std::string code) {
    return {kind, std::move(code), "as the test wants it", {}};
}

PageQueueOptions at_once() {
    PageQueueOptions options;
    options.overtake_after = options.rest = std::chrono::milliseconds(0);
    return options;
}

}  // namespace

class TestPageQueue : public QObject {
    Q_OBJECT
  private slots:
    void pagesAreTakenInOrderWhoeverGaveThem() {
        PageQueue queue({1, 25}, 2, {});
        const auto low = queue.claim(0), high = queue.claim(1);
        QCOMPARE(low->range, (HeightRange{1, 10}));
        QCOMPARE(high->range, (HeightRange{11, 20}));
        queue.deliver(*high, page_of(high->range, 1));
        queue.deliver(*low, page_of(low->range, 0));
        QCOMPARE(queue.next()->range, (HeightRange{1, 10}));
        QCOMPARE(queue.next()->range, (HeightRange{11, 20}));
        QCOMPARE(queue.claim(0)->range, (HeightRange{21, 25}));
    }

    void downwardPagesBeginAtTheUpperEnd() {
        PageQueueOptions options;
        options.downward = true;
        PageQueue queue({1, 25}, 1, options);
        const auto top = queue.claim(0);
        QCOMPARE(top->range, (HeightRange{16, 25}));
        queue.deliver(*top, page_of(top->range, 0));
        QCOMPARE(queue.next()->range, (HeightRange{16, 25}));
        QCOMPARE(queue.claim(0)->range, (HeightRange{6, 15}));
    }

    void whatIsSlowIsOvertakenAndToldToGiveUp() {
        PageQueue queue({1, 10}, 2, at_once());
        const auto slow = queue.claim(0), quick = queue.claim(1);
        QCOMPARE(quick->range, slow->range);
        queue.deliver(*quick, page_of(quick->range, 1));
        QVERIFY(slow->stop.stop_requested());
        queue.deliver(*slow, page_of(slow->range, 0));  // too late, and no harm
        QCOMPARE(queue.next()->peer, std::size_t{1});
    }

    void aPageThatIsNotAllThereLeavesTheRestToBeAsked() {
        PageQueue queue({1, 10}, 1, {});
        const auto whole = queue.claim(0);
        queue.deliver(*whole, page_of({1, 4}, 0));
        QCOMPARE(queue.next()->range, (HeightRange{1, 4}));
        QCOMPARE(queue.claim(0)->range, (HeightRange{5, 10}));
    }

    void whatIsNotTakenIsBounded() {
        PageQueueOptions options;
        options.max_bytes = 100;
        PageQueue queue({1, 100}, 1, options);
        const auto first = queue.claim(0);
        queue.deliver(*first, page_of(first->range, 0, 60));
        auto second = std::async(std::launch::async, [&] { return queue.claim(0); });
        QCOMPARE(second.wait_for(std::chrono::milliseconds(60)), std::future_status::timeout);
        QVERIFY(queue.next());
        QCOMPARE(second.get()->range, (HeightRange{11, 20}));
    }

    void noMorePagesAreAskedAheadThanAllowed() {
        PageQueueOptions options;
        options.max_pages = 2;
        PageQueue queue({1, 100}, 1, options);
        const auto first = queue.claim(0), second = queue.claim(0);
        QCOMPARE(second->range, (HeightRange{11, 20}));
        auto third = std::async(std::launch::async, [&] { return queue.claim(0); });
        QCOMPARE(third.wait_for(std::chrono::milliseconds(60)), std::future_status::timeout);
        queue.deliver(*first, page_of(first->range, 0));
        QVERIFY(queue.next());
        QCOMPARE(third.get()->range, (HeightRange{21, 30}));
    }

    void callsThatFailTogetherCountOnce() {
        PageQueue queue({1, 100}, 2, {});
        const auto first = queue.claim(0), second = queue.claim(0);
        QVERIFY(queue.fail(0, *first, of_peer(ErrorKind::unreachable, "net.closed")));
        QVERIFY(!queue.fail(0, *second, of_peer(ErrorKind::unreachable, "net.closed")));
        QCOMPARE(queue.claim(1)->range, (HeightRange{1, 10}));
    }

    void largeBlocksMakeSmallPages() {
        PageQueueOptions options;
        options.page_bytes = 1000;
        options.max_bytes = 1u << 20;
        PageQueue queue({1, 100}, 1, options);
        const auto first = queue.claim(0);
        queue.deliver(*first, page_of(first->range, 0, 4000));
        QCOMPARE(queue.claim(0)->range, (HeightRange{11, 12}));
    }

    void oneThatLiesIsOutAndThePageGoesToAnother() {
        PageQueue queue({1, 10}, 2, at_once());
        const auto asked = queue.claim(0);
        queue.fail(0, *asked, of_peer(ErrorKind::invalid, "block.data"));
        QVERIFY(!queue.claim(0).has_value());
        QCOMPARE(queue.claim(1)->range, (HeightRange{1, 10}));
    }

    void aRejectedPageIsFetchedAgainFromAnother() {
        PageQueue queue({1, 10}, 2, at_once());
        const auto asked = queue.claim(0);
        queue.deliver(*asked, page_of(asked->range, 0));
        const auto taken = queue.next();
        queue.reject(*taken, of_peer(ErrorKind::invalid, "light.hash_link"));
        QVERIFY(!queue.claim(0).has_value());
        const auto again = queue.claim(1);
        QCOMPARE(again->range, (HeightRange{1, 10}));
        queue.deliver(*again, page_of(again->range, 1));
        QCOMPARE(queue.next()->peer, std::size_t{1});
    }

    void whereNoneCanTheLastErrorIsGiven() {
        PageQueue queue({1, 10}, 2, at_once());
        const auto first = queue.claim(0);
        queue.fail(0, *first, of_peer(ErrorKind::unreachable, "net.timeout"));
        const auto second = queue.claim(1);
        queue.fail(1, *second, of_peer(ErrorKind::not_found, "provider.height_pruned"));
        QCOMPARE(queue.next().error().code, std::string("provider.height_pruned"));
    }

    void anErrorThatIsNoPeersEndsAll() {
        PageQueue queue({1, 100}, 2, {});
        const auto first = queue.claim(0);
        queue.fail(0, *first, of_peer(ErrorKind::damaged, "store.record_damaged"));
        QVERIFY(!queue.claim(1).has_value());
        QCOMPARE(queue.next().error().code, std::string("store.record_damaged"));
    }

    void aStopEndsAllWaiting() {
        PageQueue queue({1, 10}, 2, {});
        const auto asked = queue.claim(0);
        auto taker = std::async(std::launch::async, [&] { return queue.next(); });
        auto waiting = std::async(std::launch::async, [&] { return queue.claim(1); });
        queue.stop();
        QCOMPARE(taker.get().error().kind, ErrorKind::stopped);
        QVERIFY(!waiting.get().has_value() || asked->stop.stop_requested());
        QVERIFY(asked->stop.stop_requested());
    }
};

CITYLEDGER_TEST(page_queue, TestPageQueue)
#include "tst_page_queue.moc"
