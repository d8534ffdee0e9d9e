// Older formats are brought up in place; newer ones are left alone.
#include "core/store/database.h"
#include "core/store/schema.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cityledger;
using store::Database;

namespace {

Bytes bytes_of(std::string_view text) {
    return to_bytes(text);
}

/// Renames every key under 'h' to 'H', some at a time, as a real step would; `interrupt_after` batches it stops.
Status rename_headers(KeyValueStore& records, const Job& job, int interrupt_after = -1) {
    while (true) {
        KeyValueBatch batch;
        CITYLEDGER_CHECK(records.scan(bytes_of("h"), {}, [&](BytesView key, BytesView value) {
            Bytes renamed{'H'};
            append(renamed, key.subspan(1));
            batch.erase(to_bytes(key));
            batch.put(std::move(renamed), to_bytes(value));
            return batch.writes.size() < 20;
        }));
        if (batch.writes.empty()) return {};
        if (interrupt_after-- == 0) return fail(ErrorKind::stopped, "stopped", "stopped");
        job.report({batch.writes.size() / 2, 100, 0, 0});
        CITYLEDGER_CHECK(records.write(batch, false));
    }
}

}  // namespace

class TestFormats : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> root_;
    std::filesystem::path folder_;

    int count(Database& database, std::string_view prefix) const {
        int found = 0;
        return database.scan(bytes_of(prefix), {}, [&](BytesView, BytesView) { return ++found > 0; }) ? found : -1;
    }

  private slots:
    void init() {
        root_ = std::make_unique<QTemporaryDir>();
        folder_ = root_->filePath("ledger").toStdString();
        const auto old = Database::open(folder_).value();
        KeyValueBatch batch;
        for (int at = 0; at < 100; ++at) batch.put(bytes_of("h" + std::to_string(at)), bytes_of(std::to_string(at)));
        QVERIFY(old->write(batch, true));
    }

    void anOlderFormatIsBroughtUpInPlaceWithProgress() {
        std::uint64_t told = 0;
        const store::Formats formats{store::format_version + 1,
                                     {{store::format_version, [](KeyValueStore& records, const Job& job) {
                                           return rename_headers(records, job);
                                       }}}};
        store::DatabaseOptions options;
        options.formats = &formats;
        options.upgrading.on_progress = [&](const Progress& progress) { told += progress.done; };
        {
            const auto database = Database::open(folder_, options).value();
            QCOMPARE(count(*database, "H"), 100);
            QCOMPARE(count(*database, "h"), 0);
            QCOMPARE(told, std::uint64_t{100});
        }
        // It is the new format now: opened by the old program it is refused and left as it is, by the new one not
        // touched.
        const auto by_old = Database::open(folder_);
        QVERIFY(!by_old);
        QCOMPARE(by_old.error().kind, ErrorKind::newer_format);
        QCOMPARE(std::string(by_old.error().field("found")), std::to_string(store::format_version + 1));
        told = 0;
        const auto again = Database::open(folder_, options).value();
        QCOMPARE(told, std::uint64_t{0});
        QCOMPARE(count(*again, "H"), 100);
    }

    void anInterruptedUpgradeIsFinishedNextTime() {
        int interrupt_after = 2;
        const store::Formats formats{store::format_version + 1,
                                     {{store::format_version, [&](KeyValueStore& records, const Job& job) {
                                           return rename_headers(records, job, interrupt_after);
                                       }}}};
        store::DatabaseOptions options;
        options.formats = &formats;
        const auto interrupted = Database::open(folder_, options);
        QVERIFY(!interrupted);
        QCOMPARE(interrupted.error().kind, ErrorKind::stopped);
        {
            // Half of it is renamed, and the format says that it is not done.
            const auto half = Database::open(folder_).value();
            QVERIFY(count(*half, "H") > 0 && count(*half, "h") > 0);
        }
        interrupt_after = -1;
        const auto database = Database::open(folder_, options).value();
        QCOMPARE(count(*database, "H"), 100);
        QCOMPARE(count(*database, "h"), 0);
    }

    void aFormatThatNothingLeadsFromIsKeptAndNamed() {
        const store::Formats formats{store::format_version + 2, {}};
        store::DatabaseOptions options;
        options.formats = &formats;
        const auto opened = Database::open(folder_, options);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, std::string("store.old_format"));
        const auto database = Database::open(folder_).value();
        QCOMPARE(count(*database, "h"), 100);
    }
};

CITYLEDGER_TEST(formats, TestFormats)
#include "tst_formats.moc"
