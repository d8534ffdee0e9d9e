#pragma once

// The Asio side of FrameLink, shared by server and client.

#include "core/net/frame_link.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace cityledger::net {

class LocalLink final : public FrameLink, public std::enable_shared_from_this<LocalLink> {
  public:
    using Socket = boost::asio::local::stream_protocol::socket;

    /// Keeps `context` alive: a link may outlive its server in the hands of who still wants to answer.
    LocalLink(std::shared_ptr<boost::asio::io_context> context, Socket socket, const FrameLimits& limits);

    void send(Bytes frame, std::uint64_t topic) override;
    void close(Error why) override;

    // On the I/O thread:
    void run(std::shared_ptr<FrameSession> session);
    /// At once, with what is queued.
    void end(const Error& why);
    bool ended() const { return ended_; }
    std::chrono::steady_clock::time_point idle_since() const;

  private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Frame {
        Bytes bytes;  ///< with its length in front
        std::uint64_t topic = 0;
    };

    boost::asio::awaitable<void> read();
    boost::asio::awaitable<void> write();
    boost::asio::awaitable<void> watch();
    /// Hands over every whole frame of input_; false: the link has ended.
    bool take_frames();
    std::optional<Frame> next_frame();
    std::optional<Error> overdue(Moment now) const;

    std::shared_ptr<boost::asio::io_context> context_;
    Socket socket_;
    boost::asio::steady_timer timer_;
    const FrameLimits limits_;

    // I/O thread only.
    std::shared_ptr<FrameSession> session_;
    bool ended_ = false;
    Bytes input_;
    std::optional<Moment> frame_began_;
    std::optional<Moment> last_written_;  ///< while a write is under way

    std::mutex mutex_;  ///< guards what follows
    std::deque<Frame> queue_;
    std::size_t queued_ = 0;
    bool writing_ = false;
    bool open_ = true;
    std::optional<Error> closing_;
};

}  // namespace cityledger::net
