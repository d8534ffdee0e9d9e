#pragma once

// Acts as a person writes them: from what is entered, to a draft, to a signed transaction. All of it runs in the
// process of the person; the copy is asked through Acting for definitions and proved state alone.

#include "core/base/progress.h"
#include "core/node/api/acting.h"
#include "core/node/api/keys.h"

#include <filesystem>
#include <map>
#include <variant>

namespace cityledger::node {

inline constexpr Height blocks_for_acts = 1'000;     ///< valid_until lies so far ahead
inline constexpr Height blocks_for_drafts = 20'000;  ///< where others sign, too

/// An act with all signatures that are there. Who must sign stands in the body and cannot be changed.
struct ActDraft {
    Bytes body;
    std::map<std::string, Bytes> signatures;  ///< by key id, hex; 64 bytes each

    // What the body says.
    Hash32 number{};
    std::string chain_id;
    Height valid_until = 0;
    std::vector<std::string> signers;         ///< key ids, hex, ascending

    std::vector<std::string> missing() const; ///< key ids without a signature
};

/// `.cityact` (FORMATS.md, "Act draft"). Strict, at most 128 KiB. Errors: invalid (draft.*), limit, newer_format.
Result<ActDraft> decode_draft(BytesView bytes);
Bytes encode_draft(const ActDraft& draft);
/// Errors: as read_file, decode_draft.
Result<ActDraft> read_draft(const std::filesystem::path& path);
/// Atomic; an older state of the same draft is replaced, another file is not. Errors: invalid (draft.exists), io.
Result<void> write_draft(const std::filesystem::path& path, const ActDraft& draft);

/// Adds the key's signature. Errors: invalid (draft.signer: not asked for; draft.signed_already), those of signing.
Result<void> sign_draft(ActDraft& draft, const OpenKey& key);
/// The transaction, once nothing is missing. Errors: invalid (draft.incomplete, draft.signature: which is wrong).
Result<Bytes> transaction_of(const ActDraft& draft);

/// A private value of a commitment: kept by whoever entered it, never on the ledger.
struct Opening {
    std::string record, scenario, field;
    std::string value;
    Bytes salt;                               ///< 16 bytes
    Hash32 commitment{};
};

/// Who acts, and how long the act may wait for a block.
struct ActFrame {
    KeyFile actor;
    std::vector<std::string> cosigners;       ///< key ids, hex
    Height valid_for = 0;                     ///< blocks; 0: the customary number
};

struct GivenValue {
    std::string field;
    std::string text;                         ///< in Unicode's composed form (NFC)
};
struct GivenFile {
    std::string field;
    std::filesystem::path file;
};
/// An opening (`record` empty) or a change.
struct RecordRequest {
    std::string record;                       ///< PARTY/LOCAL of a change
    std::string scenario;                     ///< of an opening: its id, or a definition's digest
    std::string type;                         ///< of an opening; empty: any
    std::string act;                          ///< id of opening or transition; empty: the only one
    std::string local;                        ///< the new record's own part; empty: made from the time
    std::string role;                         ///< empty: the first by which the key may
    std::string head;                         ///< of a change, hex; empty: the record's newest
    std::vector<GivenValue> values;
    std::vector<GivenFile> files;             ///< both digests are taken here; the file goes nowhere
    std::filesystem::path scenario_key;       ///< for `keyed` values
    std::string scenario_key_passphrase_file;
    /// The file of the type's first issued document, whatever its field's name (`register`).
    std::filesystem::path issued_file;
};

struct WrittenAct {
    ActDraft draft;
    std::string record;                       ///< PARTY/LOCAL; empty for acts that are of none
    std::vector<Opening> openings;
};

/// What was entered, read by the class of its field. Errors: usage (act.input.*), with fields `field` and `class`.
/// The whole act is rehearsed: refused (act.NAME, with `name` and `code`) where the ledger would refuse it now.
Result<WrittenAct> write_record_act(const Acting& acting, const ActFrame& frame, const RecordRequest& request,
                                    const Clock& clock, const Job& job);

/// One value alone, for a form that checks while a person types. `form` as openings() or changes() gave it. Commitments
/// and keyed values are only looked at. Errors: usage (act.input.*).
Result<void> check_entry(const InputForm& form, const std::string& text);

// --- acts that are of no record -------------------------------------------------------------------------------------

struct PartyRequest {
    std::string party;
    std::string kind;                         ///< department, institution, company
    std::string name_zh, name_en;
    std::string officer;                      ///< of a new party: its first admin
    std::optional<KeyFile> key;               ///< of that officer; absent: new names of a party that is there
};
struct KeyRequest {
    std::string operation;                    ///< add, rotate, revoke
    std::string officer;                      ///< the part behind the slash
    std::optional<KeyFile> key;               ///< added, or taking the other's place
    std::string ended;                        ///< key id, hex: rotated or revoked
    std::optional<Timestamp> from, until, compromised_since;
};
struct RoleRequest {
    bool withdraw = false;
    bool by_council = false;                  ///< a city role, granted by `govern`
    std::string scope;                        ///< "city" or a scenario
    std::string role;
    std::string party;
    std::string officer;                      ///< empty: the party itself
    std::optional<Timestamp> from, until;
    std::string acting_role;                  ///< admin, office; empty: admin
};
struct SealRequest {
    std::string purpose;                      ///< report, journal, log
    std::filesystem::path file;
};
/// A definition's published bytes, RFC 8785.
struct ScenarioRequest {
    Bytes definition;
};
struct GovernRequest {
    struct Validator {
        std::string key;                      ///< Ed25519, hex
        std::int64_t power = 0;
    };
    std::optional<std::uint32_t> threshold;   ///< a new council, with `council`
    std::vector<KeyFile> council;
    std::optional<Height> max_ahead;
    std::string suspend, lift;                ///< scenario ids
    std::vector<Validator> validators;
    std::uint64_t rules_version = 0;
    std::string handover_chain_id;
    Height handover_height = 0;               ///< first of the new chain
    std::string handover_validators_hash;     ///< hex
    std::optional<Timestamp> handover_not_before;
};
using OtherRequest =
    std::variant<PartyRequest, KeyRequest, RoleRequest, SealRequest, ScenarioRequest, GovernRequest>;

/// Rehearsed like the others. A key that the act registers is among the signers. Errors: usage (act.*), refused
/// (act.NAME).
Result<WrittenAct> write_other_act(const Acting& acting, const ActFrame& frame, const OtherRequest& request,
                                   const Job& job);

// --- what is kept beside the keys -----------------------------------------------------------------------------------

/// Seals the openings of one act under the passphrase into COPY/vault; nothing where there are none. Before the act is
/// submitted, or they would be lost. Errors: io, invalid.
Result<void> keep_openings(const std::filesystem::path& copy, const WrittenAct& act, const Passphrase& passphrase);
/// Errors: as reading; invalid (key_file.wrong_passphrase, vault.format).
Result<std::vector<Opening>> read_openings(const std::filesystem::path& file, const Passphrase& passphrase);

/// Signed acts whose outcome is not known yet, in COPY/acts: waiting goes on later by their number.
Result<void> keep_pending(const std::filesystem::path& copy, const ActDraft& draft);
Result<std::vector<ActDraft>> pending_acts(const std::filesystem::path& copy);
void forget_pending(const std::filesystem::path& copy, const Hash32& number);

}  // namespace cityledger::node
