// Trust that ran out, and what renews it.
#include "core/base/file.h"
#include "core/node/profile.h"
#include "tests/support/test_registry.h"
#include "tests/unit/node/solo_fixture.h"

using namespace cityledger;
using namespace cityledger::test;

class TestTrust : public QObject {
    Q_OBJECT

    template <class T>
    static std::string code(const Result<T>& result) {
        return result ? "ok" : result.error().code;
    }
    static void sign(const std::filesystem::path& path, const ledger::TransactionSigner& key) {
        auto profile = must(node::decode_profile(must(read_file(path, 1u << 20))));
        const Bytes value = must(key.sign(node::signing_bytes_of(must(node::fingerprint_of(profile)))));
        profile.signatures.push_back({"ed25519", to_bytes(key.key.bytes), value});
        QVERIFY(write_file(path, must(node::encode_profile(profile))));
    }
    static node::TrustRequest by_profile(const std::filesystem::path& path, std::string fingerprint = {}) {
        node::TrustRequest request;
        request.profile = path;
        request.fingerprint = std::move(fingerprint);
        return request;
    }
    static node::TrustRequest by_hash(node::Height height, std::string hash) {
        node::TrustRequest request;
        request.height = height;
        request.hash = std::move(hash);
        return request;
    }
    /// A copy whose trust is over: two hours passed with an hour's period, and the chain went on.
    static std::unique_ptr<node::Node> expired(SoloFixture& f) {
        auto node = f.copy("copy", f.request(node::CopyMode::full, 3600));
        if (!node->sync(0, {})) throw std::runtime_error("sync");
        f.clock.ahead_s = 7200;
        f.seal(4);
        return node;
    }
    static bool something_was_kept(const SoloFixture& f) {
        const auto folder = f.at("copy") / "refused";
        return std::filesystem::exists(folder) && !std::filesystem::is_empty(folder);
    }

  private slots:
    void isAStateAndChangesNoVerdict() {
        SoloFixture f;
        auto node = expired(f);
        const auto before = node->status();
        QVERIFY(before.trust.expired);
        QCOMPARE(node->sync(0, {}).error().kind, ErrorKind::expired);
        const auto row = f.strangers_verdict(*node);
        QCOMPARE(row.verdict, node::Verdict::not_registered);
        QVERIFY(row.trust_expired);
        QCOMPARE(row.as_of.height, before.as_of.height);
    }

    void aHashFromALetterRenewsIt() {
        SoloFixture f;
        auto node = expired(f);
        const auto height = f.peer->tip();
        const auto renewed = node->upkeep().renew_trust(by_hash(height, f.hash_at(height)), {});
        QVERIFY2(renewed, renewed ? "" : renewed.error().message.c_str());
        QCOMPARE(renewed->by, std::string("hash"));
        QVERIFY(renewed->linked);
        QVERIFY(!node->status().trust.expired);
        QVERIFY(node->sync(0, {}));
        const auto status = node->status();
        QCOMPARE(status.trust.height, height);
        QCOMPARE(status.covered_from, node::Height{1});
        QCOMPARE(status.covered_to, status.verified.height);
    }

    void whatContradictsIsRefusedAndKept() {
        SoloFixture f;
        auto node = expired(f);
        const auto refused = node->upkeep().renew_trust(by_hash(2, std::string(64, 'A')), {});
        QCOMPARE(code(refused), std::string("trust.contradicts"));
        QCOMPARE(refused.error().kind, ErrorKind::attack);
        QVERIFY(something_was_kept(f));
        QCOMPARE(node->status().trust.hash, must(hash_from_hex(f.hash_at(2))));
    }

    void aHashThePeersDoNotHaveIsRefused() {
        SoloFixture f;
        auto node = expired(f);
        QCOMPARE(code(node->upkeep().renew_trust(by_hash(f.peer->tip(), std::string(64, 'A')), {})),
                 std::string("trust.hash_mismatch"));
        QVERIFY(node->status().trust.expired);
        for (const auto& wrong : {by_hash(0, f.hash_at(2)), by_hash(9, "xyz"), node::TrustRequest{}})
            QCOMPARE(code(node->upkeep().renew_trust(wrong, {})), std::string("trust.request"));
        QCOMPARE(code(node->upkeep().renew_trust(by_hash(2, f.hash_at(2)), {})), std::string("trust.not_newer"));
    }

