// Damage of every kind of record and of whole files: found, named, repaired from the copy itself or from a peer, and
// afterwards every record is what it was.
#include "core/base/key_value_difference.h"
#include "core/store/mending.h"
#include "core/store/schema.h"
#include "tests/support/solo_city/solo_copy.h"
#include "tests/support/test_registry.h"

#include <QFile>

#include <fstream>

using namespace cityledger;
using namespace cityledger::test;

class TestDoctor : public QObject {
    Q_OBJECT

    std::unique_ptr<SoloCopy> city_;
    /// All records of the synced copy before anything is damaged.
    std::unique_ptr<KeyValueStore> before_ = make_memory_store();
    std::filesystem::path kept_;

    void damage(const std::function<void(store::Database&)>& change) const {
        auto database = must(store::Database::open(city_->ledger()));
        change(*database);
    }
    static void write(store::Database& database, Bytes key, std::optional<Bytes> value) {
        KeyValueBatch batch;
        batch.writes.push_back({std::move(key), std::move(value)});
        SoloCopy::must_do(database.write(batch, true));
    }
    static void flip(store::Database& database, const Bytes& key) {
        auto value = must(database.get(key));
        if (!value || value->empty()) throw std::runtime_error("nothing to damage");
        // Of a record that holds numbers alone, the first: the others could be what was written.
        (*value)[key[0] == 'O' ? 0 : value->size() / 2] ^= 0x10;
        write(database, key, *value);
    }
    static Bytes nth_under(const store::Database& database, std::string_view prefix, int n) {
        Bytes found;
        SoloCopy::must_do(database.scan(to_bytes(prefix), {}, [&](BytesView key, BytesView) {
            found = to_bytes(key);
            return n-- > 0;
        }));
        return found;
    }
    node::CopyCheck check(node::CheckMode mode, bool offline = false) const {
        node::OpenOptions options;
        options.offline = offline;
        options.to_repair = true;
        return must(must(node::open(city_->copy(), city_->clock, options))->check_copy(mode, {}));
    }
    /// How many records differ from the undamaged copy's.
    int differences() const {
        const auto database = must(store::Database::open(city_->ledger()));
        int count = 0;
        must(compare(*before_, *database, [&](const KeyValueDifference& difference) {
            qWarning() << "differs:" << QByteArray::fromStdString(hex(difference.key)) << difference.first.has_value()
                       << difference.second.has_value();
            return ++count < 10;
        }));
        return count;
    }

  private slots:
    void initTestCase() {
        city_ = std::make_unique<SoloCopy>(12);
        {
            const auto node = must(node::open(city_->copy(), city_->clock));
            QVERIFY(node->sync(0, {}));
        }
        // Opening again puts what is in LevelDB's log into a table.
        const auto database = must(store::Database::open(city_->ledger()));
        KeyValueBatch all;
        QVERIFY(database->scan({}, {}, [&](BytesView key, BytesView value) {
            all.put(to_bytes(key), to_bytes(value));
            return true;
        }));
        QVERIFY(before_->write(all, true));
        kept_ = city_->folder.path().toStdString() + "/kept";
        std::filesystem::copy(city_->ledger(), kept_, std::filesystem::copy_options::recursive);
    }
    void init() {
        std::filesystem::remove_all(city_->ledger());
        std::filesystem::copy(kept_, city_->ledger(), std::filesystem::copy_options::recursive);
    }

    void aWholeCopyIsWholeAndSaysHowMuchWasLookedAt() {
        const auto whole = check(node::CheckMode::look, true);
        QVERIFY2(whole.damages.empty(), whole.damages.empty() ? "" : whole.damages.front().error.message.c_str());
        QVERIFY(whole.unchecked.empty());
        QVERIFY(whole.headers > 10 && whole.blocks > 10 && whole.state_keys > 3 && whole.index_entries > 10);
        QCOMPARE(differences(), 0);
    }

