#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/net/url.h"
#include "core/node/api/node.h"
#include "core/node/copy_file.h"
#include "core/node/peer_list.h"
#include "core/sync/bundle.h"
#include "core/sync/copy.h"

#include <sys/stat.h>

namespace cityledger::node {

namespace {

/// Nothing is there, or a folder that holds nothing.
Result<void> check_folder(const std::filesystem::path& folder) {
    std::error_code error;
    if (!std::filesystem::exists(folder, error)) return {};
    if (std::filesystem::exists(folder / "copy.json", error))
        return fail(Error{
            ErrorKind::usage,
            "join.copy_exists",
            "there is a copy of a ledger in " + folder.string() + " already; sync it, or join into another folder",
            {{"folder", folder.string()}}});
    if (!std::filesystem::is_directory(folder, error) || !std::filesystem::is_empty(folder, error))
        return fail(Error{ErrorKind::io,
                          "join.folder_not_empty",
                          folder.string() + " holds other things; a copy needs a folder of its own",
                          {{"folder", folder.string()}}});
    return {};
}

Result<Profile> profile_by_hash(const JoinRequest& request, Timestamp now) {
    Profile profile;
    auto hash = hash_from_hex(request.trust_hash);
    if (!hash)
        return fail(Error{ErrorKind::usage,
                          "join.hash",
                          "the trusted hash must be 64 hexadecimal digits: " + hash.error().message,
                          {}});
    if (request.peers.size() > 64) return fail(ErrorKind::usage, "join.peers", "at most 64 peers");
    profile.trust_height = request.trust_height;
    profile.trust_hash = *hash;
    profile.period_s = request.trust_period_s;
    profile.mode = request.mode;
    for (std::size_t i = 0; i < request.peers.size(); ++i) {
        ProfilePeer peer{request.peers[i], "", request.peers[i], std::nullopt};
        if (!request.tls_sha256.empty()) {
            if (request.tls_sha256.size() != request.peers.size())
                return fail(ErrorKind::usage, "join.pins", "give a certificate digest for each peer, or for none");
            auto pin = hash_from_hex(request.tls_sha256[i]);
            if (!pin) return fail(ErrorKind::usage, "join.pins", "a certificate digest must be 64 hexadecimal digits");
            peer.tls_sha256 = *pin;
        }
        profile.peers.push_back(std::move(peer));
    }
    profile.issued_at = {now.seconds, 0};
    profile.expires_at = profile.issued_at + Duration::seconds(10LL * 365 * 86'400);
    return profile;
}

/// The chain's id as the first peer that answers names it; the trusted hash decides whether it is right.
Result<std::string> chain_id_of(const std::vector<std::shared_ptr<light::Provider>>& providers, std::stop_token stop) {
    Result<std::string> answer = fail(ErrorKind::usage, "join.peers", "no peer was given");
    for (const auto& provider : providers) {
        const auto status = provider->status(stop);
        if (status) return status->chain_id;
        answer = fail(status.error());
        if (status.error().kind == ErrorKind::stopped) break;
    }
    return answer;
}

Result<void> make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error || ::chmod(folder.c_str(), 0700) != 0)
        return fail(
            Error{ErrorKind::io,
                  "join.folder",
                  "cannot make the folder " + folder.string() + (error ? ": " + error.message() : std::string()),
                  {{"folder", folder.string()}}});
    return {};
}

}  // namespace

Result<void> join(const std::filesystem::path& folder, const JoinRequest& request, const Clock& clock, const Job& job) {
    CITYLEDGER_CHECK(check_folder(folder));
    CopyFile copy;
    const bool by_profile = !request.profile.empty();
    if (by_profile) {
        CITYLEDGER_TRY(bytes, read_file(request.profile, max_profile_bytes + 1));
        CITYLEDGER_TRY(profile, decode_profile(bytes));
        CITYLEDGER_TRY(fingerprint, fingerprint_of(profile));
        copy.profile = std::move(profile);
        copy.fingerprint = hex(fingerprint);
        copy.signers = signers_of(copy.profile);
        if (request.mode_given) copy.profile.mode = request.mode;
    } else {
        CITYLEDGER_TRY(profile, profile_by_hash(request, clock.now()));
        copy.profile = std::move(profile);
    }
    if (!request.proxy.empty()) CITYLEDGER_CHECK(net::parse_proxy(request.proxy));
    copy.reach = {request.proxy, by_profile || request.allow_plain_http};
    PeerList peers(copy.profile.peers, {}, copy.reach, clock);
    std::vector<std::shared_ptr<light::Provider>> providers = peers.providers();
    if (!request.bundle.empty()) {
        CITYLEDGER_TRY(opened, sync::BundlePeer::open(request.bundle, job.stop));
        providers = {std::shared_ptr<light::Provider>(std::move(opened))};
    }
    if (!by_profile) {
        CITYLEDGER_TRY(chain_id, chain_id_of(providers, job.stop));
        copy.profile.chain_id = chain_id;
        copy.profile.names = {chain_id, chain_id};
    }
    sync::CopySettings settings;
    settings.client.verify.chain_id = copy.profile.chain_id;
    settings.client.verify.trusting_period = Duration::seconds(copy.profile.period_s);
    settings.root = {copy.profile.trust_height, copy.profile.trust_hash};
    settings.full = copy.profile.mode == CopyMode::full;
    std::vector<light::Provider*> pointers;
    for (const auto& provider : providers) pointers.push_back(provider.get());
    CITYLEDGER_CHECK(
        sync::check_trust_root(settings, pointers, job.stop, [&](const sync::PeerNote& note) { peers.note(note); }));
    copy.imported_at = clock.now();
    copy.standings = peers.states();
    CITYLEDGER_CHECK(make_folder(folder));
    return write_copy_file(folder, copy);
}

}  // namespace cityledger::node
