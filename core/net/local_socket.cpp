#include "core/net/local_socket.h"

#include "core/net/local_link.h"
#include "core/net/local_path.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <thread>

namespace cityledger::net {

namespace {

namespace asio = boost::asio;
using Protocol = asio::local::stream_protocol;

constexpr auto with_error = asio::as_tuple(asio::use_awaitable);
/// When the system is out of descriptors, the server looks again after this long.
constexpr std::chrono::milliseconds full_pause{50};
constexpr int backlog = 64;

const Error stopped_here{ErrorKind::stopped, "local.stopped", "the connection was ended on this side", {}};

bool is_own_user(int socket) {
    ucred other{};
    socklen_t size = sizeof other;
    return ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &other, &size) == 0 && other.uid == ::geteuid();
}

tl::unexpected<Error> cannot_listen(const std::filesystem::path& path, const std::string& why) {
    return fail(Error{ErrorKind::io,
                      "local.listen",
                      "other programs cannot share this copy: " + path.string() + ": " + why,
                      {{"path", path.string()}}});
}

class AsioServer final : public LocalServer {
  public:
    AsioServer(std::filesystem::path path, std::shared_ptr<asio::io_context> context, Protocol::acceptor acceptor,
               const LocalServerOptions& options, OpenSession open)
        : path_(std::move(path)),
          context_(std::move(context)),
          acceptor_(std::move(acceptor)),
          options_(options),
          open_(std::move(open)),
          pause_(*context_) {
        asio::co_spawn(*context_, accept(), asio::detached);
        thread_ = std::jthread([this] { context_->run(); });
    }
    ~AsioServer() override {
        asio::post(*context_, [this] {
            stopping_ = true;
            boost::system::error_code ignored;
            acceptor_.close(ignored);
            pause_.cancel();
            for (const auto& link : links_) link->end(stopped_here);
        });
        thread_.join();
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }

  private:
    asio::awaitable<void> accept() {
        while (!stopping_) {
            auto [error, socket] = co_await acceptor_.async_accept(with_error);
            if (stopping_) co_return;
            if (error) {
                pause_.expires_after(full_pause);
                co_await pause_.async_wait(with_error);
                continue;
            }
            std::erase_if(links_, [](const auto& link) { return link->ended(); });
            if (!is_own_user(socket.native_handle()) || !has_room()) continue;  // closed with its last owner, here
            auto link = std::make_shared<LocalLink>(context_, std::move(socket), options_.limits);
            links_.push_back(link);
            link->run(open_(link));
        }
    }

    bool has_room() {
        if (links_.size() < options_.max_connections) return true;
        const auto longest = std::ranges::min_element(links_, {}, [](const auto& link) { return link->idle_since(); });
        if ((*longest)->idle_since() == std::chrono::steady_clock::time_point::max()) return false;
        (*longest)->end(stopped_here);
        links_.erase(longest);
        return true;
    }

    const std::filesystem::path path_;
    std::shared_ptr<asio::io_context> context_;
    Protocol::acceptor acceptor_;
    const LocalServerOptions options_;
    const OpenSession open_;
    asio::steady_timer pause_;
    std::vector<std::shared_ptr<LocalLink>> links_;
    bool stopping_ = false;
    std::jthread thread_;
};

class AsioClient final : public LocalClient {
  public:
    AsioClient(std::shared_ptr<asio::io_context> context, std::shared_ptr<LocalLink> link,
               std::shared_ptr<FrameSession> session)
        : context_(std::move(context)), link_(std::move(link)) {
        asio::post(*context_, [link = link_, session = std::move(session)] { link->run(session); });
        thread_ = std::jthread([this] { context_->run(); });
    }
    ~AsioClient() override {
        asio::post(*context_, [link = link_] { link->end(stopped_here); });
        thread_.join();
        // Where the other side ended first, the thread was over before it saw what was posted.
        context_->restart();
        context_->poll();
    }

  private:
    std::shared_ptr<asio::io_context> context_;
    std::shared_ptr<LocalLink> link_;
    std::jthread thread_;
};

}  // namespace

Result<std::unique_ptr<LocalServer>> LocalServer::listen(const std::filesystem::path& path, LocalServerOptions options,
                                                         OpenSession open) {
    const auto name = LocalPath::of(path);
    if (!name) return cannot_listen(path, name.error().message);
    // One that a killed process left behind.
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        return cannot_listen(path, std::generic_category().message(errno));
    auto context = std::make_shared<asio::io_context>(1);
    Protocol::acceptor acceptor(*context);
    boost::system::error_code error;
    acceptor.open(Protocol(), error);
    if (!error) acceptor.bind(Protocol::endpoint(name->name()), error);
    // Before anybody can connect.
    if (!error && ::chmod(path.c_str(), 0600) != 0) error = {errno, boost::system::system_category()};
    if (!error) acceptor.listen(backlog, error);
    if (error) return cannot_listen(path, error.message());
    return std::make_unique<AsioServer>(path, std::move(context), std::move(acceptor), options, std::move(open));
}

Result<std::unique_ptr<LocalClient>> LocalClient::connect(const std::filesystem::path& path, const FrameLimits& limits,
                                                          const LocalServer::OpenSession& open) {
    const auto nobody = [&](const std::string& why) {
        return fail(Error{ErrorKind::unreachable,
                          "local.nobody",
                          "nobody serves " + path.string() + ": " + why,
                          {{"path", path.string()}}});
    };
    const auto name = LocalPath::of(path);
    if (!name) return nobody(name.error().message);
    auto context = std::make_shared<asio::io_context>(1);
    Protocol::socket socket(*context);
    boost::system::error_code error;
    socket.open(Protocol(), error);
    // Where too many wait to be accepted, the system says so at once instead of holding us up.
    if (!error) socket.non_blocking(true, error);
    if (!error) socket.connect(Protocol::endpoint(name->name()), error);
    if (error) return nobody(error.message());
    if (!is_own_user(socket.native_handle()))
        return fail(Error{ErrorKind::untrusted,
                          "local.other_user",
                          path.string() + " is served by another user",
                          {{"path", path.string()}}});
    auto link = std::make_shared<LocalLink>(context, std::move(socket), limits);
    auto session = open(link);
    return std::make_unique<AsioClient>(std::move(context), std::move(link), std::move(session));
}

}  // namespace cityledger::net
