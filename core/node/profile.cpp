#include "core/node/profile.h"

#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/gm/sm2.h"
#include "core/wire/json.h"

#include <boost/json.hpp>

namespace cityledger::node {

namespace {

namespace json = boost::json;

tl::unexpected<Error> bad(std::string_view member, std::string_view what) {
    return fail(Error{ErrorKind::invalid,
                      "profile.member",
                      "the city profile's member \"" + std::string(member) + "\" " + std::string(what),
                      {{"member", std::string(member)}}});
}

/// Reads the members of one object by name and complains of those nobody asked for.
class Members {
  public:
    Members(const json::object& object, std::string where) : object_(object), where_(std::move(where)) {}

    Result<std::string> text(const char* name, std::size_t max, bool may_be_empty = false) {
        const auto* value = take(name);
        if (value == nullptr || !value->is_string()) return bad(where_ + name, "must be a text");
        std::string text(value->get_string());
        if (text.size() > max || (text.empty() && !may_be_empty)) return bad(where_ + name, "is empty or too long");
        return text;
    }
    Result<std::int64_t> number(const char* name, std::int64_t least, std::int64_t most) {
        const auto* value = take(name);
        if (value == nullptr || !value->is_int64()) return bad(where_ + name, "must be a whole number");
        if (value->get_int64() < least || value->get_int64() > most) return bad(where_ + name, "is out of range");
        return value->get_int64();
    }
    Result<Timestamp> time(const char* name) {
        CITYLEDGER_TRY(value, text(name, 40));
        auto at = from_rfc3339(value);
        if (!at) return bad(where_ + name, "must be a time as 2026-11-24T10:05:07Z");
        return *at;
    }
    Result<Bytes> bytes(const char* name, std::size_t max) {
        CITYLEDGER_TRY(value, text(name, 2 * max));
        auto read = from_hex(value, max);
        if (!read || hex(*read) != value) return bad(where_ + name, "must be lower-case hexadecimal");
        return *read;
    }
    const json::object* object(const char* name) {
        const auto* value = take(name);
        return value != nullptr && value->is_object() ? &value->get_object() : nullptr;
    }
    const json::array* array(const char* name) {
        const auto* value = take(name);
        return value != nullptr && value->is_array() ? &value->get_array() : nullptr;
    }
    bool has(const char* name) const { return object_.contains(name); }
    Result<void> done() const {
        for (const auto& member : object_)
            if (std::ranges::find(taken_, member.key()) == taken_.end())
                return bad(where_ + std::string(member.key()), "is not known to this version");
        return {};
    }

