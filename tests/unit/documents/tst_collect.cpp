#include "core/base/file.h"
#include "core/documents/collect.h"
#include "core/documents/path_text.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace cityledger;
using namespace cityledger::documents;
namespace fs = std::filesystem;

class TestCollect : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> folder_;

    fs::path at(const std::string& name) const { return fs::path(folder_->path().toStdString()) / name; }
    void put(const std::string& name) const {
        fs::create_directories(at(name).parent_path());
        if (!write_file(at(name), as_bytes(name))) qFatal("cannot write the test's file");
    }
    /// Names below the test's folder, joined by a space.
    std::string names(const CollectedFiles& collected) const {
        std::string all;
        for (const auto& path : collected.files)
            all += (all.empty() ? "" : " ") + fs::path(path).lexically_relative(at("")).string();
        return all;
    }
    Result<CollectedFiles> collect(const std::vector<fs::path>& given, const CollectOptions& options = {}) const {
        return collect_files(given, options, {});
    }

  private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void foldersGiveTheirFilesSorted() {
        for (const auto* name : {"b/2", "b/1", "b/.hidden", "b/inner/x", "a"}) put(name);
        QCOMPARE(names(*collect({at("b"), at("a")})), std::string("b/.hidden b/1 b/2 b/inner/x a"));
        QCOMPARE(names(*collect({at("b")}, {.recursive = false})), std::string("b/.hidden b/1 b/2"));
    }
    void whatIsGivenTwiceIsTakenOnce() {
        put("b/1");
        QCOMPARE(names(*collect({at("b/1"), at("b"), at("b/1")})), std::string("b/1"));
    }
    void whatIsMissingOrNoFileStaysInTheList() {
        put("b/1");
        QCOMPARE(::mkfifo(at("b/pipe").c_str(), 0600), 0);
        fs::create_symlink("nowhere", at("b/broken"));
        QCOMPARE(names(*collect({at("b"), at("missing")})), std::string("b/1 b/broken b/pipe missing"));
    }
    void linksToFoldersInsideAreNotFollowedAndSaidSo() {
        put("b/1");
        put("outside/2");
        fs::create_directory_symlink(at("outside"), at("b/link"));
        fs::create_directory_symlink(at("b"), at("b/circle"));
        const auto collected = collect({at("b")});
        QCOMPARE(names(*collected), std::string("b/1"));
        QCOMPARE(collected->not_entered.size(), std::size_t{2});
        QCOMPARE(collected->not_entered[0].error.code, std::string("document.link_not_followed"));
        // The person's own choice is followed.
        QCOMPARE(collect({at("b/link")})->files.size(), std::size_t{1});
    }
    void aLinkThatIsACircleItselfIsAFileThatTheDigestNames() {
        fs::create_directories(at("b"));
        fs::create_symlink("loop", at("b/loop"));
        QCOMPARE(names(*collect({at("b")})), std::string("b/loop"));
    }
    void moreFilesThanTheLimitAreRefused() {
        for (const auto* name : {"b/1", "b/2", "b/3"}) put(name);
        QCOMPARE(collect({at("b")}, {.max_files = 2}).error().code, std::string("document.too_many_files"));
        QVERIFY(collect({at("b")}, {.max_files = 3}).has_value());
    }
    void foldersDeeperThanTheLimitAreSaidToBeLeftOut() {
        put("1/2/3/deep");
        put("1/shallow");
        const auto collected = collect({at("1")}, {.max_depth = 1});
        QCOMPARE(names(*collected), std::string("1/shallow"));
        QCOMPARE(collected->not_entered.at(0).error.code, std::string("document.too_deep"));
    }
    void anUnreadableFolderIsSaidToBeLeftOut() {
        if (::geteuid() == 0) QSKIP("root reads every folder");
        put("b/closed/1");
        QCOMPARE(::chmod(at("b/closed").c_str(), 0), 0);
        const auto collected = collect({at("b")});
        ::chmod(at("b/closed").c_str(), 0700);
        QCOMPARE(collected->not_entered.at(0).error.code, std::string("document.unreadable"));
    }
    void stoppingEndsTheSearch() {
        put("b/1");
        std::stop_source source;
        source.request_stop();
        const std::vector<fs::path> given{at("b")};
        QCOMPARE(collect_files(given, {}, {source.get_token(), {}}).error().kind, ErrorKind::stopped);
    }
    void namesAreShownAsUtf8OnOneLine() {
        QCOMPARE(text_of("/城市/证明.pdf"), std::string("/城市/证明.pdf"));
        QCOMPARE(text_of("a\nb"), std::string("a\\x0ab"));
        QCOMPARE(text_of("a\xff"), std::string("a\\xff"));
        QCOMPARE(text_of("a\\xff"), std::string("a\\x5cxff"));
        QCOMPARE(text_of("\xe2\x80\xae"
                         "fdp.exe"),
                 std::string("\\xe2\\x80\\xae"
                             "fdp.exe"));  // right-to-left override
        QCOMPARE(text_of("\xc0\xaf\xed\xa0\x80\xf5\xe4\xb8"), std::string("\\xc0\\xaf\\xed\\xa0\\x80\\xf5\\xe4\\xb8"));
    }
};

CITYLEDGER_TEST(collect, TestCollect)
#include "tst_collect.moc"
