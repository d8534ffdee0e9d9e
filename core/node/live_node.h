#pragma once

#include "core/node/browser.h"
#include "core/node/copy_acting.h"
#include "core/node/copy_file.h"
#include "core/node/copy_verdicts.h"
#include "core/node/dispute_desk.h"
#include "core/node/file_verifier.h"
#include "core/node/known.h"
#include "core/node/log.h"
#include "core/node/peer_list.h"
#include "core/node/proof_sources.h"
#include "core/node/remote/copy_node.h"
#include "core/node/remote/status_listeners.h"
#include "core/node/reporter.h"
#include "core/node/turn.h"
#include "core/store/chain_store.h"
#include "core/store/database.h"
#include "core/sync/copy.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace cityledger::node {

/// An open copy: database, peers, sync, browsing, verifying, reporting. See api/node.h for what each call gives.
class LiveNode final : public CopyNode, private Upkeep {
  public:
    /// Everything is opened by then; see open.cpp.
    LiveNode(std::filesystem::path folder, CopyFile copy, std::unique_ptr<store::Database> database,
             std::unique_ptr<store::ChainStore> chain, std::unique_ptr<DisputeDesk> disputes, const Clock& clock,
             const OpenOptions& options);
    ~LiveNode() override;

    Status status() const override;
    Browser& browser() override { return browser_; }
    Verifier& verifier() override { return verifier_; }
    Reporter& reporter() override { return reporter_; }
    VerdictDesk& verdict_desk() override { return verdict_desk_; }
    Upkeep& upkeep() override { return *this; }
    Acting& acting() override { return acting_; }
    Result<void> use_peers_of(const std::filesystem::path& profile) override;
    Result<Bytes> dossier(const std::string& id) const override;
    Result<void> decide(const std::string& id, AttackSide side) override;
    Result<void> sync(Height to, const Job& job) override;
    void follow() override;
    void stop_following() override;
    std::unique_ptr<Subscription> subscribe(std::function<void(const Status&)> on_status) override;
    Result<CopyCheck> check_copy(CheckMode mode, const Job& job) override;
    Result<void> set_log_level(LogLevel level) override;

  private:
    Result<void> set_mode(CopyMode mode) override;
    Result<void> set_proxy(const std::string& url) override;
    Result<TrustRenewal> renew_trust(const TrustRequest& request, const Job& job) override;
    Result<BundleMade> export_bundle(const std::filesystem::path& path, Height from, Height to,
                                     const Job& job) override;
    Result<BundleTaken> import_bundle(const std::filesystem::path& path, const Job& job) override;
    Result<void> make_profile(const std::filesystem::path& path, const ProfileDraft& draft) override;

    CopyFile copy_file() const;
    /// Writes what `change` made of the copy's file, then takes it; the peers are reached anew.
    Result<void> change_copy(const std::function<void(CopyFile&)>& change);
    /// The genesis, from the copy or, where it was not kept, from a peer; nullopt: neither has it.
    std::optional<light::Provider::Genesis> genesis_for_bundle(std::stop_token stop) const;
    /// Whether the person or the ledger stands behind a newer profile: says by what.
    Result<std::string> authority_of(const Profile& profile, const std::string& fingerprint_given,
                                     std::stop_token stop);
    /// Who is asked about a new trust root: its profile's peers, or a bundle; nobody without either.
    Result<std::vector<std::shared_ptr<light::Provider>>> sources_of(const TrustRequest& request,
                                                                     const Profile& profile,
                                                                     std::stop_token stop) const;
    /// Refuses a root that cannot be of the chain held here, and keeps what was given; where one of `sources` proves
    /// its side, as an attack dossier, too.
    Result<void> refuse_contradiction(const TrustRequest& request, const Profile& profile, const std::string& why,
                                      std::span<const std::shared_ptr<light::Provider>> sources, std::stop_token stop);
    /// The dossier's id.
    std::optional<std::string> prove_contradiction(std::span<const std::shared_ptr<light::Provider>> sources,
                                                   std::stop_token stop);
    /// Whether the new root's chain leads down to what is held; nullopt: it contradicts.
    Result<std::optional<bool>> link_to_held(const chain::Header& root, std::span<light::Provider* const> providers,
                                             const Job& job);

    sync::CopySettings settings() const;
    std::shared_ptr<PeerList> peers() const;
    /// One at a time; waiting for the turn can be stopped.
    Result<void> advance(Height to, PeerList::Ask ask, const Job& job);
    /// Whether there is room, and the database takes writes: after a failed one it is opened again, so that work goes
    /// on once the cause is gone. Errors: io (node.no_room), those of opening.
    Result<void> make_ready_to_write();
    bool has_room() const;
    /// Compares with the peers, examines those that show another header, keeps what was learnt, and tells everyone.
    /// Gives the error that stands in the end.
    std::optional<Error> settle(std::optional<Error> error, PeerList::Ask ask, sync::Copy& copy, std::stop_token stop);
    /// Keeps the dossier, hands the evidence over and gives the dossier's id. Errors: of keeping alone.
    Result<std::string> take_attack(const light::Attack& attack, std::stop_token stop);
    std::size_t least_peers() const;
    void on_progress(const sync::CopyProgress& progress, const Job& job);
    void tell();
    void follow_loop(const std::stop_token& stop);
    /// Waits for news: a peer's word of a new block, or one asked in turn that has one.
    void wait_for_news(std::chrono::milliseconds at_most, const std::stop_token& stop);
    bool some_peer_is_ahead(const std::stop_token& stop);
    void watch_loop(const std::stop_token& stop);
    /// What verdicts are given against now; its proofs come from the own tree or from peers.
    Basis basis();
    Result<sync::CopySurvey> survey() const;
    CopyActing::Surroundings acting_surroundings();
    Result<StateNow> state_now();
    /// A block that the copy does not hold, from a peer, checked against the verified headers.
    Result<chain::Block> fetched_block(Height height, std::stop_token stop);
    /// The verified state root after that block.
    std::optional<Hash32> root_after(Height height) const;
    std::optional<Hash32> hash_at(Height height) const;
    /// The party, or else the peer, that says the validator is its own.
    Text validator_name(BytesView address) const;

    const std::filesystem::path folder_;
    const Clock& clock_;
    const OpenOptions options_;
    Log log_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<store::ChainStore> chain_;
    std::unique_ptr<DisputeDesk> disputes_;
    Known known_;
    TreeProofs tree_proofs_;
    PeerProofs peer_proofs_;
    CopyBrowser browser_;
    CopyVerdictDesk verdict_desk_;
    FileVerifier verifier_;
    ReportDesk reporter_;
    CopyActing acting_;

    mutable std::mutex mutex_;  ///< guards what follows
    CopyFile copy_;
    std::shared_ptr<PeerList> peers_;
    SyncState sync_state_;
    std::optional<ClockDoubt> clock_doubt_;

    StatusListeners listeners_;
    Turn syncing_;  ///< one sync, check, import or renewal at a time; guards the next
    std::optional<std::chrono::steady_clock::time_point> looked_below_;
    std::mutex waking_;
    std::condition_variable_any wake_;
    bool woken_ = false;
    std::size_t asked_last_ = 0;  ///< of the peers asked in turn; the follower's own
    std::jthread follower_;
    std::jthread watcher_;
};

/// Opens the copy in this process alone. Errors: those of node::open(); locked names the process that has it open.
Result<std::unique_ptr<LiveNode>> open_live(const std::filesystem::path& folder, const Clock& clock,
                                            const OpenOptions& options);

}  // namespace cityledger::node
