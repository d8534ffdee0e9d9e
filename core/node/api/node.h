#pragma once

// What the window and the command line may see of the node. Every call is thread-safe, blocks its own thread only, and
// gives snapshots. The implementation owns its threads; destroying it stops and joins them.
//
// A copy may be open in another process, so whatever is added to Node or Browser crosses DIR/node.sock: add it to
// core/node/remote/calls.h, and follow the compiler. Its values are plain structs (core/node/remote/archive.h).

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/node/api/acting.h"
#include "core/node/api/values.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>

namespace cityledger::node {

/// Ends the subscription when dropped; afterwards the callback is not running and will not run.
class Subscription {
  public:
    virtual ~Subscription() = default;
};

/// Looking at what the copy holds. Errors: not_found (with what is held), cannot_tell (blocks not held there), damaged.
class Browser {
  public:
    virtual ~Browser() = default;
    /// At most `count` (up to 500) rows of heights from..from+count-1 that are held, ascending.
    virtual Result<std::vector<BlockRow>> blocks(Height from, std::size_t count) const = 0;
    virtual Result<BlockDetail> block(Height height) const = 0;
    virtual Result<BlockDetail> block_by_hash(BytesView hash) const = 0;
    virtual Result<TransactionRow> transaction(BytesView hash) const = 0;  ///< by id or by number

