#pragma once

// What recomputes in recorded RPC answers. For family_rpc.cpp.

#include "core/net/rpc_decode.h"

#include <map>
#include <set>

namespace cityledger::conformance {

/// What one answer came to: what was wrong, what was checked, what could not be and why.
struct Findings {
    std::vector<std::string> wrong;
    std::vector<std::string> checked;
    std::vector<std::string> left_out;

    void same(const std::string& what, BytesView expected, BytesView actual);
    void demand(const std::string& what, const Status& status);
    template <class T>
    bool read(const std::string& what, const Result<T>& result) {
        if (!result) wrong.push_back(what + ": " + result.error().code + ": " + result.error().message);
        return result.has_value();
    }
};

/// What other answers of the same chain tell: those of the folder (or of folders named by heights) whose names begin
/// alike.
struct Recorded {
    std::map<std::string, chain::ValidatorSet> sets;  ///< by hash
    std::map<chain::Height, chain::Header> headers;
    std::map<chain::Height, chain::BlockId> ids;

    /// Reads the answers that stand beside one; what cannot be read is left out, its own case will say so.
    static Recorded beside(const std::string& path);
    const chain::ValidatorSet* set(BytesView hash) const;
};

void judge_block(const chain::Block& block, const chain::BlockId* id, const Recorded& recorded, Findings& findings);
void judge_header(const chain::Header& header, const Recorded& recorded, Findings& findings);
void judge_signed_header(const chain::SignedHeader& signed_header, const Recorded& recorded, Findings& findings);
/// Signatures of the commit by the set of that hash, where it is at hand.
void judge_signatures(const chain::Commit& commit, std::string_view chain_id, BytesView validators_hash,
                      const Recorded& recorded, Findings& findings);
/// One transaction with its hash and, where it is there, its proof.
void judge_tx(const net::JsonNode& tx, Findings& findings);

}  // namespace cityledger::conformance
