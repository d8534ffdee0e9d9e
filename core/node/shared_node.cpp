#include "core/node/shared_node.h"

namespace cityledger::node {

namespace {

/// Each is another process that ended: as many commands of a script may pass a copy on while one call waits.
constexpr int most_processes = 64;
constexpr std::chrono::seconds keeper_pause{1};
constexpr std::chrono::milliseconds offline_patience{2'000};
constexpr std::chrono::milliseconds offline_pause{50};

/// The process that has the copy has another working folder. Empty stays empty.
std::string absolute_text(const std::filesystem::path& path) {
    std::error_code error;
    const auto absolute = path.empty() ? path : std::filesystem::absolute(path, error);
    return (error ? path : absolute).string();
}

Result<void> without_value(const Result<Done>& result) {
    if (!result) return fail(result.error());
    return {};
}

}  // namespace

/// Begins anew where the process that judged is gone.
class SharedNode::SharedVerdicts final : public Verdicts {
  public:
    SharedVerdicts(SharedNode& node, std::shared_ptr<OpenCopy> copy, std::uint64_t number)
        : node_(node), copy_(std::move(copy)), number_(number) {}
    ~SharedVerdicts() override { (void)copy_->call<EndVerdictsCall>({}, number_); }

    static Result<std::unique_ptr<SharedVerdicts>> begin(SharedNode& node, std::shared_ptr<OpenCopy> gone,
                                                         const std::stop_token& stop) {
        for (int processes = 0;; ++processes) {
            CITYLEDGER_TRY(copy, node.copy(gone, stop));
            const auto number = copy->call<BeginVerdictsCall>({stop, {}});
            if (number) return std::make_unique<SharedVerdicts>(node, copy, *number);
            if (!is_lost(number.error()) || processes == most_processes) return fail(number.error());
            gone = copy;
        }
    }

    Result<VerdictRow> judge(const DigestedFile& file, const std::stop_token& stop) override {
        for (int processes = 0;; ++processes) {
            auto row = copy_->call<JudgeCall>({stop, {}}, number_, file);
            if (row || !is_lost(row.error()) || processes == most_processes) return row;
            CITYLEDGER_TRY(again, begin(node_, copy_, stop));
            std::swap(copy_, again->copy_);
            std::swap(number_, again->number_);
        }
    }

  private:
    SharedNode& node_;
    std::shared_ptr<OpenCopy> copy_;
    std::uint64_t number_;
};

Result<std::unique_ptr<Node>> SharedNode::open(const std::filesystem::path& folder, const Clock& clock,
                                               const OpenOptions& options) {
    auto node = std::make_unique<SharedNode>(folder, clock, options);
    // Asked like any other call: the process that has the copy may end between its greeting and its first answer.
    CITYLEDGER_TRY(status, node->ask<StatusCall>({}));
    node->last_status_ = std::move(status);
    node->keeper_ = std::jthread([self = node.get()](const std::stop_token& stop) { self->keep(stop); });
    return std::unique_ptr<Node>(std::move(node));
}

SharedNode::SharedNode(const std::filesystem::path& folder, const Clock& clock, const OpenOptions& options)
    : folder_(folder), clock_(clock), options_(options), verifier_(*this), reporter_(folder) {}

SharedNode::~SharedNode() {
    keeper_ = {};
    // While everything that its events touch still stands.
    copy_.reset();
}

NodeClient::Events SharedNode::events(std::uint64_t opening) const {
    return {[this](const Status& status) {
                {
                    const std::scoped_lock lock(mutex_);
                    last_status_ = status;
                }
                listeners_.tell([&] { return status; });
            },
            [this, opening] {
                const std::scoped_lock lock(mutex_);
                lost_ = std::max(lost_, opening);
                changed_.notify_all();
            }};
}

Result<std::shared_ptr<OpenCopy>> SharedNode::copy(const std::shared_ptr<OpenCopy>& gone,
                                                   const std::stop_token& stop) const {
    const auto present = [&]() -> std::shared_ptr<OpenCopy> {
        const std::scoped_lock lock(mutex_);
        return copy_ == gone ? nullptr : copy_;
    };
    if (auto found = present()) return found;
    const std::scoped_lock one(opening_);
    if (auto found = present()) return found;
    const std::uint64_t opening = ++openings_;
    CITYLEDGER_TRY(opened, come_to_copy(folder_, clock_, options_, events(opening), stop));
    bool following = false;
    std::shared_ptr<OpenCopy> old;
    {
        const std::scoped_lock lock(mutex_);
        old = std::exchange(copy_, opened);
        current_ = opening;
        following = following_;
    }
    if (following) (void)opened->call<FollowCall>({stop, {}}, true);
    return opened;
}

template <class Call, class... Parts>
Result<typename Call::Answer> SharedNode::ask(const Job& job, const Parts&... parts) const {
    std::shared_ptr<OpenCopy> gone;
    for (int processes = 0;; ++processes) {
        CITYLEDGER_TRY(now, copy(gone, job.stop));
        auto answer = now->call<Call>(job, parts...);
        if (answer || !is_lost(answer.error()) || processes == most_processes) return answer;
        gone = now;
    }
}

void SharedNode::keep(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return lost_ >= current_; })) {
        const auto gone = copy_;
        lock.unlock();
        const auto found = copy(gone, stop);
        if (found) {
            if (const auto status = (*found)->call<StatusCall>({stop, {}})) listeners_.tell([&] { return *status; });
            lock.lock();
            continue;
        }
        // Nobody has to ask to see it: the copy cannot be used at the moment.
        lock.lock();
        Status status = last_status_;
        lock.unlock();
        status.sync.last_error = found.error();
        listeners_.tell([&] { return status; });
        lock.lock();
        changed_.wait_for(lock, stop, keeper_pause, [] { return false; });
    }
}

