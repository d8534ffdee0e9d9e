#include "core/light/verify/signatures.h"

#include "tests/support/chain/chain_builder.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::test;

namespace {

/// The neutral point in an encoding that no encoder gives (y = p + 1). As key and as R with s = 0 it satisfies the
/// cofactored equation of ZIP-215 for every message, and never the strict one.
Bytes odd_point() {
    Bytes bytes(32, 0xff);
    bytes.front() = 0xee;
    bytes.back() = 0x7f;
    return bytes;
}

struct OddCommit {
    explicit OddCommit(std::size_t count) {
        commit.height = 5;
        commit.block_id = {Bytes(32, 1), {1, Bytes(32, 2)}};
        Bytes signature = odd_point();
        signature.resize(64);
        for (std::size_t i = 0; i < count; ++i) {
            chain::Validator validator;
            validator.address.fill(static_cast<std::uint8_t>(i));
            validator.public_key = {chain::KeyType::ed25519, odd_point()};
            validator.voting_power = 1;
            commit.signatures.push_back(
                {chain::BlockIdFlag::commit, to_bytes(validator.address), {1767196800, 0}, signature});
            set.validators.push_back(std::move(validator));
        }
    }
    chain::Commit commit;
    chain::ValidatorSet set;
};

std::string code_of(const Status& status) {
    return status ? "" : status.error().code;
}

}  // namespace

class TestSignatures : public QObject {
    Q_OBJECT
  private slots:
    /// No honest key makes them, but consensus accepts them: a chain that needs many goes on, whatever the question.
    void manyOddButValidSignaturesCarryABlock() {
        const OddCommit many(150);
        light::CommitSignatures checked("test-chain", many.commit);
        QCOMPARE(code_of(checked.check_all(many.set)), std::string());
        QCOMPARE(code_of(checked.check_by_index(many.set, 150, {2, 3})), std::string());
        QCOMPARE(code_of(checked.check_by_address(many.set, 150, {1, 3})), std::string());
        QVERIFY(checked.are_odd());
    }

    /// A chain that has them is noticed; of one without them nothing is said.
    void anOddSignatureIsSeenInManyCommits() {
        int seen = 0;
        for (std::size_t count = 1; count <= 40; ++count) {
            const auto signers = make_signers("v", count);
            const chain::BlockId id{Bytes(32, 1), {1, Bytes(32, 2)}};
            auto commit = sign_commit("test-chain", 5, id, {1767196800, 0}, signers);
            light::CommitSignatures plain("test-chain", commit);
            QCOMPARE(code_of(plain.check_all(set_of(signers))), std::string());
            QVERIFY(!plain.are_odd());
            sign_vote_oddly("test-chain", commit, count - 1, signers[count - 1]);
            light::CommitSignatures odd("test-chain", commit);
            QCOMPARE(code_of(odd.check_all(set_of(signers))), std::string());
            seen += odd.are_odd() ? 1 : 0;
        }
        QVERIFY(seen > 10);
    }

    /// The first bad one among them is found and named.
    void aBadOneAmongOddOnesIsNamed() {
        OddCommit many(70);
        many.commit.signatures[66].signature[40] ^= 1;
        many.commit.signatures[69].signature[40] ^= 1;
        const auto refused = light::CommitSignatures("test-chain", many.commit).check_all(many.set);
        QCOMPARE(code_of(refused), std::string("commit.signature"));
        QCOMPARE(std::string(refused.error().field("place")), std::string("66"));
        // Enough power in front of it answers the question without it.
        QCOMPARE(code_of(light::CommitSignatures("test-chain", many.commit).check_by_index(many.set, 70, {2, 3})),
                 std::string());
    }

    void oddAndWrongIsWrong() {
        OddCommit one(1);
        one.commit.signatures[0].signature.back() = 0x40;  // s is not below the group's order
        QCOMPARE(code_of(light::CommitSignatures("test-chain", one.commit).check_all(one.set)),
                 std::string("commit.signature"));
    }
};

CITYLEDGER_TEST(signatures, TestSignatures)
#include "tst_signatures.moc"
