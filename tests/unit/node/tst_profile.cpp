#include "core/node/profile.h"

#include "core/crypto/ed25519.h"
#include "core/node/copy_file.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cityledger;

namespace {

node::Profile sample() {
    node::Profile profile;
    profile.chain_id = "jinchuan-ledger-1";
    profile.names = {"锦川市政务账本", "Jinchuan City Ledger"};
    profile.trust_height = 79367;
    profile.trust_hash.fill(0xab);
    profile.period_s = 14 * 24 * 3600;
    profile.peers = {{"audit", "audit-bureau", "https://audit.example:26657", Hash32{}},
                     {"health", "", "https://health.example", std::nullopt}};
    profile.min_witnesses = 1;
    profile.issued_at = {1795500000, 0};
    profile.expires_at = {1798000000, 0};
    return profile;
}

std::string replaced(const Bytes& bytes, const std::string& from, const std::string& to) {
    std::string text = to_text(bytes);
    const auto at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

}  // namespace

class TestProfile : public QObject {
    Q_OBJECT
  private slots:
    void whatACopyKnowsComesBackFromItsFile() {
        const QTemporaryDir folder;
        node::CopyFile copy;
        copy.profile = sample();
        copy.odd_signatures = {3, 81'204};
        copy.agree = 2;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(node::write_copy_file(path, copy).has_value());
        const auto read = node::read_copy_file(path);
        QVERIFY(read.has_value());
        QCOMPARE(read->odd_signatures.commits, std::uint64_t{3});
        QCOMPARE(read->odd_signatures.last, node::Height{81'204});
        QCOMPARE(read->agree, 2);
        QCOMPARE(read->profile.chain_id, copy.profile.chain_id);
    }
    void roundTrips() {
        const auto bytes = node::encode_profile(sample());
        QVERIFY(bytes);
        const auto read = node::decode_profile(*bytes);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->peers == sample().peers);
        QCOMPARE(*node::encode_profile(*read), *bytes);
        QCOMPARE(*node::fingerprint_of(*read), *node::fingerprint_of(sample()));
    }

    void refusesWhatIsNotAProfile_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("space") << "{\"chain_id\""
                               << "{ \"chain_id\"";
        QTest::newRow("unknown member") << "\"format\":1"
                                        << "\"format\":1,\"formatx\":1";
        QTest::newRow("double member") << "\"format\":1"
                                       << "\"format\":1,\"format\":1";
        QTest::newRow("short hash") << "ABAB"
                                    << "AB";
        QTest::newRow("lower-case hash") << "ABAB"
                                         << "abab";
        QTest::newRow("no peers") << "\"mode\":\"full\""
                                  << "\"mode\":\"half\"";
        QTest::newRow("greedy period") << "\"period_s\":1209600"
                                       << "\"period_s\":9007199254740991";
        QTest::newRow("url") << "https://health"
                             << "file:///health";
        QTest::newRow("witnesses") << "\"min_witnesses\":1"
                                   << "\"min_witnesses\":2";
        QTest::newRow("time") << "\"issued_at\":\"2"
                              << "\"issued_at\":\"x";
    }
    void refusesWhatIsNotAProfile() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const std::string broken = replaced(*node::encode_profile(sample()), from.toStdString(), to.toStdString());
        QVERIFY2(!broken.empty(), "the case does not apply");
        QVERIFY(!node::decode_profile(as_bytes(broken)));
    }

    void newerFormatsAreSaidToBeNewer() {
        const std::string newer = replaced(*node::encode_profile(sample()), "\"format\":1", "\"format\":2");
        QCOMPARE(node::decode_profile(as_bytes(newer)).error().kind, ErrorKind::newer_format);
    }

    void tooLargeIsSaidBeforeReading() {
        QCOMPARE(node::decode_profile(Bytes(node::max_profile_bytes + 1, ' ')).error().code,
                 std::string("profile.too_large"));
    }

    void aSignatureCoversEveryMember() {
        auto profile = sample();
        const crypto::Ed25519Seed seed{1, 2, 3};
        const auto key = crypto::public_key_of(seed);
        const auto signature = crypto::sign(seed, node::signing_bytes_of(*node::fingerprint_of(profile)));
        profile.signatures.push_back(
            {"ed25519", Bytes(key.begin(), key.end()), Bytes(signature.begin(), signature.end())});
        QVERIFY(node::verify_signature(profile.signatures[0], *node::fingerprint_of(profile)));
        profile.peers[0].url += "x";
        QVERIFY(!node::verify_signature(profile.signatures[0], *node::fingerprint_of(profile)));
    }

    void warnsOfAGreedyProfile() {
        auto profile = sample();
        profile.period_s = 31 * 24 * 3600;
        profile.min_witnesses = 0;
        profile.peers[0].url = "http://192.168.1.4:26657";
        const auto warnings = node::warnings_of(profile, {1799000000, 0});
        for (const char* code :
             {"period_over_30_days", "no_witness", "plain_http", "private_address", "expired", "unsigned"})
            QVERIFY2(std::ranges::find(warnings, code) != warnings.end(), code);
        QCOMPARE(node::warnings_of(sample(), {1796000000, 0}), std::vector<std::string>{"unsigned"});
    }
};

CITYLEDGER_TEST(profile, TestProfile)
#include "tst_profile.moc"
