#pragma once

#include "core/node/copy_door.h"
#include "core/node/file_verifier.h"
#include "core/node/remote/status_listeners.h"
#include "core/node/reporter.h"

#include <condition_variable>
#include <thread>

namespace cityledger::node {

/// What node::open() gives: a copy that several processes use at once. One has it open and serves it, the others ask
/// that one; when it ends, whoever comes first opens the copy in its place, and calls that were under way are asked
/// again there. Files are digested and reports written in this process, whoever has the copy.
class SharedNode final : public Node, private Browser, private Upkeep, private Acting, private VerdictDesk {
  public:
    static Result<std::unique_ptr<Node>> open(const std::filesystem::path& folder, const Clock& clock,
                                              const OpenOptions& options);
    SharedNode(const std::filesystem::path& folder, const Clock& clock, const OpenOptions& options);
    ~SharedNode() override;

    Status status() const override;
    Browser& browser() override { return *this; }
    Verifier& verifier() override { return verifier_; }
    Reporter& reporter() override { return reporter_; }
    Upkeep& upkeep() override { return *this; }
    Acting& acting() override { return *this; }
    Result<void> use_peers_of(const std::filesystem::path& profile) override;
    Result<Bytes> dossier(const std::string& id) const override;
    Result<void> decide(const std::string& id, AttackSide side) override;
    Result<CopyCheck> check_copy(CheckMode mode, const Job& job) override;
    Result<void> set_log_level(LogLevel level) override;
    Result<void> sync(Height to, const Job& job) override;
    void follow() override;
    void stop_following() override;
    std::unique_ptr<Subscription> subscribe(std::function<void(const Status&)> on_status) override;

  private:
    class SharedVerdicts;

    Result<std::vector<BlockRow>> blocks(Height from, std::size_t count) const override;
    Result<BlockDetail> block(Height height) const override;
    Result<BlockDetail> block_by_hash(BytesView hash) const override;
    Result<TransactionRow> transaction(BytesView hash) const override;
    Result<RecordPage> records(const RecordFilter& filter, std::size_t skip, std::size_t count) const override;
    Result<RecordDetail> record(const std::string& id) const override;
    Result<std::vector<PartyRow>> parties() const override;
    Result<PartyDetail> party(const std::string& id) const override;
    Result<std::vector<ScenarioRow>> scenarios() const override;
    Result<Bytes> definition(BytesView digest) const override;
    Result<std::vector<Activity>> latest_acts(std::size_t count) const override;
    Result<std::vector<Found>> find(const std::string& text) const override;
    Result<void> set_mode(CopyMode mode) override;
    Result<void> set_proxy(const std::string& url) override;
    Result<TrustRenewal> renew_trust(const TrustRequest& request, const Job& job) override;
    Result<BundleMade> export_bundle(const std::filesystem::path& path, Height from, Height to,
                                     const Job& job) override;
    Result<BundleTaken> import_bundle(const std::filesystem::path& path, const Job& job) override;
    Result<void> make_profile(const std::filesystem::path& path, const ProfileDraft& draft) override;
    Result<LedgerPlace> place() const override;
    Result<KeyStanding> key(const std::string& key) const override;
    Result<CouncilView> council() const override;
    Result<Bytes> definition(const Hash32& digest) const override;
    Result<ActChoices> changes(const std::string& record, const std::string& key) const override;
    Result<ActChoices> openings(const std::string& scenario, const std::string& key) const override;
    Result<Rehearsal> rehearse(const Bytes& body) const override;
    Result<std::vector<ActRow>> describe(const Bytes& body) const override;
    Result<Submission> submit(const Bytes& transaction, const Job& job) override;
    Result<ActOutcome> await(const AwaitedAct& act, const Job& job) override;
    Result<std::unique_ptr<Verdicts>> begin() override;

    /// Asks whoever has the copy; where that one is gone, whoever has it then.
    template <class Call, class... Parts>
    Result<typename Call::Answer> ask(const Job& job, const Parts&... parts) const;
    /// The copy as it is open now; opened anew if it is `gone`. Errors: as node::open().
    Result<std::shared_ptr<OpenCopy>> copy(const std::shared_ptr<OpenCopy>& gone, const std::stop_token& stop) const;
    NodeClient::Events events(std::uint64_t opening) const;
    void set_following(bool wanted);
    Error held_offline(const Error& refusal) const;
    /// Comes to the copy again when its process has ended, though nobody asks anything.
    void keep(const std::stop_token& stop);

    const std::filesystem::path folder_;
    const Clock& clock_;
    const OpenOptions options_;
    FileVerifier verifier_;
    ReportDesk reporter_;
    mutable StatusListeners listeners_;

    mutable std::mutex opening_;          ///< one at a time; before mutex_
    mutable std::uint64_t openings_ = 0;  ///< so far; guarded by opening_
    mutable std::mutex mutex_;            ///< guards what follows
    mutable std::condition_variable_any changed_;
    mutable std::shared_ptr<OpenCopy> copy_;
    mutable std::uint64_t current_ = 0;  ///< the opening that copy_ came from
    mutable std::uint64_t lost_ = 0;     ///< the last opening whose process went away
    mutable Status last_status_;
    bool following_ = false;
    std::jthread keeper_;
};

}  // namespace cityledger::node