    void aProfileNeedsASignatureOrItsFingerprint() {
        SoloFixture f;
        auto maker = f.copy("office", f.request(node::CopyMode::full, 3600));
        auto node = expired(f);
        must(maker->upkeep().renew_trust(by_hash(f.peer->tip(), f.hash_at(f.peer->tip())), {}));
        QVERIFY(maker->sync(0, {}));
        const auto path = f.at("new.cityprofile");
        QVERIFY(maker->upkeep().make_profile(path, {}));
        QCOMPARE(code(node->upkeep().renew_trust(by_profile(path), {})), std::string("trust.not_signed"));
        QCOMPARE(code(node->upkeep().renew_trust(by_profile(path, std::string(64, 'a')), {})),
                 std::string("trust.fingerprint"));
        sign(path, solo_officer());  // any key of the ledger is not one that may
        QCOMPARE(code(node->upkeep().renew_trust(by_profile(path), {})), std::string("trust.not_signed"));
        const auto fingerprint = must(node::read_profile(path)).fingerprint;
        const auto renewed = node->upkeep().renew_trust(by_profile(path, fingerprint), {});
        QVERIFY2(renewed, renewed ? "" : renewed.error().message.c_str());
        QCOMPARE(renewed->by, std::string("fingerprint"));
        QVERIFY(node->sync(0, {}));
        QCOMPARE(node->status().trust.profile_fingerprint, fingerprint);

        // From now on the officer's key is one of the profile before.
        f.clock.ahead_s = 14400;
        f.seal(2);
        must(maker->upkeep().renew_trust(by_hash(f.peer->tip(), f.hash_at(f.peer->tip())), {}));
        QVERIFY(maker->sync(0, {}));
        QVERIFY(maker->upkeep().make_profile(path, {}));
        sign(path, solo_officer());
        const auto next = node->upkeep().renew_trust(by_profile(path), {});
        QVERIFY2(next, next ? "" : next.error().message.c_str());
        QCOMPARE(next->by, std::string("profile_key"));
    }

    void theCouncilMaySignIt() {
        SoloFixture f;
        auto maker = f.copy("office", f.request(node::CopyMode::full, 3600));
        auto node = expired(f);
        must(maker->upkeep().renew_trust(by_hash(f.peer->tip(), f.hash_at(f.peer->tip())), {}));
        QVERIFY(maker->sync(0, {}));
        const auto path = f.at("new.cityprofile");
        QVERIFY(maker->upkeep().make_profile(path, {}));
        sign(path, solo_council());
        const auto renewed = node->upkeep().renew_trust(by_profile(path), {});
        QVERIFY2(renewed, renewed ? "" : renewed.error().message.c_str());
        QCOMPARE(renewed->by, std::string("council"));
        QVERIFY(node->sync(0, {}));
    }

    void aForgedProfileThatContradictsIsKept() {
        SoloFixture f;
        auto node = expired(f);
        const auto path = f.at("forged.cityprofile");
        QVERIFY(node->upkeep().make_profile(path, {}));
        auto profile = must(node::decode_profile(must(read_file(path, 1u << 20))));
        profile.trust_hash[0] ^= 1;
        QVERIFY(write_file(path, must(node::encode_profile(profile))));
        sign(path, solo_council());
        QCOMPARE(code(node->upkeep().renew_trust(by_profile(path), {})), std::string("trust.contradicts"));
        bool kept = false;
        for (const auto& entry : std::filesystem::directory_iterator(f.at("copy") / "refused"))
            kept = kept || entry.path().extension() == ".cityprofile";
        QVERIFY(kept);
    }

    void anotherLedgersProfileAndAnOldRootAreRefused() {
        SoloFixture f;
        auto node = expired(f);
        const auto path = f.at("p.cityprofile");
        QVERIFY(node->upkeep().make_profile(path, {}));
        auto profile = must(node::decode_profile(must(read_file(path, 1u << 20))));
        profile.chain_id = "another-city";
        QVERIFY(write_file(path, must(node::encode_profile(profile))));
        QCOMPARE(code(node->upkeep().renew_trust(by_profile(path), {})), std::string("profile.other_chain"));
        const auto tip = f.peer->tip();
        f.clock.ahead_s = 14400;
        QCOMPARE(code(node->upkeep().renew_trust(by_hash(tip, f.hash_at(tip)), {})), std::string("trust.root_expired"));
    }
};

CITYLEDGER_TEST(trust, TestTrust)
#include "tst_trust.moc"
