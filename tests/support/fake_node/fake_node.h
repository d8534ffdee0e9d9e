#pragma once

// A node without chain, network or disk, filled with the ledger of the design pictures (81,204 blocks, five
// departments' peers): for tests of the window and for its pictures. Everything it says is fixed, so that pictures
// repeat.

#include "core/node/api/node.h"
#include "tests/support/fake_node/fake_acting.h"

#include <atomic>
#include <mutex>

namespace cityledger::test {

/// The moment at which the pictures are taken: 2026-11-24 18:08:07 (UTC+8).
class FakeClock final : public Clock {
  public:
    Timestamp now() const override { return {1795514887, 0}; }
};

/// A block hash, digest … that is the same every time.
Hash32 fake_hash(std::string_view seed);

/// The twelve files of the pictures, in the order of a folder.
const std::vector<node::VerdictRow>& fake_verdicts();
node::Status fake_status();
/// The same with an attack found at block 81,205 that nobody has decided.
node::Status fake_disputed_status();
node::ProfileView fake_profile();

class FakeNode final : public node::Node, private node::Browser, private node::Verifier,
                       private node::Reporter, private node::Upkeep {
  public:
    node::Status status() const override;
    node::Browser& browser() override { return *this; }
    node::Verifier& verifier() override { return *this; }
    node::Reporter& reporter() override { return *this; }
    node::Upkeep& upkeep() override { return *this; }
    node::Acting& acting() override { return acting_of_pictures; }
    Result<void> use_peers_of(const std::filesystem::path&) override { return {}; }
    Result<Bytes> dossier(const std::string& id) const override;
    Result<void> decide(const std::string& id, node::AttackSide side) override;
    cityledger::Status sync(node::Height to, const Job& job) override;
    void follow() override {}
    void stop_following() override {}
    std::unique_ptr<node::Subscription> subscribe(std::function<void(const node::Status&)> on_status) override;
    Result<node::CopyCheck> check_copy(node::CheckMode mode, const Job& job) override;
    Result<void> set_log_level(node::LogLevel level) override;

    FakeActing acting_of_pictures;

    /// Changes what the node says and tells the subscriber.
    void set_status(node::Status status);
    /// Each file takes this long in slices of a millisecond that look at the stop token.
    std::atomic<int> milliseconds_a_file{0};
    /// Calls of blocks() so far: a view must not read what it does not show.
    mutable std::atomic<int> block_reads{0};
    /// What renew_trust() and import_bundle() answer; set before they are asked. The request is kept.
    std::optional<Error> upkeep_error;
    node::TrustRequest trust_asked;
    /// A bundle takes this many slices of a millisecond, each a block.
    std::atomic<int> bundle_blocks{0};

  private:
    Result<std::vector<node::BlockRow>> blocks(node::Height from, std::size_t count) const override;
    Result<node::BlockDetail> block(node::Height height) const override;
    Result<node::BlockDetail> block_by_hash(BytesView hash) const override;
    Result<node::TransactionRow> transaction(BytesView hash) const override;
    Result<RecordPage> records(const RecordFilter& filter, std::size_t skip, std::size_t count) const override;
    Result<node::RecordDetail> record(const std::string& id) const override;
    Result<std::vector<node::PartyRow>> parties() const override;
    Result<node::PartyDetail> party(const std::string& id) const override;
    Result<std::vector<node::ScenarioRow>> scenarios() const override;
    Result<Bytes> definition(BytesView digest) const override;
    Result<RecordPage> intake_records(const RecordFilter& filter) const;
    Result<node::RecordDetail> intake_record(const std::string& id) const;
    Result<std::vector<Activity>> latest_acts(std::size_t count) const override;
    Result<std::vector<node::Found>> find(const std::string& text) const override;
    Result<node::VerifySummary> verify(const node::VerifyRequest& request, const Job& job,
                                       const std::function<void(const node::VerdictRow&)>& on_row) override;

    Result<node::ReportFile> write(const node::ReportRequest& request, node::ReportFormat format,
                                   const std::filesystem::path& path) override;
    Result<Page> preview(const node::ReportRequest& request, int page, int width_px) const override;
    Result<std::vector<node::ReportFile>> reports() const override;
    node::Answer check(const node::ReportFile& report) const override;

    Result<void> set_mode(node::CopyMode mode) override;
    Result<void> set_proxy(const std::string& url) override;
    Result<node::TrustRenewal> renew_trust(const node::TrustRequest& request, const Job& job) override;
    Result<node::BundleMade> export_bundle(const std::filesystem::path& path, node::Height from, node::Height to,
                                           const Job& job) override;
    Result<node::BundleTaken> import_bundle(const std::filesystem::path& path, const Job& job) override;
    Result<void> make_profile(const std::filesystem::path& path, const node::ProfileDraft& draft) override;
    Result<void> work_through_blocks(const Job& job) const;

    mutable std::mutex mutex_;
    std::vector<node::ReportFile> reports_;
    node::Status status_ = fake_status();
    std::function<void(const node::Status&)> on_status_;
};

}  // namespace cityledger::test
