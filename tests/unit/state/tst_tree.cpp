#include "core/crypto/digest.h"
#include "core/state/current_state.h"
#include "core/state/ics23.h"
#include "core/state/tree.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <random>

using namespace cityledger;
using state::Changes;
using state::Tree;
using state::Version;

namespace {

Bytes bytes_of(std::string_view text) {
    return to_bytes(text);
}
Bytes key_of(int number) {
    return bytes_of("record/hospital/" + std::to_string(number));
}

/// The root by the definition alone, from the sorted leaves: what no node of ours is asked for.
Hash32 root_by_definition(const std::vector<std::pair<Hash32, Hash32>>& leaves, unsigned bit = 0) {
    if (leaves.empty()) return state::empty_root();
    if (leaves.size() == 1) return leaves.front().second;
    std::vector<std::pair<Hash32, Hash32>> left, right;
    for (const auto& leaf : leaves) ((leaf.first[bit / 8] >> (7 - bit % 8) & 1) == 0 ? left : right).push_back(leaf);
    return crypto::sha256(
        {as_bytes("JMT::IntrnalNode"), root_by_definition(left, bit + 1), root_by_definition(right, bit + 1)});
}

Hash32 root_by_definition(const std::map<Bytes, Bytes>& content) {
    std::vector<std::pair<Hash32, Hash32>> leaves;
    for (const auto& [key, value] : content) {
        const Hash32 key_hash = crypto::sha256(key);
        leaves.emplace_back(key_hash, crypto::sha256({as_bytes("JMT::LeafNode"), key_hash, crypto::sha256(value)}));
    }
    return root_by_definition(leaves);
}

struct History {
    std::unique_ptr<KeyValueStore> store = make_memory_store();
    Tree tree{*store};
    std::optional<Version> last;

    Result<Hash32> write(Version version, const Changes& changes) {
        CITYLEDGER_TRY(update, tree.apply(last, version, changes));
        CITYLEDGER_CHECK(store->write(update.batch, false));
        last = version;
        return update.root;
    }
    std::size_t records(std::uint8_t prefix) const {
        std::size_t count = 0;
        const Bytes with{prefix};
        const auto done = store->scan(with, {}, [&](BytesView, BytesView) { return ++count != 0; });
        return done ? count : SIZE_MAX;
    }
    void prune_to(Version keep_from, std::size_t limit) {
        while (true) {
            const auto batch = tree.prune(keep_from, limit);
            QVERIFY(batch.has_value());
            if (batch->writes.empty()) return;
            QVERIFY(store->write(*batch, false));
        }
    }
};

}  // namespace

class TestTree : public QObject {
    Q_OBJECT
  private slots:
    void everyVersionHasTheRootOfItsContentAndProvesIt() {
        std::mt19937 random(7);
        History history;
        std::map<Bytes, Bytes> content;
        std::vector<std::map<Bytes, Bytes>> contents;
        for (Version version = 0; version < 40; ++version) {
            Changes changes;
            for (int at = 0; at < 8; ++at) {
                const Bytes key = key_of(static_cast<int>(random() % 60));
                if (random() % 3 == 0)
                    changes[key] = std::nullopt;
                else
                    changes[key] = bytes_of(std::to_string(random() % 5));
            }
            for (const auto& [key, value] : changes) {
                if (value)
                    content[key] = *value;
                else
                    content.erase(key);
            }
            const auto root = history.write(version, changes);
            QVERIFY(root.has_value());
            QCOMPARE(*root, root_by_definition(content));
            contents.push_back(content);
        }
        for (Version version = 0; version < 40; ++version) {
            const Hash32 root = *history.tree.root(version);
            for (int number = 0; number < 60; ++number) {
                const Bytes key = key_of(number);
                const auto found = contents[version].find(key);
                const auto held = history.tree.get(key, version);
                QVERIFY(held.has_value());
                QCOMPARE(held->has_value(), found != contents[version].end());
                const auto proof = history.tree.prove(key, version);
                QVERIFY(proof.has_value());
                if (*held) {
                    QCOMPARE(**held, found->second);
                    QVERIFY(state::verify_membership(root, *proof, key, found->second));
                } else {
                    QVERIFY(state::verify_non_membership(root, *proof, key));
                }
            }
        }
    }