    struct RecordFilter {
        std::string scenario, state, party;  ///< empty: all
        std::string text;                    ///< part of the record id, or a digest
    };
    struct RecordPage {
        std::vector<RecordRow> rows;         ///< last changed first
        std::uint64_t total = 0;             ///< that match
    };
    virtual Result<RecordPage> records(const RecordFilter& filter, std::size_t skip, std::size_t count) const = 0;
    virtual Result<RecordDetail> record(const std::string& id) const = 0;
    virtual Result<std::vector<PartyRow>> parties() const = 0;
    virtual Result<PartyDetail> party(const std::string& id) const = 0;
    virtual Result<std::vector<ScenarioRow>> scenarios() const = 0;
    /// The bytes of a published definition, by their SHA-256. Errors: not_found (copy.no_definition).
    virtual Result<Bytes> definition(BytesView digest) const = 0;
    /// Newest acts first, for the overview.
    struct Activity {
        ActRow act;
        Height height = 0;
        Timestamp time;
        TransactionRow::State state = TransactionRow::State::in_block;
    };
    virtual Result<std::vector<Activity>> latest_acts(std::size_t count) const = 0;
    /// Height, hash, digest, record id, party id or part of one; best first, at most 50.
    virtual Result<std::vector<Found>> find(const std::string& text) const = 0;
};

struct VerifyRequest {
    std::vector<std::filesystem::path> paths;  ///< files and folders
    bool recursive = true;
    std::string record;                        ///< claimed record id for all files; empty: none
    std::map<std::string, std::string> records;  ///< claimed record id of single files, by path as in the row; goes before `record`
};

struct VerifySummary {
    std::vector<VerdictRow> rows;              ///< in the order they were finished
    std::optional<Verdict> headline;           ///< the worst; nullopt: no files
    std::uint64_t bytes = 0;
    bool stopped = false;                      ///< the rows so far are kept
};

class Verifier {
  public:
    virtual ~Verifier() = default;
    /// Digests every file in one pass and judges it. `on_row` is called on the calling thread as each is done;
    /// job.on_progress in bytes and files. A stop inside a file ends within 1 MiB; that file has no row.
    virtual Result<VerifySummary> verify(const VerifyRequest& request, const Job& job,
                                         const std::function<void(const VerdictRow&)>& on_row) = 0;
};

enum class ReportFormat { pdf, csv, json };

/// A document-verification report to be made of verdicts already given. Everything it says of the copy is taken from
/// the rows and from `status`, so a preview and the files written from one request agree.
struct ReportRequest {
    std::string id;                            ///< empty: made from the time, "JC-20261124-180831"
    std::vector<VerdictRow> rows;
    Status status;
    Timestamp made;
    std::string language = "zh_CN";            ///< or "en"
    std::string title;                         ///< empty: the kind's own
    std::string prepared_by;                   ///< free text, may be empty
};

/// A report that was written, as the list of past reports keeps it.
struct ReportFile {
    std::string id;
    std::string title;
    std::string prepared_by;
    Timestamp made;
    std::string path;
    std::string format;                        ///< "pdf", "csv" or "json"
    std::string sha256;                        ///< of the file, lower-case hex
    std::uint64_t size = 0;
};

/// Writing reports; no network. PDF needs a QGuiApplication in the process. Thread-safe.
class Reporter {
  public:
    virtual ~Reporter() = default;
    /// Writes one file atomically and adds it to the list of past reports. Errors: io (nothing is left behind),
    /// not_found (report.font).
    virtual Result<ReportFile> write(const ReportRequest& request, ReportFormat format, const std::filesystem::path& path) = 0;
    struct Page {
        Bytes png;
        int pages = 0;
    };
    /// One page (from 0) as a picture of that width.
    virtual Result<Page> preview(const ReportRequest& request, int page, int width_px) const = 0;
    /// Past reports, newest first.
    virtual Result<std::vector<ReportFile>> reports() const = 0;
    /// Whether a past report's file still has the digest it was written with: pass, fail (changed), or cannot_tell (gone).
    virtual Answer check(const ReportFile& report) const = 0;
};

enum class CheckMode {
    look,    ///< changes nothing
    repair,  ///< puts right what is damaged, from the copy's own blocks or else from the peers; drops nothing good
};

/// What trust is to rest on from now on. Exactly one of the two: a newer profile, or a height with its hash.
struct TrustRequest {
    std::filesystem::path profile;
    /// Of the profile, as the person read it in the official letter; lower-case hex. Given: the profile needs no
    /// signature.
    std::string fingerprint;
    Height height = 0;
    std::string hash;                          ///< hex, as read from a letter
    std::filesystem::path bundle;              ///< asked instead of the peers; empty: the peers
};

struct TrustRenewal {
    Height height = 0;
    Hash32 hash{};
    Timestamp expires;                         ///< of that header: its time + the period
    /// What the new root rests on: profile_key (of the profile before), council (m of it), fingerprint, hash.
    std::string by;
    /// The header chain leads from the new root down to what the copy holds. False: nobody has the headers between, so
    /// it could not be seen.
    bool linked = false;
};

struct BundleMade {
    Height from = 0, to = 0;
    std::uint64_t bytes = 0;
};

struct BundleTaken {
    Height from = 0, to = 0;                   ///< heights of the bundle that were looked at
    Height verified_before = 0, verified = 0;  ///< newest verified header
    Height covered_from = 0, covered_to = 0;   ///< blocks held now
    bool cut_off = false;                      ///< the file has no end; what was whole was taken
    std::optional<Height> gap_from, gap_to;    ///< heights that are missing within the file; what lies behind was left
    bool nothing_new = false;                  ///< all of it was here already
};

/// What a new profile is made of; the rest is the copy's.
struct ProfileDraft {
    std::int64_t valid_s = 365LL * 24 * 3600;
    Height trust_height = 0;                   ///< 0: the newest verified header
};

/// How the copy is kept: whole or headers only, by which way to the network, on which trust; and its blocks as files.
/// Each call blocks its thread; none runs beside a sync.
class Upkeep {
  public:
    virtual ~Upkeep() = default;
    /// Keeps what is there; the next sync goes on in the new mode. Errors: io.
    virtual Result<void> set_mode(CopyMode mode) = 0;
    /// `url`: http://HOST:PORT of a proxy that takes CONNECT; empty: none. Loopback never goes through it.
    /// Errors: usage (net.proxy), io.
    virtual Result<void> set_proxy(const std::string& url) = 0;
    /// Checks the new root as far as possible against the peers and what is held, then trusts it; the next sync goes on
    /// from it. Errors: usage (trust.request), invalid (profile.*, trust.*; trust.not_signed), expired (trust.root_expired), attack
    /// (trust.contradicts: refused and kept in the copy's folder `refused`; field `dossier` where a source proved its
    /// side, which then is in dispute),
    /// unreachable, stopped.
    virtual Result<TrustRenewal> renew_trust(const TrustRequest& request, const Job& job) = 0;
    /// Verified blocks from..to as one file (0: the first, the last held). Errors: not_found (bundle.not_held), io.
    virtual Result<BundleMade> export_bundle(const std::filesystem::path& path, Height from, Height to, const Job& job) = 0;
    /// Takes blocks from a file, checked like a peer's; asks no network. What is held stays. Errors: those of a sync;
    /// not_found, io, invalid (bundle.not_one, bundle.other_chain, bundle.gap, bundle.no_root, bundle.order …), limit,
    /// newer_format.
    virtual Result<BundleTaken> import_bundle(const std::filesystem::path& path, const Job& job) = 0;
    /// Writes an unsigned profile of this ledger, with this copy's peers and a verified header as trust root. Errors:
    /// io, not_found (profile.no_header), usage.
    virtual Result<void> make_profile(const std::filesystem::path& path, const ProfileDraft& draft) = 0;
};

/// An open copy of the ledger with its node.
class Node {
  public:
    virtual ~Node() = default;
    virtual Status status() const = 0;
    virtual Browser& browser() = 0;
    virtual Verifier& verifier() = 0;
    virtual Reporter& reporter() = 0;
    virtual Upkeep& upkeep() = 0;
    virtual Acting& acting() = 0;

    /// Takes the peers (addresses, names, pins) of a profile of the same chain: a peer that moved, or a fresh port of the
    /// sample city. The trust root stays. Errors: invalid (profile.other_chain), and those of read_profile.
    virtual Result<void> use_peers_of(const std::filesystem::path& profile) = 0;

    /// A dossier's file (status().dossiers has the ids), to be written wherever the person wants.
    /// Errors: not_found (dossier.unknown), damaged, io.
    virtual Result<Bytes> dossier(const std::string& id) const = 0;
    /// A person's decision about an attack: the peers of which side go on being asked. Kept with its time; the last one
    /// counts. Where the copy already holds the first block, deciding for the second leaves its verdicts from there on
    /// open for good: a new copy is needed (sync gives sync.copy_of_other_side). Errors: not_found (dossier.unknown), io.
    virtual Result<void> decide(const std::string& id, AttackSide side) = 0;

