// Checks 1 to 7: what a transaction must be before its acts are looked at.

#include "core/crypto/digest.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/test_city.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

#define ANSWERS(expression, expected) QCOMPARE(QString::fromStdString(expression), QStringLiteral(expected))

namespace {

std::vector<Input> fine() {
    return {{"grade", code_value({"fine"})}};
}

Bytes with_body(const SignedTransaction& transaction, const Bytes& body) {
    SignedTransaction changed = transaction;
    changed.body = body;
    return encode(changed);
}

/// The first field's tag moved behind the rest: the same message, out of order.
Bytes rotated(const Bytes& bytes) {
    wire::Reader reader(bytes);
    const auto first = reader.next();
    const std::size_t length = static_cast<std::size_t>(first->bytes.data() - bytes.data()) + first->bytes.size();
    Bytes moved(bytes.begin() + static_cast<std::ptrdiff_t>(length), bytes.end());
    append(moved, BytesView(bytes).first(length));
    return moved;
}

}  // namespace

class TestTransactions : public QObject {
    Q_OBJECT

    TestCity city_;
    int locals_ = 0;

    Doing opening() { return city_.open("factory/ann", "maker", "make", "t" + std::to_string(++locals_), fine()); }
    std::string changed(const std::function<void(Body&)>& change) {
        Body body = city_.body({opening()});
        change(body);
        SignedTransaction transaction;
        transaction.body = encode(body);
        const Bytes message = signing_bytes(crypto::sha256(transaction.body));
        transaction.signatures.assign(body.signers.size(), *city_.signer("factory/ann").sign(message));
        return city_.run(encode(transaction));
    }

