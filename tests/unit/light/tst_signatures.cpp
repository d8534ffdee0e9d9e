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
    /// They cost fifty times as much as others, so a commit of ten thousand of them would hold us up for a minute.
    void oddButValidSignaturesAreCapped() {
        const OddCommit within(light::CommitSignatures::max_odd);
        QCOMPARE(light::CommitSignatures::max_odd, std::size_t{64});
        light::CommitSignatures checked("test-chain", within.commit);
        QCOMPARE(code_of(checked.check_all(within.set)), std::string());
        // Asked again they cost nothing, and are not counted twice.
        QCOMPARE(code_of(checked.check_by_index(within.set, 64, {2, 3})), std::string());
        QCOMPARE(code_of(checked.check_by_address(within.set, 64, {1, 3})), std::string());

        const OddCommit beyond(light::CommitSignatures::max_odd + 1);
        const auto refused = light::CommitSignatures("test-chain", beyond.commit).check_all(beyond.set);
        QCOMPARE(code_of(refused), std::string("commit.odd_signatures"));
        QCOMPARE(refused.error().kind, ErrorKind::limit);
        QCOMPARE(std::string(refused.error().field("place")), std::string("64"));
    }

    /// Enough power ends the look before the cap is met.
    void enoughPowerNeedsFewerOddOnes() {
        OddCommit many(90);
        light::CommitSignatures checked("test-chain", many.commit);
        QCOMPARE(code_of(checked.check_by_index(many.set, 90, {2, 3})), std::string());
        QCOMPARE(code_of(checked.check_all(many.set)), std::string("commit.odd_signatures"));
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
