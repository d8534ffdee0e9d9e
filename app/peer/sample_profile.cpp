#include "app/peer/sample_profile.h"

#include "core/base/file.h"
#include "core/node/profile.h"

namespace cityledger::peer {

Status write_profile_for(const std::filesystem::path& from, const std::string& url, const std::filesystem::path& to) {
    CITYLEDGER_TRY(content, read_file(from, node::max_profile_bytes));
    CITYLEDGER_TRY(profile, node::decode_profile(content));
    if (!profile.signatures.empty())
        return fail(ErrorKind::invalid, "peer.signed_profile", from.string() + " is signed and cannot be changed");
    for (auto& peer : profile.peers) peer.url = url;
    CITYLEDGER_TRY(bytes, node::encode_profile(profile));
    return write_file(to, bytes);
}

}  // namespace cityledger::peer
