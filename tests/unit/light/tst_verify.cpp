#include "core/light/verify/verify.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "tests/support/chain/chain_builder.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace cityledger;
using namespace cityledger::test;
using Kind = light::Verdict::Kind;

namespace {

/// Four validators of equal power, ten blocks; each test breaks one thing in a copy of a block.
struct Fixture {
    Fixture() : chain({}, make_signers("v", 4)) {
        chain.grow(10);
        options.chain_id = "test-chain";
        now = chain.time_of(12);
    }
    light::Verdict adjacent(const light::LightBlock& block) const {
        return light::verify_adjacent(chain.header(block.height() - 1), block, options, now);
    }
    light::Verdict skip(const light::LightBlock& block) const {
        return light::verify_non_adjacent(chain.header(1), chain.light_block(1).validators, block, options, now);
    }
    ChainBuilder chain;
    light::VerifyOptions options;
    Timestamp now;
};

std::string code(const light::Verdict& verdict) {
    return verdict.error ? verdict.error->code : std::string("success");
}

}  // namespace

class TestVerify : public QObject {
    Q_OBJECT
  private slots:
    void acceptsAdjacentAndSkip() {
        const Fixture f;
        QCOMPARE(code(f.adjacent(f.chain.light_block(2))), std::string("success"));
        QCOMPARE(code(f.skip(f.chain.light_block(9))), std::string("success"));
        QCOMPARE(code(light::verify_step(f.chain.light_block(3), f.chain.light_block(4), f.options, f.now)),
                 std::string("success"));
    }

    void refusesAnotherChain() {
        Fixture f;
        f.options.chain_id = "other-chain";
        QCOMPARE(code(f.adjacent(f.chain.light_block(2))), std::string("light.chain_id"));
    }

