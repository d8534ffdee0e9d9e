// A disk that fills while the copy follows, and one that fails: a clear state, and on by itself when there is room.
#include "core/node/log.h"
#include "core/node/room.h"
#include "tests/support/fault_files/fault_files.h"
#include "tests/support/test_registry.h"
#include "tests/support/solo_city/solo_copy.h"

#include <QDir>
#include <QFileInfo>

#include <atomic>

using namespace cityledger;
using namespace cityledger::test;
using Operation = FaultFiles::Operation;

class TestRoom : public QObject {
    Q_OBJECT

    static QByteArray content(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

  private slots:
    void growthIsToldFromADayOn() {
        const Timestamp start{1'700'000'000, 0};
        QCOMPARE(node::growth_per_month(1000, start, {start.seconds + 3600, 0}), std::uint64_t{0});
        QCOMPARE(node::growth_per_month(1000, start, {start.seconds + 15 * 86'400, 0}), std::uint64_t{2000});
        constexpr std::uint64_t gib = std::uint64_t{1} << 30;
        QCOMPARE(node::room_of(100 * gib, gib), node::Room::enough);
        QCOMPARE(node::room_of(100 * gib, 34 * gib), node::Room::low);
        QCOMPARE(node::room_of(gib - 1, 0), node::Room::low);
        QCOMPARE(node::room_of(node::least_room - 1, 0), node::Room::none);
    }

    void syncPausesBeforeTheDiskIsFullAndGoesOnByItself() {
        SoloCopy city(4);
        std::atomic<std::uint64_t> free_bytes{node::least_room - 1};
        store::DatabaseOptions settings;
        settings.free_bytes = [&] { return std::optional<std::uint64_t>(free_bytes); };
        const auto node = city.open_with(settings);
        const auto paused = node->sync(0, {});
        QVERIFY(!paused);
        QCOMPARE(paused.error().code, std::string("node.no_room"));
        QCOMPARE(node->status().room, node::Room::none);
        QVERIFY(node->status().sync.last_error.has_value());
        QCOMPARE(node->status().verified.height, node::Height{0});
        node->follow();
        free_bytes = std::uint64_t{100} << 30;
        QTRY_VERIFY_WITH_TIMEOUT(node->status().verified.height == city.peer->tip(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!node->status().sync.last_error.has_value(), 60'000);
        QCOMPARE(node->status().room, node::Room::enough);
        node->stop_following();
    }

    /// The same object goes on after each failure, and what it then holds is whole.
    void aFailingDiskStopsTheSyncAndNotTheProgram() {
        SoloCopy city(8);
        FaultFiles files;
        store::DatabaseOptions settings;
        settings.files = files.env();
        const auto node = city.open_with(settings);
        int failures = 0;
        for (const auto& [operation, number, code] : {std::tuple{Operation::write, ENOSPC, "store.disk_full"},
                                                      {Operation::write, EIO, "store.io"},
                                                      {Operation::sync, EIO, "store.io"}}) {
            for (int nth = 1; nth <= 6; ++nth) {
                city.seal(1);
                files.fail(operation, nth, number);
                const auto held = node->status().as_of.height;
                const auto failed = node->sync(0, {});
                if (!failed) {
                    ++failures;
                    QCOMPARE(failed.error().code, std::string(code));
                    QVERIFY(!failed.error().field("file").empty());
                    QCOMPARE(node->status().sync.last_error->code, std::string(code));
                }
                QVERIFY(node->status().as_of.height >= held);
                files.heal();
                const auto synced = node->sync(0, {});
                QVERIFY2(synced.has_value(), synced ? "" : synced.error().message.c_str());
                QCOMPARE(node->status().verified.height, city.peer->tip());
            }
        }
        QVERIFY2(failures >= 10, qPrintable(QString::number(failures)));
        const auto check = must(node->check_copy(node::CheckMode::look, {}));
        QVERIFY2(check.damages.empty(), check.damages.empty() ? "" : check.damages.front().error.message.c_str());
        QVERIFY(check.unchecked.empty());
    }

    void theLogIsPrivateBoundedAndSaysNoDigests() {
        QTemporaryDir folder;
        const SystemClock clock;
        const QString path = folder.path() + "/log/city-ledger.log";
        {
            node::Log log(folder.path().toStdString(), node::LogLevel::info, clock);
            log.write(node::LogLevel::debug, "hidden");
            const Error error{ErrorKind::invalid,
                              "sync.state_root_mismatch",
                              "the root 4f4f4f4f is not\n5a5a5a5a",
                              {{"height", "12"}, {"computed", "4f4f4f4f"}}};
            log.write("sync.failed", error);
            QVERIFY(content(path).contains("error sync.failed code=sync.state_root_mismatch kind=invalid height=12"));
            QVERIFY(!content(path).contains("4f4f") && !content(path).contains("hidden"));
            log.set_level(node::LogLevel::debug);
            log.write("sync.failed", error);
            QVERIFY(content(path).contains("4f4f4f4f is not 5a5a"));
            QCOMPARE(content(path).count('\n'), 2);
            for (int line = 0; line < 40'000; ++line)
                log.write(node::LogLevel::info, "filler", {{"text", std::string(100, 'x')}});
        }
        const auto files = QDir(folder.path() + "/log").entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 4);
        for (const QFileInfo& file : files) {
            QVERIFY(file.size() <= 512 << 10);
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
        }
    }

    void theLogsLevelIsKeptWithTheCopy() {
        SoloCopy city(1);
        {
            const auto node = must(node::open(city.copy(), city.clock));
            QCOMPARE(node->status().log_level, node::LogLevel::info);
            QVERIFY(node->set_log_level(node::LogLevel::error));
        }
        const auto node = must(node::open(city.copy(), city.clock));
        QCOMPARE(node->status().log_level, node::LogLevel::error);
        QCOMPARE(node->status().log_path, (city.copy() / "log" / "city-ledger.log").string());
    }
};

CITYLEDGER_TEST(room, TestRoom)
#include "tst_room.moc"
