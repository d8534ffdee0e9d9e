#include "core/base/file.h"
#include "core/documents/file_digest.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <thread>

using namespace cityledger;
using namespace cityledger::documents;
namespace fs = std::filesystem;

class TestFileDigest : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    FileDigester digester_;

    fs::path at(const std::string& name) const { return fs::path(folder_.path().toStdString()) / name; }
    fs::path put(const std::string& name, std::string_view content) const {
        if (!write_file(at(name), as_bytes(content))) qFatal("cannot write the test's file");
        return at(name);
    }
    std::string code_of(const fs::path& path) {
        const auto digests = digester_.digest(path, {});
        return digests ? "none" : digests.error().code;
    }

  private slots:
    void bothDigestsAreOfTheFilesBytes() {
        std::string content(3'500'000, 'x');  // several reads, the last one short
        content[1'048'576] = 'y';
        const auto digests = digester_.digest(put("ordinary", content), {});
        QVERIFY(digests.has_value());
        QCOMPARE(digests->size, std::uint64_t{3'500'000});
        QCOMPARE(digests->sha256, crypto::sha256(as_bytes(content)));
        QCOMPARE(digests->sm3, crypto::sm3(as_bytes(content)));
    }
    void anEmptyFileHasDigests() {
        const auto digests = digester_.digest(put("empty", ""), {});
        QVERIFY(digests.has_value());
        QCOMPARE(digests->size, std::uint64_t{0});
        QCOMPARE(digests->sha256, crypto::sha256(BytesView{}));
        QCOMPARE(digests->sm3, crypto::sm3(BytesView{}));
    }
    void aMissingFileHasVanished() {
        QCOMPARE(code_of(at("never there")), std::string("document.vanished"));
        const auto file = put("a file", "x");
        QCOMPARE(code_of(file / "below a file"), std::string("document.vanished"));
    }
    void aFileThatGoesWhileItIsReadHasVanished() {
        const auto path = put("going", std::string(2'000'000, 'x'));
        const auto digests = digester_.digest(path, {{}, [&](const Progress&) { ::unlink(path.c_str()); }});
        QCOMPARE(digests.error().code, std::string("document.vanished"));
    }
    void aFileThatGrowsWhileItIsReadIsNotDigested() {
        const auto path = put("growing", std::string(2'000'000, 'x'));
        const auto grow = [&](const Progress&) {
            const int file = ::open(path.c_str(), O_WRONLY | O_APPEND);
            QCOMPARE(::write(file, "more", 4), ssize_t{4});
            ::close(file);
        };
        const auto digests = digester_.digest(path, {{}, grow});
        QCOMPARE(digests.error().code, std::string("document.changed_while_read"));
        QCOMPARE(digests.error().kind, ErrorKind::cannot_tell);
    }
    void aFileRewrittenInPlaceIsNotDigested() {
        const auto path = put("rewritten", std::string(2'000'000, 'x'));
        const auto rewrite = [&](const Progress& progress) {
            if (progress.done < progress.total) return;
            const timespec times[2] = {{1, 0}, {1, 0}};  // same size, another time of change
            QCOMPARE(::utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
        };
        QCOMPARE(digester_.digest(path, {{}, rewrite}).error().code, std::string("document.changed_while_read"));
    }
    void aFileReplacedByAnotherIsNotDigested() {
        const auto path = put("replaced", std::string(2'000'000, 'x'));
        const auto replace = [&](const Progress& progress) {
            if (progress.done == progress.total) put("replaced", std::string(2'000'000, 'x'));
        };
        QCOMPARE(digester_.digest(path, {{}, replace}).error().code, std::string("document.changed_while_read"));
    }
    void afterAFailureTheNextFileIsDigestedAfresh() {
        const auto path = put("cut", std::string(2'000'000, 'x'));
        QVERIFY(!digester_.digest(path, {{}, [&](const Progress&) { std::filesystem::resize_file(path, 10); }}));
        QCOMPARE(digester_.digest(put("next", "abc"), {})->sha256, crypto::sha256(as_bytes("abc")));
    }
    void pipesSocketsDevicesAndFoldersAreRefusedWithoutWaiting() {
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(::mkfifo(at("pipe").c_str(), 0600), 0);
        QCOMPARE(code_of(at("pipe")), std::string("document.not_regular"));
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const std::string socket_path = at("socket").string();
        std::copy(socket_path.begin(), socket_path.end(), address.sun_path);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
        QCOMPARE(code_of(at("socket")), std::string("document.not_regular"));
        ::close(socket);
        QCOMPARE(code_of("/dev/zero"), std::string("document.not_regular"));
        const auto folder = digester_.digest(at(""), {});
        QCOMPARE(folder.error().code, std::string("document.not_regular"));
        QCOMPARE(folder.error().field("type"), std::string_view("folder"));
        QVERIFY(clock.elapsed() < 2000);
    }
    void aLinkIsFollowedAndALoopIsNamed() {
        fs::create_symlink(put("target", "abc"), at("link"));
        QCOMPARE(digester_.digest(at("link"), {})->sha256, crypto::sha256(as_bytes("abc")));
        fs::create_symlink("loop b", at("loop a"));
        fs::create_symlink("loop a", at("loop b"));
        QCOMPARE(code_of(at("loop a")), std::string("document.link_loop"));
        fs::create_symlink("nowhere", at("broken"));
        QCOMPARE(code_of(at("broken")), std::string("document.vanished"));
    }
    void aFileWithoutPermissionIsUnreadable() {
        if (::geteuid() == 0) QSKIP("root reads every file");
        const auto path = put("secret", "x");
        QCOMPARE(::chmod(path.c_str(), 0), 0);
        QCOMPARE(code_of(path), std::string("document.unreadable"));
    }
    void aReadErrorIsUnreadable() {
        // Reading a process's memory at address 0 fails with EIO, for root too; its size is 0, so it is judged a file.
        QCOMPARE(code_of("/proc/self/mem"), std::string("document.unreadable"));
    }
    void aPathLongerThanTheSystemTakesIsNamed() {
        QCOMPARE(code_of(at(std::string(300, 'n'))), std::string("document.path_too_long"));
        std::string deep = at("").string();
        while (deep.size() < 5000) deep += "folder/";
        QCOMPARE(code_of(deep), std::string("document.path_too_long"));
    }
    void aNameThatIsNotUtf8IsDigestedAndShownEscaped() {
        const auto path = put("na\xffme", "abc");
        QVERIFY(digester_.digest(path, {}).has_value());
        fs::remove(path);  // QTemporaryDir cannot
        const auto missing = digester_.digest(at("go\xffne"), {});
        QVERIFY(missing.error().message.find("go\\xffne") != std::string::npos);
    }
    void aHugeSparseFileIsStoppedWithinOneMebibyte() {
        const auto path = put("sparse", "");
        QCOMPARE(::truncate(path.c_str(), off_t{20} << 30), 0);
        std::stop_source source;
        std::uint64_t done = 0;
        const Job job{source.get_token(), [&](const Progress& progress) {
                          QCOMPARE(progress.total, std::uint64_t{20} << 30);
                          done = progress.done;
                          if (done >= 5u << 20) source.request_stop();
                      }};
        const auto digests = digester_.digest(path, job);
        QCOMPARE(digests.error().kind, ErrorKind::stopped);
        QCOMPARE(done, std::uint64_t{5} << 20);
    }
    void stoppingFromAnotherThreadEndsSoon() {
        const auto path = put("sparse", "");
        QCOMPARE(::truncate(path.c_str(), off_t{20} << 30), 0);
        std::stop_source source;
        QElapsedTimer clock;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            clock.start();
            source.request_stop();
        });
        QCOMPARE(digester_.digest(path, {source.get_token(), {}}).error().code, std::string("document.stopped"));
        QVERIFY(clock.elapsed() < 1000);
    }
};

CITYLEDGER_TEST(file_digest, TestFileDigest)
#include "tst_file_digest.moc"
