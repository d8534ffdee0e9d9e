#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cityledger::peer {

/// A city profile without signatures (ledger.md, "City profile").
struct SampleProfile {
    std::string chain_id;
    std::string name_zh;
    std::string name_en;
    std::int64_t trust_height = 0;
    Hash32 trust_hash{};
    std::int64_t period_s = 0;
    std::string url;
    std::string peer_name;
    std::string peer_party;
    Timestamp issued_at;
    Timestamp expires_at;
};

Result<Bytes> encode(const SampleProfile& profile);

/// Writes the profile in `from` to `to` with every peer at `url`: the port that a solo peer was given is known only
/// when it serves. A signed profile is refused (peer.signed_profile). Errors also: not_found, io, json.*
Status write_profile_for(const std::filesystem::path& from, const std::string& url, const std::filesystem::path& to);

}  // namespace cityledger::peer
