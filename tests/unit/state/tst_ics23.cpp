#include "core/crypto/digest.h"
#include "core/state/ics23.h"
#include "core/state/ics23_spec.h"
#include "core/state/tree.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using state::CommitmentProof;
using state::ExistenceProof;
using state::NonExistenceProof;

namespace {

Bytes bytes_of(std::string_view text) {
    return to_bytes(text);
}
Bytes key_of(int number) {
    return bytes_of("document/sha256/" + std::to_string(number));
}

struct Sample {
    std::unique_ptr<KeyValueStore> store = make_memory_store();
    Hash32 root{};

    Sample() {
        state::Changes changes;
        for (int number = 0; number < 40; ++number)
            changes[key_of(number)] = bytes_of("value " + std::to_string(number));
        const auto update = state::Tree(*store).apply(std::nullopt, 1, changes);
        if (update && store->write(update->batch, false)) root = update->root;
    }
    Bytes proof(const Bytes& key) const { return state::Tree(*store).prove(key, 1).value_or(Bytes{}); }
    ExistenceProof presence(int number) const {
        return std::get<ExistenceProof>(*state::decode_commitment_proof(proof(key_of(number))));
    }
    NonExistenceProof absence(const Bytes& key) const {
        return std::get<NonExistenceProof>(*state::decode_commitment_proof(proof(key)));
    }
};

std::string code_of(const Status& status) {
    return status ? "" : status.error().code;
}

}  // namespace

class TestIcs23 : public QObject {
    Q_OBJECT

    Sample sample_;
    /// An absent key with a neighbour on both sides.
    Bytes absent_;

  private slots:
    void initTestCase() {
        for (int number = 1000; absent_.empty() && number < 2000; ++number) {
            const auto proof = sample_.absence(key_of(number));
            if (proof.left && proof.right) absent_ = key_of(number);
        }
        QVERIFY(!absent_.empty());
        QVERIFY(state::verify_non_membership(sample_.root, sample_.proof(absent_), absent_));
    }

    void aProofHoldsForItsOwnKeyValueAndRootAlone() {
        const Bytes proof = sample_.proof(key_of(3));
        QVERIFY(state::verify_membership(sample_.root, proof, key_of(3), bytes_of("value 3")));
        QCOMPARE(code_of(state::verify_membership(sample_.root, proof, key_of(4), bytes_of("value 3"))),
                 std::string("ics23.key"));
        QCOMPARE(code_of(state::verify_membership(sample_.root, proof, key_of(3), bytes_of("value 4"))),
                 std::string("ics23.value"));
        QCOMPARE(code_of(state::verify_membership(Hash32{}, proof, key_of(3), bytes_of("value 3"))),
                 std::string("ics23.root"));
        QCOMPARE(code_of(state::verify_non_membership(sample_.root, proof, key_of(3))), std::string("ics23.kind"));
        QCOMPARE(code_of(state::verify_membership(sample_.root, sample_.proof(absent_), absent_, bytes_of("1"))),
                 std::string("ics23.kind"));
    }

    void aPresentKeyCannotBeProvedAbsent() {
        for (int number = 0; number < 40; ++number) {
            auto proof = sample_.absence(absent_);
            QVERIFY(!state::verify_non_membership(sample_.root, state::encode(CommitmentProof(proof)), key_of(number))
                         .has_value());
            proof.left = sample_.presence(number);
            QVERIFY(!state::verify_non_membership(sample_.root, state::encode(CommitmentProof(proof)), key_of(number))
                         .has_value());
        }
    }

