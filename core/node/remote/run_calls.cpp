#include "core/node/remote/run_calls.h"

#include "core/node/remote/archive.h"

namespace cityledger::node {

namespace {

Result<Done> done(const Result<void>& result) {
    if (!result) return fail(result.error());
    return Done{};
}

template <class Call>
Result<Bytes> run_one(BytesView bytes, ClientDesk& desk, const Job& job) {
    typename Call::Arguments arguments{};
    ValueReader reader(bytes);
    std::apply(reader, arguments);
    CITYLEDGER_CHECK(reader.finish());
    CITYLEDGER_TRY(answer,
                   std::apply([&](const auto&... parts) { return run(Call{}, desk, job, parts...); }, arguments));
    return encode_value(answer);
}

template <class... Calls>
Result<Bytes> run_named(std::type_identity<std::tuple<Calls...>>, std::string_view name, BytesView arguments,
                        ClientDesk& desk, const Job& job) {
    std::optional<Result<Bytes>> answer;
    const auto is_it = [&]<class Call>(std::type_identity<Call>) {
        if (name != Call::name) return false;
        answer = run_one<Call>(arguments, desk, job);
        return true;
    };
    const bool found = (is_it(std::type_identity<Calls>()) || ...);

    if (found) return std::move(*answer);
    return fail(ErrorKind::invalid, "remote.call", "there is no such call");
}

}  // namespace

Result<Status> run(StatusCall, ClientDesk& desk, const Job&) {
    return desk.node().status();
}
Result<std::vector<BlockRow>> run(BlocksCall, ClientDesk& desk, const Job&, Height from, std::uint64_t count) {
    return desk.node().browser().blocks(from, count);
}
Result<BlockDetail> run(BlockCall, ClientDesk& desk, const Job&, Height height) {
    return desk.node().browser().block(height);
}
Result<BlockDetail> run(BlockByHashCall, ClientDesk& desk, const Job&, const Bytes& hash) {
    return desk.node().browser().block_by_hash(hash);
}
Result<TransactionRow> run(TransactionCall, ClientDesk& desk, const Job&, const Bytes& hash) {
    return desk.node().browser().transaction(hash);
}
Result<Browser::RecordPage> run(RecordsCall, ClientDesk& desk, const Job&, const Browser::RecordFilter& filter,
                                std::uint64_t skip, std::uint64_t count) {
    return desk.node().browser().records(filter, skip, count);
}
Result<RecordDetail> run(RecordCall, ClientDesk& desk, const Job&, const std::string& id) {
    return desk.node().browser().record(id);
}
Result<std::vector<PartyRow>> run(PartiesCall, ClientDesk& desk, const Job&) {
    return desk.node().browser().parties();
}
Result<PartyDetail> run(PartyCall, ClientDesk& desk, const Job&, const std::string& id) {
    return desk.node().browser().party(id);
}
Result<std::vector<ScenarioRow>> run(ScenariosCall, ClientDesk& desk, const Job&) {
    return desk.node().browser().scenarios();
}
Result<Bytes> run(PublishedDefinitionCall, ClientDesk& desk, const Job&, const Bytes& digest) {
    return desk.node().browser().definition(digest);
}
Result<std::vector<Browser::Activity>> run(LatestActsCall, ClientDesk& desk, const Job&, std::uint64_t count) {
    return desk.node().browser().latest_acts(count);
}
Result<std::vector<Found>> run(FindCall, ClientDesk& desk, const Job&, const std::string& text) {
    return desk.node().browser().find(text);
}
Result<Done> run(UsePeersCall, ClientDesk& desk, const Job&, const std::string& profile) {
    return done(desk.node().use_peers_of(profile));
}
Result<Bytes> run(DossierCall, ClientDesk& desk, const Job&, const std::string& id) {
    return desk.node().dossier(id);
}
Result<Done> run(DecideCall, ClientDesk& desk, const Job&, const std::string& id, AttackSide side) {
    return done(desk.node().decide(id, side));
}
Result<CopyCheck> run(CheckCopyCall, ClientDesk& desk, const Job& job, CheckMode mode) {
    return desk.node().check_copy(mode, job);
}
Result<Done> run(SetLogLevelCall, ClientDesk& desk, const Job&, LogLevel level) {
    return done(desk.node().set_log_level(level));
}
Result<Done> run(SetModeCall, ClientDesk& desk, const Job&, CopyMode mode) {
    return done(desk.node().upkeep().set_mode(mode));
}
Result<Done> run(SetProxyCall, ClientDesk& desk, const Job&, const std::string& url) {
    return done(desk.node().upkeep().set_proxy(url));
}
Result<TrustRenewal> run(RenewTrustCall, ClientDesk& desk, const Job& job, const std::string& profile,
                         const std::string& bundle, const std::string& fingerprint, Height height,
                         const std::string& hash) {
    return desk.node().upkeep().renew_trust({profile, fingerprint, height, hash, bundle}, job);
}
Result<BundleMade> run(ExportBundleCall, ClientDesk& desk, const Job& job, const std::string& path, Height from,
                       Height to) {
    return desk.node().upkeep().export_bundle(path, from, to, job);
}
Result<BundleTaken> run(ImportBundleCall, ClientDesk& desk, const Job& job, const std::string& path) {
    return desk.node().upkeep().import_bundle(path, job);
}
Result<Done> run(MakeProfileCall, ClientDesk& desk, const Job&, const std::string& path, const ProfileDraft& draft) {
    return done(desk.node().upkeep().make_profile(path, draft));
}
Result<Done> run(SyncCall, ClientDesk& desk, const Job& job, Height to) {
    return done(desk.node().sync(to, job));
}
Result<Done> run(FollowCall, ClientDesk& desk, const Job&, bool wanted) {
    desk.follow(wanted);
    return Done{};
}
Result<LedgerPlace> run(ActingPlaceCall, ClientDesk& desk, const Job&) {
    return desk.node().acting().place();
}
Result<KeyStanding> run(ActingKeyCall, ClientDesk& desk, const Job&, const std::string& key) {
    return desk.node().acting().key(key);
}
Result<CouncilView> run(CouncilCall, ClientDesk& desk, const Job&) {
    return desk.node().acting().council();
}
Result<Bytes> run(DefinitionCall, ClientDesk& desk, const Job&, const Hash32& digest) {
    return desk.node().acting().definition(digest);
}
Result<ActChoices> run(ChangesCall, ClientDesk& desk, const Job&, const std::string& record, const std::string& key) {
    return desk.node().acting().changes(record, key);
}
Result<ActChoices> run(OpeningsCall, ClientDesk& desk, const Job&, const std::string& scenario,
                       const std::string& key) {
    return desk.node().acting().openings(scenario, key);
}
Result<Rehearsal> run(RehearseCall, ClientDesk& desk, const Job&, const Bytes& body) {
    return desk.node().acting().rehearse(body);
}
Result<std::vector<ActRow>> run(DescribeActsCall, ClientDesk& desk, const Job&, const Bytes& body) {
    return desk.node().acting().describe(body);
}
Result<Submission> run(SubmitCall, ClientDesk& desk, const Job& job, const Bytes& transaction) {
    return desk.node().acting().submit(transaction, job);
}
Result<ActOutcome> run(AwaitCall, ClientDesk& desk, const Job& job, const AwaitedAct& act) {
    return desk.node().acting().await(act, job);
}
Result<std::uint64_t> run(BeginVerdictsCall, ClientDesk& desk, const Job&) {
    return desk.begin_verdicts();
}
Result<VerdictRow> run(JudgeCall, ClientDesk& desk, const Job& job, std::uint64_t number, const DigestedFile& file) {
    return desk.judge(number, file, job.stop);
}
Result<Done> run(EndVerdictsCall, ClientDesk& desk, const Job&, std::uint64_t number) {
    desk.end_verdicts(number);
    return Done{};
}

Result<Bytes> run_encoded(std::string_view call, BytesView arguments, ClientDesk& desk, const Job& job) {
    return run_named(std::type_identity<AllCalls>(), call, arguments, desk, job);
}

}  // namespace cityledger::node