    void eachKindOfRecord_data() {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<int>("nth");
        QTest::addColumn<bool>("erased");
        QTest::addColumn<bool>("needs_peer");
        constexpr int last = 100'000;
        const auto row = [](const char* name, const char* prefix, int nth, bool erased, bool needs_peer) {
            QTest::newRow(name) << QString::fromLatin1(prefix) << nth << erased << needs_peer;
        };
        row("header changed", "H", 3, false, true);
        row("header gone", "H", 3, true, true);
        row("newest header changed", "H", last, false, true);
        row("newest header gone", "H", last, true, true);
        row("hash index changed", "I", 3, false, false);
        row("hash index gone", "I", 3, true, false);
        row("origin changed", "O", 3, false, false);
        row("body changed", "B", 3, false, true);
        row("body gone", "B", 3, true, true);
        row("commit changed that a block carries", "C", 0, false, false);
        row("newest commit changed", "C", last, false, true);
        row("set changed", "V", 0, false, true);
        row("set gone", "V", 0, true, true);
        row("state root changed", "Sr", last, false, false);
        row("state node changed", "Sn", last, false, false);
        row("state node gone", "Sn", last, true, false);
        row("state value changed", "Sv", 0, false, false);
        row("state value gone", "Sv", 0, true, false);
        row("current value changed", "Sf", 0, false, false);
        row("index entry changed", "Xt", 0, false, false);
        row("index entry gone", "Xb", 0, true, false);
        row("count changed", "Xn", 0, false, false);
        row("ranges of headers changed", "Mheaders", 0, false, false);
        row("ranges of headers gone", "Mheaders", 0, true, false);
        row("range of blocks changed", "Mblocks", 0, false, false);
        row("range of blocks gone", "Mblocks", 0, true, false);
    }
    void eachKindOfRecord() {
        QFETCH(QString, prefix);
        QFETCH(int, nth);
        QFETCH(bool, erased);
        QFETCH(bool, needs_peer);
        damage([&](store::Database& database) {
            const Bytes key = nth_under(database, prefix.toStdString(), nth);
            if (erased)
                write(database, key, std::nullopt);
            else
                flip(database, key);
        });
        const auto found = check(node::CheckMode::look, true);
        QVERIFY(!found.damages.empty());
        QCOMPARE(found.left(), found.damages.size());
        const auto alone = check(node::CheckMode::repair, true);
        QCOMPARE(alone.left() == 0, !needs_peer);
        const auto repaired = check(node::CheckMode::repair);
        QVERIFY2(repaired.left() == 0, qPrintable(QString::number(repaired.left())));
        const auto after = check(node::CheckMode::look, true);
        QVERIFY2(after.damages.empty(), after.damages.empty() ? "" : after.damages.front().error.message.c_str());
        QVERIFY(after.unchecked.empty());
    }

    /// What the copy itself proves needs no peer, and everything is then byte for byte what it was.
    void repairsGiveTheSameBytes() {
        damage([&](store::Database& database) {
            flip(database, store::height_key('H', 4));
            flip(database, store::height_key('B', 6));
            write(database, store::height_key('B', 7), std::nullopt);
            flip(database, nth_under(database, "Xt", 1));
            write(database, nth_under(database, "Xa", 0), std::nullopt);
        });
        const auto repaired = check(node::CheckMode::repair);
        QCOMPARE(repaired.left(), std::size_t{0});
        QVERIFY(repaired.refetched >= 3);
        QVERIFY(repaired.index_rebuilt);
        QCOMPARE(differences(), 0);
    }