    void neighboursThatAreNotAdjacentAreRefused() {
        // Any two leaves left and right of the key but the two beside it would hide what stands between.
        const Hash32 own = crypto::sha256(absent_);
        const auto good = sample_.absence(absent_);
        int tried = 0;
        for (int left = 0; left < 40; ++left) {
            for (int right = 0; right < 40; ++right) {
                if (!(crypto::sha256(key_of(left)) < own) || !(own < crypto::sha256(key_of(right)))) continue;
                if (key_of(left) == good.left->key && key_of(right) == good.right->key) continue;
                const NonExistenceProof proof{absent_, sample_.presence(left), sample_.presence(right)};
                QCOMPARE(
                    code_of(state::verify_non_membership(sample_.root, state::encode(CommitmentProof(proof)), absent_)),
                    std::string("ics23.not_adjacent"));
                ++tried;
            }
        }
        QVERIFY(tried > 50);
        for (const bool left_only : {true, false}) {
            auto proof = good;
            (left_only ? proof.right : proof.left).reset();
            QCOMPARE(
                code_of(state::verify_non_membership(sample_.root, state::encode(CommitmentProof(proof)), absent_)),
                std::string("ics23.not_adjacent"));
        }
        QCOMPARE(code_of(state::verify_non_membership(
                     sample_.root, state::encode(CommitmentProof(NonExistenceProof{absent_, {}, {}})), absent_)),
                 std::string("ics23.no_neighbour"));
    }

    void innerBytesCannotPassForALeaf() {
        // The inner node above a leaf, written as a leaf of its own with no step: the prefix is not a leaf's.
        const auto proof = sample_.presence(0);
        auto forged = proof;
        forged.leaf->prefix = bytes_of("JMT::IntrnalNode");
        QCOMPARE(code_of(state::check(forged, state::jmt_spec())), std::string("ics23.leaf_prefix"));
        forged = proof;
        forged.path.front().prefix = bytes_of("JMT::LeafNode");
        QCOMPARE(code_of(state::check(forged, state::jmt_spec())), std::string("ics23.inner_prefix"));
    }

    void bytesHaveOneFormOnly() {
        const Bytes good = sample_.proof(key_of(3));
        QVERIFY(state::decode_commitment_proof(good).has_value());
        Bytes longer = good;
        longer.push_back(0);
        QVERIFY(!state::decode_commitment_proof(longer).has_value());
        for (std::size_t size = 0; size < good.size(); ++size)
            QVERIFY(!state::decode_commitment_proof(BytesView(good).first(size)).has_value());
        // A field that no message of ICS 23 has, given inside the proof.
        Bytes unknown{0x0a, 0x04, 0x0a, 0x00, 0x32, 0x00};
        QCOMPARE(state::decode_commitment_proof(unknown).error().code, std::string("ics23.bytes"));
        QCOMPARE(state::decode_commitment_proof(Bytes{0x1a, 0x00}).error().code, std::string("ics23.batch"));
    }

    void aProofIsBoundedBeforeItIsHashed() {
        auto proof = sample_.presence(0);
        const auto step = proof.path.front();
        proof.path.assign(257, step);
        QCOMPARE(state::decode_commitment_proof(state::encode(CommitmentProof(proof))).error().kind, ErrorKind::limit);
        QCOMPARE(state::decode_commitment_proof(Bytes((std::size_t{1} << 20) + 1, 0)).error().kind, ErrorKind::limit);
    }

    void aSpecThatMakesNoSenseIsRefused() {
        const auto proof = sample_.presence(0);
        auto spec = state::jmt_spec();
        spec.inner.child_order = {0, 0};
        QCOMPARE(code_of(state::check(proof, spec)), std::string("ics23.spec"));
        spec = state::jmt_spec();
        spec.inner.child_size = 0;
        QCOMPARE(code_of(state::check(proof, spec)), std::string("ics23.spec"));
        spec = state::jmt_spec();
        spec.inner.child_order.clear();
        QCOMPARE(code_of(state::verify_membership(spec, sample_.root, proof, proof.key, proof.value)),
                 std::string("ics23.spec"));
    }
};

CITYLEDGER_TEST(ics23, TestIcs23)
#include "tst_ics23.moc"
