// Proofs that peers give: one that lies, lags or keeps silent is passed over, and nothing is believed without a proof.
#include "core/ledger/state_keys.h"
#include "core/net/http_provider.h"
#include "core/node/proof_sources.h"
#include "tests/support/chain/forwarding_peer.h"
#include "tests/support/test_registry.h"
#include "tests/unit/node/solo_fixture.h"

using namespace cityledger;
using namespace cityledger::test;

namespace {

/// Gives what `bend` makes of an honest answer.
class BentPeer final : public ForwardingPeer {
  public:
    using Bend = std::function<Result<light::StateAnswer>(light::StateAnswer)>;
    BentPeer(light::Provider& inner, Bend bend) : ForwardingPeer(inner), bend_(std::move(bend)) {}
    std::string name() const override { return "bent"; }
    Result<light::StateAnswer> state(BytesView key, chain::Height height, std::stop_token stop) override {
        CITYLEDGER_TRY(answer, ForwardingPeer::state(key, height, stop));
        return bend_(std::move(answer));
    }

  private:
    Bend bend_;
};

}  // namespace

class TestPeerProofs : public QObject {
    Q_OBJECT
  private slots:
    void whatDoesNotProveItselfIsPassedOver() {
        SoloFixture f;
        const std::shared_ptr<light::Provider> honest =
            net::make_http_provider({.name = "honest", .url = "http://" + f.server->address()});
        const chain::Height height = f.peer->tip() - 1;
        const Bytes key = ledger::state_keys::council();
        const std::vector<BentPeer::Bend> lies{
            [](light::StateAnswer answer) -> Result<light::StateAnswer> {
                answer.value.back() ^= 1;
                return answer;
            },
            [](light::StateAnswer answer) -> Result<light::StateAnswer> {
                answer.value.clear();  // "there is no such thing"
                return answer;
            },
            [](light::StateAnswer answer) -> Result<light::StateAnswer> {
                answer.proof.clear();
                return answer;
            },
            [](light::StateAnswer answer) -> Result<light::StateAnswer> {
                --answer.height;
                return answer;
            },
            [](const light::StateAnswer&) -> Result<light::StateAnswer> {
                return fail(ErrorKind::unreachable, "net.timeout", "no answer");
            },
        };
        for (const auto& lie : lies) {
            const auto bent = std::make_shared<BentPeer>(*honest, lie);
            std::vector<sync::PeerNote> notes;
            std::vector<std::shared_ptr<light::Provider>> peers{bent, honest};
            node::PeerProofs proofs({[&] { return peers; },
                                     [&](chain::Height at) {
                                         const auto above = must(f.peer->block(at + 1));
                                         return std::optional(must(hash_from_bytes(above->block.header.app_hash)));
                                     },
                                     [&](const sync::PeerNote& note) { notes.push_back(note); }});
            const auto answer = proofs.state(key, height, {});
            QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
            QVERIFY(!answer->value.empty());
            QCOMPARE(notes.size(), std::size_t{1});
            QCOMPARE(notes.front().peer, std::string("bent"));
            // The one that answered is asked first from now on.
            QVERIFY(proofs.state(key, height, {}));
            QCOMPARE(notes.size(), std::size_t{1});
            // With the liar alone there is no answer, and no made-up one.
            peers = {bent};
            QVERIFY(!proofs.state(key, height, {}));
            peers.clear();
            QCOMPARE(proofs.state(key, height, {}).error().code, std::string("proof.no_peers"));
        }
    }
};

CITYLEDGER_TEST(peer_proofs, TestPeerProofs)
#include "tst_peer_proofs.moc"
