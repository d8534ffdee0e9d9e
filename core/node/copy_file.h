#pragma once

#include "core/node/peer_list.h"
#include "core/node/profile.h"
#include "core/store/schema.h"

#include <filesystem>

namespace cityledger::node {

/// What a copy knows beside its database: where its trust comes from and whom it asks. Kept in `copy.json` in the
/// copy's folder (FORMATS.md, "Copy folder"), written whole at each change.
struct CopyFile {
    Profile profile;          ///< chain, names, trust root, peers, mode: as joined with
    std::string fingerprint;  ///< of the profile, lower-case hex; empty: joined by height and hash
    /// Keys whose signatures stood, valid, under the profile: who may sign the next one. Kept apart from the
    /// signatures, which cover a peer list that may have changed since.
    std::vector<ProfileSignature> signers;
    Reach reach;
    Timestamp imported_at;
    std::optional<Timestamp> synced_at;  ///< last time a peer was reached and all it had was verified
    Height agreed_height = 0;            ///< where the peers' headers were last compared
    int agree = 0;                       ///< of the profile's peers, that had the same header there
    LogLevel log_level = LogLevel::info;
    std::uint32_t database_format = store::format_version;  ///< should the database lose its own record of it
    OddSignatures odd_signatures;
    std::vector<PeerState> standings;  ///< as of the last sync, in the order of the profile's peers
};

/// The keys of the valid signatures under a profile, without the signatures.
std::vector<ProfileSignature> signers_of(const Profile& profile);

/// The database's folder within a copy's folder.
std::filesystem::path database_folder(const std::filesystem::path& folder);

/// Errors: missing_copy (copy.missing), damaged (copy.settings), newer_format, io.
Result<CopyFile> read_copy_file(const std::filesystem::path& folder);
Result<void> write_copy_file(const std::filesystem::path& folder, const CopyFile& copy);

}  // namespace cityledger::node
