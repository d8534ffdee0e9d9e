// A copy built from several peers at once, of which some are slow, withhold or lie.
#include "tests/support/chain/forwarding_peer.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/city_chain.h"
#include "tests/unit/sync/copy_fixture.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <thread>

using namespace cityledger;
using namespace cityledger::test;

namespace {

ChainBuilder foreign_chain(std::size_t count) {
    ChainOptions options;
    options.app_hash = Bytes(8, 0);
    ChainBuilder chain(options, make_signers("v", 4));
    for (std::size_t i = 0; i < count; ++i) chain.add({{to_bytes("key" + std::to_string(i))}, {}, Bytes(8, 1), {}, {}});
    return chain;
}

/// Takes every question for a page and never answers one.
class StuckPeer final : public ForwardingPeer {
  public:
    explicit StuckPeer(ChainPeer& inner) : ForwardingPeer(inner) {}
    Result<std::vector<chain::Header>> headers(chain::Height, chain::Height, std::stop_token stop) override {
        return wait<std::vector<chain::Header>>(stop);
    }
    Result<std::vector<chain::Block>> blocks(chain::Height, chain::Height, std::stop_token stop) override {
        return wait<std::vector<chain::Block>>(stop);
    }
    std::atomic<int> asked = 0;

  private:
    template <class T>
    Result<T> wait(const std::stop_token& stop) {
        ++asked;
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex);
        never.wait(lock, stop, [] { return false; });
        return fail(ErrorKind::stopped, "net.stopped", "given up");
    }
};

/// Says how many of its calls for blocks ran side by side at most.
class CountingPeer final : public ForwardingPeer {
  public:
    CountingPeer(ChainPeer& inner, int connections) : ForwardingPeer(inner), connections_(connections) {}
    std::size_t connections() const override { return static_cast<std::size_t>(connections_); }
    Result<std::vector<chain::Block>> blocks(chain::Height from, chain::Height to, std::stop_token stop) override {
        const int now = ++running_;
        for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
        }
        // Until all its connections were in use once, or for a while.
        for (int wait = 0; wait < 50 && most < connections_; ++wait)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        auto answer = ForwardingPeer::blocks(from, to, stop);
        --running_;
        return answer;
    }
    std::atomic<int> most = 0;

  private:
    const int connections_;
    std::atomic<int> running_ = 0;
};

}  // namespace

