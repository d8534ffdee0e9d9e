// Bytes that change on disk, and processes that die while they write.
#include "core/store/database.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <fstream>
#include <random>

using namespace cityledger;
using store::Database;

namespace {

constexpr int batches = 60;
constexpr int keys_per_batch = 20;

/// Every batch writes the same keys anew and says its number in each, so a half-kept batch would show.
KeyValueBatch numbered(int number) {
    KeyValueBatch batch;
    for (int key = 0; key < keys_per_batch; ++key)
        batch.put(to_bytes("key " + std::to_string(key)),
                  to_bytes(std::to_string(number) + " " + std::string(200, static_cast<char>('a' + key))));
    return batch;
}

/// -1: nothing is there; -2: keys of different batches, or a value that none wrote; else the batch that all keys are
/// of.
int batch_in(const KeyValueReader& reader) {
    int batch = -1;
    for (int key = 0; key < keys_per_batch; ++key) {
        const auto found = reader.get(to_bytes("key " + std::to_string(key)));
        if (!found) return -3;
        const int number = *found ? std::atoi(to_text(**found).c_str()) : -1;
        if (key > 0 && number != batch) return -2;
        batch = number;
        if (*found && to_text(**found) != std::to_string(number) + " " + std::string(200, static_cast<char>('a' + key)))
            return -2;
    }
    return batch;
}

std::vector<std::filesystem::path> files_with(const std::filesystem::path& folder, std::string_view ending) {
    std::vector<std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        if (file.path().filename().string().ends_with(ending) && file.file_size() > 0) files.push_back(file.path());
    return files;
}

void flip(const std::filesystem::path& file, std::uintmax_t at) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(at));
    const int byte = stream.get();
    stream.seekp(static_cast<std::streamoff>(at));
    stream.put(static_cast<char>(byte ^ 0x20));
}

}  // namespace

class TestDamage : public QObject {
    Q_OBJECT

    QTemporaryDir root_;
    std::filesystem::path whole_;

    std::filesystem::path copy(int number) {
        const std::filesystem::path to = root_.filePath("broken" + QString::number(number)).toStdString();
        std::filesystem::remove_all(to);
        std::filesystem::copy(whole_, to);
        return to;
    }

  private slots:
    void initTestCase() {
        whole_ = root_.filePath("whole").toStdString();
        auto database = Database::open(whole_);
        QVERIFY(database.has_value());
        for (int number = 0; number < batches / 2; ++number) QVERIFY((*database)->write(numbered(number), true));
        // Opening again turns the log into a table, so that there are both.
        database->reset();
        database = Database::open(whole_);
        QVERIFY(database.has_value());
        for (int number = batches / 2; number < batches; ++number) QVERIFY((*database)->write(numbered(number), true));
        database->reset();
        QVERIFY(!files_with(whole_, ".ldb").empty());
        QVERIFY(!files_with(whole_, ".log").empty());
    }

    void aChangedByteIsReportedOrHarmlessAndNeverAnswered_data() {
        QTest::addColumn<QString>("ending");
        QTest::newRow("table") << ".ldb";
        QTest::newRow("log") << ".log";
    }
    void aChangedByteIsReportedOrHarmlessAndNeverAnswered() {
        QFETCH(QString, ending);
        std::mt19937 random(11);
        int reported = 0;
        for (int round = 0; round < 40; ++round) {
            const auto folder = copy(round);
            const auto files = files_with(folder, ending.toStdString());
            const auto& file = files[random() % files.size()];
            flip(file, random() % std::filesystem::file_size(file));
            const auto database = Database::open(folder, {.create_if_missing = false});
            if (!database) {
                QVERIFY2(database.error().kind == ErrorKind::damaged, database.error().message.c_str());
                ++reported;
                continue;
            }
            // A length changed in the log's last block looks as if the writer had died there: whole batches are kept.
            const int batch = batch_in(**database);
            QVERIFY2(batch == -3 || batch >= 0, std::to_string(batch).c_str());
            if (batch == -3) ++reported;
        }
        QVERIFY2(reported > 0, "no damage was seen at all");
    }

    void aChangedTableByteInADataBlockIsDamagedWhenRead() {
        const auto folder = copy(100);
        for (const auto& log : files_with(folder, ".log")) std::filesystem::resize_file(log, 0);
        flip(files_with(folder, ".ldb").front(), 40);
        const auto database = Database::open(folder, {.create_if_missing = false});
        if (database) {
            const auto found = (*database)->get(to_bytes(std::string_view("key 0")));
            QVERIFY(!found.has_value());
            QCOMPARE(found.error().kind, ErrorKind::damaged);
            QCOMPARE((*database)->scan(as_bytes("key"), {}, [](BytesView, BytesView) { return true; }).error().kind,
                     ErrorKind::damaged);
        } else {
            QCOMPARE(database.error().kind, ErrorKind::damaged);
        }
    }

    void aTableThatVanishedIsDamageAndNotAbsence() {
        const auto folder = copy(200);
        for (const auto& log : files_with(folder, ".log")) std::filesystem::resize_file(log, 0);
        const auto database = Database::open(folder, {.create_if_missing = false});
        QVERIFY(database.has_value());
        for (const auto& file : files_with(folder, ".ldb")) std::filesystem::remove(file);
        const auto found = (*database)->get(to_bytes(std::string_view("key 0")));
        QVERIFY2(!found.has_value() || found->has_value(), "a vanished table is taken for an absent key");
        if (!found) QCOMPARE(found.error().kind, ErrorKind::damaged);
    }

    void aManifestThatChangedIsDamage() {
        const auto folder = copy(300);
        for (const auto& file : std::filesystem::directory_iterator(folder))
            if (file.path().filename().string().starts_with("MANIFEST-")) flip(file.path(), 9);
        const auto database = Database::open(folder, {.create_if_missing = false});
        QVERIFY(!database.has_value());
        QCOMPARE(database.error().kind, ErrorKind::damaged);
    }

    void aProcessKilledWhileWritingLeavesWholeBatches() {
        const std::filesystem::path folder = root_.filePath("killed").toStdString();
        int highest = -1;
        for (int round = 0; round < 6; ++round) {
            int written[2];
            QCOMPARE(::pipe(written), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                const auto database = Database::open(folder);
                for (int number = highest + 1; database; ++number) {
                    if (!(*database)->write(numbered(number), true)) break;
                    if (::write(written[1], &number, sizeof number) != static_cast<ssize_t>(sizeof number)) break;
                }
                ::_exit(1);
            }
            ::close(written[1]);
            int last = -1;
            for (int count = 0; count < 10 + 7 * round; ++count)
                QCOMPARE(::read(written[0], &last, sizeof last), static_cast<ssize_t>(sizeof last));
            ::kill(child, SIGKILL);
            // What was told before the end arrived is on disk, too.
            for (int number = 0; ::read(written[0], &number, sizeof number) == static_cast<ssize_t>(sizeof number);)
                last = number;
            ::waitpid(child, nullptr, 0);
            ::close(written[0]);
            const auto database = Database::open(folder, {.create_if_missing = false});
            QVERIFY2(database.has_value(), database ? "" : database.error().message.c_str());
            highest = batch_in(**database);
            QVERIFY2(highest == last || highest == last + 1,
                     (std::to_string(highest) + " after " + std::to_string(last)).c_str());
        }
    }
};

CITYLEDGER_TEST(damage, TestDamage)
#include "tst_damage.moc"
