#include "tests/support/fake_node/fake_node.h"

#include "core/base/file.h"
#include "core/base/hex.h"

namespace cityledger::test {

using namespace node;

namespace {
constexpr std::int64_t tip_time = 1795514707;  // 2026-11-24 18:05:07 (UTC+8)
constexpr Height tip = 81204;
}  // namespace

Hash32 fake_hash(std::string_view seed) {
    // FNV-1a, stretched: not a digest, just bytes that look like one and never change.
    Hash32 out{};
    std::uint64_t state = 1469598103934665603ULL;
    for (const char each : seed) state = (state ^ static_cast<unsigned char>(each)) * 1099511628211ULL;
    for (auto& byte : out) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        byte = static_cast<std::uint8_t>(state >> 56);
    }
    return out;
}

node::Status fake_status() {
    node::Status status;
    status.chain_id = "jinchuan-ledger-1";
    status.name = {"锦川市政务账本", "Jinchuan City Ledger"};
    status.trust = {79367, fake_hash("root"),        {1794963610, 0},          14 * 86400, {tip_time + 14 * 86400, 0},
                    false, Timestamp{1794964320, 0}, hex(fake_hash("profile"))};
    status.verified = status.as_of = {tip, {tip_time, 0}, fake_hash("81204")};
    status.first = 1;
    status.covered_from = 1;
    status.covered_to = tip;
    status.peers_tip = tip;
    const Text names[] = {{"市政务服务局", "Government Services"},
                          {"市卫生健康委员会", "Health Commission"},
                          {"市市场监督管理局", "Market Supervision"},
                          {"市教育局", "Education"},
                          {"市审计局", "Audit Bureau"}};
    const char* parties[] = {"city-services", "city-health", "city-market", "city-education", "city-audit"};
    const int seconds[] = {3, 4, 2, 9, 1};
    for (std::size_t at = 0; at < 5; ++at) {
        PeerState peer;
        peer.name = names[at].zh;
        peer.party = parties[at];
        peer.url = "https://ledger." + peer.party.substr(5) + ".jinchuan.example:26657";
        peer.standing = PeerStanding::agrees;
        peer.height = tip;
        peer.last_answer = Timestamp{FakeClock().now().seconds - seconds[at], 0};
        peer.answers = 12000 + at * 311;
        status.peers.push_back(peer);
    }
    status.agree = status.of = 5;
    status.sync.phase = SyncPhase::up_to_date;
    status.sync.at = status.sync.target = tip;
    status.sync.last_success = Timestamp{tip_time, 0};
    status.copy_bytes = 4'600'000'000;
    status.free_bytes = 210'000'000'000;
    status.bytes_per_month = 1'400'000'000;
    status.folder = "/home/official/.local/share/city-ledger";
    status.log_path = status.folder + "/log/city-ledger.log";
    status.records = 18442;
    status.transactions = 40211;
    return status;
}

ProfileView fake_profile() {
    ProfileView view;
    view.chain_id = "jinchuan-ledger-1";
    view.name = {"锦川市政务账本", "Jinchuan City Ledger"};
    view.trust_height = 79367;
    view.trust_hash = hex(fake_hash("root"));
    view.period_s = 14 * 86400;
    view.fingerprint = hex(fake_hash("profile"));
    for (const PeerState& peer : fake_status().peers) view.peers.push_back({peer.name, peer.party, peer.url, true});
    view.min_witnesses = 2;
    view.issued_at = {1794964320, 0};
    view.expires_at = {1810604320, 0};
    return view;
}

node::Status FakeNode::status() const {
    const std::lock_guard lock(mutex_);
    return status_;
}

void FakeNode::set_status(node::Status status) {
    std::function<void(const node::Status&)> tell;
    {
        const std::lock_guard lock(mutex_);
        status_ = std::move(status);
        tell = on_status_;
    }
    if (tell) tell(this->status());
}

