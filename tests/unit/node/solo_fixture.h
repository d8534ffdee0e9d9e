#pragma once

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/node/api/node.h"
#include "core/serve/rpc_server.h"
#include "core/serve/solo_peer.h"
#include "tests/support/solo_city/solo_city.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace cityledger::test {

/// A clock that a test can turn on.
class TurnedClock final : public Clock {
  public:
    Timestamp now() const override { return SystemClock().now() + Duration::seconds(ahead_s); }
    std::atomic<std::int64_t> ahead_s = 0;
};

/// A whole peer on loopback, and copies of its chain in a temporary folder.
class SoloFixture {
  public:
    explicit SoloFixture(const serve::RpcServerOptions& options = {}) {
        serve::SoloOptions solo;
        solo.block_interval = std::chrono::milliseconds(10);
        peer = std::make_unique<serve::SoloPeer>(
            *store_, must(serve::Sealer::open(*store_, solo_genesis(), solo_key())), clock, solo);
        peer->run();
        server = must(serve::RpcServer::start(*peer, *peer, options));
        seal(3);
    }
    ~SoloFixture() {
        server.reset();
        peer.reset();
    }

    void seal(int count) {
        for (int i = 0; i < count; ++i) {
            const auto tip = peer->tip();
            must(peer->submit(seal_tx("document " + std::to_string(sealed_++))));
            QTRY_VERIFY_WITH_TIMEOUT(peer->tip() > tip, 20'000);
        }
    }
    std::filesystem::path at(const std::string& name) const { return folder_.path().toStdString() + "/" + name; }
    std::string hash_at(chain::Height height) const {
        return hex_upper(chain::hash(must(peer->block(height))->block.header));
    }
    node::JoinRequest request(node::CopyMode mode = node::CopyMode::full,
                              std::int64_t period_s = 14 * 24 * 3600) const {
        node::JoinRequest request;
        request.peers = {"http://" + server->address()};
        request.trust_height = 2;
        request.trust_hash = hash_at(2);
        request.trust_period_s = period_s;
        request.mode = mode;
        return request;
    }
    /// Joined and opened.
    std::unique_ptr<node::Node> copy(const std::string& name, const node::JoinRequest& request, bool offline = false) {
        const auto joined = node::join(at(name), request, clock, {});
        if (!joined) throw std::runtime_error(joined.error().code + ": " + joined.error().message);
        return must(node::open(at(name), clock, {offline}));
    }
    /// The verdict for a file nobody registered.
    node::VerdictRow strangers_verdict(node::Node& node) {
        const auto path = at("stranger.txt");
        QFile file(QString::fromStdString(path.string()));
        if (file.open(QIODevice::WriteOnly)) file.write("nobody registered this");
        file.close();
        node::VerifyRequest request;
        request.paths = {path};
        return must(node.verifier().verify(request, {}, [](const node::VerdictRow&) {})).rows.at(0);
    }

    TurnedClock clock;
    std::unique_ptr<serve::SoloPeer> peer;
    std::unique_ptr<serve::RpcServer> server;

  private:
    std::unique_ptr<KeyValueStore> store_ = make_memory_store();
    QTemporaryDir folder_;
    int sealed_ = 0;
};

}  // namespace cityledger::test