    void currentStateFollowsTheNewestVersion() {
        History history;
        QVERIFY(history.write(0, {{bytes_of("record/a"), bytes_of("1")},
                                  {bytes_of("record/b"), bytes_of("2")},
                                  {bytes_of("role/x"), bytes_of("3")}}));
        QVERIFY(history.write(1, {{bytes_of("record/a"), std::nullopt}, {bytes_of("record/c"), bytes_of("4")}}));
        const state::CurrentState current(*history.store);
        QVERIFY(!current.get(bytes_of("record/a"))->has_value());
        QCOMPARE(**current.get(bytes_of("record/c")), bytes_of("4"));
        std::string seen;
        QVERIFY(current.scan(as_bytes("record/"), {}, [&](BytesView key, BytesView value) {
            seen += to_text(key) + "=" + to_text(value) + " ";
            return true;
        }));
        QCOMPARE(seen, std::string("record/b=2 record/c=4 "));
        seen.clear();
        QVERIFY(current.scan_down(as_bytes("record/"), as_bytes("record/b"), [&](BytesView key, BytesView) {
            seen += to_text(key) + " ";
            return true;
        }));
        QCOMPARE(seen, std::string("record/b "));
    }

    void aVersionWithoutChangeWritesNoNode() {
        History history;
        QVERIFY(history.write(0, {{key_of(1), bytes_of("1")}, {key_of(2), bytes_of("2")}}));
        const auto same = history.tree.apply(0, 1, {{key_of(1), bytes_of("1")}, {key_of(9), std::nullopt}});
        QVERIFY(same.has_value());
        QCOMPARE(same->root, *history.tree.root(0));
        for (const auto& write : same->batch.writes) QVERIFY(write.key[0] == 'r' || write.key[0] == 'f');
    }

    void aVersionWrittenAgainIsTheSameOrRefused() {
        History history;
        QVERIFY(history.write(0, {{key_of(1), bytes_of("1")}}));
        QVERIFY(history.write(1, {{key_of(2), bytes_of("2")}}));
        const auto again = history.tree.apply(0, 1, {{key_of(2), bytes_of("2")}});
        QVERIFY(again.has_value());
        QCOMPARE(again->root, *history.tree.root(1));
        QVERIFY(again->batch.writes.empty());
        const auto other = history.tree.apply(0, 1, {{key_of(2), bytes_of("3")}});
        QVERIFY(!other.has_value());
        QCOMPARE(other.error().code, std::string("state.version_exists"));
    }

    void wrongVersionsAndEmptyBytesAreRefused() {
        History history;
        QVERIFY(history.write(5, {{key_of(1), bytes_of("1")}}));
        QCOMPARE(history.tree.apply(5, 5, {}).error().code, std::string("state.version_order"));
        QCOMPARE(history.tree.apply(3, 6, {}).error().code, std::string("state.version"));
        QCOMPARE(history.tree.apply(5, 6, {{Bytes{}, bytes_of("1")}}).error().code, std::string("state.empty_key"));
        QCOMPARE(history.tree.apply(5, 6, {{key_of(2), Bytes{}}}).error().code, std::string("state.empty_value"));
        QCOMPARE(history.tree.root(4).error().kind, ErrorKind::not_found);
        QCOMPARE(history.tree.get(key_of(1), 4).error().kind, ErrorKind::not_found);
        QCOMPARE(history.tree.prove(key_of(1), 4).error().kind, ErrorKind::not_found);
    }

    void anEmptiedTreeHasTheEmptyRootAndNoProof() {
        History history;
        QVERIFY(history.write(0, {{key_of(1), bytes_of("1")}, {key_of(2), bytes_of("2")}}));
        QCOMPARE(*history.write(1, {{key_of(1), std::nullopt}, {key_of(2), std::nullopt}}), state::empty_root());
        QCOMPARE(history.tree.prove(key_of(1), 1).error().code, std::string("state.empty_tree"));
        QVERIFY(history.tree.prove(key_of(1), 0).has_value());
    }

