#include "core/store/database.h"
#include "core/store/schema.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <leveldb/db.h>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <fstream>

using namespace cityledger;
using store::Database;
using store::DatabaseOptions;

namespace {

Bytes bytes_of(std::string_view text) {
    return to_bytes(text);
}

KeyValueBatch one(std::string_view key, std::string_view value) {
    KeyValueBatch batch;
    batch.put(bytes_of(key), bytes_of(value));
    return batch;
}

/// Runs `body` in a process of its own; its answer is that process's exit code.
template <class Body>
pid_t in_child(Body body) {
    const pid_t pid = ::fork();
    if (pid == 0) ::_exit(body());
    return pid;
}

int exit_code_of(pid_t pid) {
    int status = 0;
    ::waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

class TestDatabase : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> root_;
    std::filesystem::path folder_;

  private slots:
    void init() {
        root_ = std::make_unique<QTemporaryDir>();
        folder_ = root_->filePath("copy/ledger").toStdString();
    }

    void aNewFolderIsPrivateAndKeepsWhatIsWritten() {
        {
            const auto database = Database::open(folder_);
            QVERIFY(database.has_value());
            QVERIFY((*database)->write(one("k", "v"), true));
            QVERIFY((*database)->bytes_on_disk() > 0);
            QVERIFY((*database)->free_bytes().value_or(0) > 0);
        }
        struct stat info {};
        QCOMPARE(::stat(folder_.c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0700u);
        const auto again = Database::open(folder_, {.create_if_missing = false});
        QVERIFY(again.has_value());
        QCOMPARE(**(*again)->get(bytes_of("k")), bytes_of("v"));
    }

    void aFolderThatOthersMayReadIsMadePrivate() {
        std::filesystem::create_directories(folder_);
        QCOMPARE(::chmod(folder_.c_str(), 0755), 0);
        QVERIFY(Database::open(folder_).has_value());
        struct stat info {};
        QCOMPARE(::stat(folder_.c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0700u);
    }

    void aMissingCopyIsNotMadeWhereOneIsExpected() {
        const auto opened = Database::open(folder_, {.create_if_missing = false});
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, ErrorKind::missing_copy);
        QCOMPARE(opened.error().code, std::string("store.missing"));
        QVERIFY(!std::filesystem::exists(folder_));
        std::filesystem::create_directories(folder_);
        QCOMPARE(Database::open(folder_, {.create_if_missing = false}).error().kind, ErrorKind::missing_copy);
    }

    void aFileInPlaceOfTheFolderIsAnError() {
        std::filesystem::create_directories(folder_.parent_path());
        std::ofstream(folder_) << "not a folder";
        const auto opened = Database::open(folder_);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, ErrorKind::io);
    }

    void openTwiceInOneProcessNamesThisProcessAndKeepsTheLock() {
        const auto first = Database::open(folder_);
        QVERIFY(first.has_value());
        for (int round = 0; round < 2; ++round) {
            const auto second = Database::open(folder_);
            QVERIFY(!second.has_value());
            QCOMPARE(second.error().kind, ErrorKind::locked);
            QCOMPARE(std::string(second.error().field("pid")), std::to_string(::getpid()));
        }
        // The refused openings must not have given up the lock for others.
        const std::filesystem::path folder = folder_;
        const pid_t child = in_child([&] {
            leveldb::DB* other = nullptr;
            return leveldb::DB::Open({}, folder.string(), &other).ok() ? 1 : 0;
        });
        QCOMPARE(exit_code_of(child), 0);
    }

    void aCopyOpenInAnotherProcessNamesIt() {
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const std::filesystem::path folder = folder_;
        const pid_t child = in_child([&] {
            const auto held = Database::open(folder);
            const char word = held ? 'y' : 'n';
            if (::write(ready[1], &word, 1) != 1) return 1;
            ::pause();
            return 0;
        });
        char word = 0;
        QCOMPARE(::read(ready[0], &word, 1), ssize_t{1});
        QCOMPARE(word, 'y');
        const auto opened = Database::open(folder_);
        ::kill(child, SIGKILL);
        exit_code_of(child);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, ErrorKind::locked);
        QCOMPARE(std::string(opened.error().field("pid")), std::to_string(child));
        QVERIFY(!opened.error().field("program").empty());
        QVERIFY(opened.error().message.find(std::to_string(child)) != std::string::npos);
        QVERIFY(Database::open(folder_).has_value());
    }

