#include "core/net/local_link.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>

namespace cityledger::net {

namespace {

namespace asio = boost::asio;

constexpr auto with_error = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t length_bytes = 4;
constexpr std::size_t chunk_bytes = std::size_t{64} << 10;

Error lost(const boost::system::error_code& error) {
    return {ErrorKind::unreachable, "local.closed", "the other end of the connection is gone: " + error.message(), {}};
}

Error too_large(std::size_t size, std::size_t most) {
    return {
        ErrorKind::limit,
        "local.too_large",
        "a frame of " + std::to_string(size) + " bytes was announced; 1 to " + std::to_string(most) + " are accepted",
        {}};
}

Error late(const char* doing) {
    return {ErrorKind::unreachable, "local.timeout", std::string("the other end was too slow ") + doing, {}};
}

}  // namespace

LocalLink::LocalLink(std::shared_ptr<asio::io_context> context, Socket socket, const FrameLimits& limits)
    : context_(std::move(context)), socket_(std::move(socket)), timer_(*context_), limits_(limits) {}

void LocalLink::run(std::shared_ptr<FrameSession> session) {
    session_ = std::move(session);
    const auto self = shared_from_this();
    asio::co_spawn(
        *context_, [self] { return self->read(); }, asio::detached);
    asio::co_spawn(
        *context_, [self] { return self->watch(); }, asio::detached);
}

void LocalLink::send(Bytes payload, std::uint64_t topic) {
    Frame frame{{}, topic};
    frame.bytes.reserve(length_bytes + payload.size());
    for (int shift = 24; shift >= 0; shift -= 8)
        frame.bytes.push_back(static_cast<std::uint8_t>(payload.size() >> static_cast<unsigned>(shift)));
    append(frame.bytes, payload);

    const std::scoped_lock lock(mutex_);
    if (!open_ || closing_) return;
    const auto same = [&](const Frame& queued) { return queued.topic == topic; };
    if (const auto old = topic == 0 ? queue_.end() : std::ranges::find_if(queue_, same); old != queue_.end()) {
        queued_ = queued_ - old->bytes.size() + frame.bytes.size();
        *old = std::move(frame);
    } else {
        queued_ += frame.bytes.size();
        queue_.push_back(std::move(frame));
    }
    if (queued_ > limits_.max_queued_out) {
        closing_ = Error{ErrorKind::limit, "local.too_much", "the other end does not take what it asked for", {}};
        queue_.clear();
        asio::post(*context_, [self = shared_from_this(), why = *closing_] { self->end(why); });
        return;
    }
    // Posted under the lock: the link is open, so its context still runs.
    if (!std::exchange(writing_, true))
        asio::post(*context_, [self = shared_from_this()] {
            asio::co_spawn(
                *self->context_, [self] { return self->write(); }, asio::detached);
        });
}

void LocalLink::close(Error why) {
    const std::scoped_lock lock(mutex_);
    if (!open_ || closing_) return;
    closing_ = std::move(why);
    if (!writing_) asio::post(*context_, [self = shared_from_this(), reason = *closing_] { self->end(reason); });
}

void LocalLink::end(const Error& why) {
    if (std::exchange(ended_, true)) return;
    {
        const std::scoped_lock lock(mutex_);
        open_ = false;
        queue_.clear();
    }
    boost::system::error_code ignored;
    socket_.close(ignored);
    timer_.cancel();
    if (const auto session = std::exchange(session_, nullptr)) session->on_closed(why);
}

std::chrono::steady_clock::time_point LocalLink::idle_since() const {
    return session_ ? session_->idle_since() : Moment::max();
}

asio::awaitable<void> LocalLink::read() {
    const auto self = shared_from_this();
    Bytes chunk(chunk_bytes);
    while (!ended_) {
        const auto [error, count] = co_await socket_.async_read_some(asio::buffer(chunk), with_error);
        if (ended_) co_return;
        if (error) {
            end(lost(error));
            co_return;
        }
        append(input_, BytesView(chunk).first(count));
        if (!take_frames()) co_return;
    }
}

bool LocalLink::take_frames() {
    BytesView left(input_);
    bool took = false;
    while (left.size() >= length_bytes) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < length_bytes; ++i) size = size << 8U | left[i];
        if (size == 0 || size > limits_.max_frame_in) {
            end(too_large(size, limits_.max_frame_in));
            return false;
        }
        if (left.size() < length_bytes + size) break;
        session_->on_frame(left.subspan(length_bytes, size));
        if (ended_) return false;
        left = left.subspan(length_bytes + size);
        took = true;
    }
    if (left.empty())
        frame_began_.reset();
    else if (took || !frame_began_)
        frame_began_ = std::chrono::steady_clock::now();
    input_.erase(input_.begin(), input_.end() - static_cast<std::ptrdiff_t>(left.size()));
    return true;
}

std::optional<LocalLink::Frame> LocalLink::next_frame() {
    std::unique_lock lock(mutex_);
    if (queue_.empty()) {
        writing_ = false;
        const auto why = closing_;
        lock.unlock();
        if (why) end(*why);
        return std::nullopt;
    }
    Frame frame = std::move(queue_.front());
    queue_.pop_front();
    queued_ -= frame.bytes.size();
    return frame;
}

asio::awaitable<void> LocalLink::write() {
    const auto self = shared_from_this();
    while (auto frame = next_frame()) {
        last_written_ = std::chrono::steady_clock::now();
        const auto piece = [this](const boost::system::error_code& error, std::size_t) {
            last_written_ = std::chrono::steady_clock::now();
            return error ? std::size_t{0} : chunk_bytes;
        };
        const auto [error, count] = co_await asio::async_write(socket_, asio::buffer(frame->bytes), piece, with_error);
        last_written_.reset();
        if (ended_) co_return;
        if (error || count != frame->bytes.size()) {
            end(lost(error));
            co_return;
        }
    }
}

std::optional<Error> LocalLink::overdue(Moment now) const {
    if (frame_began_ && now - *frame_began_ > limits_.frame_time) return late("sending a frame to its end");
    if (last_written_ && now - *last_written_ > limits_.write_time) return late("taking what it asked for");
    return std::nullopt;
}

asio::awaitable<void> LocalLink::watch() {
    const auto self = shared_from_this();
    while (!ended_) {
        timer_.expires_after(limits_.tick);
        co_await timer_.async_wait(with_error);
        if (ended_) co_return;
        const auto now = std::chrono::steady_clock::now();
        if (const auto why = overdue(now)) {
            end(*why);
            co_return;
        }
        const auto session = session_;
        session->on_tick(now);
    }
}

}  // namespace cityledger::net
