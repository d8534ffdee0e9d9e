#include "core/light/detect/detect.h"

#include "core/chain/hash.h"
#include "tests/support/chain/chain_peer.h"
#include "tests/support/chain/memory_stores.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::test;

namespace {

struct Fixture {
    Fixture() : chain({}, make_signers("v", 4)), primary(chain, "primary") {
        chain.grow(20);
        options.verify.chain_id = "test-chain";
        now = chain.time_of(22);
        if (!store.put(chain.light_block(1))) qFatal("store");
    }
    Result<light::Trace> update(std::vector<light::Provider*> witnesses) {
        return light::verify_and_keep(20, store, primary, witnesses, options, now, {});
    }
    /// The same validators sign another block at the tip.
    static void fork_tip(light::LightBlock& block, const std::vector<Signer>& signers) {
        block.signed_header.header.data_hash = Bytes(32, 5);
        forge(block, signers);
    }
    ChainBuilder chain;
    ChainPeer primary;
    MemoryLightStore store;
    light::ClientOptions options;
    Timestamp now;
};

}  // namespace

class TestDetect : public QObject {
    Q_OBJECT
  private slots:
    void keepsWhatAWitnessConfirms() {
        Fixture f;
        ChainPeer witness(f.chain, "witness");
        QVERIFY(f.update({&witness}));
        QCOMPARE(f.store.latest()->value().height(), chain::Height{20});
    }

    void aSignedForkIsAnAttackAndNothingIsKept() {
        Fixture f;
        ChainPeer witness(f.chain, "witness");
        witness.change_light_block = [&](light::LightBlock& block) {
            if (block.height() == 20) Fixture::fork_tip(block, f.chain.signers(20));
        };
        const auto refused = f.update({&witness});
        QCOMPARE(refused.error().code, std::string("light.attack"));
        QCOMPARE(refused.error().kind, ErrorKind::attack);
        QCOMPARE(f.store.latest()->value().height(), chain::Height{1});
    }

    void evidenceNamesWhoSignedTwice() {
        Fixture f;
        ChainPeer witness(f.chain, "witness");
        witness.change_light_block = [&](light::LightBlock& block) {
            if (block.height() == 20) Fixture::fork_tip(block, f.chain.signers(20));
        };
        const auto trace = light::verify_to_height(20, f.store, f.primary, f.options, f.now, {});
        std::vector<light::Provider*> witnesses{&witness};
        const auto compared = light::compare_with_witnesses(*trace, witnesses, f.primary, f.options.verify, f.now, {});
        QVERIFY(compared && compared->attack);
        const auto& attack = *compared->attack;
        QCOMPARE(attack.common.height(), chain::Height{1});
        QCOMPARE(attack.against_primary.byzantine_validators.size(), std::size_t{4});
        QCOMPARE(attack.against_primary.common_height, chain::Height{20});  // equivocation: charged at its own height
        QVERIFY(attack.against_witness.has_value());
    }

    void aWitnessThatCannotProveItsForkIsDropped() {
        Fixture f;
        ChainPeer liar(f.chain, "liar");
        liar.change_light_block = [&](light::LightBlock& block) {
            if (block.height() == 20) Fixture::fork_tip(block, make_signers("thief", 4));
        };
        ChainPeer witness(f.chain, "witness");
        QVERIFY(f.update({&liar, &witness}));
        Fixture alone;
        ChainPeer second(alone.chain, "liar");
        second.change_light_block = liar.change_light_block;
        QCOMPARE(alone.update({&second}).error().code, std::string("light.no_witness_agrees"));
    }

    void aWitnessThatIsBehindIsPassedOver() {
        Fixture f;
        ChainPeer behind(f.chain, "behind");
        behind.tip = 10;
        ChainPeer witness(f.chain, "witness");
        QVERIFY(f.update({&behind, &witness}));
        Fixture alone;
        QCOMPARE(alone.update({&behind}).error().code, std::string("light.no_witness_agrees"));
    }

    void peersThatDifferAtTheRootAreNamed() {
        Fixture f;
        ChainPeer witness(f.chain, "witness");
        QVERIFY(light::compare_trust_root(f.chain.light_block(1), std::vector<light::Provider*>{&witness}, {}));
        witness.change_light_block = [&](light::LightBlock& block) { Fixture::fork_tip(block, f.chain.signers(1)); };
        const auto refused =
            light::compare_trust_root(f.chain.light_block(1), std::vector<light::Provider*>{&witness}, {});
        QCOMPARE(refused.error().code, std::string("trust.witness_differs"));
        QVERIFY(refused.error().message.find("witness") != std::string::npos);
    }
};

CITYLEDGER_TEST(detect, TestDetect)
#include "tst_detect.moc"
