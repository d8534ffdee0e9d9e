#pragma once

#include "core/base/result.h"
#include "core/ledger/definition.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cityledger::documents {

enum class Answer { cannot_tell, pass, fail };

/// product.md, "The verdict for a document". The order carries no meaning: see verdict_precedence.
enum class Verdict {
    registered,
    superseded,
    revoked,
    expired,
    used_up,
    pending,
    contradicted,
    not_registered,
    suspended,
    attached,
    cannot_tell,
};

inline constexpr std::size_t verdict_count = 11;

/// Worst first: what a folder is called by, and what is put before what wherever one word must stand for several.
inline constexpr std::array<Verdict, verdict_count> verdict_precedence{
    Verdict::contradicted,   Verdict::revoked,  Verdict::suspended,  Verdict::cannot_tell,
    Verdict::not_registered, Verdict::attached, Verdict::expired,    Verdict::used_up,
    Verdict::superseded,     Verdict::pending,  Verdict::registered,
};

/// "not_registered", "cannot_tell", "pass": the contract's words. The window has the words for people.
std::string_view code_of(Verdict verdict);
std::string_view code_of(Answer answer);
std::optional<Verdict> verdict_of(std::string_view code);
/// What a record's document word makes of a document that stands in it.
Verdict verdict_of(ledger::DocumentWord word);

bool is_worse(Verdict a, Verdict b);
/// The headline of a folder: the worst of its files; nullopt: no files.
std::optional<Verdict> worst_of(std::span<const Verdict> verdicts);

/// Reasons beside the code; stable, more may come.
namespace reason {
/// The scenario is in trial.
inline constexpr std::string_view trial = "trial";
/// By its intake record or by the council.
inline constexpr std::string_view scenario_suspended = "scenario_suspended";
inline constexpr std::string_view scenario_retired = "scenario_retired";
/// The document stands in others, too.
inline constexpr std::string_view other_records = "other_records";
/// One digest is registered, the other not with it.
inline constexpr std::string_view digests_disagree = "digests_disagree";
/// The record it claims to be of does not exist.
inline constexpr std::string_view no_such_record = "no_such_record";
/// The record it claims to be of holds another one.
inline constexpr std::string_view other_document = "other_document";
/// The record holds a newer one.
inline constexpr std::string_view older_revision = "older_revision";
/// The key that registered it was in other hands by then.
inline constexpr std::string_view key_compromised = "key_compromised";
/// Its digest is anchored, which registers nothing.
inline constexpr std::string_view sealed = "sealed";
/// More entries than are looked through.
inline constexpr std::string_view too_many_records = "too_many_records";
/// The scenario's, by this version of the program.
inline constexpr std::string_view unreadable_definition = "unreadable_definition";
/// There is no verified state to ask.
inline constexpr std::string_view gap = "gap";
/// Departments signed different headers from an earlier height on.
inline constexpr std::string_view dispute = "dispute";
/// A value could not be had with a right proof.
inline constexpr std::string_view no_proof = "no_proof";
/// The file: see `error`.
inline constexpr std::string_view unreadable = "unreadable";
inline constexpr std::string_view changed_while_read = "changed_while_read";
}  // namespace reason

/// The record that governs, as of the block asked about.
struct GoverningRecord {
    std::string id;  ///< PARTY/LOCAL
    std::string scenario;
    ledger::Title scenario_title;
    std::string type;
    ledger::Title type_title;
    std::string state;
    ledger::Title state_title;
    std::string document;                          ///< the document word that counts now
    Hash32 registered_sha256{}, registered_sm3{};  ///< of the document it holds (newest revision); zero: it holds none
    std::optional<std::int64_t> valid_from, valid_until;  ///< seconds
};

/// The act that registered this document.
struct Registration {
    std::string field;
    std::uint64_t revision = 0;
    std::int64_t height = 0;
    std::int64_t time = 0;   ///< seconds
    Hash32 act{};            ///< the act's number: SHA-256 of its body
    std::string transition;  ///< id
    std::string party;
    ledger::Title party_name;  ///< now; empty if it has none
    std::string officer;       ///< the part behind the slash
    std::string role;          ///< empty: any, or the holder
    ledger::Title role_title;
};

/// Another record in which the same document stands. Never changes the headline.
struct OtherRecord {
    std::string record;
    std::string party;
    ledger::Title party_name;
    std::string state;
    ledger::Title state_title;
    bool issued = false;  ///< false: an attachment there
};

struct DocumentVerdict {
    Verdict code = Verdict::cannot_tell;
    std::vector<std::string> reasons;  ///< of namespace reason, each once
    Answer unchanged = Answer::cannot_tell;
    Answer authorised = Answer::cannot_tell;
    Answer in_force = Answer::cannot_tell;
    std::optional<GoverningRecord> record;
    std::optional<Registration> registration;  ///< absent where the record holds another document
    std::vector<OtherRecord> others;           ///< in the ledger's order, at most 32
    std::optional<Error> error;                ///< why it cannot be told

    bool has_reason(std::string_view word) const;
    void add_reason(std::string_view word);
};

/// The verdict for a file whose digests could not be had (FileDigester's error).
DocumentVerdict verdict_without_digests(Error error);

}  // namespace cityledger::documents
