// The real city-ledger, killed with SIGKILL again and again while it builds a copy and while it follows a chain that
// grows; at least half of the times in the middle of a write. After each: the copy opens, holds all that was verified,
// no half block, and state and index are what its blocks give.
#include "core/base/key_value_difference.h"
#include "core/store/schema.h"
#include "tests/support/folders.h"
#include "tests/support/solo_city/solo_copy.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <atomic>
#include <map>
#include <random>

using namespace cityledger;
using namespace cityledger::test;

namespace {

/// Where one kill fell.
struct Fall {
    QString phase;   ///< by what the copy held afterwards
    QString inside;  ///< "write 000003.log"; empty: between writes, as far as can be told
};

int kills_wanted() {
    return qEnvironmentVariableIntValue("CITYLEDGER_LONG") == 1 ? 200 : 20;
}

}  // namespace

class TestKill : public QObject {
    Q_OBJECT

    std::unique_ptr<SoloCopy> city_;
    std::filesystem::path joined_;
    std::mt19937 random_{20261124};
    node::Height verified_ = 0, as_of_ = 0, covered_ = 0;  ///< of the copy in work, before the next kill
    std::vector<Fall> falls_;

    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random_); }
    QString says() const { return city_->folder.path() + "/stopped"; }

    void start_fresh_copy() {
        std::filesystem::remove_all(city_->copy());
        std::filesystem::copy(joined_, city_->copy(), std::filesystem::copy_options::recursive);
        verified_ = as_of_ = covered_ = 0;
    }

    QString phase_of(const node::Status& status) const {
        if (status.verified.height == 0) return "starting";
        if (status.first > 1) return "headers";
        if (status.covered_to < status.as_of.height) return "blocks";
        return status.covered_to < city_->peer->tip() - 2 ? "blocks" : "at the tip";
    }

    /// One run of the program, killed at its n-th write or, where that is 0, after some time. Empty: it ended before.
    std::optional<QString> run_and_kill(const QStringList& command, int at_write, int after_ms) {
        QFile::remove(says());
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        if (at_write > 0) {
            environment.insert("LD_PRELOAD", CITYLEDGER_STOP_AT_WRITE);
            environment.insert("ASAN_OPTIONS", "verify_asan_link_order=0:detect_leaks=0");
            environment.insert("CITYLEDGER_STOP_UNDER", QString::fromStdString(city_->copy().string()));
            environment.insert("CITYLEDGER_STOP_AT", QString::number(at_write));
            environment.insert("CITYLEDGER_STOP_SAYS", says());
        }
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(CITYLEDGER_BIN) + "/city-ledger",
                      QStringList{"--data", QString::fromStdString(city_->copy().string())} + command);
        if (!program.waitForStarted()) throw std::runtime_error("city-ledger does not start");
        QElapsedTimer ran;
        ran.start();
        QFile said(says());
        while (program.state() != QProcess::NotRunning) {
            if (at_write > 0 && said.size() > 0) break;
            if (at_write == 0 && ran.elapsed() >= after_ms) break;
            if (ran.elapsed() > 20'000) break;  // following: so many writes did not come
            program.waitForFinished(2);
        }
        const bool alive = program.state() != QProcess::NotRunning;
        program.kill();
        program.waitForFinished();
        if (!alive) return std::nullopt;
        if (at_write == 0) return QString();
        return said.open(QIODevice::ReadOnly) ? QString::fromUtf8(said.readAll()).trimmed() : QString();
    }

    /// Everything that must hold after a kill.
    void look_at_the_copy(const QString& inside) {
        const auto opened = node::open(city_->copy(), city_->clock, {true});
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
        const auto status = (*opened)->status();
        QVERIFY(!status.sync.last_error);
        // Before there are blocks, the root that is spoken of is one in a header that nothing was run to.
        QVERIFY2(status.verified.height >= verified_ && status.covered_to >= covered_ &&
                     (covered_ == 0 || status.as_of.height >= as_of_),
                 qPrintable(QString("held %1 %2 %3 before").arg(verified_).arg(as_of_).arg(covered_)));
        verified_ = status.verified.height;
        as_of_ = status.as_of.height;
        covered_ = status.covered_to;
        const auto check = (*opened)->check_copy(node::CheckMode::look, {});
        QVERIFY2(check.has_value(), check ? "" : check.error().message.c_str());
        QVERIFY2(check->damages.empty(), check->damages.empty() ? "" : check->damages.front().error.message.c_str());
        QVERIFY(check->unchecked.empty());
        falls_.push_back({phase_of(status), inside});
    }

    int inside_a_write() const {
        return static_cast<int>(std::ranges::count_if(falls_, [](const Fall& fall) { return !fall.inside.isEmpty(); }));
    }
    /// Three of four, by what came of them: on a busy machine the n-th write may not come in time.
    bool next_is_in_a_write() const { return 4 * inside_a_write() <= 3 * static_cast<int>(falls_.size()); }

    void report(const char* what) const {
        std::map<QString, int> phases, places;
        for (const Fall& fall : falls_) {
            ++phases[fall.phase];
            QString place = fall.inside.isEmpty() ? QString("between writes") : fall.inside;
            place.replace(QRegularExpression("[0-9]{6}"), "N");
            place.replace(QRegularExpression("\\.copy\\.json\\..*"), "copy.json");
            ++places[place];
        }
        QString line = QString("%1: %2 kills, %3 inside a write;").arg(what).arg(falls_.size()).arg(inside_a_write());
        for (const auto& [phase, count] : phases) line += QString(" %1 %2").arg(phase).arg(count);
        line += ";";
        for (const auto& [place, count] : places) line += QString(" %1 %2").arg(place).arg(count);
        qInfo().noquote() << line;
        QVERIFY(2 * inside_a_write() >= static_cast<int>(falls_.size()));
    }

    static std::unique_ptr<KeyValueStore> records_of(const std::filesystem::path& folder) {
        auto memory = make_memory_store();
        const auto database = must(store::Database::open(folder));
        KeyValueBatch all;
        SoloCopy::must_do(database->scan({}, {}, [&](BytesView key, BytesView value) {
            // How headers came to be trusted depends on when the copy looked; everything else does not.
            if (key[0] != 'O' && key[0] != 'C') all.put(to_bytes(key), to_bytes(value));
            return true;
        }));
        SoloCopy::must_do(memory->write(all, true));
        return memory;
    }

  private slots:
    void initTestCase() {
        city_ = std::make_unique<SoloCopy>(60);
        joined_ = city_->folder.path().toStdString() + "/joined";
        std::filesystem::copy(city_->copy(), joined_, std::filesystem::copy_options::recursive);
    }

    void killedWhileACopyIsMade() {
        falls_.clear();
        start_fresh_copy();
        const int wanted = kills_wanted() / 2;
        int finished = 0;
        while (static_cast<int>(falls_.size()) < wanted) {
            const auto killed = run_and_kill({"sync"}, next_is_in_a_write() ? 1 + below(60) : 0, 10 + below(300));
            if (!killed) {
                // It came to the end in spite of the last kill: from the beginning again.
                QVERIFY(++finished < 20 * kills_wanted());
                start_fresh_copy();
                continue;
            }
            look_at_the_copy(*killed);
            if (QTest::currentTestFailed()) return;
        }
        report("making a copy");
    }

    void killedWhileItFollows() {
        falls_.clear();
        start_fresh_copy();
        std::atomic<bool> done{false};
        std::jthread seals([&] {
            while (!done) {
                city_->seal(1);
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        });
        const int wanted = kills_wanted() / 2;
        while (static_cast<int>(falls_.size()) < wanted) {
            const auto killed =
                run_and_kill({"sync", "--follow"}, next_is_in_a_write() ? 1 + below(70) : 0, 50 + below(400));
            if (killed) look_at_the_copy(*killed);
            if (QTest::currentTestFailed()) break;
        }
        done = true;
        seals.join();
        if (QTest::currentTestFailed()) return;
        report("following");

        // After all of that it is the copy that one undisturbed sync makes.
        const auto finish = [this](const std::filesystem::path& folder) {
            const auto node = must(node::open(folder, city_->clock));
            SoloCopy::must_do(node->sync(0, {}));
        };
        const auto undisturbed = joined_.string() + "-undisturbed";
        std::filesystem::copy(joined_, undisturbed, std::filesystem::copy_options::recursive);
        finish(undisturbed);
        finish(city_->copy());
        const auto one = records_of(std::filesystem::path(undisturbed) / "ledger");
        const auto other = records_of(city_->ledger());
        int differences = 0;
        must(compare(*one, *other, [&](const KeyValueDifference& difference) {
            qWarning() << "differs:" << hex(difference.key).c_str();
            return ++differences < 10;
        }));
        QCOMPARE(differences, 0);
    }
};

CITYLEDGER_TEST(kill, TestKill)
#include "tst_kill.moc"
