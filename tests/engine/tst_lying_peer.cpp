#include "core/base/base64.h"
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/net/http_provider.h"
#include "core/node/api/node.h"
#include "core/serve/rpc_encode.h"
#include "tests/support/engine/engine_city.h"
#include "tests/support/engine/lying_proxy.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace cityledger;
using namespace cityledger::test;
namespace json = boost::json;

namespace {

/// The object at a path of members, or null.
json::object* at(json::object& object, std::initializer_list<const char*> path) {
    json::object* found = &object;
    for (const char* name : path) {
        auto* member = found->if_contains(name);
        if (member == nullptr || !member->is_object()) return nullptr;
        found = &member->get_object();
    }
    return found;
}

chain::Height height_asked(const json::object& call) {
    const auto* params = call.if_contains("params");
    const auto* height =
        params != nullptr && params->is_object() ? params->get_object().if_contains("height") : nullptr;
    return height != nullptr && height->is_string() ? std::stoll(std::string(height->get_string())) : 0;
}

void answer_with_error(json::object& reply, const std::string& data) {
    reply.erase("result");
    reply["error"] = {{"code", -32603}, {"message", "Internal error"}, {"data", data}};
}

/// Another 32 bytes in hexadecimal.
const json::value other_hash = json::string(std::string(64, 'C'));

}  // namespace

/// A city of real validators. Our node's first peer lies; three honest ones stand beside it. Whatever the lie, the copy
/// becomes what the honest ones have, and the liar is named.
class TestLyingPeer : public QObject {
    Q_OBJECT

    std::unique_ptr<EngineCity> city_;
    std::unique_ptr<LyingProxy> liar_;
    std::unique_ptr<QTemporaryDir> folder_;
    SystemClock clock_;
    chain::Height to_ = 0;

    std::filesystem::path copy() const { return folder_->path().toStdString() + "/copy"; }

    void join() {
        node::JoinRequest request;
        request.peers = {liar_->url(), city_->node(0).url(), city_->node(1).url(), city_->node(2).url()};
        request.trust_height = 2;
        request.trust_hash = city_->node(0).block_hash(2);
        const auto joined = node::join(copy(), request, clock_, {});
        QVERIFY2(joined, joined ? "" : joined.error().message.c_str());
    }
    std::unique_ptr<node::Node> open() {
        auto opened = node::open(copy(), clock_);
        return opened ? std::move(*opened) : nullptr;
    }
    /// As the node names the liar: by its address, which a copy joined by hash calls it.
    node::PeerState liar_in(const node::Status& status) const {
        for (const auto& peer : status.peers)
            if (peer.url == liar_->url()) return peer;
        return {};
    }
    /// The copy holds every block up to `to_`, and they are those of the honest.
    void holdsTheHonestChain(node::Node& node) {
        const auto status = node.status();
        QVERIFY(status.covered_to >= to_);
        QVERIFY(status.verified.height >= to_);
        for (const chain::Height height : {chain::Height{1}, to_ / 2, to_}) {
            const auto block = node.browser().block(height);
            QVERIFY2(block, block ? "" : block.error().message.c_str());
            QCOMPARE(hex_upper(block->row.hash), city_->node(0).block_hash(height));
        }
    }
    /// Syncs through the lie; gives what is then known of the liar.
    void syncs(LyingProxy::Lie lie, node::PeerState& liar) {
        join();
        if (QTest::currentTestFailed()) return;
        liar_->lie(std::move(lie));
        const auto node = open();
        QVERIFY(node);
        const auto synced = node->sync(to_, {});
        QVERIFY2(synced, synced ? "" : (synced.error().code + ": " + synced.error().message).c_str());
        holdsTheHonestChain(*node);
        liar = liar_in(node->status());
    }
    /// The liar's block `to_` is bent and signed by the validators' own keys.
    void forge_a_block(light::Provider& honest, const std::function<void(chain::Header&)>& bend) {
        const auto signers = city_->signers();
        QVERIFY2(signers, signers ? "" : signers.error().message.c_str());
        auto forged = honest.light_block(to_, false, {});
        QVERIFY2(forged, forged ? "" : forged.error().message.c_str());
        QCOMPARE(chain::hash(forged->validators), chain::hash(set_of(*signers)));
        bend(forged->signed_header.header);
        forge(*forged, *signers);
        const auto answer = serve::commit_answer(forged->header(), {forged->signed_header.commit, true});
        join();
        liar_->lie({{},
                    [this, answer](const std::string& method, const json::object& call, json::object& reply) {
                        if (method == "commit" && height_asked(call) == to_) reply["result"] = answer;
                    },
                    {}});
    }
    static std::string code_of(const node::PeerState& peer) {
        return peer.last_error ? peer.last_error->code : std::string();
    }