class TestManyPeers : public QObject {
    Q_OBJECT
  private slots:
    void everyPeerGivesAShare() {
        const auto chain = foreign_chain(400);
        CopyFixture f(chain);
        ChainPeer second(chain, "second"), third(chain, "third");
        // Slow enough that no peer can take everything before the others wake up.
        for (ChainPeer* peer : {&f.peer, &second, &third})
            peer->before = [](chain::Height) -> Status {
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                return {};
            };
        QCOMPARE(f.code_of_advance(0, {&f.peer, &second, &third}), std::string("ok"));
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 400}}));
        for (ChainPeer* peer : {&f.peer, &second, &third}) QVERIFY(peer->block_calls > 0);
        chain::Height last = 401;
        for (const auto& now : f.progress) {
            if (now.phase != sync::Phase::blocks || now.done == 0) continue;
            QCOMPARE(now.at, last - 1);
            last = now.at;
        }
        QCOMPARE(last, chain::Height{1});
        CopyFixture light(chain, false);
        QCOMPARE(light.code_of_advance(0, {&f.peer, &second, &third}), std::string("ok"));
        for (ChainPeer* peer : {&f.peer, &second, &third}) QVERIFY(peer->header_calls > 0);
    }

    void asManyCallsAtOnceAsAPeerHasConnections() {
        const auto chain = foreign_chain(300);
        for (const int connections : {1, 3}) {
            CopyFixture f(chain);
            CountingPeer peer(f.peer, connections);
            QCOMPARE(f.code_of_advance(0, {&peer}), std::string("ok"));
            QCOMPARE(peer.most.load(), connections);
        }
    }

    void oneThatNeverAnswersStopsNobody() {
        const auto chain = foreign_chain(200);
        CopyFixture f(chain);
        ChainPeer good(chain, "good");
        StuckPeer stuck(f.peer);
        QCOMPARE(f.code_of_advance(0, {&stuck, &good}), std::string("ok"));
        QVERIFY(stuck.asked > 0);
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 200}}));
    }

    void aStopIsHeardWhileThePeersAreStuck() {
        const auto chain = foreign_chain(60);
        CopyFixture f(chain);
        StuckPeer stuck(f.peer);
        std::jthread stopper([&] {
            while (stuck.asked == 0) std::this_thread::yield();
            f.stop.request_stop();
        });
        QCOMPARE(f.advance(0, {&stuck}).error().kind, ErrorKind::stopped);
    }

    void blocksThatOneWithholdsComeFromAnother() {
        const auto chain = foreign_chain(100);
        CopyFixture f(chain);
        ChainPeer miser(chain, "miser");
        std::atomic<bool> blocks_begun = false;
        f.on_progress = [&](const sync::CopyProgress& now) { blocks_begun = now.phase == sync::Phase::blocks; };
        miser.before = [&](chain::Height height) -> Status {
            if (blocks_begun && height % 7 == 0) return fail(ErrorKind::not_found, "provider.height_pruned", "no");
            return {};
        };
        QCOMPARE(f.code_of_advance(0, {&miser, &f.peer}), std::string("ok"));
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 100}}));
    }

    void liarsAreNamedAndTheHonestOneSuffices() {
        const auto chain = foreign_chain(120);
        CopyFixture f(chain);
        ChainPeer forger(chain, "forger"), thief(chain, "thief");
        forger.change_blocks = [](std::vector<chain::Block>& page) { page.back().header.app_hash = Bytes(8, 0xff); };
        thief.change_blocks = [](std::vector<chain::Block>& page) { page.front().txs = {to_bytes("stolen")}; };
        // Slow enough that the thief gets a page, too.
        for (ChainPeer* peer : {&forger, &f.peer})
            peer->before = [](chain::Height) -> Status {
                std::this_thread::sleep_for(std::chrono::milliseconds(3));
                return {};
            };
        QCOMPARE(f.code_of_advance(0, {&forger, &thief, &f.peer}), std::string("ok"));
        for (chain::Height height = 1; height <= 120; ++height)
            QCOMPARE(f.blocks.block(height)->value().txs, chain.block(height).txs);
        for (const char* name : {"forger", "thief"})
            QVERIFY2(std::ranges::any_of(f.notes,
                                         [&](const sync::PeerNote& note) {
                                             return note.peer == name && note.kind == sync::PeerNote::Kind::misbehaved;
                                         }),
                     name);
    }

    void eachPeerMayLackAnotherPart() {
        const auto chain = foreign_chain(100);
        CopyFixture f(chain, true, 80);
        ChainPeer pruned(chain, "pruned");
        pruned.earliest = 61;
        QCOMPARE(f.code_of_advance(0, {&pruned, &f.peer}), std::string("ok"));
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 100}}));
        QVERIFY(!f.survey().by_proof);
    }

    // --- a chain whose oldest blocks are not to be had ------------------------------------------------------------

    void whatIsNotPrunedIsTakenAndProofsDoTheRest() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain, true, 30);
        f.peer.earliest = 25;
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        QCOMPARE(f.survey().first, chain::Height{25});
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{25, 40}}));
        QVERIFY(f.survey().by_proof);
        QCOMPARE(f.survey().as_of, chain::Height{39});
    }

    void olderBlocksThatTurnUpMakeItWhole() {
        CityChain city;
        for (int i = 0; i < 30; ++i) city.open("order-" + std::to_string(i));
        CopyFixture f(*city.chain, true, 20);
        serve_genesis(f.peer, city);
        f.peer.earliest = 15;
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        QVERIFY(f.survey().by_proof);
        QVERIFY(f.survey().blocks->from == 15);
        const sync::Index index(f.blocks.index());
        QCOMPARE(index.counts()->records, std::uint64_t{0});
        f.peer.earliest = 0;
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        const auto whole = f.survey();
        QCOMPARE(whole.blocks, (std::optional<light::HeightRange>{{1, city.chain->tip()}}));
        QVERIFY(!whole.by_proof);
        QCOMPARE(whole.as_of, city.chain->tip() - 1);
        // As if it had been whole from the start.
        CopyFixture other(*city.chain, true, 20);
        serve_genesis(other.peer, city);
        QCOMPARE(other.code_of_advance(), std::string("ok"));
        const sync::Index plain(other.blocks.index());
        QCOMPARE(index.counts()->records, plain.counts()->records);
        QCOMPARE(index.counts()->transactions, plain.counts()->transactions);
        QCOMPARE(index.counts()->acts, plain.counts()->acts);
    }

    void fullAndLightKeepWhatIsThere() {
        CityChain city;
        for (int i = 0; i < 12; ++i) city.open("order-" + std::to_string(i));
        CopyFixture f(*city.chain);
        serve_genesis(f.peer, city);
        QCOMPARE(f.code_of_advance(8), std::string("ok"));
        QVERIFY(!f.survey().by_proof);
        f.settings.full = false;
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        QVERIFY(f.survey().by_proof);
        QCOMPARE(f.survey().as_of, city.chain->tip() - 1);
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 8}}));
        f.settings.full = true;
        QCOMPARE(f.survey().as_of, chain::Height{7});  // what is held of state, until the blocks have come
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, city.chain->tip()}}));
        QCOMPARE(f.survey().as_of, city.chain->tip() - 1);
    }
};

CITYLEDGER_TEST(many_peers, TestManyPeers)
#include "tst_many_peers.moc"
