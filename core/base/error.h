#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cityledger {

/// What sort of thing went wrong. Never mixed: absence, damage, an unreachable peer and "cannot tell" are four things.
/// The exit codes of `city-ledger` follow from this alone (app/cli/exit_code.h).
enum class ErrorKind {
    invalid,       ///< the input breaks a rule of its format or of verification
    not_found,     ///< it is not there, and we can tell
    damaged,       ///< bytes on disk are not what was written
    unreachable,   ///< a peer or the network did not answer, or answered uselessly
    cannot_tell,   ///< neither yes nor no can be said with what we hold
    refused,       ///< the ledger refused an act (number and name in the code)
    limit,         ///< larger, deeper or longer than we accept
    stopped,       ///< the caller cancelled
    locked,        ///< another process has the copy open
    newer_format,  ///< made by a newer version of this program
    missing_copy,  ///< there is no copy in this folder, or it cannot be opened
    io,            ///< reading or writing a file failed (disk full, no permission)
    usage,         ///< wrong arguments
    untrusted,     ///< well formed, but not enough trusted power stands behind it
    expired,       ///< the trust period is over
    attack,        ///< peers proved to have signed two different blocks
};

/// A failure as a value. `code` is stable and dotted ("header.hash_mismatch"): the window chooses its words by it, and
/// `fields` fill them in; `message` is one English sentence for people and logs: what failed, with which input, and
/// what to do. Neither holds secrets or personal data.
struct Error {
    ErrorKind kind = ErrorKind::invalid;
    std::string code;
    std::string message;
    std::vector<std::pair<std::string, std::string>> fields;

    /// The same error, said to have happened while doing `what`: "what: message".
    Error within(std::string_view what) const;
    /// The field's text, or an empty one.
    std::string_view field(std::string_view name) const;
    Error with(std::string name, std::string value) &&;
};

/// The kind's name as used in JSON ("not_found").
std::string_view name_of(ErrorKind kind);

}  // namespace cityledger
