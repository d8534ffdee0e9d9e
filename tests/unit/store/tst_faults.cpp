// What a broken, full or read-only disk does to a copy: a clear error, nothing wrong shown, and on it goes when the
// cause is gone, in the same object.
#include "core/store/chain_store.h"
#include "core/store/database.h"
#include "tests/support/chain/chain_builder.h"
#include "tests/support/fault_files/fault_files.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace cityledger;
using store::ChainStore;
using store::Database;
using test::FaultFiles;
using Operation = test::FaultFiles::Operation;

namespace {
constexpr chain::Height blocks_of_chain = 12;
}

class TestFaults : public QObject {
    Q_OBJECT

    test::ChainBuilder chain_{{}, test::make_signers("faults", 2)};
    std::unique_ptr<QTemporaryDir> root_;
    std::filesystem::path folder_;
    std::unique_ptr<FaultFiles> files_;

    store::DatabaseOptions options() const {
        store::DatabaseOptions options;
        options.files = files_->env();
        return options;
    }

    static light::CopyWrite step(const test::ChainBuilder& chain, chain::Height height) {
        light::CopyWrite write;
        write.headers.push_back({chain.header(height), {light::HeaderOrigin::By::hash_link, height + 1, 1}});
        write.blocks.push_back(chain.block(height));
        Bytes key{'h'};
        key.push_back(static_cast<std::uint8_t>(height));
        write.index.put(key, Bytes(20'000, static_cast<std::uint8_t>(height)));
        return write;
    }

    /// Every block up to `height` is whole and agrees with its index entry; nothing is above, but for a step whose
    /// success could not be told.
    static chain::Height held(const ChainStore& store, const test::ChainBuilder& chain) {
        const auto coverage = store.coverage();
        const chain::Height to = coverage->blocks ? coverage->blocks->to : 0;
        for (chain::Height height = 1; height <= to; ++height) {
            const auto block = store.block(height);
            if (!block || !*block || **block != chain.block(height)) return -height;
            Bytes key{'h'};
            key.push_back(static_cast<std::uint8_t>(height));
            const auto entry = store.index().get(key);
            if (!entry || !*entry || (*entry)->size() != 20'000) return -height;
        }
        Bytes above{'h'};
        above.push_back(static_cast<std::uint8_t>(to + 1));
        return store.index().get(above)->has_value() ? -1000 : to;
    }

    /// Puts blocks until one fails; heals, goes on in the same object, and opens the folder once more at the end.
    void putThroughAFault(Operation operation, int nth, int number, const char* code) {
        init();
        auto database = Database::open(folder_, options()).value();
        auto store = ChainStore::open(*database).value();
        files_->fail(operation, nth, number);
        chain::Height put = 0;
        std::optional<Error> failed;
        for (chain::Height height = 1; height <= blocks_of_chain && !failed; ++height) {
            const auto done = store->put(step(chain_, height), height % 2 == 0);
            if (done)
                put = height;
            else
                failed = done.error();
        }
        if (!failed) {
            // The fault lies further ahead than this chain's writes; nothing was spoilt then.
            QCOMPARE(files_->faults(), 0);
            return;
        }
        QCOMPARE(failed->kind, ErrorKind::io);
        QCOMPARE(failed->code, std::string(code));
        QVERIFY2(!failed->field("file").empty(), failed->message.c_str());
        QVERIFY(!database->takes_writes());
        QCOMPARE(held(*store, chain_), put);
        QCOMPARE(store->put(step(chain_, put + 1), true).error().code, std::string("store.closed_by_failure"));

        // While the cause lasts it either opens again, or says why not and can be asked again.
        const auto early = database->reopen();
        if (!early) QVERIFY2(early.error().kind == ErrorKind::io, early.error().message.c_str());
        files_->heal();
        const auto reopened = database->reopen();
        QVERIFY2(reopened.has_value(), reopened ? "" : reopened.error().message.c_str());
        QVERIFY(database->takes_writes());
        QVERIFY(store->reload());
        const chain::Height standing = held(*store, chain_);
        QVERIFY2(standing == put || standing == put + 1, qPrintable(QString::number(standing)));
        for (chain::Height height = standing + 1; height <= blocks_of_chain; ++height)
            QVERIFY(store->put(step(chain_, height), true));
        QCOMPARE(held(*store, chain_), blocks_of_chain);
        store.reset();
        database.reset();
        database = Database::open(folder_, options()).value();
        store = ChainStore::open(*database).value();
        QCOMPARE(held(*store, chain_), blocks_of_chain);
    }

  private slots:
    void initTestCase() { chain_.grow(blocks_of_chain + 1); }
    void init() {
        root_ = std::make_unique<QTemporaryDir>();
        folder_ = root_->filePath("ledger").toStdString();
        files_ = std::make_unique<FaultFiles>();
    }

    void aFullDiskAtAnyWrite() {
        for (int nth = 1; nth <= 30; nth += 2) putThroughAFault(Operation::write, nth, ENOSPC, "store.disk_full");
    }
    void anErrorAtAnyWrite() {
        for (int nth = 2; nth <= 30; nth += 4) putThroughAFault(Operation::write, nth, EIO, "store.io");
    }
    void anErrorAtAnySync() {
        for (int nth = 1; nth <= 6; ++nth) putThroughAFault(Operation::sync, nth, EIO, "store.io");
    }

    /// Opening makes files, syncs and renames: each may fail, and nothing is lost by it.
    void openingThatFailsSaysWhyAndMayBeTriedAgain() {
        {
            auto database = Database::open(folder_, options()).value();
            auto store = ChainStore::open(*database).value();
            for (chain::Height height = 1; height <= blocks_of_chain; ++height)
                QVERIFY(store->put(step(chain_, height), true));
        }
        struct Case {
            Operation operation;
            int number;
            const char* code;
        };
        int failures = 0;
        for (const Case& one : {Case{Operation::create, EROFS, "store.read_only"},
                                {Operation::create, ENOSPC, "store.disk_full"},
                                {Operation::write, ENOSPC, "store.disk_full"},
                                {Operation::sync, EIO, "store.io"},
                                {Operation::rename, EACCES, "store.read_only"}})
            for (int nth = 1; nth <= 4; ++nth) {
                files_->fail(one.operation, nth, one.number);
                const auto opened = Database::open(folder_, options());
                if (!opened) {
                    ++failures;
                    QCOMPARE(opened.error().kind, ErrorKind::io);
                    QCOMPARE(opened.error().code, std::string(one.code));
                }
                files_->heal();
            }
        QVERIFY2(failures >= 8, qPrintable(QString::number(failures)));
        auto database = Database::open(folder_, options()).value();
        auto store = ChainStore::open(*database).value();
        QCOMPARE(held(*store, chain_), blocks_of_chain);
    }

    /// Short reads, wrong bits and errors while reading are told as damage or io; never another value, never "absent".
    void aBadReadIsNeverAnAnswer() {
        {
            auto database = Database::open(folder_, options()).value();
            auto store = ChainStore::open(*database).value();
            for (chain::Height height = 1; height <= blocks_of_chain; ++height)
                QVERIFY(store->put(step(chain_, height), true));
        }
        { QVERIFY(Database::open(folder_, options())); }  // puts what is in the log into tables
        for (int kind = 0; kind < 3; ++kind) {
            // Without a cache each look reads the file.
            auto settings = options();
            settings.cache_bytes = 0;
            int told = 0;
            for (int nth = 1; nth <= 8; ++nth) {
                auto database = Database::open(folder_, settings);
                QVERIFY(database);
                auto store = ChainStore::open(**database);
                QVERIFY(store);
                if (kind == 0)
                    files_->read_short(nth);
                else if (kind == 1)
                    files_->flip_bits(nth);
                else
                    files_->fail(Operation::read, nth, EIO);
                for (chain::Height height = 1; height <= blocks_of_chain; ++height) {
                    const auto block = (*store)->block(height);
                    if (!block) {
                        ++told;
                        QVERIFY(block.error().kind == ErrorKind::damaged || block.error().kind == ErrorKind::io);
                        continue;
                    }
                    QVERIFY(block->has_value());
                    QVERIFY(**block == chain_.block(height));
                }
                files_->heal();
            }
            QVERIFY2(told > 0, qPrintable(QString::number(kind)));
        }
        auto database = Database::open(folder_, options()).value();
        auto store = ChainStore::open(*database).value();
        QCOMPARE(held(*store, chain_), blocks_of_chain);
    }

    /// A reader that lasts keeps the database open; reopening says so instead of waiting for ever.
    void reopeningWaitsForReadersAndSaysSo() {
        auto database = Database::open(folder_, options()).value();
        const auto snapshot = database->snapshot();
        QCOMPARE(database->reopen().error().code, std::string("store.busy"));
        QVERIFY(snapshot->get(to_bytes(std::string_view("x"))));
    }
};

CITYLEDGER_TEST(faults, TestFaults)
#include "tst_faults.moc"
