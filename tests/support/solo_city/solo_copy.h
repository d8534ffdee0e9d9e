#pragma once

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/node/copy_file.h"
#include "core/node/live_node.h"
#include "core/serve/rpc_server.h"
#include "core/serve/solo_peer.h"
#include "tests/support/solo_city/solo_city.h"

#include <QTemporaryDir>
#include <QTest>

namespace cityledger::test {

/// A whole peer on loopback, some blocks, and a copy joined to it in a temporary folder.
struct SoloCopy {
    explicit SoloCopy(int blocks) {
        serve::SoloOptions options;
        options.block_interval = std::chrono::milliseconds(10);
        peer = std::make_unique<serve::SoloPeer>(*store, must(serve::Sealer::open(*store, solo_genesis(), solo_key())),
                                                 clock, options);
        peer->run();
        server = must(serve::RpcServer::start(*peer, *peer, {}));
        seal(blocks);
        for (int waited = 0; peer->tip() < 2 && waited < 4000; ++waited)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        node::JoinRequest request;
        request.peers = {"http://" + server->address()};
        request.trust_height = 2;
        request.trust_hash = hex_upper(chain::hash(must(peer->block(2))->block.header));
        must_do(node::join(copy(), request, clock, {}));
    }

    static void must_do(const cityledger::Status& done) {
        if (!done) throw std::runtime_error(done.error().code + ": " + done.error().message);
    }
    /// At least this many more blocks.
    void seal(int count) {
        for (int i = 0; i < count; ++i) {
            const auto tip = peer->tip();
            must(peer->submit(seal_tx("document " + std::to_string(sealed++))));
            for (int waited = 0; peer->tip() == tip && waited < 4000; ++waited)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
    std::filesystem::path copy() const { return folder.path().toStdString() + "/copy"; }
    std::filesystem::path ledger() const { return copy() / "ledger"; }

    /// The copy opened with settings of its database that open() does not offer.
    std::unique_ptr<node::Node> open_with(const store::DatabaseOptions& settings) const {
        auto file = must(node::read_copy_file(copy()));
        auto database = must(store::Database::open(ledger(), settings));
        auto chain = must(store::ChainStore::open(*database));
        auto disputes = must(node::DisputeDesk::open(*database));
        return std::make_unique<node::LiveNode>(copy(), std::move(file), std::move(database), std::move(chain),
                                                std::move(disputes), clock, node::OpenOptions{});
    }

    const SystemClock clock;
    std::unique_ptr<KeyValueStore> store = make_memory_store();
    std::unique_ptr<serve::SoloPeer> peer;
    std::unique_ptr<serve::RpcServer> server;
    QTemporaryDir folder;
    int sealed = 0;
};

}  // namespace cityledger::test
