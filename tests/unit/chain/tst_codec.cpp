#include "core/base/hex.h"
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"
#include "tests/support/chain/chain_builder.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::chain;

namespace {

template <class T>
std::string code_of(const Result<T>& result) {
    return result ? "" : result.error().code;
}

/// Every cut of the bytes must be refused, and no single byte may be added.
template <class T>
void expectOneForm(const T& value, Result<T> (*decode)(BytesView)) {
    const Bytes bytes = encode(value);
    const auto back = decode(bytes);
    QVERIFY2(back, back ? "" : back.error().message.c_str());
    QVERIFY(*back == value);
    for (std::size_t cut = 1; cut < bytes.size(); ++cut) {
        const auto shorter = decode(BytesView(bytes).first(cut));
        QVERIFY(!shorter || encode(*shorter) == to_bytes(BytesView(bytes).first(cut)));
    }
    Bytes longer = bytes;
    longer.push_back(0);
    QVERIFY(!decode(longer));
}

}  // namespace

class TestCodec : public QObject {
    Q_OBJECT

    test::ChainBuilder chain_{{}, test::make_signers("v", 3)};

  private slots:
    void initTestCase() {
        test::NextBlock next;
        next.txs = {Bytes{1}, Bytes{}, Bytes(200, 7)};
        chain_.add();
        chain_.add(next);
    }
    void valuesComeBack() {
        expectOneForm(chain_.header(2), decode_header);
        expectOneForm(chain_.commit(2), decode_commit);
        expectOneForm(SignedHeader{chain_.header(2), chain_.commit(2)}, decode_signed_header);
        expectOneForm(test::set_of(chain_.signers(2)), decode_validator_set);
        expectOneForm(chain_.block(2), decode_block);
        expectOneForm(chain_.block(1), decode_block);
    }
    void anotherFormOfTheSameIsRefused() {
        const Bytes good = encode(chain_.commit(2));
        Bytes twice = good;
        append(twice, *from_hex("0802"));  // the height again, behind
        QCOMPARE(code_of(decode_commit(twice)), std::string("chain.not_canonical"));
        Bytes with_default = good;
        with_default.insert(with_default.begin() + 2, {0x10, 0x00});  // round 0 written out
        QCOMPARE(code_of(decode_commit(with_default)), std::string("chain.not_canonical"));
        Bytes unknown = good;
        append(unknown, *from_hex("2801"));
        QCOMPARE(code_of(decode_commit(unknown)), std::string("chain.unknown_field"));
        Bytes wrong_type = good;
        wrong_type[0] = 0x0a;
        QVERIFY(!decode_commit(wrong_type));
        QCOMPARE(code_of(decode_header({})), std::string("chain.not_canonical"));
    }
    void flagsAndTimesAreBounded() {
        QCOMPARE(code_of(decode_commit(*from_hex("1a021200"
                                                 "2204"
                                                 "0804"
                                                 "1a00"))),
                 std::string("chain.block_id_flag"));
        // nanos 1 000 000 000
        QCOMPARE(code_of(decode_commit(*from_hex("1a021200"
                                                 "220a"
                                                 "0801"
                                                 "1a06"
                                                 "108094ebdc03"))),
                 std::string("chain.time"));
    }
    void tooManyVotesAreRefused() {
        Commit commit = chain_.commit(2);
        commit.signatures.resize(10'001);
        QCOMPARE(code_of(decode_commit(encode(commit))), std::string("chain.too_many"));
    }
    void theEmptyLastCommitHasTheEnginesForm() {
        const Block& first = chain_.block(1);
        const Bytes bytes = encode(first);
        QVERIFY(
            hex(bytes).ends_with("1200"
                                 "1a00"
                                 "22041a021200"));
        QCOMPARE(hex(hash(first.last_commit)), hex(crypto::sha256(BytesView{})));
    }
    void partsAreCutAtSixtyFourKibibytes() {
        QCOMPARE(part_set_header(Bytes(65536)).total, 1u);
        QCOMPARE(part_set_header(Bytes(65537)).total, 2u);
        const Bytes bytes(65536 * 2 + 1, 3);
        const std::vector<Bytes> parts{Bytes(65536, 3), Bytes(65536, 3), Bytes(1, 3)};
        QVERIFY(part_set_header(bytes).hash == to_bytes(merkle_root(parts)));
    }
    void theZeroTimeAndAbsentVoteHaveTheEnginesForm() {
        QCOMPARE(hex(encode(Timestamp{})), std::string("088092b8c398feffffff01"));
        Commit commit;
        commit.signatures.emplace_back();
        QCOMPARE(hex(commit_leaves(commit).front()), std::string("08011a0b088092b8c398feffffff01"));
    }
    void consensusAndResultHashesHaveTheEnginesForm() {
        QVERIFY(hex(consensus_hash({})).starts_with("048091bc"));
        const std::vector<TxResultDigest> results{{}, {5, {1}, 2, 3}};
        QCOMPARE(hex(result_leaves(results)[0]), std::string());
        QCOMPARE(hex(result_leaves(results)[1]), std::string("080512010128023003"));
    }
    void setsAreSortedAsHashed() {
        ValidatorSet set = test::set_of(test::make_signers("s", 5));
        set.validators[4].voting_power = 99;
        const Validator heaviest = set.validators[4];
        std::swap(set.validators[0], set.validators[2]);
        sort_as_hashed(set);
        QVERIFY(set.validators[0] == heaviest);
        for (std::size_t i = 2; i < 5; ++i) QVERIFY(set.validators[i - 1].address < set.validators[i].address);
    }
    void aNilVoteSignsNoBlock() {
        Commit commit = chain_.commit(2);
        const Bytes for_block = vote_sign_bytes("c", commit, 0);
        commit.signatures[0].flag = BlockIdFlag::nil;
        const Bytes for_nil = vote_sign_bytes("c", commit, 0);
        QVERIFY(for_nil.size() + 74 == for_block.size());
        QVERIFY(vote_sign_bytes("c", commit, 99).empty());
    }
};

CITYLEDGER_TEST(codec, TestCodec)
#include "tst_codec.moc"
