#pragma once

// Frames over a local (AF_UNIX) stream: four bytes of length, big-endian, then that many bytes (at least one). Both
// ends are bounded in every direction, so that one which hangs, drips or floods costs its own connection and nothing
// else.

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <chrono>
#include <cstdint>

namespace cityledger::net {

struct FrameLimits {
    std::size_t max_frame_in = std::size_t{1} << 20;     ///< checked before anything of it is kept
    std::size_t max_queued_out = std::size_t{96} << 20;  ///< not yet taken by the other end; more ends the connection
    std::chrono::milliseconds frame_time{5'000};         ///< a frame that has begun is whole after this long
    std::chrono::milliseconds write_time{10'000};        ///< the other end takes something at least this often
    std::chrono::milliseconds tick{100};                 ///< how often the deadlines are looked at
};

/// One end of a connection. Thread-safe.
class FrameLink {
  public:
    virtual ~FrameLink() = default;
    /// Queues the frame and returns at once; nothing happens on a closed link. A frame with a topic (not 0) takes the
    /// place of one of the same topic that is still queued: for news of which only the newest counts.
    virtual void send(Bytes frame, std::uint64_t topic = 0) = 0;
    /// Ends the connection once what is queued is sent. `why` reaches the session.
    virtual void close(Error why) = 0;
};

/// What one end does with its frames. Called on the I/O thread, one call at a time: must not block.
class FrameSession {
  public:
    using Moment = std::chrono::steady_clock::time_point;
    virtual ~FrameSession() = default;
    virtual void on_frame(BytesView frame) = 0;
    /// Every FrameLimits::tick.
    virtual void on_tick(Moment now) = 0;
    /// Last and once. Errors: unreachable (local.closed by the other end, local.timeout), limit (local.too_large,
    /// local.too_much), stopped (local.stopped on this side), and what was given to close().
    virtual void on_closed(const Error& why) = 0;
    /// Since when the connection serves no purpose; the maximum: it does. The longest idle makes room for others.
    virtual Moment idle_since() const { return Moment::max(); }
};

}  // namespace cityledger::net