    void aNewerFormatIsLeftAlone() {
        {
            const auto database = Database::open(folder_);
            Bytes newer;
            store::put_u32(newer, store::format_version + 1);
            KeyValueBatch batch;
            batch.put(store::meta_key("format"), newer);
            QVERIFY((*database)->write(batch, true));
        }
        const auto opened = Database::open(folder_);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, ErrorKind::newer_format);
        QCOMPARE(std::string(opened.error().field("found")), std::to_string(store::format_version + 1));
    }

    void anotherProgramsDatabaseIsNotTakenOver() {
        std::filesystem::create_directories(folder_);
        {
            leveldb::Options options;
            options.create_if_missing = true;
            leveldb::DB* other = nullptr;
            QVERIFY(leveldb::DB::Open(options, folder_.string(), &other).ok());
            const std::unique_ptr<leveldb::DB> owned(other);
            QVERIFY(owned->Put({}, "theirs", "1").ok());
        }
        const auto opened = Database::open(folder_);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, std::string("store.foreign"));
    }

    void aLostCurrentFileIsDamageAndTheTablesStay() {
        {
            const auto database = Database::open(folder_);
            QVERIFY((*database)->write(one("k", "v"), true));
        }
        QVERIFY(std::filesystem::remove(folder_ / "CURRENT"));
        const auto count = [&] { return std::distance(std::filesystem::directory_iterator(folder_), {}); };
        const auto before = count();
        const auto opened = Database::open(folder_);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, ErrorKind::damaged);
        QCOMPARE(count(), before);
    }

    void aReadOnlyFolderSaysSo() {
        { QVERIFY(Database::open(folder_).has_value()); }
        QCOMPARE(::chmod(folder_.c_str(), 0500), 0);
        QCOMPARE(::chmod(root_->path().toStdString().c_str(), 0755), 0);
        QCOMPARE(::chmod(folder_.parent_path().c_str(), 0755), 0);
        const std::filesystem::path folder = folder_;
        const pid_t child = in_child([&] {
            // The superuser may write anywhere, so the test gives that up.
            if (::geteuid() == 0 &&
                (::chown(folder.c_str(), 65534, 65534) != 0 || ::setresuid(65534, 65534, 65534) != 0))
                return 2;
            const auto opened = Database::open(folder);
            if (opened) return 3;
            return opened.error().kind == ErrorKind::io && opened.error().code == "store.read_only" ? 0 : 4;
        });
        QCOMPARE(exit_code_of(child), 0);
    }

    void aFailedWriteLosesNothingThatWasWritten() {
        const std::filesystem::path folder = folder_;
        const pid_t child = in_child([&] {
            const auto database = Database::open(folder);
            if (!database || !(*database)->write(one("before", "kept"), true)) return 2;
            // As on a full disk, files cannot grow any more.
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{4096, 4096};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const auto failed = (*database)->write(one("large", std::string(100000, 'x')), true);
            if (failed || failed.error().kind != ErrorKind::io) return 3;
            if ((*database)->get(bytes_of("large"))->has_value()) return 4;
            const auto later = (*database)->write(one("small", "v"), true);
            if (later || later.error().code != "store.closed_by_failure") return 5;
            return (*database)->get(bytes_of("before"))->has_value() ? 0 : 6;
        });
        QCOMPARE(exit_code_of(child), 0);
        const auto again = Database::open(folder_);
        QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
        QCOMPARE(**(*again)->get(bytes_of("before")), bytes_of("kept"));
        QVERIFY(!(*again)->get(bytes_of("large"))->has_value());
        QVERIFY((*again)->write(one("small", "v"), true));
    }
};

CITYLEDGER_TEST(database, TestDatabase)
#include "tst_database.moc"
