#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/node/copy_checker.h"
#include "core/node/shared_node.h"

namespace cityledger::node {

Result<std::unique_ptr<LiveNode>> open_live(const std::filesystem::path& folder, const Clock& clock,
                                            const OpenOptions& options) {
    CITYLEDGER_TRY(copy, read_copy_file(folder));
    store::DatabaseOptions settings;
    settings.upgrading = options.upgrading;
    CITYLEDGER_TRY(database, store::Database::open(database_folder(folder), settings));
    CITYLEDGER_TRY(chain, store::ChainStore::open(*database));
    auto disputes = DisputeDesk::open(*database);
    if (!disputes && options.to_repair) disputes = std::make_unique<DisputeDesk>(*database);
    if (!disputes) return fail(disputes.error());
    // What an upgrade or a repair had begun to make anew is finished from the copy's own blocks.
    const auto finished = CopyChecker(folder, *database, *chain, {}, options.upgrading).finish_rebuild();
    if (!finished && !options.to_repair) return fail(finished.error().within("the copy is not whole"));
    return std::make_unique<LiveNode>(folder, std::move(copy), std::move(database), std::move(chain),
                                      std::move(*disputes), clock, options);
}

Result<std::unique_ptr<Node>> open(const std::filesystem::path& folder, const Clock& clock,
                                   const OpenOptions& options) {
    return SharedNode::open(folder, clock, options);
}

Result<void> mend(const std::filesystem::path& folder) {
    const store::DatabaseOptions existing = [] {
        store::DatabaseOptions options;
        options.create_if_missing = false;
        return options;
    }();
    auto opened = store::Database::open(database_folder(folder), existing);
    if (!opened && opened.error().kind != ErrorKind::damaged) return fail(opened.error());
    if (!opened) {
        CITYLEDGER_TRY(copy, read_copy_file(folder));
        CITYLEDGER_CHECK(store::Database::salvage(database_folder(folder), copy.database_format));
        opened = store::Database::open(database_folder(folder), existing);
        if (!opened) return fail(opened.error());
    }
    if (store::ChainStore::open(**opened)) return {};
    return store::mend_held(**opened);
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