  private slots:
    void initTestCase() {
        auto city = EngineCity::start();
        if (!city && city.error().code == "engine.not_installed") QSKIP(city.error().message.c_str());
        QVERIFY2(city, city ? "" : city.error().message.c_str());
        city_ = std::move(*city);
        QVERIFY(city_->node(1).commit("key", "value") > 0);
        to_ = 25;
        QVERIFY(city_->wait_for_height(to_ + 2));
    }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        liar_ = std::make_unique<LyingProxy>(city_->node(3).url());
    }
    void cleanup() { liar_.reset(); }

    void anHonestProxyIsNotBlamed() {
        node::PeerState liar;
        syncs({}, liar);
        if (QTest::currentTestFailed()) return;
        QVERIFY(liar.standing == node::PeerStanding::agrees);
        QCOMPARE(liar.failures, std::uint64_t{0});
    }

    void aForgedHeaderIsSeenByItsHash() {
        node::PeerState liar;
        syncs({{},
               [](const std::string&, const json::object&, json::object& reply) {
                   if (auto* header = at(reply, {"result", "signed_header", "header"}))
                       (*header)["app_hash"] = other_hash;
                   if (auto* header = at(reply, {"result", "block", "header"})) (*header)["app_hash"] = other_hash;
                   if (auto* result = at(reply, {"result"}); result != nullptr && result->contains("block_metas"))
                       for (auto& meta : result->at("block_metas").as_array())
                           meta.at("header").as_object()["app_hash"] = other_hash;
               },
               {}},
              liar);
        if (QTest::currentTestFailed()) return;
        QVERIFY2(liar.standing == node::PeerStanding::misbehaved, code_of(liar).c_str());
        QVERIFY(liar.failures > 0);
    }

    void aForgedCommitIsSeenByItsSignatures() {
        node::PeerState liar;
        syncs({{},
               [](const std::string& method, const json::object&, json::object& reply) {
                   auto* commit = at(reply, {"result", "signed_header", "commit"});
                   if (method != "commit" || commit == nullptr) return;
                   for (auto& signature : commit->at("signatures").as_array())
                       signature.as_object()["signature"] = json::string(base64(Bytes(64, 7)));
               },
               {}},
              liar);
        if (QTest::currentTestFailed()) return;
        QVERIFY(liar.failures > 0);
    }

    void aWrongBodyIsSeenByItsHeader() {
        node::PeerState liar;
        syncs({{},
               [](const std::string& method, const json::object&, json::object& reply) {
                   auto* data = at(reply, {"result", "block", "data"});
                   if (method != "block" || data == nullptr) return;
                   (*data)["txs"] = json::array{json::string(base64(as_bytes("forged=yes")))};
               },
               {}},
              liar);
        if (QTest::currentTestFailed()) return;
        QVERIFY(liar.failures > 0);
    }

    void withheldBlocksComeFromOthers() {
        node::PeerState liar;
        syncs({{},
               [](const std::string& method, const json::object&, json::object& reply) {
                   if (method == "block") answer_with_error(reply, "height 1 is not available, lowest height is 900");
               },
               {}},
              liar);
        if (QTest::currentTestFailed()) return;
        QVERIFY(liar.failures > 0);
        QVERIFY(liar.standing != node::PeerStanding::misbehaved);  // a pruned node is no liar
    }

    void aHugeAnswerIsRefusedBeforeItIsRead() {
        node::PeerState liar;
        syncs({{},
               {},
               [](Wire& wire, const std::string&) {
                   wire.send(
                       "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900000000000\r\n\r\n{");
                   wire.pause(std::chrono::milliseconds(200));
                   wire.close_after();
               }},
              liar);
        if (QTest::currentTestFailed()) return;
        QCOMPARE(code_of(liar), std::string("net.too_large"));
    }

    void cutConnectionsAreNoLie() {
        node::PeerState liar;
        syncs({{},
               {},
               [](Wire& wire, const std::string& text) {
                   wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                             std::to_string(text.size()) + "\r\n\r\n" + text.substr(0, text.size() / 2));
                   wire.close_after();
               }},
              liar);
        if (QTest::currentTestFailed()) return;
        QVERIFY(liar.standing == node::PeerStanding::unreachable);
        QCOMPARE(code_of(liar), std::string("net.closed"));
    }

    void aSlowDripIsNotWaitedFor() {
        node::PeerState liar;
        syncs({{},
               {},
               [](Wire& wire, const std::string& text) {
                   wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                             std::to_string(text.size()) + "\r\n\r\n");
                   for (const char byte : text)
                       if (!wire.send({&byte, 1}) || !wire.pause(std::chrono::milliseconds(500))) return;
               }},
              liar);
        if (QTest::currentTestFailed()) return;
        QVERIFY(liar.standing == node::PeerStanding::unreachable);
        QCOMPARE(code_of(liar), std::string("net.too_slow"));
    }

    void aStaleTipDoesNotHoldTheCopyBack() {
        constexpr chain::Height stale = 6;
        join();
        liar_->lie({[](json::object& call) {
                        // Its newest is what it was long ago.
                        if (call["method"] == "commit" && height_asked(call) == 0)
                            call["params"] = {{"height", std::to_string(stale)}};
                    },
                    [](const std::string& method, const json::object& call, json::object& reply) {
                        if (height_asked(call) > stale)
                            return answer_with_error(
                                reply, "height " + std::to_string(height_asked(call)) +
                                           " must be less than or equal to the current blockchain height 6");
                        auto* sync = at(reply, {"result", "sync_info"});
                        if (method == "status" && sync != nullptr)
                            (*sync)["latest_block_height"] = std::to_string(stale);
                    },
                    {}});
        const auto node = open();
        QVERIFY(node);
        // To whatever the newest is, though the first peer has less.
        const auto synced = node->sync(0, {});
        QVERIFY2(synced, synced ? "" : (synced.error().code + ": " + synced.error().message).c_str());
        holdsTheHonestChain(*node);
        QVERIFY(liar_in(node->status()).standing == node::PeerStanding::behind);
    }

    /// Values that no honest run gives, signed: charged at the height both sides share.
    void aLunaticBlockIsTakenAsEvidenceByTheEngineToo() {
        net::HttpProviderOptions options;
        options.url = city_->node(3).url();
        const auto honest = net::make_http_provider(options);
        forge_a_block(*honest, [](chain::Header& header) { header.app_hash = Bytes(32, 0xcc); });
        if (QTest::currentTestFailed()) return;
        const auto node = open();
        QVERIFY(node);
        const auto synced = node->sync(to_, {});
        QVERIFY(!synced);
        QCOMPARE(synced.error().code, std::string("light.attack"));
        const auto status = node->status();
        QCOMPARE(status.dossiers.size(), std::size_t{1});
        QCOMPARE(status.dossiers.front().kind, std::string("lunatic"));
        const auto& taken = status.dossiers.front().submitted_to;
        QVERIFY(std::ranges::find(taken, city_->node(0).url()) != taken.end());
    }

    /// The validators' own keys sign another block at the height that is asked for: what a light client cannot tell
    /// from the truth but by asking others.
    void equivocationWithRealKeysIsAnAttackAndNothingOfItIsKept() {
        net::HttpProviderOptions options;
        options.url = city_->node(3).url();
        const auto honest = net::make_http_provider(options);
        forge_a_block(*honest, [](chain::Header& header) { header.data_hash = Bytes(32, 0xcc); });
        if (QTest::currentTestFailed()) return;
        const auto node = open();
        QVERIFY(node);
        const auto synced = node->sync(to_, {});
        QVERIFY(!synced);
        QVERIFY2(synced.error().kind == ErrorKind::attack,
                 (synced.error().code + ": " + synced.error().message).c_str());
        QVERIFY(node->status().verified.height < to_);
        const auto block = node->browser().block(to_);
        QVERIFY(!block || hex_upper(block->row.hash) == city_->node(0).block_hash(to_));

        // The dossier names whose keys signed twice, and holds without the copy.
        const auto status = node->status();
        QCOMPARE(status.dossiers.size(), std::size_t{1});
        const auto dossier = status.dossiers.front();
        QCOMPARE(dossier.kind, std::string("equivocation"));
        QCOMPARE(dossier.first_peers, std::vector<std::string>{liar_->url()});
        QCOMPARE(dossier.second_peers.size(), std::size_t{3});
        const auto twice = std::ranges::count_if(dossier.signers, &node::AttackSigner::signed_both);
        QVERIFY(twice >= 3);
        const std::string path = folder_->path().toStdString() + "/attack.cityproof";
        QVERIFY(write_file(path, *node->dossier(dossier.id)));
        const auto checked = node::check_proof({path, 2, city_->node(0).block_hash(2), 14 * 86400});
        QVERIFY(checked && checked->outcome == node::ProofCheck::Outcome::confirmed);

        // The engine itself takes the evidence, and puts it into a block.
        QVERIFY2(std::ranges::find(dossier.submitted_to, city_->node(0).url()) != dossier.submitted_to.end(),
                 qPrintable(QString::number(dossier.submitted_to.size())));
        chain::Height looked_at = to_;
        const auto evidence_in_a_block = [&] {
            const auto tip = honest->status({});
            if (!tip) return false;
            for (; looked_at < tip->latest; ++looked_at) {
                const auto found = honest->blocks(looked_at + 1, looked_at + 1, {});
                if (!found) return false;
                for (const auto& one : found->front().evidence) {
                    const auto* attack = std::get_if<chain::LightClientAttackEvidence>(&one);
                    if (attack != nullptr && chain::hash(attack->conflicting_header.header) == dossier.first.hash)
                        return true;
                }
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(evidence_in_a_block(), 30'000);

        // A person decides for the honest side, and the copy goes on, past the block that holds the evidence.
        QVERIFY(node->decide(dossier.id, node::AttackSide::second));
        to_ = looked_at + 1;
        QVERIFY(city_->wait_for_height(to_ + 2));
        const auto went_on = node->sync(to_, {});
        QVERIFY2(went_on, went_on ? "" : (went_on.error().code + ": " + went_on.error().message).c_str());
        holdsTheHonestChain(*node);
        QVERIFY(liar_in(node->status()).set_aside);
    }
};

CITYLEDGER_TEST(lying_peer, TestLyingPeer)
#include "tst_lying_peer.moc"
