#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace cityledger::peer {

/// Writes the city profile in `from` to `to` with every peer at `url`: the port that a solo peer was given is known
/// only when it serves. A signed profile is refused (peer.signed_profile). Errors also: not_found, io, those of
/// node::decode_profile.
Status write_profile_for(const std::filesystem::path& from, const std::string& url, const std::filesystem::path& to);

}  // namespace cityledger::peer
