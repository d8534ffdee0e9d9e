#pragma once

// The plain values that the window and the command line see. Snapshots: copying one is all the locking there is.

#include "core/base/bytes.h"
#include "core/base/error.h"
#include "core/base/time.h"
#include "core/node/api/attack_values.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cityledger::node {

enum class CopyMode { light, full };

// --- status ---------------------------------------------------------------------------------------------------------

enum class PeerStanding { unknown, agrees, behind, differs, unreachable, misbehaved };

/// One sort of error a peer made, by its code.
struct PeerFault {
    std::string code;
    bool malevolent = false;      ///< what it sent cannot be of the chain; else it only failed to answer
    std::uint64_t count = 0;
    Timestamp last;
};

struct PeerState {
    std::string name;
    std::string party;            ///< party id of the profile, may be empty
    std::string url;
    PeerStanding standing = PeerStanding::unknown;
    Height height = 0;            ///< its newest, as it says
    std::optional<Timestamp> last_answer;
    std::optional<Error> last_error;
    std::uint64_t answers = 0;
    std::uint64_t failures = 0;
    Bytes validator_address;      ///< of its validator, as it says; empty: none, or never asked
    std::optional<Timestamp> latest_time;  ///< of its newest block, as it says
    std::vector<PeerFault> faults;         ///< by code, at most 16; kept over restarts
    std::uint64_t failures_in_row = 0;     ///< since its last useful answer
    std::optional<Timestamp> next_try;     ///< it failed lately: others are asked first until then
    std::uint32_t response_ms = 0;         ///< how long its last status took; 0: not asked yet
    bool set_aside = false;                ///< not asked any more, by a person's decision about a dispute
};

/// `disputed`: two different blocks were proved; nothing from there on is taken over until a person decides.
enum class SyncPhase { idle, connecting, skipping, headers, blocks, replay, up_to_date, waiting, stopped, disputed };

struct SyncState {
    SyncPhase phase = SyncPhase::idle;
    Height at = 0;                ///< in this phase
    Height target = 0;
    std::uint64_t items_per_second = 0;
    std::optional<Timestamp> last_success;
    std::optional<Error> last_error;
    std::optional<Timestamp> next_try;
};

struct TrustRoot {
    Height height = 0;
    Hash32 hash{};
    Timestamp header_time;
    std::int64_t period_s = 0;
    Timestamp expires;            ///< of the newest verified header: its time + period
    bool expired = false;         ///< now, by this computer's clock
    std::optional<Timestamp> imported_at;
    std::string profile_fingerprint;  ///< lower-case hex; empty: joined by height and hash
};

/// Whether there is room for the copy to grow.
enum class Room {
    enough,
    low,   ///< under 1 GiB, or under three months at the present growth
    none,  ///< nothing new is fetched until there is room (node.no_room); what is held stays usable
};

enum class LogLevel { error, info, debug };

/// This computer's clock against what all peers that answered say.
struct ClockDoubt {
    bool behind = false;          ///< the peers' newest blocks lie in our future; else far in our past
    std::int64_t seconds = 0;     ///< by how much, at least
};

/// Commits this copy verified whose signatures are valid by the engine's rule and such as no ordinary signing program
/// makes: the chain is unusual, and goes on.
struct OddSignatures {
    std::uint64_t commits = 0;
    Height last = 0;              ///< the newest of them
};

struct Status {
    std::string chain_id;
    Text name;                    ///< of the city's ledger, from the profile
    CopyMode mode = CopyMode::full;
    /// Verdicts rest on proofs that peers give, which learn the digests asked: in light mode, and of a full copy whose
    /// oldest blocks no peer has any more.
    bool asks_peers = false;
    std::string proxy;            ///< URL of the proxy that peers are reached through; empty: none
    TrustRoot trust;
    Block0 verified;              ///< newest verified header (height 0: none yet)
    Block0 as_of;                 ///< newest height whose state root is verified: what verdicts speak of (height 0: none)
    Height first = 0;             ///< lowest header held
    Height covered_from = 0;      ///< blocks with data held and re-run, all of them; 0: none
    Height covered_to = 0;
    Height peers_tip = 0;
    bool application_known = true;  ///< false: another application's chain; transactions are opaque
    std::uint64_t rules_version = 0;
    std::vector<PeerState> peers;
    int agree = 0;                ///< peers whose header at as_of.height was compared and equal
    int of = 0;                   ///< peers of the profile
    SyncState sync;
    std::uint64_t copy_bytes = 0;
    std::uint64_t free_bytes = 0;
    std::uint64_t bytes_per_month = 0;  ///< growth of the copy in 30 days, by the blocks held; 0: too few to tell
    Room room = Room::enough;
    std::string folder;
    std::string log_path;         ///< of the newest log file
    LogLevel log_level = LogLevel::info;
    std::uint64_t records = 0;
    std::uint64_t transactions = 0;
    std::vector<AttackDossier> dossiers;   ///< newest first; never dropped
    std::optional<Height> dispute_from;    ///< verdicts from this height on cannot be told; nullopt: nothing is in dispute
    std::optional<ClockDoubt> clock_doubt;
    OddSignatures odd_signatures;
};