    /// Bytes of the table files themselves.
    void flippedBytesOfTheFilesAreFoundAndRepaired() {
        std::vector<std::filesystem::path> tables;
        for (const auto& file : std::filesystem::directory_iterator(city_->ledger()))
            if (file.path().extension() == ".ldb") tables.push_back(file.path());
        QVERIFY(!tables.empty());
        const auto size = std::filesystem::file_size(tables.front());
        for (const double part : {0.05, 0.3, 0.6, 0.9}) {
            init();
            {
                std::fstream file(tables.front(), std::ios::in | std::ios::out | std::ios::binary);
                const auto at = static_cast<std::streamoff>(part * static_cast<double>(size));
                file.seekg(at);
                const char byte = static_cast<char>(file.get() ^ 0x10);
                file.seekp(at);
                file.put(byte);
            }
            node::OpenOptions options;
            options.to_repair = true;
            auto opened = node::open(city_->copy(), city_->clock, options);
            const bool refused = !opened;
            if (!opened) {
                QCOMPARE(opened.error().kind, ErrorKind::damaged);
                const auto mended = node::mend(city_->copy());
                QVERIFY2(mended.has_value(), mended ? "" : mended.error().message.c_str());
                opened = node::open(city_->copy(), city_->clock, options);
            }
            QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
            const auto repaired = (*opened)->check_copy(node::CheckMode::repair, {});
            QVERIFY2(repaired.has_value(), repaired ? "" : repaired.error().message.c_str());
            // Where opening found it, mending has dropped the bytes, and older values of written-over keys are missed
            // by nobody. A table that a compaction had left behind is deleted at opening.
            const bool left_behind = !std::filesystem::exists(tables.front());
            QVERIFY(refused || left_behind || !repaired->damages.empty());
            if (repaired->left() > 0) {
                for (const auto& one : repaired->damages)
                    if (!one.repaired) qWarning() << one.error.message.c_str();
            }
            QCOMPARE(repaired->left(), std::size_t{0});
            opened->reset();
            const auto after = check(node::CheckMode::look, true);
            QVERIFY2(after.damages.empty(), after.damages.empty() ? "" : after.damages.front().error.message.c_str());
        }
    }

    /// A lost CURRENT or MANIFEST: nothing opens, and everything is still there.
    void aLostManifestIsMadeAnew() {
        for (const char* name : {"CURRENT", "MANIFEST"}) {
            init();
            for (const auto& file : std::filesystem::directory_iterator(kept_))
                if (file.path().filename().string().starts_with(name))
                    std::filesystem::remove(city_->ledger() / file.path().filename());
            const auto opened = node::open(city_->copy(), city_->clock);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, ErrorKind::damaged);
            QVERIFY(node::mend(city_->copy()));
            QCOMPARE(check(node::CheckMode::repair).left(), std::size_t{0});
            QCOMPARE(differences(), 0);
        }
    }

    /// A repair, or an upgrade, that was killed while it replaced the index: opening finishes it from the own blocks.
    void whatWasBeingRebuiltIsFinishedByOpening() {
        damage([&](store::Database& database) {
            SoloCopy::must_do(store::mark_rebuilding(database, Bytes{store::index_namespace}));
            for (int at = 0; at < 5; ++at) write(database, nth_under(database, "X", 2), std::nullopt);
        });
        {
            const auto node = must(node::open(city_->copy(), city_->clock, {true}));
            QVERIFY(node->status().as_of.height > 0);
        }
        QCOMPARE(differences(), 0);
    }

    void aStoppedCheckSaysSo() {
        std::stop_source source;
        source.request_stop();
        const auto node = must(node::open(city_->copy(), city_->clock, {true}));
        QCOMPARE(node->check_copy(node::CheckMode::repair, {source.get_token(), {}}).error().kind, ErrorKind::stopped);
    }

    /// The copy goes on after a repair: what was put back is as good as what was fetched at first.
    void syncGoesOnAfterARepair() {
        damage([&](store::Database& database) {
            flip(database, store::height_key('H', 5));
            flip(database, nth_under(database, "Sn", 0));
        });
        const auto node = must(node::open(city_->copy(), city_->clock));
        QCOMPARE(must(node->check_copy(node::CheckMode::repair, {})).left(), std::size_t{0});
        city_->seal(2);
        const auto synced = node->sync(0, {});
        QVERIFY2(synced.has_value(), synced ? "" : synced.error().message.c_str());
        QCOMPARE(node->status().verified.height, city_->peer->tip());
    }
};

CITYLEDGER_TEST(doctor, TestDoctor)
#include "tst_doctor.moc"
