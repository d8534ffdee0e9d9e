#pragma once

#include "tests/support/peer/tls_identity.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace cityledger::test {

/// What a test writes to one connection. Calls give false once the client has gone or the server ends.
class Wire {
  public:
    virtual ~Wire() = default;
    virtual bool send(std::string_view bytes) = 0;
    virtual bool pause(std::chrono::milliseconds time) = 0;
    /// The connection is closed when the answer returns.
    virtual void close_after() = 0;
    /// The whole of a good HTTP answer with this JSON.
    bool send_json(std::string_view json, std::string_view status = "200 OK");
};

/// An HTTP server on 127.0.0.1, at a port the system chooses, that reads requests properly and answers whatever the
/// test writes: each request's body goes to `answer`, on a thread of its connection. With an identity it speaks TLS.
class HostilePeer {
  public:
    using Answer = std::function<void(const std::string& body, Wire& wire)>;
    explicit HostilePeer(Answer answer, std::optional<TlsIdentity> identity = std::nullopt);
    ~HostilePeer();

    /// http://127.0.0.1:PORT, or https.
    std::string url() const;
    int connections() const;
    int requests() const;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace cityledger::test
