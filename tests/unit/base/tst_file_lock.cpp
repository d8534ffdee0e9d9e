#include "core/base/file_lock.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace cityledger;
using namespace std::chrono_literals;

class TestFileLock : public QObject {
    Q_OBJECT
  private slots:
    void oneHasItAtATime() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString() + "/lock";
        std::atomic<int> inside{0}, most{0}, got{0};
        {
            std::vector<std::jthread> threads;
            for (int at = 0; at < 4; ++at)
                threads.emplace_back([&] {
                    for (int round = 0; round < 20; ++round) {
                        const auto lock = FileLock::take(path, 60s);
                        got += lock.has_value();
                        most = std::max(most.load(), ++inside);
                        --inside;
                    }
                });
        }
        QCOMPARE(got.load(), 80);
        QCOMPARE(most.load(), 1);
    }

    void itIsNotWaitedForEndlessly() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString() + "/lock";
        {
            const auto held = FileLock::take(path, 0ms);
            QVERIFY(held);
            const auto refused = FileLock::take(path, 20ms);
            QVERIFY(!refused);
            QVERIFY(refused.error().kind == ErrorKind::locked);
        }
        QVERIFY(FileLock::take(path, 0ms));
        QVERIFY(FileLock::take(path / "no", 0ms).error().kind == ErrorKind::io);
    }
};

CITYLEDGER_TEST(file_lock, TestFileLock)
#include "tst_file_lock.moc"
