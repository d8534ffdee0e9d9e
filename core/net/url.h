#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cityledger::net {

/// Where a peer listens.
struct Url {
    bool tls = false;
    std::string host;  ///< a name or an address; IPv6 without its brackets
    std::uint16_t port = 0;
    std::string path;  ///< "" or "/…", without a slash at the end

    /// As the Host header wants it.
    std::string authority() const;
};

/// `http://` or `https://`, host, a port (default 80 or 443), a path. No user, password, query or fragment.
/// Errors: usage (net.url).
Result<Url> parse_url(std::string_view text);

/// Of a proxy that takes CONNECT: `http://HOST:PORT` and nothing more. Errors: usage (net.proxy).
Result<Url> parse_proxy(std::string_view text);

/// Whether the host is this computer by its name or address alone: "localhost", 127.0.0.0/8, ::1.
bool is_loopback_host(std::string_view host);

}  // namespace cityledger::net
