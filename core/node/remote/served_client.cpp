#include "core/node/remote/served_client.h"

#include "core/node/remote/run_calls.h"

namespace cityledger::node {

namespace {

constexpr std::uint64_t status_topic = 2;
/// Clients ping every few seconds; one that has not for this long may make room for others.
constexpr std::chrono::seconds looks_idle{8};
/// Progress is for people: more often than this tells them nothing.
constexpr std::chrono::milliseconds progress_pause{50};

std::uint64_t progress_topic(std::uint64_t request) {
    return request << 1U | 1U;
}

Error bad_client(std::string code, std::string message) {
    return {ErrorKind::invalid, std::move(code), std::move(message), {}};
}

}  // namespace

ServedClient::ServedClient(ServerDesk& server, std::shared_ptr<net::FrameLink> link)
    : server_(server),
      link_(std::move(link)),
      desk_(std::make_shared<ClientDesk>(server.node, server.wishes)),
      connected_(std::chrono::steady_clock::now()),
      heard_(connected_) {}

void ServedClient::on_frame(BytesView frame) {
    heard_ = std::chrono::steady_clock::now();
    auto message = decode_message(frame);
    if (!message) return link_->close(std::move(message).error());
    if (!greeted_ && !std::holds_alternative<Hello>(*message))
        return link_->close(bad_client("remote.greeting", "the client did not say what it speaks"));
    std::visit(
        [this]<class Kind>(Kind& one) {
            if constexpr (requires { take(one); })
                take(one);
            else
                link_->close(bad_client("remote.kind", "the client sent what only a server says"));
        },
        *message);
}

void ServedClient::take(const Hello& hello) {
    link_->send(encode_message(Hello{protocol_name()}));
    if (hello.protocol != protocol_name())
        return link_->close(bad_client("remote.other_version", "the client is another version of this program"));
    greeted_ = true;
}

void ServedClient::take(Request& request) {
    std::stop_source stop;
    {
        const std::scoped_lock lock(mutex_);
        if (running_.contains(request.id))
            return link_->close(bad_client("remote.id", "the client gave two requests one number"));
        if (running_.size() >= server_.options.max_requests_each)
            return refuse(request.id,
                          {ErrorKind::locked, "remote.busy", "too many requests of one program at once", {}});
        running_.emplace(request.id, stop);
    }
    const std::uint64_t id = request.id;
    const bool started = server_.threads.start([self = shared_from_this(), desk = desk_, request = std::move(request),
                                                stop = stop.get_token()] { self->serve(request, desk, stop); });
    if (started) return;
    const std::scoped_lock lock(mutex_);
    running_.erase(id);
    refuse(id, {ErrorKind::locked, "remote.busy", "too many requests of other programs at once", {}});
}

void ServedClient::refuse(std::uint64_t id, Error error) {
    link_->send(encode_message(Answered{id, std::move(error), {}}));
}

void ServedClient::take(const Cancel& cancel) {
    const std::scoped_lock lock(mutex_);
    if (const auto found = running_.find(cancel.id); found != running_.end()) found->second.request_stop();
}

void ServedClient::take(const Ping& ping) {
    link_->send(encode_message(Pong{ping.number}));
}

void ServedClient::serve(const Request& request, const std::shared_ptr<ClientDesk>& desk, const std::stop_token& stop) {
    Job job;
    job.stop = stop;
    std::chrono::steady_clock::time_point last{};
    job.on_progress = [&](const Progress& progress) {
        const auto now = std::chrono::steady_clock::now();
        if (now - last < progress_pause && progress.done != progress.total) return;
        last = now;
        link_->send(encode_message(Advanced{request.id, progress}), progress_topic(request.id));
    };
    auto result = run_encoded(request.call, request.arguments, *desk, job);
    if (result && result->size() > server_.options.max_answer)
        result = fail(ErrorKind::limit, "remote.too_large",
                      "the answer has " + std::to_string(result->size()) + " bytes; ask for less at once");
    {
        const std::scoped_lock lock(mutex_);
        running_.erase(request.id);
    }
    if (result)
        link_->send(encode_message(Answered{request.id, std::nullopt, std::move(*result)}));
    else
        refuse(request.id, std::move(result).error());
}

void ServedClient::tell(const Bytes& told) {
    if (greeted_) link_->send(told, status_topic);
}

void ServedClient::on_tick(Moment now) {
    if (!greeted_ && now - connected_ > server_.options.greeting_time)
        link_->close(bad_client("remote.greeting", "the client did not say what it speaks in time"));
    else if (now - heard_ > server_.options.silence)
        link_->close({ErrorKind::unreachable, "remote.silent", "the client does not answer any more", {}});
}

net::FrameSession::Moment ServedClient::idle_since() const {
    if (!greeted_) return connected_;
    const std::scoped_lock lock(mutex_);
    const bool idle = running_.empty() && std::chrono::steady_clock::now() - heard_ > looks_idle;
    return idle ? heard_ : Moment::max();
}

void ServedClient::on_closed(const Error&) {
    {
        const std::scoped_lock lock(mutex_);
        for (auto& [id, stop] : running_) stop.request_stop();
    }
    // Its last owner may have to wait for the node to stop following: never this thread.
    server_.threads.start_always([desk = std::move(desk_)]() mutable { desk.reset(); });
}

}  // namespace cityledger::node