  private slots:
    void readsBackWhatWasComposed() {
        const Body body = city_.body({opening(), city_.open("shop/ann", "maker", "make", "b", fine())});
        const auto read = read_transaction(city_.sign(body, {"factory/ann", "shop/ann"}));
        QVERIFY(read);
        QVERIFY(read->body == body);
        QVERIFY(read->body_hash == body_hash(body));
    }
    void size() {
        ANSWERS(city_.run(Bytes{}), "size");
        ANSWERS(city_.run(Bytes(most_transaction_bytes + 1, 0)), "size");
    }
    void everyFormThatIsNotCanonicalIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        const Bytes good = city_.make({opening()});
        const auto transaction = *decode<SignedTransaction>(good);
        const auto row = [](const char* name, const Bytes& bytes) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              static_cast<qsizetype>(bytes.size()));
        };
        Bytes behind = good;
        behind.push_back(0);
        row("a byte behind", behind);
        Bytes unknown = good;
        append(unknown, Bytes{0x18, 0x01});
        row("an unknown field", unknown);
        row("fields out of order", rotated(good));
        row("body: fields out of order", with_body(transaction, rotated(transaction.body)));
        Bytes twice = transaction.body;
        append(twice, Bytes{0x18, 0x01});
        row("body: a singular field twice", with_body(transaction, twice));
        Body defaults = *decode<Body>(transaction.body);
        defaults.acts[0].signer = 0;
        Bytes act = encode(defaults.acts[0]);
        act.insert(act.begin(), {0x08, 0x00});
        Body without = defaults;
        without.acts.clear();
        Bytes with_default = encode(without);
        with_default.push_back(0x2a);
        wire::put_uvarint(with_default, act.size());
        append(with_default, act);
        row("act: a default written out", with_body(transaction, with_default));
        Bytes long_varint = encode(without);
        long_varint.push_back(0x2a);
        const Bytes plain = encode(defaults.acts[0]);
        long_varint.push_back(static_cast<std::uint8_t>(plain.size() | 0x80));
        long_varint.push_back(static_cast<std::uint8_t>(plain.size() >> 7 | 0x80));
        long_varint.push_back(0);
        append(long_varint, plain);
        row("body: a varint longer than needed", with_body(transaction, long_varint));
        Bytes cut = good;
        cut.resize(good.size() / 2);
        row("cut short", cut);
        row("no body", Bytes{0x12, 0x01, 0x00});
        Body high = *decode<Body>(transaction.body);
        high.valid_until = std::uint64_t{1} << 53;
        row("an integer above 2^53-1", with_body(transaction, encode(high)));
    }
    void everyFormThatIsNotCanonicalIsRefused() {
        QFETCH(QByteArray, bytes);
        ANSWERS(city_.run(to_bytes(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())))),
                "canonical");
    }
    void bounds_data() {
        QTest::addColumn<int>("what");
        for (int i = 0; i < 13; ++i) QTest::newRow(std::to_string(i).c_str()) << i;
    }
    void bounds() {
        QFETCH(int, what);
        const std::vector<std::function<void(Body&)>> changes{
            [](Body& body) { body.signers.push_back(body.signers[0]); },
            [](Body& body) { body.signers.clear(); },
            [](Body& body) { body.acts.clear(); },
            [](Body& body) { body.acts.resize(most_acts + 1, body.acts[0]); },
            [](Body& body) { body.acts[0].signer = 1; },
            [](Body& body) { body.acts[0].open->local = "Upper"; },
            [](Body& body) { body.acts[0].open->open = "1st"; },
            [](Body& body) { body.acts[0].role = "a role"; },
            [](Body& body) {
                body.acts[0].seal = SealAct{"report", Hash32{}, std::nullopt};
            },
            [](Body& body) { body.acts[0].open->inputs.push_back(body.acts[0].open->inputs[0]); },
            [](Body& body) {
                body.acts[0].open->inputs.push_back({"note", text_value("a\u202eb")});
            },
            [](Body& body) {
                body.acts[0].open->inputs[0].value = code_value({"fine", "fine"});
            },
            [](Body& body) { body.chain_id = std::string(51, 'a'); },
        };
        ANSWERS(changed(changes[static_cast<std::size_t>(what)]), "bounds");
    }
    void aSignatureTooManyOrTooFew() {
        auto transaction = *decode<SignedTransaction>(city_.make({opening()}));
        auto more = transaction, fewer = transaction, shorter = transaction;
        more.signatures.push_back(more.signatures[0]);
        fewer.signatures.clear();
        shorter.signatures[0].pop_back();
        for (const auto& each : {more, fewer, shorter}) ANSWERS(city_.run(encode(each)), "bounds");
    }
    void chainId() {
        ANSWERS(changed([](Body& body) { body.chain_id = "another-city"; }), "chain_id");
    }
    void validUntil() {
        const auto at = [&](std::int64_t height) {
            return changed([&](Body& body) { body.valid_until = static_cast<std::uint64_t>(height); });
        };
        ANSWERS(at(city_.height), "valid_until");
        ANSWERS(at(city_.height + 1), "accepted");
        ANSWERS(at(city_.height + 1 + 100'000), "accepted");
        ANSWERS(at(city_.height + 2 + 100'000), "valid_until");
    }
    void spentWhateverTheAnswerWas() {
        const Bytes accepted = city_.make({opening()});
        ANSWERS(city_.run(accepted), "accepted");
        ANSWERS(city_.run(accepted), "spent");
        const Bytes refused = city_.make({city_.open("factory/bob", "maker", "make", "never", fine())});
        ANSWERS(city_.run(refused), "role");
        ANSWERS(city_.run(refused), "spent");
        // Twice in one block: the first counts.
        const Bytes twice = city_.make({opening()});
        QVERIFY((city_.seal({twice, twice}) == std::vector<std::string>{"accepted", "spent"}));
    }
    void aSpentBodyLeavesTheStateAtItsLastBlock() {
        Body body = city_.body({opening()});
        body.valid_until = static_cast<std::uint64_t>(city_.height) + 3;
        ANSWERS(city_.run(city_.sign(body, {"factory/ann"})), "accepted");
        const Bytes key = state_keys::spent(body_hash(body));
        QVERIFY(city_.read<SpentValue>(key));
        city_.seal({});
        QVERIFY(city_.read<SpentValue>(key));
        city_.seal({});
        QVERIFY(!city_.read<SpentValue>(key));
        // One whose last block is the one that holds it never stands in the state.
        Body last = city_.body({opening()});
        last.valid_until = static_cast<std::uint64_t>(city_.height) + 1;
        ANSWERS(city_.run(city_.sign(last, {"factory/ann"})), "accepted");
        QVERIFY(!city_.read<SpentValue>(state_keys::spent(body_hash(last))));
    }
    void aWrongSignatureSpendsNothing() {
        const Body body = city_.body({opening()});
        auto transaction = *decode<SignedTransaction>(city_.sign(body, {"factory/ann"}));
        auto wrong = transaction;
        wrong.signatures[0][0] ^= 1;
        ANSWERS(city_.run(encode(wrong)), "signature");
        ANSWERS(city_.run(encode(transaction)), "accepted");
    }
    void signer() { ANSWERS(city_.run({city_.open("stranger/ann", "maker", "make", "s", fine())}), "signer"); }
    void theOrderOfChecks() {
        // Each has every later fault, too.
        ANSWERS(changed([](Body& body) { body.chain_id = "another-city", body.valid_until = 0; }), "chain_id");
        ANSWERS(changed([&](Body& body) { body.valid_until = 0, body.signers = {city_.key("stranger/ann")}; }),
                "valid_until");
        ANSWERS(changed([&](Body& body) { body.signers = {city_.key("stranger/ann")}; }), "signer");
        ANSWERS(changed([&](Body& body) { body.signers = {city_.key("shop/ann")}, body.acts[0].open->open = "none"; }),
                "signature");
    }
    void allOrNothing() {
        const Bytes tx = city_.make({city_.open("factory/ann", "maker", "make", "whole", fine()),
                                     city_.open("factory/ann", "maker", "make", "whole", fine())});
        ANSWERS(city_.run(tx), "record");
        QVERIFY(!city_.read<RecordValue>(state_keys::record("factory/whole")));
    }
    void changesChainWithinOneTransaction() {
        Body body = city_.body({city_.open("factory/ann", "maker", "make", "chain", fine())}, {"factory/bob"});
        BodyBuilder builder(body.chain_id, body.valid_until, body.signers, body.nonce);
        Hash32 head = next_head({}, builder.add(city_.key("factory/ann"), "maker", *body.acts[0].open));
        for (int i = 0; i < 3; ++i)
            head = next_head(
                head, builder.add(city_.key("factory/bob"), "checker", ChangeAct{"factory/chain", head, "check", {}}));
        ANSWERS(city_.run(city_.sign(*builder.body(), {"factory/ann", "factory/bob"})), "accepted");
        QCOMPARE(city_.record("factory/chain").events, std::uint64_t{4});
        QVERIFY(city_.head("factory/chain") == head);
    }
    void ofTwoConcurrentChangesOneWins() {
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "make", "race", fine())}), "accepted");
        const Bytes one = city_.make({city_.change("factory/bob", "checker", "factory/race", "check")});
        const Bytes two = city_.make({city_.change("shop/bob", "checker", "factory/race", "check")});
        QVERIFY((city_.seal({one, two}) == std::vector<std::string>{"accepted", "head"}));
    }
    void bothAlgorithmsSign() {
        const auto sm2 = sm2_signer(crypto::sha256(as_bytes("sm2 of factory/ann")));
        QVERIFY(sm2);
        Body body = city_.body({{"factory/ann", "admin",
                                 KeyAct{KeyOperation::add, "dan", NewKey{sm2->key, "card", 0, 0}, std::nullopt, 0}}});
        body.signers.push_back(sm2->id());
        std::sort(body.signers.begin(), body.signers.end());
        body.acts[0].signer = body.signers[0] == sm2->id() ? 1 : 0;
        const std::vector<TransactionSigner> signers{city_.signer("factory/ann"), *sm2};
        ANSWERS(city_.run(*sign_transaction(body, signers)), "accepted");
        BodyBuilder builder(body.chain_id, body.valid_until, {sm2->id()});
        builder.add(sm2->id(), "", SealAct{"report", crypto::sha256({}), std::nullopt});
        ANSWERS(city_.run(*sign_transaction(*builder.body(), std::span(&*sm2, 1))), "accepted");
    }
};

CITYLEDGER_TEST(transactions, TestTransactions)
#include "tst_transactions.moc"
