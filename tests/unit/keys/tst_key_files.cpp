#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/crypto/key_file.h"
#include "core/keys/key_description.h"
#include "core/keys/key_files.h"
#include "core/keys/passphrase.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace cityledger;
using namespace cityledger::keys;
using ledger::KeyAlgorithm;
namespace fs = std::filesystem;

class TestKeyFiles : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path at(const std::string& name) const { return fs::path(folder_->path().toStdString()) / name; }
    static NewKey new_key(KeyAlgorithm algorithm = KeyAlgorithm::ed25519) {
        return {algorithm, "civil-affairs", "o17", "desk 3 窗口", Timestamp{1800000000, 0}};
    }

  private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void bothAlgorithmsSignWhatTheLedgerVerifies() {
        for (const auto algorithm : {KeyAlgorithm::ed25519, KeyAlgorithm::sm2}) {
            const fs::path path = at(std::string(name_of(algorithm)) + ".citykey");
            const auto made = make_key_file(path, new_key(algorithm), "sample");
            QVERIFY2(made.has_value(), made ? "" : made.error().message.c_str());
            const auto described = describe_key_file(path);
            QVERIFY(described.has_value());
            QVERIFY(*described == *made);
            QCOMPARE(described->label, std::string("desk 3 窗口"));
            const auto signer = open_key_file(path, "sample");
            QVERIFY(signer.has_value());
            QVERIFY((*signer)->description() == *made);
            QCOMPARE(made->id, ledger::key_id(algorithm, made->public_key));
            const Bytes message = ledger::signing_bytes(Hash32{7});
            const auto signature = (*signer)->sign(message);
            QVERIFY(ledger::verify_signature(algorithm, made->public_key, message, *signature));
            QVERIFY(
                !ledger::verify_signature(algorithm, made->public_key, ledger::signing_bytes(Hash32{8}), *signature));
        }
    }
    void theFileIsTheOwnersAloneAndHoldsNoReadableSecret() {
        const Bytes secret(32, 0x5a);
        QVERIFY(make_key_file_of(at("k.citykey"), new_key(), secret, "sample").has_value());
        struct stat info {};
        QCOMPARE(::stat(at("k.citykey").c_str(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t{0600});
        const auto content = *read_file(at("k.citykey"), 65536);
        QVERIFY(as_text(content).find(as_text(secret)) == std::string_view::npos);
        QVERIFY(as_text(content).find(hex(secret)) == std::string_view::npos);
        QVERIFY(as_text(content).find("sample") == std::string_view::npos);
    }
    void aWrongPassphraseAndADamagedFileAreTwoThings() {
        QVERIFY(make_key_file(at("k.citykey"), new_key(), "sample").has_value());
        const auto wrong = open_key_file(at("k.citykey"), "guess");
        QCOMPARE(wrong.error().code, std::string("key_file.wrong_passphrase"));
        QVERIFY(wrong.error().message.find("guess") == std::string::npos);
        QVERIFY(write_file(at("text.citykey"), as_bytes("not a key")).has_value());
        QCOMPARE(open_key_file(at("text.citykey"), "sample").error().code, std::string("key_file.format"));
        QCOMPARE(open_key_file(at("none.citykey"), "sample").error().kind, ErrorKind::not_found);
    }
    void anOwnerWrittenOverAnothersKeyDoesNotOpen() {
        QVERIFY(make_key_file(at("k.citykey"), new_key(), "sample").has_value());
        auto content = *read_file(at("k.citykey"), 65536);
        const auto place = as_text(content).find("civil-affairs");
        content[place] = 'd';
        QVERIFY(write_file(at("k.citykey"), content).has_value());
        QCOMPARE(describe_key_file(at("k.citykey"))->party, std::string("divil-affairs"));
        QCOMPARE(open_key_file(at("k.citykey"), "sample").error().code, std::string("key_file.wrong_passphrase"));
    }
    void aSecretThatIsNotOfThePublicKeyIsRefused() {
        QVERIFY(make_key_file_of(at("a.citykey"), new_key(), Bytes(32, 1), "sample").has_value());
        const auto header = encode(*describe_key_file(at("a.citykey")));
        const auto sealed = crypto::seal_with_passphrase(Bytes(32, 2), "sample", *header);
        QVERIFY(write_file(at("b.citykey"), *sealed).has_value());
        QCOMPARE(open_key_file(at("b.citykey"), "sample").error().code, std::string("key.mismatch"));
    }
    void aKeyFileIsNeverOverwritten() {
        QVERIFY(make_key_file(at("k.citykey"), new_key(), "sample").has_value());
        const auto before = *read_file(at("k.citykey"), 65536);
        QCOMPARE(make_key_file(at("k.citykey"), new_key(), "sample").error().code, std::string("key.exists"));
        QVERIFY(*read_file(at("k.citykey"), 65536) == before);
    }
    void ownersAndLabelsThatTheLedgerWouldNotTakeAreRefused() {
        auto key = new_key();
        key.party = "Civil Affairs";
        QCOMPARE(make_key_file(at("k.citykey"), key, "sample").error().code, std::string("key.owner"));
        key = new_key();
        key.label = "two\nlines";
        QCOMPARE(make_key_file(at("k.citykey"), key, "sample").error().code, std::string("key.label"));
        QCOMPARE(make_key_file(at("k.citykey"), new_key(), "").error().code, std::string("key_file.empty_passphrase"));
        QVERIFY(!fs::exists(at("k.citykey")));
    }
    void listingTellsOfFilesThatCannotBeRead() {
        QVERIFY(make_key_file(at("b.citykey"), new_key(), "sample").has_value());
        QVERIFY(write_file(at("a.citykey"), as_bytes("broken")).has_value());
        QVERIFY(write_file(at("notes.txt"), as_bytes("no key")).has_value());
        const auto keys = list_key_files(at(""));
        QCOMPARE(keys->size(), std::size_t{2});
        QCOMPARE(keys->at(0).description.error().code, std::string("key_file.format"));
        QCOMPARE(keys->at(1).description->party, std::string("civil-affairs"));
        QVERIFY(list_key_files(at("not there"))->empty());
    }
    void aBackupComesBackUnderItsKeyId() {
        const auto made = *make_key_file(at("backup.citykey"), new_key(KeyAlgorithm::sm2), "sample");
        fs::create_directory(at("keys"));
        const auto path = restore_key_file(at("backup.citykey"), at("keys"));
        QCOMPARE(path->filename().string(), hex(made.id) + ".citykey");
        QVERIFY(open_key_file(*path, "sample").has_value());
        QVERIFY(restore_key_file(at("backup.citykey"), at("keys")).has_value());
        QVERIFY(write_file(*path, as_bytes("another file")).has_value());
        QCOMPARE(restore_key_file(at("backup.citykey"), at("keys")).error().code, std::string("key.exists"));
    }
    void descriptionsAreReadStrictly() {
        const std::string good =
            "{\"algorithm\":\"ed25519\",\"format\":1,\"label\":\"\",\"made\":\"2026-11-24T00:00:00Z\",\"officer\":\"\","
            "\"party\":\"p\","
            "\"public_key\":\"58" +
            std::string(62, '6') + "\"}";
        QVERIFY(decode_description(as_bytes(good)).has_value());
        const auto altered = [&](const std::string& from, const std::string& to) {
            std::string text = good;
            text.replace(text.find(from), from.size(), to);
            const auto description = decode_description(as_bytes(text));
            return description ? "none" : description.error().code;
        };
        QCOMPARE(altered("\"format\":1", "\"format\":2"), std::string("key.newer_format"));
        QCOMPARE(altered("ed25519", "rsa"), std::string("key.description"));
        QCOMPARE(altered("\"label\"", "\"labels\""), std::string("key.description"));
        QCOMPARE(altered("\"party\":\"p\"", "\"party\":\"P\""), std::string("key.owner"));
        QCOMPARE(altered("\"58", "\"02"), std::string("key.public_key"));
        QCOMPARE(altered("{\"a", "{ \"a"), std::string("json.not_canonical"));
    }
    void aPassphraseFileGivesItsFirstLine() {
        QVERIFY(write_file(at("p"), as_bytes("sample\r\nanything")).has_value());
        QCOMPARE(to_text(read_passphrase_file(at("p"))->view()), std::string("sample"));
        QVERIFY(write_file(at("p"), as_bytes("口令 with spaces")).has_value());
        QCOMPARE(to_text(read_passphrase_file(at("p"))->view()), std::string("口令 with spaces"));
        for (const std::string_view empty : {"", "\n", "\r\n"}) {
            QVERIFY(write_file(at("p"), as_bytes(empty)).has_value());
            QCOMPARE(read_passphrase_file(at("p")).error().code, std::string("passphrase.empty"));
        }
    }
};

CITYLEDGER_TEST(key_files, TestKeyFiles)
#include "tst_key_files.moc"
