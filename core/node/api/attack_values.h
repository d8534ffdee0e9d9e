#pragma once

// What the window and the command line see of an attack and of a proof file that was checked.

#include "core/base/error.h"
#include "core/node/api/basic_values.h"

#include <optional>
#include <vector>

namespace cityledger::node {

/// One of the two sides of an attack. First: what was verified here first.
enum class AttackSide { first, second };

enum class AttackVote { none, absent, nil, commit };

struct AttackSigner {
    Bytes address;
    Text name;                    ///< of the department, as far as the finder knew it; may be empty
    std::int64_t power = 0;
    AttackVote first = AttackVote::none, second = AttackVote::none;  ///< none: not of that block's set
    bool signed_both() const { return first == AttackVote::commit && second == AttackVote::commit; }
};

/// Two different blocks, both signed by trusted validators: what a dossier proves, and what was done about it.
struct AttackDossier {
    std::string id;               ///< SHA-256 of the file, lower-case hex
    std::string kind;             ///< "lunatic", "equivocation", "amnesia"
    std::string chain_id;
    Block0 root;                  ///< the trusted header that the proof starts at
    Block0 common;                ///< the last block both sides share
    Block0 first, second;         ///< the two blocks; of one height, but for a chain that ran ahead
    std::vector<std::string> first_peers, second_peers;  ///< names of the peers that showed the block
    std::vector<AttackSigner> signers;                   ///< who signed at least one of the two
    Timestamp found_at;           ///< by the finder's clock
    std::uint64_t size = 0;       ///< of the file
    // What follows is of this copy and stands in no file.
    Height from = 0;              ///< nothing from this height on is trusted while it is not decided
    bool held = false;            ///< the copy holds the first block: it was verified before the second was shown
    std::vector<std::string> submitted_to;  ///< peers that took the evidence
    struct Decision {
        AttackSide side = AttackSide::first;  ///< whose peers go on being asked
        Timestamp at;
    };
    std::vector<Decision> decisions;          ///< the last one counts; none: undecided
};

/// What checking a proof file came to. No copy and no network have a part in it.
struct ProofCheck {
    enum class Outcome { confirmed, refuted, cannot_tell } outcome = Outcome::refuted;
    std::string kind;                      ///< "attack"; empty: not even that could be read
    std::optional<Error> why;              ///< of refuted and cannot_tell
    std::optional<AttackDossier> attack;   ///< where it could be read
};

}  // namespace cityledger::node