    /// Verifies and fetches up to height `to` (0: the tip); goes on from wherever it was stopped.
    virtual Result<void> sync(Height to, const Job& job) = 0;
    /// Keeps syncing on a thread of its own until stop_following() or destruction.
    virtual void follow() = 0;
    virtual void stop_following() = 0;
    /// Called on the node's thread at every change of status; post and return.
    virtual std::unique_ptr<Subscription> subscribe(std::function<void(const Status&)> on_status) = 0;

    /// Compares every stored byte with the hashes that stand for it, and the index with one made anew from the blocks.
    /// Syncing waits meanwhile. Progress: bytes, and records as items. Damage is in the answer, not an error; what the
    /// peers were needed for and none could be reached is left, and said. Errors: stopped (what was repaired stays), io.
    virtual Result<CopyCheck> check_copy(CheckMode mode, const Job& job) = 0;

    /// How much the log tells; kept with the copy. Errors: io.
    virtual Result<void> set_log_level(LogLevel level) = 0;
};

/// How to make a copy.
struct JoinRequest {
    std::filesystem::path profile;             ///< a .cityprofile; or else:
    std::vector<std::string> peers;            ///< URLs
    Height trust_height = 0;
    std::string trust_hash;                    ///< hex
    std::int64_t trust_period_s = 14 * 24 * 3600;
    std::vector<std::string> tls_sha256;       ///< one a peer, or none
    CopyMode mode = CopyMode::full;
    bool mode_given = false;                   ///< false: as the profile says
    std::filesystem::path bundle;              ///< the trust root is checked against it instead of the peers
    std::string proxy;                         ///< as Upkeep::set_proxy
    /// Without a profile, plain http goes to this computer only, unless this is set. A profile that names a plain
    /// address allows it: the person saw the warning.
    bool allow_plain_http = false;
};

/// A profile read for the person to compare before it is used.
struct ProfileView {
    std::string chain_id;
    Text name;
    Height trust_height = 0;
    std::string trust_hash;
    std::int64_t period_s = 0;
    std::string fingerprint;                   ///< lower-case hex of 32 bytes
    struct Peer {
        std::string name, party, url;
        bool pinned = false;
    };
    std::vector<Peer> peers;
    int min_witnesses = 0;
    CopyMode mode = CopyMode::full;
    Timestamp issued_at, expires_at;
    std::vector<std::string> warnings;         ///< codes: period_over_30_days, no_witness, plain_http, private_address, expired, unsigned
};

Result<ProfileView> read_profile(const std::filesystem::path& path);
/// Adds the signature of a key file to a profile. The passphrase is the first line of a file. Errors: those of reading
/// either; invalid (key_file.wrong_passphrase, profile.signed_already), io.
Result<void> sign_profile(const std::filesystem::path& path, const std::filesystem::path& key,
                          const std::filesystem::path& passphrase);

/// Checks the trust root against the peers before it writes anything, then makes the copy (folder mode 0700).
/// Errors: io (not empty, read-only), unreachable, invalid (trust.* : another chain's hash), untrusted.
Result<void> join(const std::filesystem::path& folder, const JoinRequest& request, const Clock& clock, const Job& job);

/// What the person who checks a proof trusts already; never taken from the file.
struct ProofRequest {
    std::filesystem::path file;
    Height trust_height = 0;
    std::string trust_hash;                    ///< hex
    std::int64_t trust_period_s = 14 * 24 * 3600;
};
/// Checks a `.cityproof` with no copy and no network. A file that proves nothing is an outcome, not an error.
/// Errors: those of reading a file; usage (proof.trust_hash), newer_format (proof.newer_format).
Result<ProofCheck> check_proof(const ProofRequest& request);

struct OpenOptions {
    bool offline = false;                      ///< no connection to a peer is opened by this process
    bool serve = true;                         ///< lets other processes use the copy through DIR/node.sock
    Job upgrading = {};                        ///< stops, and hears of, bringing an older format up to this one
    bool to_repair = false;                    ///< opens what is damaged, as far as it can be, for check_copy()
};
/// Opens the copy, or uses it through the process that has it open (same user, DIR/node.sock); when that one ends, this
/// process takes over. Several processes and windows work on one copy at the same time. Brings a copy of an older format
/// up to this one, in place, before anything is read from it.
/// Errors: missing_copy, newer_format, damaged, stopped (an upgrade), io; locked where the copy is open in a process that
/// does not answer within two seconds (node.no_answer) or is another version (node.other_version), with its `pid` and
/// `program`.
Result<std::unique_ptr<Node>> open(const std::filesystem::path& folder, const Clock& clock, const OpenOptions& options = {});

/// Makes a copy whose files are so damaged that open() refuses it (damaged) fit to be opened: whatever can be read is
/// kept, the rest is for check_copy() to bring back. A copy that opens is left alone. Errors: as open(), io.
Result<void> mend(const std::filesystem::path& folder);

}  // namespace cityledger::node
