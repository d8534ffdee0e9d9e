#include "core/light/client/client.h"
#include "core/light/client/scheduler.h"

#include "core/chain/hash.h"
#include "tests/support/chain/chain_peer.h"
#include "tests/support/chain/memory_stores.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::test;

namespace {

/// 64 blocks whose validators change one by one, so that no skip reaches all the way.
struct Fixture {
    Fixture() : chain({}, make_signers("v0-", 4)), peer(chain) {
        std::vector<Signer> current = chain.signers(1);
        for (int i = 0; i < 64; ++i) {
            if (i % 8 == 7) {
                current.erase(current.begin());
                current.push_back(make_signer("new" + std::to_string(i)));
                chain.change_signers(current);
            }
            chain.add();
        }
        options.verify.chain_id = "test-chain";
        now = chain.time_of(70);
        if (!store.put(chain.light_block(1))) qFatal("store");
    }
    Result<light::Trace> to(chain::Height height) {
        return light::verify_to_height(height, store, peer, options, now, {});
    }
    ChainBuilder chain;
    ChainPeer peer;
    MemoryLightStore store;
    light::ClientOptions options;
    Timestamp now;
};

}  // namespace

class TestWalk : public QObject {
    Q_OBJECT
  private slots:
    void pivotLiesStrictlyBetween() {
        for (const std::int64_t distance : {2, 3, 15, 16, 17, 1'000'000}) {
            const auto pivot = light::pivot_between(100, 100 + distance);
            QVERIFY(pivot > 100 && pivot < 100 + distance);
        }
        QVERIFY(light::pivot_between(1, std::numeric_limits<std::int64_t>::max()) > 1);
    }

    void skipsInOneStepWhereTheSetStays() {
        ChainBuilder chain({}, make_signers("v", 4));
        chain.grow(200);
        ChainPeer peer(chain);
        MemoryLightStore store;
        QVERIFY(store.put(chain.light_block(1)));
        light::ClientOptions options;
        options.verify.chain_id = "test-chain";
        const auto trace = light::verify_to_height(0, store, peer, options, chain.time_of(201), {});
        QVERIFY2(trace, trace ? "" : trace.error().message.c_str());
        QCOMPARE(trace->size(), std::size_t{2});
        QCOMPARE(peer.light_block_calls.load(), 1);
    }

    void bisectsWhereTheSetChanges() {
        Fixture f;
        const auto trace = f.to(64);
        QVERIFY2(trace, trace ? "" : trace.error().message.c_str());
        QVERIFY(trace->size() > 2);
        QVERIFY(trace->size() < 20);
        for (std::size_t i = 1; i < trace->size(); ++i) QVERIFY((*trace)[i].height() > (*trace)[i - 1].height());
        QCOMPARE(chain::hash(trace->back().header()), f.chain.hash(64));
    }

    void sequentialVisitsEveryHeight() {
        Fixture f;
        f.options.mode = light::ClientOptions::Mode::sequential;
        const auto trace = f.to(20);
        QVERIFY(trace);
        QCOMPARE(trace->size(), std::size_t{20});
    }

    void backwardReachesHeadersBelowTheRoot() {
        Fixture f;
        MemoryLightStore high;
        QVERIFY(high.put(f.chain.light_block(50)));
        const auto trace = light::verify_to_height(3, high, f.peer, f.options, f.now, {});
        QVERIFY2(trace, trace ? "" : trace.error().message.c_str());
        QCOMPARE(chain::hash(trace->back().header()), f.chain.hash(3));
        QCOMPARE(f.peer.header_calls.load(), 3);  // 47 headers in pages of 20
    }

    void backwardRefusesAChangedHeaderInBetween() {
        Fixture f;
        MemoryLightStore high;
        QVERIFY(high.put(f.chain.light_block(50)));
        f.peer.change_headers = [](std::vector<chain::Header>& page) {
            for (auto& header : page)
                if (header.height == 21) header.app_hash = Bytes(32, 9);
        };
        QCOMPARE(light::verify_to_height(3, high, f.peer, f.options, f.now, {}).error().code,
                 std::string("light.hash_link"));
    }

    void aMissingHeightInTheGapIsThePeersError() {
        Fixture f;
        f.peer.before = [](chain::Height height) -> Status {
            if (height > 1 && height < 64) return fail(ErrorKind::unreachable, "provider.no_response", "no answer");
            return {};
        };
        QCOMPARE(f.to(64).error().kind, ErrorKind::unreachable);
    }

    void refusesAnswersOfAnotherHeight() {
        Fixture f;
        f.peer.change_light_block = [&](light::LightBlock& block) { block = f.chain.light_block(block.height() - 1); };
        QCOMPARE(f.to(64).error().code, std::string("light.wrong_height"));
    }

    void rootOfAnotherChainIsRefused() {
        Fixture f;
        light::TrustRoot root{1, f.chain.hash(1)};
        QVERIFY(light::fetch_trust_root(root, f.peer, f.options.verify, {}));
        root.hash[0] ^= 1;
        const auto refused = light::fetch_trust_root(root, f.peer, f.options.verify, {});
        QCOMPARE(refused.error().code, std::string("trust.hash_mismatch"));
        f.peer.change_light_block = [](light::LightBlock& block) {
            for (auto& vote : block.signed_header.commit.signatures) vote.signature[0] ^= 1;
        };
        QVERIFY(!light::fetch_trust_root({1, f.chain.hash(1)}, f.peer, f.options.verify, {}));
    }

    void stopsWhenAsked() {
        Fixture f;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(light::verify_to_height(64, f.store, f.peer, f.options, f.now, stop.get_token()).error().kind,
                 ErrorKind::stopped);
    }

    void needsATrustRoot() {
        Fixture f;
        const MemoryLightStore empty;
        QCOMPARE(light::verify_to_height(64, empty, f.peer, f.options, f.now, {}).error().code,
                 std::string("light.no_trust_root"));
    }
};

CITYLEDGER_TEST(walk, TestWalk)
#include "tst_walk.moc"
