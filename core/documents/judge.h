#pragma once

#include "core/documents/document_entries.h"
#include "core/documents/verdict.h"

namespace cityledger::documents {

/// What is asked of one document.
struct Question {
    FileDigests digests;
    std::string record;  ///< the record it claims to be of (PARTY/LOCAL), which then governs; empty: none
};

/// What the copy knows beside the state.
struct Circumstances {
    Timestamp now;                              ///< this computer's clock
    std::optional<chain::Height> dispute_from;  ///< departments signed two different headers from there on
};

/// product.md, "The verdict for a document". Pure but for the values it reads, each of them proved.
///
/// Which record governs: the claimed one; else the earliest that issued the document. The others are listed and change
/// nothing. How it is judged, the first that applies:
///   dispute at or below the as-of height               cannot_tell, dispute
///   a value without a right proof                      cannot_tell, no_proof
///   claims a record that does not exist                not_registered, no_such_record
///   claims a record that holds another document        contradicted, other_document
///   issued under both digests: key compromised         cannot_tell, key_compromised
///     an older revision                                superseded, older_revision
///     else the record's document word at the as-of time; what is in force then has expired when the local clock is
///     past its end. Validity that has not begun is judged by the chain's time alone: a clock that is ahead makes
///     nothing valid.
///   attached under both digests                        attached
///   an entry under one digest alone                    contradicted, digests_disagree
///   nothing                                            not_registered (sealed, where the digest is anchored)
/// A document found nowhere among more entries than are looked through: cannot_tell, too_many_records.
/// Trial, suspended and retired scenarios, and other records, add reasons.
///
/// Errors: only stopped; whatever else went wrong is a verdict that cannot be told, with its `error`.
Result<DocumentVerdict> judge(const Question& question, const Circumstances& circumstances, ProvedState& state,
                              const std::stop_token& stop);

/// The verdict where no state can be asked at all: nothing is verified yet, or the copy has a gap there.
DocumentVerdict verdict_without_state();

}  // namespace cityledger::documents
