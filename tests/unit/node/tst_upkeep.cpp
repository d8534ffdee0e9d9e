// How a copy is kept: full or light, over a broken websocket, blocks as files.
#include "tests/support/test_registry.h"
#include "tests/unit/node/solo_fixture.h"

using namespace cityledger;
using namespace cityledger::test;
using node::CopyMode;
using node::Verdict;

class TestUpkeep : public QObject {
    Q_OBJECT

    static QByteArray read(const std::filesystem::path& path) {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const std::filesystem::path& path, const QByteArray& content) {
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    template <class T>
    static std::string code(const Result<T>& result) {
        return result ? "ok" : result.error().code;
    }

  private slots:
    void aLightCopyTellsTheSameByProof() {
        SoloFixture f;
        auto node = f.copy("light", f.request(CopyMode::light));
        QVERIFY(node->sync(0, {}));
        const auto status = node->status();
        QVERIFY(status.asks_peers);
        QCOMPARE(status.covered_to, node::Height{0});
        QCOMPARE(status.as_of.height, status.verified.height - 1);
        const auto row = f.strangers_verdict(*node);
        QCOMPARE(row.verdict, Verdict::not_registered);
        QCOMPARE(row.as_of.height, status.as_of.height);
        // Nobody to prove anything: neither yes nor no.
        f.server.reset();
        QCOMPARE(f.strangers_verdict(*node).verdict, Verdict::cannot_tell);
    }

    void switchingKeepsWhatIsThere() {
        SoloFixture f;
        auto node = f.copy("copy", f.request());
        QVERIFY(node->sync(0, {}));
        const auto full = node->status();
        QVERIFY(!full.asks_peers);
        QVERIFY(node->upkeep().set_mode(CopyMode::light));
        f.seal(2);
        QVERIFY(node->sync(0, {}));
        const auto light = node->status();
        QVERIFY(light.asks_peers);
        QCOMPARE(light.covered_to, full.covered_to);
        QVERIFY(light.verified.height > full.verified.height);
        QCOMPARE(f.strangers_verdict(*node).verdict, Verdict::not_registered);
        QVERIFY(node->upkeep().set_mode(CopyMode::full));
        QVERIFY(node->sync(0, {}));
        const auto again = node->status();
        QVERIFY(!again.asks_peers);
        QCOMPARE(again.covered_from, node::Height{1});
        QCOMPARE(again.covered_to, again.verified.height);
        node.reset();
        // Kept across starts.
        QVERIFY(must(node::open(f.at("copy"), f.clock, {true}))->status().mode == CopyMode::full);
    }

    void inLightModeWithoutNetworkTheOwnStateStillSpeaks() {
        SoloFixture f;
        auto node = f.copy("copy", f.request());
        QVERIFY(node->sync(0, {}));
        QVERIFY(node->upkeep().set_mode(CopyMode::light));
        node.reset();
        node = must(node::open(f.at("copy"), f.clock, {true}));
        QCOMPARE(f.strangers_verdict(*node).verdict, Verdict::not_registered);
    }

    void aNewBlockIsFollowedThoughNoWebsocketIsToBeHad() {
        serve::RpcServerOptions options;
        options.max_subscription_clients = 0;
        SoloFixture f(options);
        auto node = f.copy("copy", f.request());
        node->follow();
        QTRY_VERIFY_WITH_TIMEOUT(node->status().verified.height >= f.peer->tip(), 60'000);
        for (int i = 0; i < 3; ++i) {
            f.seal(1);
            QElapsedTimer since;
            since.start();
            QTRY_VERIFY_WITH_TIMEOUT(node->status().verified.height >= f.peer->tip(), 60'000);
            qInfo("a block was verified %lld ms after its commit, by polling", static_cast<long long>(since.elapsed()));
        }
    }

    void aProxyIsKeptAndChecked() {
        SoloFixture f;
        auto node = f.copy("copy", f.request());
        QCOMPARE(code(node->upkeep().set_proxy("https://proxy:1")), std::string("net.proxy"));
        QVERIFY(node->upkeep().set_proxy("http://proxy.invalid:3128"));
        QVERIFY(node->sync(0, {}));  // the peer is on loopback
        node.reset();
        node = must(node::open(f.at("copy"), f.clock, {}));
        QCOMPARE(node->status().proxy, std::string("http://proxy.invalid:3128"));
    }

    void withoutAProfilePlainHttpStaysHereUnlessAllowed() {
        SoloFixture f;
        auto request = f.request();
        request.peers = {"http://192.0.2.1:26657"};
        QCOMPARE(code(node::join(f.at("plain"), request, f.clock, {})), std::string("net.plain_http"));
    }

    // --- blocks as files -----------------------------------------------------------------------------------------

    void aBundleMakesTheSameCopyWithoutNetwork() {
        SoloFixture f;
        f.seal(20);
        auto source = f.copy("source", f.request());
        QVERIFY(source->sync(0, {}));
        const auto made = source->upkeep().export_bundle(f.at("all.citybundle"), 0, 0, {});
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QCOMPARE(made->from, node::Height{1});
        auto request = f.request();
        request.bundle = f.at("all.citybundle");
        f.server.reset();
        auto node = f.copy("air-gapped", request, true);
        const auto taken = node->upkeep().import_bundle(f.at("all.citybundle"), {});
        QVERIFY2(taken, taken ? "" : taken.error().message.c_str());
        QVERIFY(!taken->cut_off && !taken->gap_from && !taken->nothing_new);
        const auto theirs = source->status(), ours = node->status();
        QCOMPARE(ours.as_of.hash, theirs.as_of.hash);
        QCOMPARE(ours.covered_to, theirs.covered_to);
        QCOMPARE(ours.transactions, theirs.transactions);
        QCOMPARE(f.strangers_verdict(*node).verdict, Verdict::not_registered);
        const auto again = node->upkeep().import_bundle(f.at("all.citybundle"), {});
        QVERIFY(again && again->nothing_new);
    }

    void bundlesJoinOnAndOverlap() {
        SoloFixture f;
        f.seal(10);
        auto source = f.copy("source", f.request());
        QVERIFY(source->sync(0, {}));
        const auto tip = source->status().verified.height;
        QVERIFY(source->upkeep().export_bundle(f.at("a"), 1, 6, {}));
        QVERIFY(source->upkeep().export_bundle(f.at("b"), 4, 9, {}));
        QVERIFY(source->upkeep().export_bundle(f.at("c"), 11, 0, {}));
        QCOMPARE(code(source->upkeep().export_bundle(f.at("d"), 4, tip + 9, {})), std::string("bundle.not_held"));
        QVERIFY(!std::filesystem::exists(f.at("d")));
        auto request = f.request();
        request.bundle = f.at("a");
        auto node = f.copy("copy", request, true);
        QVERIFY(node->upkeep().import_bundle(f.at("a"), {}));
        QCOMPARE(node->status().verified.height, node::Height{6});
        // 7 to 10 are missing: said, and nothing changed.
        const auto gap = node->upkeep().import_bundle(f.at("c"), {});
        QCOMPARE(code(gap), std::string("bundle.gap"));
        QCOMPARE(std::string(gap.error().field("from")), std::string("7"));
        QCOMPARE(node->status().verified.height, node::Height{6});
        QVERIFY(node->upkeep().import_bundle(f.at("b"), {}));
        QCOMPARE(node->status().verified.height, node::Height{9});
        QCOMPARE(node->status().covered_from, node::Height{1});
        // Two bundles behind one another in one file, with a gap between.
        QByteArray both = read(f.at("b")).chopped(13) + read(f.at("c")).mid(20 + 13 + 9);
        write(f.at("both"), both);
        const auto taken = node->upkeep().import_bundle(f.at("both"), {});
        QVERIFY2(taken, taken ? "" : taken.error().message.c_str());
        QCOMPARE(taken->gap_from.value_or(0), node::Height{10});
        QCOMPARE(taken->gap_to.value_or(0), node::Height{10});
    }

    void whatIsWrongWithAFileIsSaidAndLosesNothing() {
        SoloFixture f;
        f.seal(10);
        auto source = f.copy("source", f.request());
        QVERIFY(source->sync(0, {}));
        QVERIFY(source->upkeep().export_bundle(f.at("good"), 0, 0, {}));
        const QByteArray good = read(f.at("good"));
        auto request = f.request();
        request.bundle = f.at("good");
        auto node = f.copy("copy", request, true);
        const auto import = [&](const QByteArray& content) {
            write(f.at("bad"), content);
            return node->upkeep().import_bundle(f.at("bad"), {});
        };
        QCOMPARE(code(import("")), std::string("bundle.not_one"));
        QCOMPARE(code(import("not a bundle at all, not at all")), std::string("bundle.not_one"));
        QByteArray newer = good;
        newer[19] = 2;
        QCOMPARE(code(import(newer)), std::string("bundle.version"));
        QCOMPARE(code(import(good.left(40))), std::string("bundle.empty"));
        QCOMPARE(code(import(QByteArray(good).replace("solo-city", "sole-city"))), std::string("bundle.other_chain"));
        QByteArray huge = good;
        huge.replace(20 + 13 + 9 + 9, 4, QByteArray("\xff\xff\xff\xff"));
        QCOMPARE(code(import(huge)), std::string("bundle.record_too_large"));
        QCOMPARE(node->status().verified.height, node::Height{0});
        QCOMPARE(code(node->upkeep().import_bundle(f.at("nowhere"), {})), std::string("bundle.not_read"));

        // One changed bit of a block: what lies before it holds, the rest is not taken.
        QByteArray forged = good;
        const auto place = forged.lastIndexOf("city-office");
        if (place > 0) forged[place] = forged[place] ^ 1;
        forged[forged.size() - 400] = forged[forged.size() - 400] ^ 1;
        const auto refused = import(forged);
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().kind), int(ErrorKind::invalid));
        // Cut off in the middle of a block: what is whole is taken.
        const auto cut = import(good.left(good.size() - 2500));
        QVERIFY2(cut, cut ? "" : cut.error().message.c_str());
        QVERIFY(cut->cut_off);
        QVERIFY(cut->verified > 2 && cut->verified < source->status().verified.height);
        const auto rest = node->upkeep().import_bundle(f.at("good"), {});
        QVERIFY(rest && !rest->cut_off);
        QCOMPARE(node->status().as_of.hash, source->status().as_of.hash);
    }

    void aBundleIsNotTrustedMoreThanAPeer() {
        SoloFixture f;
        f.seal(5);
        auto source = f.copy("source", f.request());
        QVERIFY(source->sync(0, {}));
        QVERIFY(source->upkeep().export_bundle(f.at("bundle"), 0, 0, {}));
        auto request = f.request(CopyMode::full, 3600);
        request.bundle = f.at("bundle");
        auto node = f.copy("copy", request, true);
        f.clock.ahead_s = 7200;
        // The blocks are fine and the trust is over: only new headers would need it.
        QCOMPARE(code(node->upkeep().import_bundle(f.at("bundle"), {})), std::string("light.trust_expired"));
        QCOMPARE(node->status().verified.height, node::Height{2});
    }

    void anExportThatIsStoppedLeavesNoFile() {
        SoloFixture f;
        auto source = f.copy("source", f.request());
        QVERIFY(source->sync(0, {}));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(code(source->upkeep().export_bundle(f.at("bundle"), 0, 0, {stop.get_token(), {}})),
                 std::string("bundle.stopped"));
        QVERIFY(!std::filesystem::exists(f.at("bundle")));
        QVERIFY(!std::filesystem::exists(f.at("bundle.partial")));
    }
};

CITYLEDGER_TEST(upkeep, TestUpkeep)
#include "tst_upkeep.moc"