    void refusesAForgedHeader() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        block.signed_header.header.app_hash = Bytes(32, 7);
        const auto verdict = f.skip(block);
        QCOMPARE(verdict.kind, Kind::invalid);  // the commit is for another hash
        QVERIFY2(code(verdict).starts_with("commit.") || code(verdict).starts_with("header."), code(verdict).c_str());
    }

    void refusesAHeaderForgedAndSignedByStrangers() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        block.signed_header.header.app_hash = Bytes(32, 7);
        forge(block, make_signers("thief", 4));
        const auto skipped = f.skip(block);
        QCOMPARE(skipped.kind, Kind::not_enough_trust);
        QCOMPARE(code(f.adjacent(block)), std::string("light.next_set"));
    }

    void refusesACommitShortOfTwoThirds() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        for (const std::size_t place : {0u, 1u}) block.signed_header.commit.signatures[place] = {};
        QCOMPARE(code(f.skip(block)), std::string("commit.not_two_thirds"));
        QCOMPARE(code(f.adjacent(block)), std::string("commit.not_two_thirds"));
    }

    void countsAbsentAndNilVotesAsNothing() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        block.signed_header.commit.signatures[3] = {};
        QVERIFY(f.skip(block).ok());  // three of four remain
        auto& vote = block.signed_header.commit.signatures[0];
        vote.flag = chain::BlockIdFlag::nil;
        sign_vote("test-chain", block.signed_header.commit, 0, f.chain.signers(5)[0]);
        QCOMPARE(code(f.skip(block)), std::string("commit.not_two_thirds"));
    }

    void refusesACommitOfAbsentVotesOnly() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        for (auto& vote : block.signed_header.commit.signatures) vote = {};
        QCOMPARE(f.skip(block).kind, Kind::not_enough_trust);
        QCOMPARE(f.adjacent(block).kind, Kind::invalid);
    }

    void refusesADamagedSignature() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        block.signed_header.commit.signatures[0].signature[10] ^= 1;
        QCOMPARE(code(f.skip(block)), std::string("commit.signature"));
        QCOMPARE(code(f.adjacent(block)), std::string("commit.signature"));
    }

    void looksBeyondTwoThirdsOnlyWhenToldTo() {
        Fixture f;
        auto block = f.chain.light_block(5);
        block.signed_header.commit.signatures[3].signature[10] ^= 1;
        QVERIFY(f.adjacent(block).ok());
        f.options.signatures = light::VerifyOptions::Signatures::all;
        QCOMPARE(code(f.adjacent(block)), std::string("commit.signature"));
    }

    void refusesSwappedVotes() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        std::swap(block.signed_header.commit.signatures[0], block.signed_header.commit.signatures[1]);
        QCOMPARE(code(f.skip(block)), std::string("commit.address"));
    }

    void refusesAnAddressThatIsNotTheValidatorsOwn() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        block.signed_header.commit.signatures[2].validator_address[0] ^= 1;
        QCOMPARE(code(f.skip(block)), std::string("commit.address"));
    }

    void refusesDuplicateVotes() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        auto& votes = block.signed_header.commit.signatures;
        votes[1] = votes[0];
        QCOMPARE(f.skip(block).kind, Kind::invalid);
        // A set that lists one validator twice would let one key vote for two places.
        auto twice = f.chain.light_block(5);
        twice.validators.validators[1] = twice.validators.validators[0];
        QCOMPARE(f.skip(twice).kind, Kind::invalid);
    }

    void refusesACommitOfAnotherSize() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        block.signed_header.commit.signatures.pop_back();
        QCOMPARE(code(f.skip(block)), std::string("commit.size"));
    }

    void refusesACommitOfAnotherHeightOrBlock() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        block.signed_header.commit = f.chain.commit(6);
        QCOMPARE(f.skip(block).kind, Kind::invalid);
        block = f.chain.light_block(5);
        block.signed_header.commit.height = 6;
        QCOMPARE(f.skip(block).kind, Kind::invalid);
    }

    void refusesASetThatIsNotTheHeaders() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        block.validators.validators[0].voting_power += 1;
        QCOMPARE(code(f.skip(block)), std::string("light.validators_hash"));
        block = f.chain.light_block(5);
        block.next_validators = set_of(make_signers("other", 4));
        QCOMPARE(code(f.skip(block)), std::string("light.next_validators_hash"));
    }

    void refusesHeightsThatDoNotRise() {
        const Fixture f;
        const auto verdict = light::verify_step(f.chain.light_block(5), f.chain.light_block(5), f.options, f.now);
        QCOMPARE(code(verdict), std::string("light.height_not_above"));
        QCOMPARE(code(light::verify_adjacent(f.chain.header(2), f.chain.light_block(4), f.options, f.now)),
                 std::string("light.not_adjacent"));
    }

    void refusesTimesThatDoNotRise() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        block.signed_header.header.time = f.chain.time_of(1);
        forge(block, f.chain.signers(5));
        QCOMPARE(code(f.skip(block)), std::string("light.time_not_after"));
    }

    void refusesHeadersFromTheFuture() {
        Fixture f;
        f.now = f.chain.time_of(5);
        f.options.clock_drift = Duration{0};
        QCOMPARE(code(f.skip(f.chain.light_block(5))), std::string("light.from_future"));
        f.options.clock_drift = Duration{1};
        QVERIFY(f.skip(f.chain.light_block(5)).ok());
    }

    void refusesToBuildOnAnExpiredHeader() {
        Fixture f;
        f.options.trusting_period = Duration::seconds(60);
        f.now = f.chain.time_of(1) + Duration::seconds(60);
        const auto verdict = f.skip(f.chain.light_block(5));
        QCOMPARE(code(verdict), std::string("light.trust_expired"));
        QCOMPARE(verdict.error->kind, ErrorKind::expired);
        f.now = f.now - Duration{1};
        QVERIFY(f.skip(f.chain.light_block(5)).ok());
    }

    void refusesPowersThatOverflow() {
        const Fixture f;
        auto signers = make_signers("v", 4, std::numeric_limits<std::int64_t>::max() / 8);
        auto block = f.chain.light_block(5);
        forge(block, signers);
        QCOMPARE(f.skip(block).kind, Kind::invalid);
        QCOMPARE(f.adjacent(block).kind, Kind::invalid);
    }

    void namesAKeyTypeItCannotCheck() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        block.validators.validators[2].public_key.type = chain::KeyType::secp256k1;
        block.validators.validators[2].public_key.bytes.push_back(2);
        const auto verdict = f.skip(block);
        QCOMPARE(code(verdict), std::string("validators.key_type"));
        QVERIFY2(verdict.error->message.find("secp256k1") != std::string::npos, verdict.error->message.c_str());
    }

    void countsSignaturesThatOnlyTheEnginesRuleAccepts() {
        // A key of small order, and a signature that satisfies the cofactored equation for any message: ZIP-215 takes
        // it.
        Bytes neutral(32, 0);
        neutral[0] = 1;
        auto signers = make_signers("v", 3);
        Signer odd;
        odd.validator = {{}, {chain::KeyType::ed25519, neutral}, 100};
        odd.validator.address = chain::address_of(odd.validator.public_key).value();
        signers.push_back(odd);
        auto block = Fixture().chain.light_block(5);
        forge(block, signers);
        chain::Commit& commit = block.signed_header.commit;
        commit.signatures[0].signature = neutral;
        commit.signatures[0].signature.resize(64, 0);
        const auto judge = [&] {
            return light::verify_commit("test-chain", commit, block.validators, 5, commit.block_id,
                                        light::VerifyOptions::Signatures::all);
        };
        QVERIFY2(judge(), judge() ? "" : judge().error().message.c_str());
        commit.signatures[0].signature[32] = 1;  // s = 1
        QCOMPARE(judge().error().code, std::string("commit.signature"));
    }

    void trustLevelDecidesHowFarASkipReaches() {
        ChainBuilder chain({}, make_signers("a", 4));
        chain.grow(2);
        auto mixed = make_signers("a", 2);
        for (const auto& other : make_signers("b", 2)) mixed.push_back(other);
        chain.change_signers(mixed);
        chain.grow(4);
        light::VerifyOptions options;
        options.chain_id = "test-chain";
        const auto judge = [&](light::TrustLevel level) {
            options.trust_level = level;
            return light::verify_non_adjacent(chain.header(1), chain.light_block(1).validators, chain.light_block(5),
                                              options, chain.time_of(7));
        };
        QVERIFY(judge({1, 3}).ok());
        QCOMPARE(judge({1, 2}).kind, Kind::not_enough_trust);  // exactly half is not more than half
        QCOMPARE(code(judge({1, 4})), std::string("light.trust_level"));
    }

    void refusesAnUnannouncedSetRightAbove() {
        const Fixture f;
        auto block = f.chain.light_block(5);
        auto signers = make_signers("v", 3);
        forge(block, signers);
        QCOMPARE(code(f.adjacent(block)), std::string("light.next_set"));
    }

    void backwardsFollowsHashAndTimeOnly() {
        const Fixture f;
        QVERIFY(light::verify_backwards(f.chain.header(5), f.chain.header(4)));
        QCOMPARE(light::verify_backwards(f.chain.header(5), f.chain.header(3)).error().code,
                 std::string("light.not_adjacent"));
        auto changed = f.chain.header(4);
        changed.app_hash = Bytes(32, 1);
        QCOMPARE(light::verify_backwards(f.chain.header(5), changed).error().code, std::string("light.hash_link"));
        changed = f.chain.header(4);
        changed.time = f.chain.time_of(5);
        QCOMPARE(light::verify_backwards(f.chain.header(5), changed).error().code,
                 std::string("light.time_not_before"));
        changed = f.chain.header(4);
        changed.chain_id = "other";
        QCOMPARE(light::verify_backwards(f.chain.header(5), changed).error().code, std::string("light.chain_id"));
    }
};

CITYLEDGER_TEST(verify, TestVerify)
#include "tst_verify.moc"