// --- checking the copy ----------------------------------------------------------------------------------------------

/// One thing that is not what was written.
struct CopyDamage {
    Error error;            ///< names the record, and the height where it has one
    bool repaired = false;
};

/// What a check of every stored byte found.
struct CopyCheck {
    std::uint64_t headers = 0;         ///< whole ones, like the next
    std::uint64_t blocks = 0;
    std::uint64_t validator_sets = 0;
    std::uint64_t state_keys = 0;
    std::uint64_t index_entries = 0;
    std::vector<CopyDamage> damages;   ///< at most some hundreds
    std::uint64_t refetched = 0;       ///< headers and blocks taken from peers again
    std::vector<Error> unchecked;      ///< what could not be compared, and why (cannot_tell)
    bool index_rebuilt = false;
    bool state_rebuilt = false;

    std::size_t left() const {         ///< damages that are still there
        std::size_t count = 0;
        for (const auto& damage : damages) count += damage.repaired ? 0 : 1;
        return count;
    }
};

// --- browsing -------------------------------------------------------------------------------------------------------

enum class BlockState { verified, header_only };

struct BlockRow {
    Height height = 0;
    Timestamp time;
    Hash32 hash{};
    std::uint32_t transactions = 0;  ///< meaningful when state is verified
    std::uint32_t acts = 0;
    Bytes proposer_address;
    Text proposer;                   ///< party of the peer with that validator, else empty
    BlockState state = BlockState::header_only;
};

struct SignerRow {
    Bytes address;
    Text name;                       ///< may be empty
    std::int64_t power = 0;
    enum class Vote { absent, commit, nil } vote = Vote::absent;
    Timestamp time;
};

/// One line of an act, record or event: a label in both languages and a value ready to show (never HTML).
struct Detail {
    std::string id;                  ///< stable: "scenario", "state", a field id …
    Text label;                      ///< empty: the window has words for `id`
    Text value;
    enum class Class { text, code, hash, digest, time, height, record, party, quantity, commitment } kind = Class::text;
    std::string raw;                 ///< machine form: hex, seconds, id
};

struct ActRow {
    std::string kind;                ///< "open", "change", "party" … as in ledger.md
    Text title;                      ///< transition's or opening's title; empty for the ledger's own acts
    std::string subject;             ///< record, party, role … the act is about
    std::string party;               ///< who acted
    Text party_name;
    std::string role;
    std::string document;            ///< document word after the act (change, open), else empty
    std::vector<Detail> details;
};

struct TransactionRow {
    Hash32 id{};                     ///< CometBFT's: SHA-256 of all bytes
    Hash32 number{};                 ///< SHA-256 of the body: the act's number
    Height height = 0;
    std::uint32_t index = 0;
    std::uint32_t size = 0;
    enum class State { in_block, accepted, refused, opaque } state = State::opaque;
    std::uint32_t code = 0;
    std::string refusal;             ///< the code's name, when refused
    std::vector<std::string> signers;  ///< key ids, hex
    std::vector<ActRow> acts;
};

struct BlockDetail {
    BlockRow row;
    std::string chain_id;
    std::uint64_t version_app = 0;
    Bytes previous, state_root, data_hash, validators_hash, next_validators_hash, consensus_hash, last_results_hash,
        last_commit_hash, evidence_hash;
    std::optional<std::uint32_t> part_total;
    // How it came to be trusted.
    enum class Trust { root, skipping, hash_link } trust = Trust::hash_link;
    Height trusted_from = 0;         ///< the verified header it leans on
    std::int32_t skips = 0;          ///< from the trust root to it or to the one it hangs on
    bool commit_checked = false;     ///< signatures of this block's own commit were checked
    std::vector<SignerRow> signers;  ///< empty where the commit is not held
    std::int64_t signed_power = 0;
    std::int64_t total_power = 0;
    std::vector<TransactionRow> transactions;
    std::uint32_t evidence = 0;
};

