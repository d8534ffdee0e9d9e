#include "core/node/live_node.h"

#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/node/room.h"

namespace cityledger::node {

LiveNode::LiveNode(std::filesystem::path folder, CopyFile copy, std::unique_ptr<store::Database> database,
                   std::unique_ptr<store::ChainStore> chain, std::unique_ptr<DisputeDesk> disputes, const Clock& clock,
                   const OpenOptions& options)
    : folder_(std::move(folder)),
      clock_(clock),
      options_(options),
      log_(folder_, copy.log_level, clock),
      database_(std::move(database)),
      chain_(std::move(chain)),
      disputes_(std::move(disputes)),
      known_(chain_->state()),
      tree_proofs_(chain_->state()),
      peer_proofs_(
          {[this] { return options_.offline ? std::vector<std::shared_ptr<light::Provider>>() : peers()->providers(); },
           [this](chain::Height height) { return root_after(height); },
           [this](const sync::PeerNote& note) { peers()->note(note); }}),
      browser_(*chain_, known_, [this](BytesView address) { return validator_name(address); }),
      verdict_desk_([this] { return basis(); }, clock),
      verifier_(verdict_desk_),
      reporter_(folder_),
      acting_(acting_surroundings()),
      copy_(std::move(copy)),
      peers_(std::make_shared<PeerList>(copy_.profile.peers, copy_.standings, copy_.reach, clock_)) {
    sync_state_.last_success = copy_.synced_at;
    peers_->set_aside(disputes_->set_aside());
}

LiveNode::~LiveNode() {
    stop_following();
}

std::shared_ptr<PeerList> LiveNode::peers() const {
    const std::scoped_lock lock(mutex_);
    return peers_;
}

sync::CopySettings LiveNode::settings() const {
    const std::scoped_lock lock(mutex_);
    sync::CopySettings settings;
    settings.client.verify.chain_id = copy_.profile.chain_id;
    settings.client.verify.trusting_period = Duration::seconds(copy_.profile.period_s);
    settings.root = {copy_.profile.trust_height, copy_.profile.trust_hash};
    settings.full = copy_.profile.mode == CopyMode::full;
    settings.min_witnesses = static_cast<std::size_t>(copy_.profile.min_witnesses);
    settings.dispute_from = disputes_->dispute_from();
    return settings;
}

std::optional<Hash32> LiveNode::hash_at(Height height) const {
    if (height <= 0) return std::nullopt;
    const auto header = chain_->header(height);
    if (!header || !*header) return std::nullopt;
    return chain::hash(**header);
}

Text LiveNode::validator_name(BytesView address) const {
    for (const auto& peer : peers()->states()) {
        if (peer.validator_address.empty() || !equal(peer.validator_address, address)) continue;
        const Text name = known_.party_name(peer.party);
        return name.zh.empty() ? Text{peer.name, peer.name} : name;
    }
    return {};
}

Status LiveNode::status() const {
    Status status;
    {
        const std::scoped_lock lock(mutex_);
        const Profile& profile = copy_.profile;
        status.chain_id = profile.chain_id;
        status.name = profile.names;
        status.mode = profile.mode;
        status.trust.height = profile.trust_height;
        status.trust.hash = profile.trust_hash;
        status.trust.period_s = profile.period_s;
        status.trust.imported_at = copy_.imported_at;
        status.trust.profile_fingerprint = copy_.fingerprint;
        status.agree = copy_.agree;
        status.proxy = copy_.reach.proxy;
        status.of = static_cast<int>(profile.peers.size());
        status.sync = sync_state_;
        status.peers = peers_->states();
        status.peers_tip = peers_->tip();
        status.clock_doubt = clock_doubt_;
        status.odd_signatures = copy_.odd_signatures;
    }
    status.dossiers = disputes_->dossiers();
    status.dispute_from = disputes_->dispute_from();
    status.folder = folder_.string();
    status.copy_bytes = database_->bytes_on_disk();
    const auto free_bytes = database_->free_bytes();
    status.free_bytes = free_bytes.value_or(0);
    status.log_path = log_.path().string();
    status.log_level = log_.level();
    const auto block_at = [&](Height height) {
        Block0 block;
        const auto header = height > 0 ? chain_->header(height) : Result<std::optional<chain::Header>>(std::nullopt);
        if (header && *header) block = {height, (*header)->time, chain::hash(**header)};
        return block;
    };
    const auto survey = this->survey();
    if (!survey) {
        status.sync.last_error = survey.error();
        return status;
    }
    status.first = survey->first;
    status.verified = block_at(survey->verified);
    status.as_of = block_at(survey->as_of);
    if (survey->blocks) {
        status.covered_from = survey->blocks->from;
        status.covered_to = survey->blocks->to;
    }
    status.asks_peers = survey->by_proof;
    status.application_known = survey->application.kind != sync::ApplicationKind::Kind::other;
    if (const auto counts = sync::Index(chain_->index()).counts()) {
        status.records = counts->records;
        status.transactions = counts->transactions;
    }
    if (const auto header = chain_->header(survey->verified); survey->verified > 0 && header && *header)
        status.rules_version = (*header)->version_app;
    if (const auto root = chain_->header(status.trust.height); root && *root) status.trust.header_time = (*root)->time;
    const Timestamp leans_on = status.verified.height > 0 ? status.verified.time : status.trust.header_time;
    status.trust.expires = leans_on + Duration::seconds(status.trust.period_s);
    status.trust.expired = status.verified.height > 0 && status.trust.expires <= clock_.now();
    const Block0 lowest = block_at(status.covered_from > 0 ? status.covered_from : status.first);
    if (lowest.height > 0)
        status.bytes_per_month = growth_per_month(status.copy_bytes, lowest.time, status.verified.time);
    if (free_bytes) status.room = room_of(*free_bytes, status.bytes_per_month);
    return status;
}

Basis LiveNode::basis() {
    Basis basis;
    basis.status = status();
    // Another application's chain has no documents of ours to ask for.
    if (basis.status.as_of.height == 0 || !basis.status.application_known) return basis;
    if (const auto root = root_after(basis.status.as_of.height))
        basis.as_of = documents::AsOf{basis.status.as_of.height, basis.status.as_of.time, *root};
    basis.proofs = &tree_proofs_;
    if (basis.status.asks_peers) basis.proofs = &peer_proofs_;
    return basis;
}

std::optional<Hash32> LiveNode::root_after(Height height) const {
    const auto above = chain_->header(height + 1);
    if (!above || !*above) return std::nullopt;
    const auto root = hash_from_bytes((*above)->app_hash);
    return root ? std::optional(*root) : std::nullopt;
}

/// Offline nobody can be asked for proofs: what the copy's own tree holds is spoken of then, though it may be older.
Result<sync::CopySurvey> LiveNode::survey() const {
    CopyMode mode = CopyMode::full;
    {
        const std::scoped_lock lock(mutex_);
        mode = copy_.profile.mode;
    }
    CITYLEDGER_TRY(own, sync::survey(*chain_, *chain_, true));
    const bool has_own_state = own.as_of > 0 && !own.by_proof;
    if (mode == CopyMode::full || (options_.offline && has_own_state)) return std::move(own);
    return sync::survey(*chain_, *chain_, false);
}

std::unique_ptr<Subscription> LiveNode::subscribe(std::function<void(const Status&)> on_status) {
    return listeners_.add(std::move(on_status));
}

void LiveNode::tell() {
    listeners_.tell([this] { return status(); });
}

Result<void> LiveNode::set_log_level(LogLevel level) {
    {
        const std::scoped_lock lock(mutex_);
        copy_.log_level = level;
        CITYLEDGER_CHECK(write_copy_file(folder_, copy_));
    }
    log_.set_level(level);
    log_.write(LogLevel::error, "log.level", {{"level", std::string(word(level))}});
    tell();
    return {};
}

}  // namespace cityledger::node
