#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/node/shared_node.h"

namespace cityledger::node {

Result<std::unique_ptr<LiveNode>> open_live(const std::filesystem::path& folder, const Clock& clock,
                                            const OpenOptions& options) {
    CITYLEDGER_TRY(copy, read_copy_file(folder));
    CITYLEDGER_TRY(database, store::Database::open(database_folder(folder)));
    CITYLEDGER_TRY(chain, store::ChainStore::open(*database));
    CITYLEDGER_TRY(disputes, DisputeDesk::open(*database));
    return std::make_unique<LiveNode>(folder, std::move(copy), std::move(database), std::move(chain),
                                      std::move(disputes), clock, options);
}

Result<std::unique_ptr<Node>> open(const std::filesystem::path& folder, const Clock& clock,
                                   const OpenOptions& options) {
    return SharedNode::open(folder, clock, options);
}

Result<ProfileView> read_profile(const std::filesystem::path& path) {
    CITYLEDGER_TRY(bytes, read_file(path, max_profile_bytes + 1));
    CITYLEDGER_TRY(profile, decode_profile(bytes));
    CITYLEDGER_TRY(fingerprint, fingerprint_of(profile));
    ProfileView view;
    view.chain_id = profile.chain_id;
    view.name = profile.names;
    view.trust_height = profile.trust_height;
    view.trust_hash = hex_upper(profile.trust_hash);
    view.period_s = profile.period_s;
    view.fingerprint = hex(fingerprint);
    for (const auto& peer : profile.peers)
        view.peers.push_back({peer.name, peer.party, peer.url, peer.tls_sha256.has_value()});
    view.min_witnesses = profile.min_witnesses;
    view.mode = profile.mode;
    view.issued_at = profile.issued_at;
    view.expires_at = profile.expires_at;
    view.warnings = warnings_of(profile, SystemClock().now());
    return view;
}

}  // namespace cityledger::node
