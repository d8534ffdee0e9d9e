#include "core/node/remote/node_client.h"

#include "core/node/remote/messages.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace cityledger::node {

namespace {

Error lost(const Error& why) {
    return {ErrorKind::unreachable,
            "remote.lost",
            "the program that has the copy open does not answer any more: " + why.message,
            {}};
}

/// The client's end of the connection, shared by the I/O thread and all who ask.
class Conversation final : public net::FrameSession {
  public:
    Conversation(std::shared_ptr<net::FrameLink> link, const NodeClientOptions& options, NodeClient::Events events)
        : link_(std::move(link)),
          options_(options),
          events_(std::move(events)),
          began_(std::chrono::steady_clock::now()),
          heard_(began_),
          pinged_(began_) {
        link_->send(encode_message(Hello{protocol_name()}));
    }

    Result<void> wait_for_greeting() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return greeted_ || ended_; });
        if (ended_) return fail(*ended_);
        return {};
    }

    Result<Bytes> ask(std::string_view call, Bytes arguments, const Job& job) {
        std::unique_lock lock(mutex_);
        if (ended_) return fail(lost(*ended_));
        const std::uint64_t id = next_++;
        Waiting& mine = waiting_[id];
        link_->send(encode_message(Request{id, std::string(call), std::move(arguments)}));
        const auto news = [&] { return mine.answer || mine.progress || mine.given_up || ended_; };
        for (;;) {
            if (mine.stopping)
                changed_.wait(lock, news);
            else
                changed_.wait(lock, job.stop, news);
            if (const auto progress = std::exchange(mine.progress, std::nullopt)) {
                lock.unlock();
                job.report(*progress);
                lock.lock();
            } else if (mine.answer || mine.given_up || ended_) {
                break;
            } else {
                link_->send(encode_message(Cancel{id}));
                mine.stopping = std::chrono::steady_clock::now();
            }
        }
        const auto answer = std::move(mine.answer);
        waiting_.erase(id);
        if (answer && answer->error) return fail(*answer->error);
        if (answer) return answer->value;
        if (ended_) return fail(lost(*ended_));
        return fail(ErrorKind::stopped, "remote.stopped", "stopped, without waiting for the other program any longer");
    }

    void on_frame(BytesView frame) override {
        heard_ = std::chrono::steady_clock::now();
        auto message = decode_message(frame);
        if (!message) return link_->close(std::move(message).error());
        std::visit(
            [this]<class Kind>(Kind& one) {
                if constexpr (requires { take(one); })
                    take(one);
                else
                    link_->close({ErrorKind::invalid, "remote.kind", "the server sent what only a client says", {}});
            },
            *message);
    }

    void on_tick(Moment now) override {
        const std::scoped_lock lock(mutex_);
        if (ended_) return;
        if (!greeted_) {
            if (now - began_ > options_.greeting_time)
                end({ErrorKind::unreachable, "remote.no_answer", "no answer", {}});
            return;
        }
        if (now - heard_ > options_.silence)
            return end({ErrorKind::unreachable, "remote.no_answer", "it has been silent for too long", {}});
        if (now - pinged_ > options_.ping) {
            pinged_ = now;
            link_->send(encode_message(Ping{}));
        }
        bool any = false;
        for (auto& [id, one] : waiting_)
            if (one.stopping && now - *one.stopping > options_.stopping_time) any = one.given_up = true;
        if (any) changed_.notify_all();
    }

    void on_closed(const Error& why) override {
        bool was_open = false;
        {
            const std::scoped_lock lock(mutex_);
            was_open = greeted_;
            if (!ended_) ended_ = why;
            changed_.notify_all();
        }
        if (was_open && events_.on_lost) events_.on_lost();
    }

  private:
    struct Waiting {
        std::optional<Answered> answer;
        std::optional<Progress> progress;
        std::optional<Moment> stopping;
        bool given_up = false;
    };

    void take(const Hello& hello) {
        const std::scoped_lock lock(mutex_);
        if (hello.protocol == protocol_name())
            greeted_ = true;
        else
            end({ErrorKind::locked, "remote.other_version", "it is another version of this program", {}});
        changed_.notify_all();
    }
    void take(Answered& answered) {
        const std::scoped_lock lock(mutex_);
        const auto found = waiting_.find(answered.id);
        if (found == waiting_.end()) return;  // given up
        found->second.answer = std::move(answered);
        changed_.notify_all();
    }
    void take(const Advanced& advanced) {
        const std::scoped_lock lock(mutex_);
        const auto found = waiting_.find(advanced.id);
        if (found == waiting_.end()) return;
        found->second.progress = advanced.progress;
        changed_.notify_all();
    }
    void take(const Told& told) {
        if (events_.on_status) events_.on_status(told.status);
    }
    void take(const Pong&) {}

    /// Under the lock.
    void end(Error why) {
        ended_ = why;
        changed_.notify_all();
        link_->close(std::move(why));
    }

    const std::shared_ptr<net::FrameLink> link_;
    const NodeClientOptions options_;
    const NodeClient::Events events_;
    const Moment began_;
    Moment heard_;   // I/O thread only
    Moment pinged_;  // I/O thread only

    std::mutex mutex_;
    std::condition_variable_any changed_;
    bool greeted_ = false;
    std::optional<Error> ended_;
    std::uint64_t next_ = 1;
    std::map<std::uint64_t, Waiting> waiting_;
};

class SocketNodeClient final : public NodeClient {
  public:
    SocketNodeClient(std::shared_ptr<Conversation> conversation, std::unique_ptr<net::LocalClient> connection)
        : conversation_(std::move(conversation)), connection_(std::move(connection)) {}

  protected:
    Result<Bytes> ask(std::string_view call, Bytes arguments, const Job& job) override {
        return conversation_->ask(call, std::move(arguments), job);
    }

  private:
    std::shared_ptr<Conversation> conversation_;
    std::unique_ptr<net::LocalClient> connection_;
};

}  // namespace

Result<std::unique_ptr<NodeClient>> NodeClient::connect(const std::filesystem::path& socket_file,
                                                        const NodeClientOptions& options, Events events) {
    std::shared_ptr<Conversation> conversation;
    CITYLEDGER_TRY(connection,
                   net::LocalClient::connect(socket_file, options.limits, [&](std::shared_ptr<net::FrameLink> link) {
                       conversation = std::make_shared<Conversation>(std::move(link), options, std::move(events));
                       return conversation;
                   }));
    CITYLEDGER_CHECK(conversation->wait_for_greeting());
    return std::make_unique<SocketNodeClient>(std::move(conversation), std::move(connection));
}

}  // namespace cityledger::node
