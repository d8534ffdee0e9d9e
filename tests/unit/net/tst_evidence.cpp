#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/net/encode_evidence.h"
#include "core/net/rpc_decode.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <boost/json.hpp>

using namespace cityledger;
using net::JsonDocument;
using net::JsonNode;

namespace {

std::string code_of(const Status& status) {
    return status ? "" : status.error().code;
}

}  // namespace

/// Both kinds of evidence against what the engine itself made of the same values.
class TestEvidence : public QObject {
    Q_OBJECT

    std::unique_ptr<JsonDocument> document_;
    std::vector<chain::Evidence> evidence_;

    std::string text(std::string_view member) const {
        return std::string(document_->root().find(member)->text().value());
    }

  private slots:
    void initTestCase() {
        const auto content = read_file(CITYLEDGER_SOURCE "/tests/unit/net/data/engine_evidence.json", 1u << 20);
        QVERIFY(content);
        auto document = JsonDocument::parse(as_text(*content), content->size());
        QVERIFY(document);
        document_ = std::make_unique<JsonDocument>(std::move(*document));
        for (const JsonNode& one : document_->root().find("evidence")->elements()) {
            auto decoded = net::decode_evidence(*one.find("json"));
            QVERIFY2(decoded, decoded ? "" : decoded.error().message.c_str());
            evidence_.push_back(std::move(*decoded));
        }
        QCOMPARE(evidence_.size(), std::size_t{2});
    }
    void encodesAndHashesAsTheEngine() {
        const auto recorded = document_->root().find("evidence")->elements();
        for (std::size_t i = 0; i < evidence_.size(); ++i) {
            QCOMPARE(hex(chain::encode(evidence_[i])), std::string(recorded[i].find("bytes")->text().value()));
            QCOMPARE(hex(chain::hash(evidence_[i])), std::string(recorded[i].find("hash")->text().value()));
        }
        QCOMPARE(hex(chain::evidence_hash(evidence_)), text("evidence_hash"));
    }
    /// What broadcast_evidence is given, against the engine's own text of it.
    void isWrittenAsTheEngineWritesIt() {
        for (const auto& one : evidence_) {
            const std::string text = boost::json::serialize(net::evidence_json(one));
            const auto read = JsonDocument::parse(text, text.size());
            QVERIFY(read);
            const auto again = net::decode_evidence(read->root());
            QVERIFY2(again, again ? "" : again.error().message.c_str());
            QCOMPARE(hex(chain::hash(*again)), hex(chain::hash(one)));
            QVERIFY(*again == one);
        }
        const auto content = read_file(CITYLEDGER_SOURCE "/tests/unit/net/data/engine_evidence.json", 1u << 20);
        const auto recorded = boost::json::parse(as_text(*content)).at("evidence").as_array();
        for (std::size_t i = 0; i < evidence_.size(); ++i)
            QVERIFY(boost::json::value(net::evidence_json(evidence_[i])) == recorded[i].at("json"));
    }
    void aBlockWithEvidenceGoesThereAndBack() {
        const Bytes bytes = *from_hex(text("block"));
        const auto block = chain::decode_block(bytes);
        QVERIFY2(block, block ? "" : block.error().message.c_str());
        QVERIFY(block->evidence == evidence_);
        QVERIFY(chain::encode(*block) == bytes);
        QCOMPARE(hex_upper(chain::part_set_header(bytes).hash), text("parts_hash"));
    }
    void aPrevoteSignsItsOwnType() {
        chain::Vote vote = std::get<chain::DuplicateVoteEvidence>(evidence_[0]).vote_a;
        vote.type = 1;
        vote.round = 3;
        QCOMPARE(hex(chain::vote_sign_bytes("evidence-chain", vote)), text("prevote_sign_bytes"));
    }
    void isValidUntilAPartIsBroken() {
        for (const auto& one : evidence_) QCOMPARE(code_of(chain::validate_basic(one)), std::string());
        const auto with_votes = [&](const std::function<void(chain::DuplicateVoteEvidence&)>& change) {
            auto changed = std::get<chain::DuplicateVoteEvidence>(evidence_[0]);
            change(changed);
            return code_of(chain::validate_basic(chain::Evidence(changed)));
        };
        QCOMPARE(with_votes([](auto& e) { std::swap(e.vote_a, e.vote_b); }), std::string("evidence.vote_order"));
        QCOMPARE(with_votes([](auto& e) { e.vote_b = e.vote_a; }), std::string("evidence.vote_order"));
        QCOMPARE(with_votes([](auto& e) { e.vote_a.type = 32; }), std::string("evidence.vote_type"));
        QCOMPARE(with_votes([](auto& e) { e.vote_a.height = 0; }), std::string("evidence.vote_height"));
        QCOMPARE(with_votes([](auto& e) { e.vote_a.block_id.parts.total = 0; }), std::string("evidence.vote_block_id"));
        QCOMPARE(with_votes([](auto& e) { e.vote_a.signature.clear(); }), std::string("evidence.vote_signature"));
        QCOMPARE(with_votes([](auto& e) { e.vote_a.validator_address.pop_back(); }),
                 std::string("evidence.vote_validator"));
        QCOMPARE(with_votes([](auto& e) { e.vote_a.extension = {1}; }), std::string("evidence.vote_extension"));
        const auto with_attack = [&](const std::function<void(chain::LightClientAttackEvidence&)>& change) {
            auto changed = std::get<chain::LightClientAttackEvidence>(evidence_[1]);
            change(changed);
            return code_of(chain::validate_basic(chain::Evidence(changed)));
        };
        QCOMPARE(with_attack([](auto& e) { e.common_height = 10; }), std::string("evidence.common_height"));
        QCOMPARE(with_attack([](auto& e) { e.total_voting_power = 0; }), std::string("evidence.total_power"));
        QCOMPARE(with_attack([](auto& e) { e.conflicting_validators.pop_back(); }),
                 std::string("evidence.validators_hash"));
        QCOMPARE(with_attack([](auto& e) { e.conflicting_header.header.height = 8; }),
                 std::string("commit.height_mismatch"));
    }
};

CITYLEDGER_TEST(evidence, TestEvidence)
#include "tst_evidence.moc"