Status SharedNode::status() const {
    auto now = ask<StatusCall>({});
    const std::scoped_lock lock(mutex_);
    if (now) return last_status_ = std::move(*now);
    Status last = last_status_;
    last.sync.last_error = now.error();
    return last;
}

Result<std::vector<BlockRow>> SharedNode::blocks(Height from, std::size_t count) const {
    return ask<BlocksCall>({}, from, std::uint64_t{count});
}
Result<BlockDetail> SharedNode::block(Height height) const {
    return ask<BlockCall>({}, height);
}
Result<BlockDetail> SharedNode::block_by_hash(BytesView hash) const {
    return ask<BlockByHashCall>({}, to_bytes(hash));
}
Result<TransactionRow> SharedNode::transaction(BytesView hash) const {
    return ask<TransactionCall>({}, to_bytes(hash));
}
Result<Browser::RecordPage> SharedNode::records(const RecordFilter& filter, std::size_t skip, std::size_t count) const {
    return ask<RecordsCall>({}, filter, std::uint64_t{skip}, std::uint64_t{count});
}
Result<RecordDetail> SharedNode::record(const std::string& id) const {
    return ask<RecordCall>({}, id);
}
Result<std::vector<PartyRow>> SharedNode::parties() const {
    return ask<PartiesCall>({});
}
Result<PartyDetail> SharedNode::party(const std::string& id) const {
    return ask<PartyCall>({}, id);
}
Result<std::vector<ScenarioRow>> SharedNode::scenarios() const {
    return ask<ScenariosCall>({});
}
Result<Bytes> SharedNode::definition(BytesView digest) const {
    return ask<PublishedDefinitionCall>({}, to_bytes(digest));
}
Result<std::vector<Browser::Activity>> SharedNode::latest_acts(std::size_t count) const {
    return ask<LatestActsCall>({}, std::uint64_t{count});
}
Result<std::vector<Found>> SharedNode::find(const std::string& text) const {
    return ask<FindCall>({}, text);
}

Result<std::unique_ptr<Verdicts>> SharedNode::begin() {
    CITYLEDGER_TRY(verdicts, SharedVerdicts::begin(*this, nullptr, {}));
    return std::unique_ptr<Verdicts>(std::move(verdicts));
}

Result<void> SharedNode::use_peers_of(const std::filesystem::path& profile) {
    return without_value(ask<UsePeersCall>({}, absolute_text(profile)));
}

Result<Bytes> SharedNode::dossier(const std::string& id) const {
    return ask<DossierCall>({}, id);
}

Result<void> SharedNode::decide(const std::string& id, AttackSide side) {
    return without_value(ask<DecideCall>({}, id, side));
}

