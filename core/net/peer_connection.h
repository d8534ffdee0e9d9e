#pragma once

#include "core/net/http_provider.h"

#include <string>

namespace cityledger::net {

/// HTTP/1.1 to one peer: a POST of JSON at a time over a connection that is kept. Not thread-safe.
class PeerConnection {
  public:
    explicit PeerConnection(HttpProviderOptions options);
    ~PeerConnection();

    /// The body of the answer, at most `max_answer` bytes: what is larger is refused by its announced length, or when
    /// it has come so far. `again`: the request may be sent a second time where a kept connection turns out to be
    /// closed. Errors: usage, unreachable, limit, invalid, stopped as http_provider.h says (net.*).
    Result<std::string> post(const std::string& body, std::size_t max_answer, bool again, std::stop_token stop);

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace cityledger::net
