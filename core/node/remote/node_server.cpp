#include "core/node/remote/node_server.h"

#include "core/node/remote/served_client.h"

#include <list>

namespace cityledger::node {

namespace {

class SocketNodeServer final : public NodeServer {
  public:
    SocketNodeServer(CopyNode& node, FollowWishes& wishes, const NodeServerOptions& options)
        : desk_(node, wishes, options) {}
    ~SocketNodeServer() override { subscription_.reset(); }

    Result<void> listen(const std::filesystem::path& socket_file) {
        auto server =
            net::LocalServer::listen(socket_file, desk_.options.socket, [this](std::shared_ptr<net::FrameLink> link) {
                auto client = std::make_shared<ServedClient>(desk_, std::move(link));
                const std::scoped_lock lock(mutex_);
                std::erase_if(clients_, [](const auto& one) { return one.expired(); });
                clients_.push_back(client);
                return client;
            });
        if (!server) return fail(server.error());
        server_ = std::move(*server);
        subscription_ = desk_.node.subscribe([this](const Status& status) { tell(status); });
        return {};
    }

  private:
    void tell(const Status& status) {
        std::vector<std::shared_ptr<ServedClient>> all;
        {
            const std::scoped_lock lock(mutex_);
            for (const auto& one : clients_)
                if (auto client = one.lock()) all.push_back(std::move(client));
        }
        if (all.empty()) return;
        const Bytes told = encode_message(Told{status});
        for (const auto& client : all) client->tell(told);
    }

    std::mutex mutex_;
    std::list<std::weak_ptr<ServedClient>> clients_;
    ServerDesk desk_;  // joins the requests: after the connections have ended and stopped them
    std::unique_ptr<net::LocalServer> server_;
    std::unique_ptr<Subscription> subscription_;
};

}  // namespace

Result<std::unique_ptr<NodeServer>> NodeServer::start(const std::filesystem::path& socket_file, CopyNode& node,
                                                      FollowWishes& wishes, const NodeServerOptions& options) {
    auto server = std::make_unique<SocketNodeServer>(node, wishes, options);
    CITYLEDGER_CHECK(server->listen(socket_file));
    return server;
}

}  // namespace cityledger::node
