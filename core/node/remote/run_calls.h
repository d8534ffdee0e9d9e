#pragma once

#include "core/node/remote/calls.h"
#include "core/node/remote/client_desk.h"

namespace cityledger::node {

/// Does what the call says, for one user of the copy: this process, or a client on the socket. Blocks this thread.
Result<Status> run(StatusCall, ClientDesk& desk, const Job& job);
Result<std::vector<BlockRow>> run(BlocksCall, ClientDesk& desk, const Job& job, Height from, std::uint64_t count);
Result<BlockDetail> run(BlockCall, ClientDesk& desk, const Job& job, Height height);
Result<BlockDetail> run(BlockByHashCall, ClientDesk& desk, const Job& job, const Bytes& hash);
Result<TransactionRow> run(TransactionCall, ClientDesk& desk, const Job& job, const Bytes& hash);
Result<Browser::RecordPage> run(RecordsCall, ClientDesk& desk, const Job& job, const Browser::RecordFilter& filter,
                                std::uint64_t skip, std::uint64_t count);
Result<RecordDetail> run(RecordCall, ClientDesk& desk, const Job& job, const std::string& id);
Result<std::vector<PartyRow>> run(PartiesCall, ClientDesk& desk, const Job& job);
Result<PartyDetail> run(PartyCall, ClientDesk& desk, const Job& job, const std::string& id);
Result<std::vector<ScenarioRow>> run(ScenariosCall, ClientDesk& desk, const Job& job);
Result<Bytes> run(PublishedDefinitionCall, ClientDesk& desk, const Job& job, const Bytes& digest);
Result<std::vector<Browser::Activity>> run(LatestActsCall, ClientDesk& desk, const Job& job, std::uint64_t count);
Result<std::vector<Found>> run(FindCall, ClientDesk& desk, const Job& job, const std::string& text);
Result<Done> run(UsePeersCall, ClientDesk& desk, const Job& job, const std::string& profile);
Result<Bytes> run(DossierCall, ClientDesk& desk, const Job& job, const std::string& id);
Result<Done> run(DecideCall, ClientDesk& desk, const Job& job, const std::string& id, AttackSide side);
Result<CopyCheck> run(CheckCopyCall, ClientDesk& desk, const Job& job, CheckMode mode);
Result<Done> run(SetLogLevelCall, ClientDesk& desk, const Job& job, LogLevel level);
Result<Done> run(SetModeCall, ClientDesk& desk, const Job& job, CopyMode mode);
Result<Done> run(SetProxyCall, ClientDesk& desk, const Job& job, const std::string& url);
Result<TrustRenewal> run(RenewTrustCall, ClientDesk& desk, const Job& job, const std::string& profile,
                         const std::string& bundle, const std::string& fingerprint, Height height,
                         const std::string& hash);
Result<BundleMade> run(ExportBundleCall, ClientDesk& desk, const Job& job, const std::string& path, Height from,
                       Height to);
Result<BundleTaken> run(ImportBundleCall, ClientDesk& desk, const Job& job, const std::string& path);
Result<Done> run(MakeProfileCall, ClientDesk& desk, const Job& job, const std::string& path, const ProfileDraft& draft);
Result<Done> run(SyncCall, ClientDesk& desk, const Job& job, Height to);
Result<Done> run(FollowCall, ClientDesk& desk, const Job& job, bool wanted);
Result<LedgerPlace> run(ActingPlaceCall, ClientDesk& desk, const Job& job);
Result<KeyStanding> run(ActingKeyCall, ClientDesk& desk, const Job& job, const std::string& key);
Result<CouncilView> run(CouncilCall, ClientDesk& desk, const Job& job);
Result<Bytes> run(DefinitionCall, ClientDesk& desk, const Job& job, const Hash32& digest);
Result<ActChoices> run(ChangesCall, ClientDesk& desk, const Job& job, const std::string& record,
                       const std::string& key);
Result<ActChoices> run(OpeningsCall, ClientDesk& desk, const Job& job, const std::string& scenario,
                       const std::string& key);
Result<Rehearsal> run(RehearseCall, ClientDesk& desk, const Job& job, const Bytes& body);
Result<std::vector<ActRow>> run(DescribeActsCall, ClientDesk& desk, const Job& job, const Bytes& body);
Result<Submission> run(SubmitCall, ClientDesk& desk, const Job& job, const Bytes& transaction);
Result<ActOutcome> run(AwaitCall, ClientDesk& desk, const Job& job, const AwaitedAct& act);
Result<std::uint64_t> run(BeginVerdictsCall, ClientDesk& desk, const Job& job);
Result<VerdictRow> run(JudgeCall, ClientDesk& desk, const Job& job, std::uint64_t number, const DigestedFile& file);
Result<Done> run(EndVerdictsCall, ClientDesk& desk, const Job& job, std::uint64_t number);

/// The same by name, from bytes to bytes. Errors: invalid (remote.call: no such call; remote.* of the decoder), and the
/// call's own.
Result<Bytes> run_encoded(std::string_view call, BytesView arguments, ClientDesk& desk, const Job& job);

}  // namespace cityledger::node