  private:
    const json::value* take(const char* name) {
        taken_.emplace_back(name);
        return object_.if_contains(name);
    }
    const json::object& object_;
    std::string where_;
    std::vector<std::string> taken_;
};

Result<ProfilePeer> read_peer(const json::value& value) {
    if (!value.is_object()) return bad("peers", "must hold objects");
    Members members(value.get_object(), "peers.");
    ProfilePeer peer;
    CITYLEDGER_TRY(name, members.text("name", 128));
    CITYLEDGER_TRY(party, members.text("party", 32, true));
    CITYLEDGER_TRY(url, members.text("url", 512));
    if (!url.starts_with("http://") && !url.starts_with("https://"))
        return bad("peers.url", "must begin with http:// or https://");
    peer.name = name;
    peer.party = party;
    peer.url = url;
    if (members.has("tls_sha256")) {
        CITYLEDGER_TRY(pin, members.bytes("tls_sha256", 32));
        auto hash = hash_from_bytes(pin);
        if (!hash) return bad("peers.tls_sha256", "must be 32 bytes");
        peer.tls_sha256 = *hash;
    }
    CITYLEDGER_CHECK(members.done());
    return peer;
}

Result<ProfileSignature> read_signature(const json::value& value) {
    if (!value.is_object()) return bad("signatures", "must hold objects");
    Members members(value.get_object(), "signatures.");
    CITYLEDGER_TRY(algorithm, members.text("algorithm", 16));
    CITYLEDGER_TRY(key, members.bytes("key", 65));
    CITYLEDGER_TRY(signature, members.bytes("value", 64));
    CITYLEDGER_CHECK(members.done());
    return ProfileSignature{algorithm, key, signature};
}

json::object unsigned_form(const Profile& profile) {
    json::array peers;
    for (const auto& peer : profile.peers) {
        json::object object{{"name", peer.name}, {"party", peer.party}, {"url", peer.url}};
        if (peer.tls_sha256) object["tls_sha256"] = hex(*peer.tls_sha256);
        peers.push_back(std::move(object));
    }
    return {{"format", 1},
            {"chain_id", profile.chain_id},
            {"names", json::object{{"zh", profile.names.zh}, {"en", profile.names.en}}},
            {"trust", json::object{{"height", profile.trust_height},
                                   {"hash", hex_upper(profile.trust_hash)},
                                   {"period_s", profile.period_s}}},
            {"peers", std::move(peers)},
            {"min_witnesses", profile.min_witnesses},
            {"mode", profile.mode == CopyMode::full ? "full" : "light"},
            {"issued_at", rfc3339(profile.issued_at)},
            {"expires_at", rfc3339(profile.expires_at)}};
}

bool is_private_host(std::string_view url) {
    const auto start = url.find("://");
    const std::string_view host = start == std::string_view::npos ? url : url.substr(start + 3);
    for (const std::string_view prefix :
         {"10.", "192.168.", "127.", "169.254.", "localhost", "[::1]", "[fc", "[fd", "[fe80"})
        if (host.starts_with(prefix)) return true;
    if (!host.starts_with("172.") || host.size() < 7) return false;
    const int second = std::atoi(std::string(host.substr(4, 3)).c_str());
    return second >= 16 && second <= 31;
}

}  // namespace

Result<Profile> decode_profile(BytesView bytes) {
    if (bytes.size() > max_profile_bytes)
        return fail(ErrorKind::limit, "profile.too_large", "a city profile is at most 64 KiB; this file is larger");
    auto parsed = wire::parse_canonical_json(bytes, {max_profile_bytes, 16});
    if (!parsed) return fail(parsed.error().within("not a city profile"));
    if (!parsed->is_object()) return fail(ErrorKind::invalid, "profile.member", "a city profile must be a JSON object");
    Members members(parsed->get_object(), "");
    Profile profile;
    CITYLEDGER_TRY(format, members.number("format", 1, 1'000'000));
    if (format != 1)
        return fail(ErrorKind::newer_format, "profile.format",
                    "this city profile has format " + std::to_string(format) +
                        ", this version reads format 1: update the program");
    CITYLEDGER_TRY(chain_id, members.text("chain_id", 50));
    profile.chain_id = chain_id;
    const auto* names = members.object("names");
    if (names == nullptr) return bad("names", "must be an object");
    Members name_members(*names, "names.");
    CITYLEDGER_TRY(zh, name_members.text("zh", 1024));
    CITYLEDGER_TRY(en, name_members.text("en", 1024));
    CITYLEDGER_CHECK(name_members.done());
    profile.names = {zh, en};
    const auto* trust = members.object("trust");
    if (trust == nullptr) return bad("trust", "must be an object");
    Members trust_members(*trust, "trust.");
    CITYLEDGER_TRY(height, trust_members.number("height", 1, (std::int64_t{1} << 53) - 1));
    CITYLEDGER_TRY(hash_text, trust_members.text("hash", 64));
    auto hash = hash_from_hex(hash_text);
    if (!hash || hex_upper(*hash) != hash_text) return bad("trust.hash", "must be 64 upper-case hexadecimal digits");
    CITYLEDGER_TRY(period, trust_members.number("period_s", 1, 4'000'000'000));
    CITYLEDGER_CHECK(trust_members.done());
    profile.trust_height = height;
    profile.trust_hash = *hash;
    profile.period_s = period;
    const auto* peers = members.array("peers");
    if (peers == nullptr || peers->empty() || peers->size() > 64)
        return bad("peers", "must be a list of 1 to 64 peers");
    for (const auto& value : *peers) {
        CITYLEDGER_TRY(peer, read_peer(value));
        profile.peers.push_back(peer);
    }
    CITYLEDGER_TRY(witnesses, members.number("min_witnesses", 0, 63));
    if (witnesses >= static_cast<std::int64_t>(profile.peers.size()))
        return bad("min_witnesses", "must be less than the number of peers");
    profile.min_witnesses = static_cast<int>(witnesses);
    CITYLEDGER_TRY(mode, members.text("mode", 8));
    if (mode != "full" && mode != "light") return bad("mode", "must be full or light");
    profile.mode = mode == "full" ? CopyMode::full : CopyMode::light;
    CITYLEDGER_TRY(issued, members.time("issued_at"));
    CITYLEDGER_TRY(expires, members.time("expires_at"));
    if (expires <= issued) return bad("expires_at", "must be after issued_at");
    profile.issued_at = issued;
    profile.expires_at = expires;
    const auto* signatures = members.array("signatures");
    if (signatures == nullptr || signatures->size() > 16)
        return bad("signatures", "must be a list of at most 16 signatures");
    for (const auto& value : *signatures) {
        CITYLEDGER_TRY(signature, read_signature(value));
        profile.signatures.push_back(signature);
    }
    CITYLEDGER_CHECK(members.done());
    return profile;
}

Result<Bytes> encode_profile(const Profile& profile) {
    json::object object = unsigned_form(profile);
    json::array signatures;
    for (const auto& signature : profile.signatures)
        signatures.push_back(json::object{
            {"algorithm", signature.algorithm}, {"key", hex(signature.key)}, {"value", hex(signature.value)}});
    object["signatures"] = std::move(signatures);
    return wire::canonical_json(object);
}

Result<Hash32> fingerprint_of(const Profile& profile) {
    CITYLEDGER_TRY(bytes, wire::canonical_json(unsigned_form(profile)));
    return crypto::sha256(bytes);
}

Bytes signing_bytes_of(const Hash32& fingerprint) {
    Bytes bytes = to_bytes(std::string_view("cityledger/profile/v1"));
    bytes.push_back(0);
    append(bytes, fingerprint);
    return bytes;
}

bool verify_signature(const ProfileSignature& signature, const Hash32& fingerprint) {
    const Bytes message = signing_bytes_of(fingerprint);
    if (signature.algorithm == "ed25519") return crypto::verify_strict(signature.key, message, signature.value);
    if (signature.algorithm == "sm2") return crypto::gm::verify(signature.key, message, signature.value);
    return false;
}

std::vector<std::string> warnings_of(const Profile& profile, Timestamp now) {
    std::vector<std::string> warnings;
    if (profile.period_s > 30 * 24 * 3600) warnings.emplace_back("period_over_30_days");
    if (profile.min_witnesses == 0) warnings.emplace_back("no_witness");
    bool plain = false, near = false;
    for (const auto& peer : profile.peers) {
        plain = plain || peer.url.starts_with("http://");
        near = near || is_private_host(peer.url);
    }
    if (plain) warnings.emplace_back("plain_http");
    if (near) warnings.emplace_back("private_address");
    if (profile.expires_at <= now) warnings.emplace_back("expired");
    const auto fingerprint = fingerprint_of(profile);
    const bool is_signed = fingerprint && std::ranges::any_of(profile.signatures, [&](const auto& signature) {
                               return verify_signature(signature, *fingerprint);
                           });
    if (!is_signed) warnings.emplace_back("unsigned");
    return warnings;
}

}  // namespace cityledger::node