Result<void> SharedNode::set_mode(CopyMode mode) {
    return without_value(ask<SetModeCall>({}, mode));
}
Result<void> SharedNode::set_proxy(const std::string& url) {
    return without_value(ask<SetProxyCall>({}, url));
}
Result<TrustRenewal> SharedNode::renew_trust(const TrustRequest& request, const Job& job) {
    return ask<RenewTrustCall>(job, absolute_text(request.profile), absolute_text(request.bundle), request.fingerprint,
                               request.height, request.hash);
}
Result<BundleMade> SharedNode::export_bundle(const std::filesystem::path& path, Height from, Height to,
                                             const Job& job) {
    return ask<ExportBundleCall>(job, absolute_text(path), from, to);
}
Result<BundleTaken> SharedNode::import_bundle(const std::filesystem::path& path, const Job& job) {
    return ask<ImportBundleCall>(job, absolute_text(path));
}
Result<void> SharedNode::make_profile(const std::filesystem::path& path, const ProfileDraft& draft) {
    return without_value(ask<MakeProfileCall>({}, absolute_text(path), draft));
}

Result<LedgerPlace> SharedNode::place() const {
    return ask<ActingPlaceCall>({});
}
Result<KeyStanding> SharedNode::key(const std::string& key) const {
    return ask<ActingKeyCall>({}, key);
}
Result<CouncilView> SharedNode::council() const {
    return ask<CouncilCall>({});
}
Result<Bytes> SharedNode::definition(const Hash32& digest) const {
    return ask<DefinitionCall>({}, digest);
}
Result<ActChoices> SharedNode::changes(const std::string& record, const std::string& key) const {
    return ask<ChangesCall>({}, record, key);
}
Result<ActChoices> SharedNode::openings(const std::string& scenario, const std::string& key) const {
    return ask<OpeningsCall>({}, scenario, key);
}
Result<Rehearsal> SharedNode::rehearse(const Bytes& body) const {
    return ask<RehearseCall>({}, body);
}
Result<std::vector<ActRow>> SharedNode::describe(const Bytes& body) const {
    return ask<DescribeActsCall>({}, body);
}
Result<Submission> SharedNode::submit(const Bytes& transaction, const Job& job) {
    return ask<SubmitCall>(job, transaction);
}
Result<ActOutcome> SharedNode::await(const AwaitedAct& act, const Job& job) {
    return ask<AwaitCall>(job, act);
}

Result<CopyCheck> SharedNode::check_copy(CheckMode mode, const Job& job) {
    return ask<CheckCopyCall>(job, mode);
}

Result<void> SharedNode::set_log_level(LogLevel level) {
    return without_value(ask<SetLogLevelCall>({}, level));
}

Result<void> SharedNode::sync(Height to, const Job& job) {
    if (options_.offline)
        return fail(ErrorKind::unreachable, "node.offline",
                    "this copy was opened without network; nothing new can be fetched");
    // A command that works without network may have the copy open for a moment: it is waited for.
    const auto deadline = std::chrono::steady_clock::now() + offline_patience;
    for (;;) {
        const auto done = ask<SyncCall>(job, to);
        if (done || done.error().code != "node.offline") return without_value(done);
        if (std::chrono::steady_clock::now() >= deadline) return fail(held_offline(done.error()));
        if (job.stopped())
            return fail(ErrorKind::stopped, "node.stopped", "stopped while another program had the copy");
        std::this_thread::sleep_for(offline_pause);
    }
}

Error SharedNode::held_offline(const Error& refusal) const {
    const std::scoped_lock lock(mutex_);
    if (!copy_->held()) return refusal;
    Error error = *copy_->held();
    error.code = "node.held_offline";
    error.message += ". It works without network, so nothing new can be fetched through it";
    return error;
}

void SharedNode::set_following(bool wanted) {
    std::shared_ptr<OpenCopy> now;
    {
        const std::scoped_lock lock(mutex_);
        following_ = wanted;
        now = copy_;
    }
    // Where that process is gone meanwhile, the wish is told to the next one.
    if (now) (void)now->call<FollowCall>({}, wanted);
}

void SharedNode::follow() {
    if (!options_.offline) set_following(true);
}

void SharedNode::stop_following() {
    set_following(false);
}

std::unique_ptr<Subscription> SharedNode::subscribe(std::function<void(const Status&)> on_status) {
    return listeners_.add(std::move(on_status));
}

}  // namespace cityledger::node