node::Status fake_disputed_status() {
    node::Status status = fake_status();
    AttackDossier dossier;
    dossier.id = hex(fake_hash("dossier"));
    dossier.kind = "equivocation";
    dossier.chain_id = status.chain_id;
    dossier.root = {status.trust.height, status.trust.header_time, status.trust.hash};
    dossier.common = status.verified;
    dossier.first = {tip + 1, {tip_time + 30, 0}, fake_hash("one block")};
    dossier.second = {tip + 1, {tip_time + 31, 0}, fake_hash("another block")};
    dossier.first_peers = {status.peers[0].name, status.peers[1].name, status.peers[2].name};
    dossier.second_peers = {status.peers[4].name};
    for (std::size_t at = 0; at < 5; ++at) {
        AttackSigner signer;
        signer.address = {static_cast<std::uint8_t>(at), 9, 9, 9};
        signer.name = {status.peers[at].name, status.peers[at].party};
        signer.power = 10;
        signer.first = AttackVote::commit;
        signer.second = at < 4 ? AttackVote::commit : AttackVote::absent;
        dossier.signers.push_back(std::move(signer));
    }
    dossier.found_at = {tip_time + 60, 0};
    dossier.size = 4096;
    dossier.from = tip + 1;
    dossier.submitted_to = {status.peers[0].name};
    status.dossiers = {std::move(dossier)};
    status.dispute_from = tip + 1;
    status.sync.phase = SyncPhase::disputed;
    status.peers[4].standing = PeerStanding::differs;
    return status;
}

Result<Bytes> FakeNode::dossier(const std::string& id) const {
    const std::lock_guard lock(mutex_);
    for (const auto& dossier : status_.dossiers)
        if (dossier.id == id) return to_bytes("the dossier's file");
    return fail(ErrorKind::not_found, "dossier.unknown", "there is no such dossier");
}

Result<void> FakeNode::decide(const std::string& id, AttackSide side) {
    node::Status changed = status();
    for (auto& dossier : changed.dossiers) {
        if (dossier.id != id) continue;
        dossier.decisions.push_back({side, FakeClock().now()});
        changed.dispute_from.reset();
        changed.sync.phase = SyncPhase::up_to_date;
        for (auto& peer : changed.peers) {
            const auto& against = side == AttackSide::first ? dossier.second_peers : dossier.first_peers;
            peer.set_aside = std::find(against.begin(), against.end(), peer.name) != against.end();
        }
        set_status(std::move(changed));
        return {};
    }
    return fail(ErrorKind::not_found, "dossier.unknown", "there is no such dossier");
}

cityledger::Status FakeNode::sync(Height, const Job& job) {
    job.report({1, 1, 1, 1});
    return {};
}

Result<CopyCheck> FakeNode::check_copy(CheckMode, const Job& job) {
    CopyCheck check;
    check.headers = check.blocks = tip;
    check.validator_sets = 1;
    for (std::uint64_t done = 0; done <= 10; ++done) {
        if (job.stopped()) return fail(ErrorKind::stopped, "stopped", "stopped");
        job.report({done * 460'000'000, 4'600'000'000, done * tip / 10, tip});
    }
    return check;
}

Result<void> FakeNode::set_log_level(LogLevel level) {
    const std::lock_guard lock(mutex_);
    status_.log_level = level;
    return {};
}

std::unique_ptr<Subscription> FakeNode::subscribe(std::function<void(const node::Status&)> on_status) {
    class Ends final : public Subscription {
      public:
        explicit Ends(FakeNode& node) : node_(node) {}
        ~Ends() override {
            const std::lock_guard lock(node_.mutex_);
            node_.on_status_ = nullptr;
        }

      private:
        FakeNode& node_;
    };
    const std::lock_guard lock(mutex_);
    on_status_ = std::move(on_status);
    return std::make_unique<Ends>(*this);
}

Result<ReportFile> FakeNode::write(const ReportRequest& request, ReportFormat format,
                                   const std::filesystem::path& path) {
    std::string text;
    for (const VerdictRow& row : request.rows) text += row.path + "\n";
    CITYLEDGER_CHECK(write_file(path, as_bytes(text)));
    const std::lock_guard lock(mutex_);
    const char* word = format == ReportFormat::pdf ? "pdf" : format == ReportFormat::csv ? "csv" : "json";
    reports_.insert(reports_.begin(),
                    {"JC-20261124-18083" + std::to_string(reports_.size()), "文件核验报告", request.prepared_by,
                     request.made, path.string(), word, hex(fake_hash(text)), text.size()});
    return reports_.front();
}

Result<Reporter::Page> FakeNode::preview(const ReportRequest&, int, int) const {
    return fail(ErrorKind::not_found, "report.font", "the fake node draws no reports");
}

Result<std::vector<ReportFile>> FakeNode::reports() const {
    const std::lock_guard lock(mutex_);
    return reports_;
}

Answer FakeNode::check(const ReportFile& report) const {
    return std::filesystem::exists(report.path) ? Answer::pass : Answer::cannot_tell;
}

}  // namespace cityledger::test
