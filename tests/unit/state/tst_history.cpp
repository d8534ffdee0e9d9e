#include "core/crypto/digest.h"
#include "core/state/history.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;

namespace {

Bytes leaf_of(std::uint64_t number) {
    return to_bytes(std::string_view("block " + std::to_string(number)));
}

Hash32 leaf_hash(std::uint64_t number) {
    const Bytes leaf = leaf_of(number);
    const Bytes prefix{0};
    return crypto::sha256({BytesView(prefix), BytesView(leaf)});
}

/// RFC 6962, 2.1, as it is written there: split at the largest power of two below the size.
Hash32 root_of(std::uint64_t first, std::uint64_t behind) {
    if (behind == first) return crypto::sha256(BytesView());
    if (behind - first == 1) return leaf_hash(first);
    std::uint64_t split = 1;
    while (split * 2 < behind - first) split *= 2;
    const Bytes prefix{1};
    return crypto::sha256({BytesView(prefix), root_of(first, first + split), root_of(first + split, behind)});
}

void path_of(std::uint64_t index, std::uint64_t first, std::uint64_t behind, std::vector<Bytes>& path) {
    if (behind - first == 1) return;
    std::uint64_t split = 1;
    while (split * 2 < behind - first) split *= 2;
    const bool left = index < first + split;
    path_of(index, left ? first : first + split, left ? first + split : behind, path);
    path.push_back(to_bytes(BytesView(left ? root_of(first + split, behind) : root_of(first, first + split))));
}

}  // namespace

class TestHistory : public QObject {
    Q_OBJECT
  private slots:
    void aTreeThatGrowsHasTheRootOfAllItsLeaves() {
        state::GrowingTree tree;
        QCOMPARE(tree.root(), root_of(0, 0));
        for (std::uint64_t size = 1; size <= 70; ++size) {
            tree.append(leaf_of(size - 1));
            QCOMPARE(tree.size, size);
            QCOMPARE(tree.root(), root_of(0, size));
        }
        QCOMPARE(tree.edge.size(), std::size_t{3});
    }
    void everyLeafOfATreeIsIncludedAndNoOther() {
        for (const std::uint64_t size : {1u, 2u, 7u, 8u, 21u}) {
            const Hash32 root = root_of(0, size);
            for (std::uint64_t index = 0; index < size; ++index) {
                std::vector<Bytes> path;
                path_of(index, 0, size, path);
                QVERIFY(state::verify_inclusion(index, size, leaf_hash(index), path, root));
                QVERIFY(!state::verify_inclusion(index, size, leaf_hash(index + 1), path, root).has_value());
                QVERIFY(!state::verify_inclusion(index + size, size, leaf_hash(index), path, root).has_value());
            }
        }
    }
    void aProofOfAnEndlessPathIsRefusedBeforeHashing() {
        const std::vector<Bytes> path(100000, Bytes(32, 7));
        QCOMPARE(state::verify_inclusion(0, UINT64_MAX, Hash32{}, path, Hash32{}).error().kind, ErrorKind::limit);
    }
};

CITYLEDGER_TEST(history, TestHistory)
#include "tst_history.moc"
