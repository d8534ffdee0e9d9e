#include "core/node/peer_score.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::node;

namespace {
constexpr Timestamp now{1767196800, 0};

Error benign(const char* code = "net.timeout") {
    return {ErrorKind::unreachable, code, "x", {}};
}
Error malevolent(const char* code = "commit.signature") {
    return {ErrorKind::invalid, code, "x", {}};
}
std::int64_t wait_of(const PeerState& peer) {
    return peer.next_try ? peer.next_try->seconds - now.seconds : 0;
}
PeerState answered(std::int64_t ahead_s) {
    PeerState peer;
    peer.last_answer = now;
    peer.latest_time = now + Duration::seconds(ahead_s);
    return peer;
}
}  // namespace

class TestPeerScore : public QObject {
    Q_OBJECT
  private slots:
    void errorsAreToldApartByTheirTypeAndCounted() {
        PeerState peer;
        score_fault(peer, benign(), now);
        score_fault(peer, benign(), now);
        score_fault(peer, malevolent(), now);
        QCOMPARE(peer.failures, std::uint64_t{3});
        QCOMPARE(peer.faults.size(), std::size_t{2});
        QCOMPARE(peer.faults[0].count, std::uint64_t{2});
        QVERIFY(!peer.faults[0].malevolent);
        QVERIFY(peer.faults[1].malevolent);
        // A header from our future may be this computer's own clock.
        QVERIFY(!is_malevolent({ErrorKind::invalid, "light.from_future", "x", {}}));
        QVERIFY(is_malevolent({ErrorKind::limit, "net.too_large", "x", {}}));
    }

    void waitsLongerEachTimeAndNotAtAllAfterAnAnswer() {
        PeerState peer;
        std::vector<std::int64_t> waits;
        for (int i = 0; i < 8; ++i) {
            score_fault(peer, benign(), now);
            waits.push_back(wait_of(peer));
        }
        QCOMPARE(waits, (std::vector<std::int64_t>{5, 10, 20, 40, 80, 120, 120, 120}));
        QVERIFY(!is_ready(peer, now));
        QVERIFY(is_ready(peer, now + Duration::seconds(120)));
        score_answer(peer, now);
        QVERIFY(is_ready(peer, now));
        QCOMPARE(peer.failures_in_row, std::uint64_t{0});
        QCOMPARE(peer.faults.size(), std::size_t{1});  // what happened is not forgotten
    }

    void badFaithIsRememberedLongest() {
        PeerState peer;
        score_fault(peer, malevolent(), now);
        for (int i = 0; i < 40; ++i) score_fault(peer, benign(("net.code" + std::to_string(i)).c_str()), now);
        QCOMPARE(peer.faults.size(), std::size_t{16});
        QVERIFY(peer.faults.front().malevolent);
    }

    void theOneThatFailedGoesBehind() {
        PeerState good, failed, liar;
        score_fault(failed, benign(), now);
        score_fault(liar, malevolent(), now);
        score_answer(liar, now);
        QVERIFY(goes_before(good, failed, now));
        QVERIFY(goes_before(good, liar, now));
        QVERIFY(goes_before(liar, failed, now));  // it answers again; the other still waits
        QVERIFY(!goes_before(good, good, now));
        PeerState slow;
        slow.response_ms = 9'000;
        QVERIFY(goes_before(good, slow, now));
        QVERIFY(goes_before(slow, failed, now));
    }

    void theClockIsDoubtedByAgreementOnly() {
        QVERIFY(!doubt_of_clock({}, now));
        QVERIFY(!doubt_of_clock({answered(0), answered(20)}, now));
        QVERIFY(!doubt_of_clock({answered(0), answered(9000)}, now));  // one of them is wrong, not we
        const auto slow = doubt_of_clock({answered(7200), answered(7300)}, now);
        QVERIFY(slow && slow->behind);
        QCOMPARE(slow->seconds, std::int64_t{7200});
        const auto fast = doubt_of_clock({answered(-86400), answered(-86000)}, now);
        QVERIFY(fast && !fast->behind);
        QCOMPARE(fast->seconds, std::int64_t{86000});
        QVERIFY(!doubt_of_clock({answered(-86400), answered(-5)}, now));
        PeerState old = answered(7200);
        old.last_answer = now - Duration::seconds(3600);
        QVERIFY(!doubt_of_clock({old}, now));  // what it said an hour ago says nothing of now
    }
};

CITYLEDGER_TEST(peer_score, TestPeerScore)
#include "tst_peer_score.moc"
