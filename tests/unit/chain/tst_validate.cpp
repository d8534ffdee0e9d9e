#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "tests/support/chain/chain_builder.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace cityledger;
using namespace cityledger::chain;

namespace {
std::string code_of(const Status& status) {
    return status ? "" : status.error().code;
}
}  // namespace

/// Every rule of basic validation, broken alone.
class TestValidate : public QObject {
    Q_OBJECT

    test::ChainBuilder chain_{{}, test::make_signers("v", 4)};

    std::string header_code(const std::function<void(Header&)>& change) {
        Header header = chain_.header(2);
        change(header);
        return code_of(validate_basic(header));
    }
    std::string commit_code(const std::function<void(Commit&)>& change) {
        Commit commit = chain_.commit(2);
        change(commit);
        return code_of(validate_basic(commit));
    }
    std::string set_code(const std::function<void(ValidatorSet&)>& change) {
        ValidatorSet set = test::set_of(chain_.signers(2));
        change(set);
        return code_of(validate_basic(set));
    }
    std::string block_code(const std::function<void(Block&)>& change) {
        Block block = chain_.block(3);
        change(block);
        return code_of(validate_basic(block));
    }

  private slots:
    void initTestCase() { chain_.grow(3); }

    void headers() {
        QCOMPARE(header_code([](Header&) {}), std::string());
        QCOMPARE(header_code([](Header& h) { h.version_block = 10; }), std::string("header.block_protocol"));
        QCOMPARE(header_code([](Header& h) { h.chain_id = std::string(51, 'c'); }),
                 std::string("header.chain_id_length"));
        QCOMPARE(header_code([](Header& h) { h.chain_id = std::string(50, 'c'); }), std::string());
        QCOMPARE(header_code([](Header& h) { h.height = 0; }), std::string("header.height"));
        QCOMPARE(header_code([](Header& h) { h.height = -1; }), std::string("header.height"));
        QCOMPARE(header_code([](Header& h) { h.last_block_id.hash.pop_back(); }), std::string("block_id.hash_length"));
        QCOMPARE(header_code([](Header& h) { h.last_block_id.parts.hash.push_back(0); }),
                 std::string("block_id.parts_length"));
        QCOMPARE(header_code([](Header& h) { h.proposer_address.clear(); }), std::string("header.proposer_address"));
        for (const auto member :
             {&Header::last_commit_hash, &Header::data_hash, &Header::evidence_hash, &Header::validators_hash,
              &Header::next_validators_hash, &Header::consensus_hash, &Header::last_results_hash}) {
            QCOMPARE(header_code([&](Header& h) { h.*member = Bytes(31); }), std::string("header.hash_length"));
            QCOMPARE(header_code([&](Header& h) { (h.*member).clear(); }), std::string());
        }
        QCOMPARE(header_code([](Header& h) { h.app_hash = Bytes(7); }), std::string());
    }
    void commits() {
        QCOMPARE(commit_code([](Commit&) {}), std::string());
        QCOMPARE(commit_code([](Commit& c) { c.height = -1; }), std::string("commit.height"));
        QCOMPARE(commit_code([](Commit& c) { c.round = -1; }), std::string("commit.round"));
        QCOMPARE(commit_code([](Commit& c) { c.block_id = {}; }), std::string("commit.nil_block"));
        QCOMPARE(commit_code([](Commit& c) { c.signatures.clear(); }), std::string("commit.no_signatures"));
        QCOMPARE(commit_code([](Commit& c) { c = {}; }), std::string());
        QCOMPARE(commit_code([](Commit& c) { c.signatures[1].validator_address.pop_back(); }),
                 std::string("commit.address_length"));
        QCOMPARE(commit_code([](Commit& c) { c.signatures[1].signature.clear(); }),
                 std::string("commit.signature_missing"));
        QCOMPARE(commit_code([](Commit& c) { c.signatures[1].signature.resize(3310); }),
                 std::string("commit.signature_length"));
        QCOMPARE(commit_code([](Commit& c) { c.signatures[1] = {}; }), std::string());
        QCOMPARE(commit_code([](Commit& c) { c.signatures[1].flag = BlockIdFlag::absent; }),
                 std::string("commit.absent_address"));
        QCOMPARE(commit_code([](Commit& c) {
                     c.signatures[1] = {};
                     c.signatures[1].time = {0, 0};
                 }),
                 std::string("commit.absent_time"));
        QCOMPARE(commit_code([](Commit& c) {
                     c.signatures[1] = {};
                     c.signatures[1].signature = {1};
                 }),
                 std::string("commit.absent_signature"));
        QCOMPARE(commit_code([](Commit& c) { c.signatures[1].flag = static_cast<BlockIdFlag>(4); }),
                 std::string("commit.block_id_flag"));
        QCOMPARE(commit_code([](Commit& c) { c.signatures.resize(10'001, c.signatures[0]); }),
                 std::string("chain.too_many"));
    }
    void signedHeaders() {
        const SignedHeader good{chain_.header(2), chain_.commit(2)};
        QCOMPARE(code_of(validate_basic(good, "test-chain")), std::string());
        QCOMPARE(code_of(validate_basic(good, "other")), std::string("header.chain_id"));
        SignedHeader other = good;
        other.commit = chain_.commit(1);
        QCOMPARE(code_of(validate_basic(other, "test-chain")), std::string("commit.height_mismatch"));
        other = good;
        other.header.app_hash = {1};
        QCOMPARE(code_of(validate_basic(other, "test-chain")), std::string("commit.block_id_mismatch"));
        other = good;
        other.header.validators_hash.clear();
        QCOMPARE(code_of(validate_basic(other, "test-chain")), std::string("header.no_validators"));
    }
    void validatorSets() {
        QCOMPARE(set_code([](ValidatorSet&) {}), std::string());
        QCOMPARE(set_code([](ValidatorSet& s) { s.validators.clear(); }), std::string("validators.empty"));
        QCOMPARE(set_code([](ValidatorSet& s) { s.validators[0].voting_power = 0; }), std::string("validators.power"));
        QCOMPARE(set_code([](ValidatorSet& s) { s.validators[0].voting_power = -1; }), std::string("validators.power"));
        QCOMPARE(set_code([](ValidatorSet& s) { s.validators[1] = s.validators[0]; }),
                 std::string("validators.duplicate"));
        QCOMPARE(set_code([](ValidatorSet& s) { std::swap(s.validators[0], s.validators[1]); }),
                 std::string("validators.order"));
        QCOMPARE(set_code([](ValidatorSet& s) { s.validators[3].voting_power = 11; }), std::string("validators.order"));
        QCOMPARE(set_code([](ValidatorSet& s) { s.validators[0].address[0] ^= 1; }), std::string("validators.address"));
        QCOMPARE(set_code([](ValidatorSet& s) { s.validators[0].public_key.bytes.pop_back(); }),
                 std::string("validators.key_length"));
        QCOMPARE(set_code([](ValidatorSet& s) { s.validators[0].public_key.type = KeyType::mldsa65; }),
                 std::string("validators.key_type"));
        const std::int64_t most = std::numeric_limits<std::int64_t>::max() / 8;
        QCOMPARE(set_code([&](ValidatorSet& s) { s.validators[0].voting_power = most; }),
                 std::string("chain.power_overflow"));
        QCOMPARE(set_code([&](ValidatorSet& s) { s.validators[0].voting_power = most - 30; }), std::string());
    }
    void blocks() {
        QCOMPARE(block_code([](Block&) {}), std::string());
        QCOMPARE(block_code([](Block& b) { b.txs.push_back({}); }), std::string("block.data_hash"));
        QCOMPARE(block_code([](Block& b) { b.last_commit.signatures[0].signature[0] ^= 1; }),
                 std::string("block.last_commit_hash"));
        QCOMPARE(block_code([](Block& b) { b.evidence.emplace_back(); }), std::string("block.evidence_hash"));
        const Block& block = chain_.block(3);
        BlockId id = block_id_of(block);
        QCOMPARE(code_of(validate_block_id(block, id)), std::string());
        id.parts.total = 2;
        QCOMPARE(code_of(validate_block_id(block, id)), std::string("block.parts_mismatch"));
        id.hash[0] ^= 1;
        QCOMPARE(code_of(validate_block_id(block, id)), std::string("block.hash_mismatch"));
    }
};

CITYLEDGER_TEST(validate, TestValidate)
#include "tst_validate.moc"
