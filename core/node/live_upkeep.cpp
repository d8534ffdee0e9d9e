// How the copy is kept: its mode, its peers and the way to them, profiles made from it.
#include "core/base/file.h"
#include "core/net/url.h"
#include "core/node/live_node.h"

namespace cityledger::node {

CopyFile LiveNode::copy_file() const {
    const std::scoped_lock lock(mutex_);
    return copy_;
}

Result<void> LiveNode::change_copy(const std::function<void(CopyFile&)>& change) {
    {
        const std::scoped_lock lock(mutex_);
        CopyFile copy = copy_;
        copy.standings = peers_->states();
        change(copy);
        CITYLEDGER_CHECK(write_copy_file(folder_, copy));
        copy_ = std::move(copy);
        peers_ = std::make_shared<PeerList>(copy_.profile.peers, copy_.standings, copy_.reach, clock_);
        peers_->set_aside(disputes_->set_aside());
    }
    tell();
    return {};
}

Result<void> LiveNode::use_peers_of(const std::filesystem::path& path) {
    CITYLEDGER_TRY(bytes, read_file(path, max_profile_bytes + 1));
    CITYLEDGER_TRY(profile, decode_profile(bytes));
    const std::string chain_id = copy_file().profile.chain_id;
    if (profile.chain_id != chain_id)
        return fail(Error{ErrorKind::invalid,
                          "profile.other_chain",
                          "this profile is of the ledger " + profile.chain_id + ", the copy is of " + chain_id,
                          {{"profile", profile.chain_id}, {"copy", chain_id}}});
    return change_copy([&](CopyFile& copy) {
        copy.profile.peers = profile.peers;
        copy.profile.min_witnesses = profile.min_witnesses;
        copy.profile.signatures.clear();  // they covered the old list
    });
}

Result<void> LiveNode::set_mode(CopyMode mode) {
    const std::scoped_lock one(syncing_);
    looked_below_.reset();
    return change_copy([&](CopyFile& copy) { copy.profile.mode = mode; });
}

Result<void> LiveNode::set_proxy(const std::string& url) {
    if (!url.empty()) CITYLEDGER_CHECK(net::parse_proxy(url));
    return change_copy([&](CopyFile& copy) { copy.reach.proxy = url; });
}

Result<void> LiveNode::make_profile(const std::filesystem::path& path, const ProfileDraft& draft) {
    if (draft.valid_s < 1 || draft.valid_s > 4'000'000'000)
        return fail(ErrorKind::usage, "profile.valid", "a profile must be valid for some time, and not for ever");
    Profile profile = copy_file().profile;
    const Height height = draft.trust_height > 0 ? draft.trust_height : status().verified.height;
    const auto hash = hash_at(height);
    if (!hash)
        return fail(
            Error{ErrorKind::not_found,
                  "profile.no_header",
                  "this copy holds no verified block " + std::to_string(height) + " to rest trust on: sync first",
                  {{"height", std::to_string(height)}}});
    profile.trust_height = height;
    profile.trust_hash = *hash;
    profile.issued_at = {clock_.now().seconds, 0};
    profile.expires_at = profile.issued_at + Duration::seconds(draft.valid_s);
    profile.signatures.clear();
    CITYLEDGER_TRY(bytes, encode_profile(profile));
    return write_file(path, bytes);
}

}  // namespace cityledger::node
