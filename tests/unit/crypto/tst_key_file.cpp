#include "core/crypto/key_file.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::crypto;

class TestKeyFile : public QObject {
    Q_OBJECT
    const Bytes secret_ = to_bytes("a secret of any length");
    Bytes sealed_;
  private slots:
    void initTestCase() { sealed_ = *seal_with_passphrase(secret_, "sample", as_bytes("header")); }

    void opensWithItsPassphraseAlone() {
        const auto opened = open_with_passphrase(sealed_, "sample");
        QVERIFY(opened.has_value());
        QCOMPARE(opened->secret, secret_);
        QCOMPARE(opened->header, to_bytes("header"));
        QCOMPARE(*header_of_sealed(sealed_), to_bytes("header"));
        QCOMPARE(open_with_passphrase(sealed_, "Sample").error().code, std::string("key_file.wrong_passphrase"));
    }
    void theSecretIsNotReadableAndSaltsDiffer() {
        QVERIFY(as_text(sealed_).find("secret") == std::string_view::npos);
        QVERIFY(*seal_with_passphrase(secret_, "sample", as_bytes("header")) != sealed_);
    }
    void anAlteredByteAnywhereIsNoticed() {
        // One of each part: header (authenticated though readable), salt, nonce, secret, tag.
        for (const std::size_t at :
             {std::size_t{12}, std::size_t{28}, std::size_t{44}, sealed_.size() - 20, sealed_.size() - 1}) {
            Bytes altered = sealed_;
            altered[at] ^= 1;
            QVERIFY2(!open_with_passphrase(altered, "sample"), std::to_string(at).c_str());
        }
    }
    void cutOffAtAnyLengthIsAFormatErrorNotACrash() {
        for (std::size_t size = 0; size < 66; ++size)
            QCOMPARE(header_of_sealed(BytesView(sealed_).first(size)).error().code, std::string("key_file.format"));
        QCOMPARE(open_with_passphrase(as_bytes("CITYSEAL"), "x").error().code, std::string("key_file.format"));
        QCOMPARE(open_with_passphrase(as_bytes("-----BEGIN KEY-----"), "x").error().code,
                 std::string("key_file.format"));
    }
    void aHeaderLongerThanTheFileIsRefused() {
        Bytes altered = sealed_;
        altered[40] = 0xff;
        QCOMPARE(header_of_sealed(altered).error().code, std::string("key_file.format"));
    }
    void greedyWorkIsRefusedBeforeItIsDone() {
        for (const auto& [at, value] :
             {std::pair{9u, 30}, {9u, 63}, {9u, 255}, {10u, 200}, {11u, 255}, {9u, 0}, {10u, 0}, {11u, 0}}) {
            Bytes greedy = sealed_;
            greedy[at] = static_cast<std::uint8_t>(value);
            const auto opened = open_with_passphrase(greedy, "sample");
            QCOMPARE(opened.error().code, std::string("key_file.greedy"));
            QCOMPARE(opened.error().kind, ErrorKind::limit);
        }
    }
    void aNewerFormatIsSaidToBeNewer() {
        Bytes newer = sealed_;
        newer[8] = 2;
        QCOMPARE(open_with_passphrase(newer, "sample").error().kind, ErrorKind::newer_format);
    }
    void anEmptyPassphraseProtectsNothing() {
        QCOMPARE(seal_with_passphrase(secret_, "", {}).error().code, std::string("key_file.empty_passphrase"));
    }
};

CITYLEDGER_TEST(key_file, TestKeyFile)
#include "tst_key_file.moc"
