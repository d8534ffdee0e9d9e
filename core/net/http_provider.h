#pragma once

#include "core/light/verify/ports.h"

#include <chrono>
#include <memory>

namespace cityledger::net {

/// How a peer is reached and what is borne from it.
struct HttpProviderOptions {
    std::string name{};  ///< for messages; the url where empty
    /// `http://host:port` or `https://host:port`, an optional path; nothing behind it, no user or password in it.
    std::string url{};
    /// Headers of another chain are refused (provider.wrong_chain); empty: any chain.
    std::string chain_id{};
    /// SHA-256 of the server certificate in DER (the whole certificate, as `openssl x509 -fingerprint -sha256` shows
    /// it). Given: exactly that certificate is accepted, whoever signed it. Absent: the system's authorities and the
    /// host name decide. Only for https.
    std::optional<Hash32> tls_certificate_sha256{};
    /// Plain http goes to loopback addresses only, unless this is set (net.plain_http).
    bool allow_plain_http = false;
    /// Headers and blocks are hashed and compared with the id that the peer gives them. False for a caller that hashes
    /// them anyway to compare them with verified headers, as core/sync does.
    bool check_block_hashes = true;
    /// `http://host:port` of a proxy that takes CONNECT, for plain http too; empty: none. A peer on this computer is
    /// never reached through it; the names of the others are resolved by the proxy.
    std::string proxy{};

    /// How many calls may run side by side, each on a connection of its own; the others wait.
    std::size_t connections = 1;

    std::chrono::milliseconds connect_timeout{5'000};
    /// No byte in this time: net.timeout.
    std::chrono::milliseconds idle_timeout{10'000};
    /// From asking to the last byte of one call, however steadily it drips: net.timeout.
    std::chrono::milliseconds total_timeout{60'000};

    /// An answer that has begun and then comes more slowly than this, on the average since its first byte, is a drip:
    /// net.too_slow. A page of twenty headers has 25 kB, so that at such a rate a peer is of no use, however honest: a
    /// year of blocks would take years. The slowest lines there are (a GPRS telephone) give several times as much.
    std::size_t least_bytes_a_second = 1024;
    /// No drip before so long: a line may stand still for a moment.
    std::chrono::milliseconds drip_after{3'000};

    std::size_t max_small_answer = 1u << 20;  ///< status, commit, abci_query, broadcast
    std::size_t max_page_answer = 4u << 20;   ///< blockchain, a page of validators
    std::size_t max_genesis_answer = 24u << 20;
    std::size_t max_blocks_answer = 160u << 20;  ///< one /block or a batch of ten
    std::size_t max_header_bytes = 16u << 10;    ///< of HTTP
};

/// A peer that speaks the engine's JSON-RPC over HTTP/1.1 with keep-alive. Connects at the first call and again when
/// the peer closed. Calls of one provider run one after another unless it may have several connections; several threads
/// may call. A call gives `stopped` within a second of its stop token. What comes back is checked as far as one peer's
/// word can be: heights are those asked for, pages of headers are linked by last_block_id and equal their block ids,
/// blocks hold what their headers name and are the block their id names, validator pages are of one height and total at
/// most 10 000. Signatures are not checked.
///
/// Errors besides rpc.* and provider.* (rpc_decode.h): usage (net.url, net.proxy, net.tls_pin), refused by policy
/// (usage, net.plain_http); unreachable (net.resolve, net.connect, net.timeout, net.too_slow, net.closed, net.tls, net.http_status,
/// net.redirect: never followed; net.proxy_refused); limit (net.too_large, before the body is buffered); invalid
/// (net.tls_pin_mismatch, net.http: not HTTP/1.1, net.content: not JSON, provider.wrong_height, provider.wrong_chain,
/// provider.broken_link, provider.wrong_hash, provider.wrong_set, provider.wrong_pages, provider.proof, and those of
/// chain/validate.h). Options that cannot be used are reported by the first call, so that a list of peers can be built
/// without failing.
std::unique_ptr<light::Provider> make_http_provider(HttpProviderOptions options);

}  // namespace cityledger::net