    void pruningForgetsOldVersionsAndNothingElse() {
        History history;
        std::vector<Hash32> roots;
        for (Version version = 0; version < 30; ++version) {
            Changes changes;
            for (int at = 0; at < 6; ++at)
                changes[key_of(static_cast<int>((version * 5 + static_cast<unsigned>(at) * 7) % 50))] =
                    bytes_of(std::to_string(version));
            if (version % 3 == 0) changes[key_of(static_cast<int>(version))] = std::nullopt;
            roots.push_back(*history.write(version, changes));
        }
        history.prune_to(20, 7);
        QCOMPARE(*history.tree.oldest(), std::optional<Version>(20));
        QCOMPARE(*history.tree.newest(), std::optional<Version>(29));
        QCOMPARE(history.tree.root(19).error().code, std::string("state.version"));
        for (Version version = 20; version < 30; ++version) {
            QCOMPARE(*history.tree.root(version), roots[version]);
            for (int number = 0; number < 50; ++number) {
                const auto held = history.tree.get(key_of(number), version);
                QVERIFY2(held.has_value(), held ? "" : held.error().message.c_str());
                QVERIFY(history.tree.prove(key_of(number), version).has_value());
            }
        }
        // Asked for more than there is, the newest stays; then what is left is one version's nodes.
        history.prune_to(1000, 100000);
        QCOMPARE(*history.tree.oldest(), std::optional<Version>(29));
        QCOMPARE(history.records('s'), std::size_t{0});
        QCOMPARE(history.records('v'), history.records('f'));
        QVERIFY(history.write(30, {{key_of(3), bytes_of("new")}}));
        QCOMPARE(**history.tree.get(key_of(3), 30), bytes_of("new"));
    }

    void aChangeWritesOnlyItsOwnPath() {
        History history;
        Changes many;
        for (int number = 0; number < 5000; ++number) many[key_of(number)] = bytes_of("1");
        QVERIFY(history.write(0, many));
        const auto update = history.tree.apply(0, 1, {{key_of(17), bytes_of("2")}});
        QVERIFY(update.has_value());
        QVERIFY2(update->batch.writes.size() < 16, std::to_string(update->batch.writes.size()).c_str());
    }

    void anyDamagedRecordIsReportedAndNeverAnswered() {
        History history;
        Changes changes;
        for (int number = 0; number < 40; ++number)
            changes[key_of(number)] = bytes_of("value " + std::to_string(number));
        QVERIFY(history.write(0, changes));
        std::vector<std::pair<Bytes, Bytes>> records;
        for (const char prefix : {'n', 'v'}) {
            const Bytes with{static_cast<std::uint8_t>(prefix)};
            QVERIFY(history.store->scan(with, {}, [&](BytesView key, BytesView value) {
                records.emplace_back(to_bytes(key), to_bytes(value));
                return true;
            }));
        }
        std::mt19937 random(3);
        for (const auto& [key, value] : records) {
            for (int round = 0; round < 4; ++round) {
                Bytes broken = value;
                if (round == 0)
                    broken.pop_back();
                else
                    broken[random() % broken.size()] ^= static_cast<std::uint8_t>(1u << random() % 8);
                KeyValueBatch batch;
                batch.put(key, broken);
                const auto view = overlay(*history.store, batch);
                const Tree tree(*view);
                for (int number = 0; number < 40; ++number) {
                    const auto held = tree.get(key_of(number), 0);
                    if (!held) {
                        QCOMPARE(held.error().kind, ErrorKind::damaged);
                        continue;
                    }
                    QVERIFY2(held->has_value(), "a damaged record is taken for an absent key");
                    QCOMPARE(**held, *changes[key_of(number)]);
                }
            }
            KeyValueBatch gone;
            gone.erase(key);
            const auto view = overlay(*history.store, gone);
            bool reported = false;
            for (int number = 0; number < 40; ++number)
                reported = reported || !Tree(*view).get(key_of(number), 0).has_value();
            QVERIFY(reported);
        }
    }

    void theDamagedRecordIsNamed() {
        History history;
        QVERIFY(history.write(0, {{key_of(1), bytes_of("1")}}));
        KeyValueBatch batch;
        batch.put(state::root_key(0), {0x30, 1});
        const auto view = overlay(*history.store, batch);
        const auto error = Tree(*view).root(0).error();
        QCOMPARE(error.kind, ErrorKind::damaged);
        QVERIFY(error.message.find("720000000000000000") != std::string::npos);
    }

    void aDamagedRootOfOneLeafIsNotTakenForAnotherKey() {
        History history;
        QVERIFY(history.write(0, {{key_of(1), bytes_of("1")}}));
        const auto root = history.store->get(state::root_key(0));
        QVERIFY(root.has_value() && root->has_value());
        for (std::size_t at = 0; at < (*root)->size(); ++at) {
            Bytes broken = **root;
            broken[at] ^= 1;
            KeyValueBatch batch;
            batch.put(state::root_key(0), broken);
            const auto view = overlay(*history.store, batch);
            const auto held = Tree(*view).get(key_of(1), 0);
            QVERIFY2(!held.has_value() && held.error().kind == ErrorKind::damaged, std::to_string(at).c_str());
        }
    }
};

CITYLEDGER_TEST(tree, TestTree)
#include "tst_tree.moc"
