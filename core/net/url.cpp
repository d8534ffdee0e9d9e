#include "core/net/url.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <charconv>

namespace cityledger::net {

namespace {

constexpr std::size_t max_url_bytes = 1024;

tl::unexpected<Error> bad_url(std::string_view text, const char* why) {
    return fail(ErrorKind::usage, "net.url",
                "\"" + std::string(text.substr(0, 200)) + "\" is not the address of a peer: " + why);
}

bool is_host_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_';
}
bool is_address_character(char c) {
    return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || (c >= '0' && c <= '9') || c == ':' || c == '.';
}
bool is_path_character(char c) {
    return is_host_character(c) || c == '/' || c == '~' || c == '%' || c == '+';
}

/// Takes `prefix` from the front, if it is there.
bool take_prefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

}  // namespace

std::string Url::authority() const {
    const std::string name = host.find(':') == std::string::npos ? host : "[" + host + "]";
    return name + ":" + std::to_string(port);
}

Result<Url> parse_url(std::string_view text) {
    if (text.size() > max_url_bytes) return bad_url(text, "it is too long");
    std::string_view rest = text;
    Url url;
    if (take_prefix(rest, "https://"))
        url.tls = true;
    else if (!take_prefix(rest, "http://"))
        return bad_url(text, "it does not begin with http:// or https://");

    std::string_view authority = rest.substr(0, rest.find('/'));
    rest.remove_prefix(authority.size());
    std::string_view port;
    if (take_prefix(authority, "[")) {
        const auto end = authority.find(']');
        if (end == std::string_view::npos) return bad_url(text, "a bracket is not closed");
        url.host = authority.substr(0, end);
        port = authority.substr(end + 1);
        if (!std::ranges::all_of(url.host, is_address_character)) return bad_url(text, "the host is no IPv6 address");
    } else {
        url.host = authority.substr(0, authority.find(':'));
        port = authority.substr(url.host.size());
        if (!std::ranges::all_of(url.host, is_host_character))
            return bad_url(text, "the host has a character that no name has");
    }
    if (url.host.empty()) return bad_url(text, "it names no host");
    url.port = url.tls ? 443 : 80;
    if (!port.empty()) {
        if (!take_prefix(port, ":")) return bad_url(text, "there is something between host and port");
        const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), url.port);
        if (error != std::errc{} || end != port.data() + port.size() || url.port == 0)
            return bad_url(text, "the port is not 1 to 65535");
    }
    if (!std::ranges::all_of(rest, is_path_character))
        return bad_url(text, "the path may only have plain characters, and no query");
    while (rest.ends_with('/')) rest.remove_suffix(1);
    url.path = rest;
    return url;
}

Result<Url> parse_proxy(std::string_view text) {
    auto url = parse_url(text);
    if (url && !url->tls && url->path.empty()) return url;
    return fail(ErrorKind::usage, "net.proxy",
                "\"" + std::string(text.substr(0, 200)) +
                    "\" is not the address of a proxy: it must be http://, a host and a port");
}

bool is_loopback_host(std::string_view host) {
    if (host == "localhost" || host.ends_with(".localhost")) return true;
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(std::string(host), error);
    return !error && address.is_loopback();
}

}  // namespace cityledger::net
