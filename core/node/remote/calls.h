#pragma once

// What one process may ask of another that has the copy open: every call with its arguments and its answer. To add one:
// a line here and in AllCalls, what it does in run_calls.cpp (the compiler asks for it), and its override in
// core/node/shared_node.cpp.

#include "core/node/api/node.h"
#include "core/node/remote/verdict_desk.h"

#include <string_view>
#include <tuple>
#include <type_traits>

namespace cityledger::node {

/// The answer of a call that gives none.
struct Done {
    bool done = true;
};

template <class TheAnswer, class... Parts>
struct CallOf {
    using Answer = TheAnswer;
    using Arguments = std::tuple<Parts...>;
};

struct StatusCall : CallOf<Status> {
    static constexpr std::string_view name = "status";
};
struct BlocksCall : CallOf<std::vector<BlockRow>, Height, std::uint64_t> {
    static constexpr std::string_view name = "blocks";
};
struct BlockCall : CallOf<BlockDetail, Height> {
    static constexpr std::string_view name = "block";
};
struct BlockByHashCall : CallOf<BlockDetail, Bytes> {
    static constexpr std::string_view name = "block_by_hash";
};
struct TransactionCall : CallOf<TransactionRow, Bytes> {
    static constexpr std::string_view name = "transaction";
};
struct RecordsCall : CallOf<Browser::RecordPage, Browser::RecordFilter, std::uint64_t, std::uint64_t> {
    static constexpr std::string_view name = "records";
};
struct RecordCall : CallOf<RecordDetail, std::string> {
    static constexpr std::string_view name = "record";
};
struct PartiesCall : CallOf<std::vector<PartyRow>> {
    static constexpr std::string_view name = "parties";
};
struct PartyCall : CallOf<PartyDetail, std::string> {
    static constexpr std::string_view name = "party";
};
struct ScenariosCall : CallOf<std::vector<ScenarioRow>> {
    static constexpr std::string_view name = "scenarios";
};
struct PublishedDefinitionCall : CallOf<Bytes, Bytes> {
    static constexpr std::string_view name = "published_definition";
};
struct LatestActsCall : CallOf<std::vector<Browser::Activity>, std::uint64_t> {
    static constexpr std::string_view name = "latest_acts";
};
struct FindCall : CallOf<std::vector<Found>, std::string> {
    static constexpr std::string_view name = "find";
};
/// Path of a profile on this computer, absolute.
struct UsePeersCall : CallOf<Done, std::string> {
    static constexpr std::string_view name = "use_peers_of";
};
struct DossierCall : CallOf<Bytes, std::string> {
    static constexpr std::string_view name = "dossier";
};
struct DecideCall : CallOf<Done, std::string, AttackSide> {
    static constexpr std::string_view name = "decide";
};
struct CheckCopyCall : CallOf<CopyCheck, CheckMode> {
    static constexpr std::string_view name = "check_copy";
};
struct SetLogLevelCall : CallOf<Done, LogLevel> {
    static constexpr std::string_view name = "set_log_level";
};
struct SetModeCall : CallOf<Done, CopyMode> {
    static constexpr std::string_view name = "set_mode";
};
struct SetProxyCall : CallOf<Done, std::string> {
    static constexpr std::string_view name = "set_proxy";
};
/// Profile and bundle of a TrustRequest (absolute paths, or empty), its fingerprint, height and hash.
struct RenewTrustCall : CallOf<TrustRenewal, std::string, std::string, std::string, Height, std::string> {
    static constexpr std::string_view name = "renew_trust";
};
/// Files of bundles and profiles by absolute path: both ends are of one user on one computer.
struct ExportBundleCall : CallOf<BundleMade, std::string, Height, Height> {
    static constexpr std::string_view name = "export_bundle";
};
struct ImportBundleCall : CallOf<BundleTaken, std::string> {
    static constexpr std::string_view name = "import_bundle";
};
struct MakeProfileCall : CallOf<Done, std::string, ProfileDraft> {
    static constexpr std::string_view name = "make_profile";
};
struct SyncCall : CallOf<Done, Height> {
    static constexpr std::string_view name = "sync";
};
/// Whether this client wants the copy to follow the tip. It follows while anybody wants it.
struct FollowCall : CallOf<Done, bool> {
    static constexpr std::string_view name = "follow";
};
/// Acting: only what is to be public crosses (core/node/api/acting.h).
struct ActingPlaceCall : CallOf<LedgerPlace> {
    static constexpr std::string_view name = "acting_place";
};
struct ActingKeyCall : CallOf<KeyStanding, std::string> {
    static constexpr std::string_view name = "acting_key";
};
struct CouncilCall : CallOf<CouncilView> {
    static constexpr std::string_view name = "council";
};
struct DefinitionCall : CallOf<Bytes, Hash32> {
    static constexpr std::string_view name = "definition";
};
struct ChangesCall : CallOf<ActChoices, std::string, std::string> {
    static constexpr std::string_view name = "changes";
};
struct OpeningsCall : CallOf<ActChoices, std::string, std::string> {
    static constexpr std::string_view name = "openings";
};
struct RehearseCall : CallOf<Rehearsal, Bytes> {
    static constexpr std::string_view name = "rehearse";
};
struct DescribeActsCall : CallOf<std::vector<ActRow>, Bytes> {
    static constexpr std::string_view name = "describe_acts";
};
struct SubmitCall : CallOf<Submission, Bytes> {
    static constexpr std::string_view name = "submit";
};
struct AwaitCall : CallOf<ActOutcome, AwaitedAct> {
    static constexpr std::string_view name = "await";
};
/// Takes what verdicts rest on; the answer is its number for JudgeCall, until EndVerdictsCall.
struct BeginVerdictsCall : CallOf<std::uint64_t> {
    static constexpr std::string_view name = "begin_verdicts";
};
struct JudgeCall : CallOf<VerdictRow, std::uint64_t, DigestedFile> {
    static constexpr std::string_view name = "judge";
};
struct EndVerdictsCall : CallOf<Done, std::uint64_t> {
    static constexpr std::string_view name = "end_verdicts";
};

using AllCalls =
    std::tuple<StatusCall, BlocksCall, BlockCall, BlockByHashCall, TransactionCall, RecordsCall, RecordCall,
               PartiesCall, PartyCall, ScenariosCall, PublishedDefinitionCall, LatestActsCall, FindCall, UsePeersCall,
               DossierCall, DecideCall, CheckCopyCall, SetLogLevelCall, SetModeCall, SetProxyCall, RenewTrustCall,
               ExportBundleCall, ImportBundleCall, MakeProfileCall, SyncCall, FollowCall, ActingPlaceCall,
               ActingKeyCall, CouncilCall, DefinitionCall, ChangesCall, OpeningsCall, RehearseCall, DescribeActsCall,
               SubmitCall, AwaitCall, BeginVerdictsCall, JudgeCall, EndVerdictsCall>;

template <class Call, class Calls = AllCalls>
inline constexpr bool is_listed = false;
template <class Call, class... Calls>
inline constexpr bool is_listed<Call, std::tuple<Calls...>> = (std::is_same_v<Call, Calls> || ...);

}  // namespace cityledger::node
