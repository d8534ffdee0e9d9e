// What a person enters, drafts that travel, and what is kept beside the keys.
#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/ledger/build.h"
#include "core/ledger/private_values.h"
#include "core/node/acting/input_text.h"
#include "core/node/acting/write_acts.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cityledger;
using namespace cityledger::node;

namespace {

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().code + ": " + result.error().message);
    return std::move(*result);
}

ledger::FieldRule field_of(ledger::FieldClass field_class) {
    ledger::FieldRule field;
    field.id = "value";
    field.field_class = field_class;
    field.list = "list";
    field.scale = 2;
    return field;
}

ledger::Definition definition() {
    ledger::Definition definition;
    definition.id = "prescription";
    definition.lists["list"] = {{"one", {}}, {"two", {}}};
    return definition;
}

}  // namespace

class TestDrafts : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path at(const char* name) const { return folder_.path().toStdString() + "/" + name; }

    KeyFile new_key(const char* officer, const char* algorithm = "ed25519") const {
        return must(
            make_key(at("keys"), {algorithm, "gov-services", officer, "01"}, Passphrase("open"), SystemClock()));
    }
    static ActDraft draft_for(const std::vector<KeyFile>& keys) {
        std::vector<ledger::KeyId> ids;
        for (const auto& key : keys) ids.push_back(must(key_id_from(key.id)));
        ledger::BodyBuilder builder("city-1", 1000, ids);
        builder.add(ids.front(), {}, ledger::SealAct{"log", crypto::sha256(as_bytes("x")), {}});
        return must(draft_of(ledger::encode(must(builder.body()))));
    }
    static std::string refusal(const std::string& text, ledger::FieldClass field_class) {
        const auto definition = ::definition();
        const auto value = read_entry(field_of(field_class), text, {definition});
        return value ? std::string() : value.error().code;
    }

  private slots:
    void eachClassOfFieldIsReadFromText() {
        using enum ledger::FieldClass;
        const auto definition = ::definition();
        const auto value = [&](ledger::FieldClass field_class, const std::string& text) {
            return must(read_entry(field_of(field_class), text, {definition}));
        };
        QCOMPARE(value(code, "one").codes, std::vector<std::string>{"one"});
        QCOMPARE(refusal("three", code), std::string("act.input.code"));
        QCOMPARE(refusal("one,two", code), std::string("act.input.one_code"));
        QCOMPARE(value(quantity, "12.5").number, std::int64_t{1250});
        QCOMPARE(value(quantity, "0").number, std::int64_t{0});
        QCOMPARE(value(time, "2026-11-27T23:59:00+08:00").number, std::int64_t{1795795140});
        QCOMPARE(value(reference, "city-hospital/r-1").text, std::string("city-hospital/r-1"));
        QCOMPARE(value(party, "city-hospital").text, std::string("city-hospital"));
        QCOMPARE(value(text, "一份说明").text, std::string("一份说明"));
        const std::string hash(64, 'a');
        QCOMPARE(value(digest, hash + ":" + hash).sha256, must(hash_from_hex(hash)));
        for (const char* wrong : {"", "1.234", "-1", "1,5", "1e3", " 1", ".5", "5.", "90071992547409.92"})
            QVERIFY2(!refusal(wrong, quantity).empty(), wrong);
        for (const char* wrong : {"2026-11-27", "tomorrow", "2026-11-27T23:59:00", "1960-01-01T00:00:00Z"})
            QCOMPARE(refusal(wrong, time), std::string("act.input.time"));
        QCOMPARE(refusal("no slash", reference), std::string("act.input.reference"));
        QCOMPARE(refusal("City", party), std::string("act.input.party"));
        QCOMPARE(refusal(hash, digest), std::string("act.input.digest"));
        QCOMPARE(refusal("value", keyed), std::string("act.input.scenario_key"));
    }

    void numbersOfPersonsAreRefusedWhereTheyAreEntered() {
        QCOMPARE(refusal("call 138-0013-8000", ledger::FieldClass::text), std::string("act.input.personal"));
        QCOMPARE(refusal("１３８００１３８０００", ledger::FieldClass::text), std::string("act.input.personal"));
        QCOMPARE(refusal("a\x01z", ledger::FieldClass::text), std::string("act.input.text"));
        QCOMPARE(refusal("\xff", ledger::FieldClass::text), std::string("act.input.text"));
    }

    void aCommitmentHidesItsValueAndKeepsTheOpening() {
        const auto definition = ::definition();
        std::vector<Opening> openings;
        const auto field = field_of(ledger::FieldClass::commit);
        const auto one = must(read_entry(field, "张三", {definition, nullptr, &openings}));
        const auto two = must(read_entry(field, "张三", {definition, nullptr, &openings}));
        QVERIFY(one.hash != two.hash);  // a fresh salt each time
        QCOMPARE(openings.size(), std::size_t{2});
        QCOMPARE(must(ledger::commitment("prescription", "value", openings[0].salt, "张三")), one.hash);
        WrittenAct act;
        act.draft = draft_for({new_key("o1")});
        act.openings = openings;
        QVERIFY(keep_openings(at("copy"), act, Passphrase("open")));
        const auto file = at("copy") / "vault" / (hex(act.draft.number) + ".cityvault");
        QFile sealed(QString::fromStdString(file.string()));
        QVERIFY(sealed.open(QIODevice::ReadOnly));
        QVERIFY(!sealed.readAll().contains("张三"));
        const auto again = must(read_openings(file, Passphrase("open")));
        QCOMPARE(again.size(), std::size_t{2});
        QCOMPARE(again[1].value, std::string("张三"));
        QCOMPARE(again[1].salt, openings[1].salt);
        QCOMPARE(read_openings(file, Passphrase("guess")).error().code, std::string("key_file.wrong_passphrase"));
    }

    void aDraftGathersSignaturesUntilNoneIsMissing() {
        const auto one = new_key("o2"), two = new_key("o3", "sm2"), other = new_key("o4");
        auto draft = draft_for({one, two});
        QCOMPARE(draft.missing().size(), std::size_t{2});
        QCOMPARE(transaction_of(draft).error().code, std::string("draft.incomplete"));
        const auto open = [](const KeyFile& key) { return must(open_key(key, Passphrase("open"))); };
        QVERIFY(sign_draft(draft, *open(one)));
        QCOMPARE(sign_draft(draft, *open(one)).error().code, std::string("draft.signed_already"));
        QCOMPARE(sign_draft(draft, *open(other)).error().code, std::string("draft.signer"));
        QVERIFY(write_draft(at("one.cityact"), draft));
        auto travelled = must(read_draft(at("one.cityact")));
        QCOMPARE(travelled.number, draft.number);
        QCOMPARE(travelled.missing(), std::vector<std::string>{two.id});
        QVERIFY(sign_draft(travelled, *open(two)));
        QVERIFY(write_draft(at("one.cityact"), travelled));  // the same draft, further on
        const auto transaction = ledger::read_transaction(must(transaction_of(travelled)));
        QVERIFY(transaction);
        QCOMPARE(transaction->body_hash, draft.number);
        QCOMPARE(write_draft(at("one.cityact"), draft_for({one})).error().code, std::string("draft.exists"));
    }

    void aDraftThatWasAlteredIsNotRead() {
        const auto key = new_key("o5");
        auto draft = draft_for({key});
        QVERIFY(sign_draft(draft, *must(open_key(key, Passphrase("open")))));
        const Bytes bytes = encode_draft(draft);
        QCOMPARE(encode_draft(must(decode_draft(bytes))), bytes);
        int read = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            Bytes cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(i));
            // Cut before a whole signature, it is the same act with one signature less; else it is nothing.
            if (const auto shorter = decode_draft(cut)) QCOMPARE(shorter->missing().size(), std::size_t{1});
            Bytes flipped = bytes;
            flipped[i] ^= 0x01;
            const auto other = decode_draft(flipped);
            // What still is a draft is another act, or carries another signature: never the same under a new form.
            if (other) read += other->number == draft.number && other->signatures == draft.signatures ? 1 : 0;
        }
        QCOMPARE(read, 0);
        QCOMPARE(decode_draft(Bytes(200'000, 1)).error().kind, ErrorKind::limit);
        QCOMPARE(decode_draft(to_bytes(as_bytes(std::string_view("cityledger/act/v2\0", 18)))).error().kind,
                 ErrorKind::newer_format);
    }

    void actsThatWaitAreFoundAgain() {
        const auto draft = draft_for({new_key("o6")});
        QCOMPARE(must(pending_acts(at("other"))).size(), std::size_t{0});
        QVERIFY(keep_pending(at("other"), draft));
        QVERIFY(keep_pending(at("other"), draft));
        QCOMPARE(must(pending_acts(at("other"))).at(0).number, draft.number);
        forget_pending(at("other"), draft.number);
        QCOMPARE(must(pending_acts(at("other"))).size(), std::size_t{0});
    }

    void keysAreMadeFoundBackedUpAndExported() {
        const auto key = new_key("o7", "sm2");
        QCOMPARE(must(find_key(at("keys"), "gov-services/o7")).id, key.id);
        QCOMPARE(must(find_key(at("keys"), key.id.substr(0, 12))).id, key.id);
        QCOMPARE(must(find_key(at("keys"), key.path.string())).id, key.id);
        QCOMPARE(find_key(at("keys"), "01").error().kind, ErrorKind::usage);  // the label of several
        QCOMPARE(find_key(at("keys"), "nobody").error().code, std::string("key.none"));
        const auto backup = must(back_up_key(key, at("backup.citykey")));
        QCOMPARE(back_up_key(key, at("backup.citykey")).error().code, std::string("key.exists"));
        QCOMPARE(must(restore_key(backup, at("elsewhere"))).id, key.id);
        QFile file(QString::fromStdString(at("public.json").string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(must(export_key(key))));
        file.close();
        const auto read = must(read_public_key(at("public.json")));
        QCOMPARE(read.public_key, key.public_key);
        QCOMPARE(read.owner(), std::string("gov-services/o7"));
        QCOMPARE(open_key(key, Passphrase("guess")).error().code, std::string("key_file.wrong_passphrase"));
        QVERIFY(!make_key(at("keys"), {"ed25519", "gov-services", "o8", ""}, Passphrase(), SystemClock()));
    }
};

CITYLEDGER_TEST(drafts, TestDrafts)
#include "tst_drafts.moc"