struct RecordRow {
    std::string id;                  ///< PARTY/LOCAL
    std::string scenario;
    Text scenario_title;
    std::string type;
    Text type_title;
    std::string state;
    Text state_title;
    std::string document;            ///< document word that counts now: in_force, pending …
    std::string party;               ///< opener
    Text party_name;
    Timestamp opened;
    Timestamp changed;
    Height opened_height = 0;
    Height changed_height = 0;
};

struct RecordEvent {
    std::uint64_t number = 0;
    std::string transition;          ///< id
    Text title;
    std::string party;
    Text party_name;
    std::string officer;
    std::string role;
    Text role_title;
    Height height = 0;
    Timestamp time;
    Hash32 number_of_act{};          ///< body hash
    std::string state;               ///< after it; empty where not recorded
};

/// The definition's states and transitions, for the lifecycle drawing.
struct LifecycleState {
    std::string id;
    Text title;
    std::string document;
    bool visited = false;
    bool current = false;
    bool final = false;              ///< no way out
};
struct LifecycleStep {
    std::string id;
    Text title;
    std::string from;                ///< empty: an opening
    std::string to;
    bool taken = false;
};

struct RecordDetail {
    RecordRow row;
    Hash32 definition{};
    std::string definition_version;
    std::string head;                ///< hex
    std::string officer;             ///< opener
    std::string holder;
    std::vector<Detail> fields;
    struct Counter {
        std::string id;
        std::int64_t value = 0;
        std::optional<std::int64_t> limit;
        std::int64_t scale = 0;
        std::string unit;
    };
    std::vector<Counter> counters;
    std::vector<LifecycleState> states;
    std::vector<LifecycleStep> steps;
    std::vector<RecordEvent> events;  ///< newest first
    std::optional<Timestamp> valid_from, valid_until;
};

struct PartyDetail {
    std::string id;
    Text name;
    struct Key {
        std::string id, officer, algorithm, label;
        std::optional<Timestamp> from, until, revoked;
    };
    std::vector<Key> keys;
    struct Role {
        std::string scope, role, officer;  ///< officer empty: the party itself
        std::optional<Timestamp> from, until;
    };
    std::vector<Role> roles;
    std::uint64_t records = 0;
};

struct PartyRow {
    std::string id;
    Text name;
};

struct ScenarioRow {
    std::string id;
    Text title;
    std::string area;
    std::string version;
    Hash32 definition{};
    std::string status;              ///< adopted, trial …
    std::uint64_t records = 0;
};

/// One hit of `find`.
struct Found {
    enum class Kind { block, transaction, record, document, party } kind = Kind::block;
    std::string id;                  ///< height, hash, record id, digest, party id
    Text title;
    Height height = 0;
};

// --- verdicts -------------------------------------------------------------------------------------------------------

enum class Answer { cannot_tell, pass, fail };

enum class Verdict {  // The order carries no meaning; precedence is a table in core/documents.
    registered, superseded, revoked, expired, used_up, pending, contradicted, not_registered, suspended, attached,
    cannot_tell,
};

struct OtherRecord {
    std::string record;
    std::string party;
    Text party_name;
    std::string state;
    Text state_title;
    bool issued = false;             ///< false: the digest is an attachment there
};

struct VerdictRow {
    std::string path;
    std::uint64_t size = 0;
    std::string sha256, sm3;         ///< lower-case hex; empty where the file could not be read
    Verdict verdict = Verdict::cannot_tell;
    std::vector<std::string> reasons;
    Answer unchanged = Answer::cannot_tell, authorised = Answer::cannot_tell, in_force = Answer::cannot_tell;
    std::string record;
    std::string scenario;
    Text scenario_title;
    std::string state;
    Text state_title;
    std::string party;
    Text party_name;
    std::string role;
    Text role_title;
    std::string registered_sha256, registered_sm3;  ///< of the record, where it contradicts
    std::optional<Height> registered_height;
    std::optional<Timestamp> registered_time;
    std::string registered_tx;       ///< the act's number, hex
    std::optional<Timestamp> valid_from, valid_until;
    std::vector<OtherRecord> others;
    Block0 as_of;
    int agree = 0, of = 0;
    std::optional<Timestamp> synced_at;
    bool trust_expired = false;
    Height covered_from = 0, covered_to = 0;
    std::optional<Error> error;      ///< why it cannot be told
};

/// The verdict's code as in product.md ("not_registered").
std::string_view code_of(Verdict verdict);

}  // namespace cityledger::node
