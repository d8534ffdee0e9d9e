#pragma once

#include "core/proof/attack_facts.h"

#include <map>

namespace cityledger::proof {

/// Who found the attack, and how: the finder's word, which no signature covers.
struct AttackFound {
    Timestamp at;
    std::vector<std::string> first_peers, second_peers;  ///< names of peers that showed the block
    struct Name {
        std::string zh, en;
    };
    std::map<chain::Address, Name> names;  ///< of the departments whose validators signed, as far as they are known
};

/// An attack dossier: the two signed chains, and who found them.
struct AttackDossier {
    Fork fork;
    AttackFound found;
};

/// The file: stored zip of `proof.json` (RFC 8785, what the blocks say and who found them), `trace` (encode(Fork)) and
/// `summary.txt` (the same in words of both languages). Same dossier, same bytes. Errors: invalid (json.*: a name that
/// no text may hold), io (proof.container).
Result<Bytes> encode(const AttackDossier& dossier);

/// Reads a dossier and compares what `proof.json` and `summary.txt` say with what the headers in `trace` say;
/// signatures are not looked at (attack_check.h). Errors: invalid (proof.container, proof.kind: another kind of proof,
/// proof.form, proof.statement: it does not say what its headers say, proof.summary, proof.fork, chain.*, json.*),
/// newer_format (proof.newer_format), limit.
Result<AttackDossier> decode_attack_dossier(BytesView file);

/// The words of `summary.txt`.
std::string summary_of(const AttackDossier& dossier);

inline constexpr std::size_t max_dossier_bytes = max_fork_bytes + (std::size_t{9} << 20);

}  // namespace cityledger::proof
