#pragma once

// The city profile (ledger.md, "City profile"; FORMATS.md has each member): what a workstation needs to join a city's
// ledger. RFC 8785 JSON, at most 64 KiB.

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/node/api/values.h"

#include <optional>
#include <string>
#include <vector>

namespace cityledger::node {

struct ProfilePeer {
    std::string name;
    std::string party;                 ///< party id, may be empty
    std::string url;                   ///< http://… or https://…
    std::optional<Hash32> tls_sha256;  ///< pin of the peer's certificate
    bool operator==(const ProfilePeer&) const = default;
};

struct ProfileSignature {
    std::string algorithm;  ///< "ed25519" or "sm2"
    Bytes key;
    Bytes value;
    bool operator==(const ProfileSignature&) const = default;
};

struct Profile {
    std::string chain_id;
    Text names;
    Height trust_height = 0;
    Hash32 trust_hash{};
    std::int64_t period_s = 0;
    std::vector<ProfilePeer> peers;  ///< 1 to 64
    int min_witnesses = 0;
    CopyMode mode = CopyMode::full;
    Timestamp issued_at;
    Timestamp expires_at;
    std::vector<ProfileSignature> signatures;
};

inline constexpr std::size_t max_profile_bytes = 64 * 1024;

/// Errors: profile.* naming the member; limit (profile.too_large); newer_format (profile.format).
Result<Profile> decode_profile(BytesView bytes);
/// Canonical bytes, signatures included.
Result<Bytes> encode_profile(const Profile& profile);
/// SHA-256 of the canonical form without signatures: the fingerprint that is printed in letters and what is signed.
Result<Hash32> fingerprint_of(const Profile& profile);
/// What a profile's signer signs: "cityledger/profile/v1", a zero byte, the fingerprint.
Bytes signing_bytes_of(const Hash32& fingerprint);
/// True if this signature is over that fingerprint; an unknown algorithm is false.
bool verify_signature(const ProfileSignature& signature, const Hash32& fingerprint);

/// What a person should look at before using it: codes, see node::ProfileView::warnings.
std::vector<std::string> warnings_of(const Profile& profile, Timestamp now);

}  // namespace cityledger::node
