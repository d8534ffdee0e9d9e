#pragma once

#include "core/ledger/build.h"
#include "core/serve/genesis_doc.h"
#include "core/serve/validator_key.h"

#include <span>
#include <string>

namespace cityledger::peer {

/// The made-up city of Jinchuan (锦川市): its departments, institutions and companies, who works there, and what they
/// may do.
inline constexpr std::string_view sample_chain_id = "jinchuan-ledger-1";
inline constexpr std::string_view sample_name_zh = "锦川市政务账本";
inline constexpr std::string_view sample_name_en = "Jinchuan City Ledger";
inline constexpr std::string_view material_scenario = "material-verification";

struct SampleParty {
    std::string_view id;
    ledger::PartyKind kind;
    std::string_view zh;
    std::string_view en;
    bool issues = false;    ///< issues materials: has an issuer and a supervisor
    bool verifies = false;  ///< has a verifier
};
/// All that are there from the first block.
std::span<const SampleParty> sample_parties();
/// Joins during the year.
const SampleParty& late_party();

// Officers of every party: o01 its admin, o02 issuer, o03 supervisor, o04 verifier; o05 is a second issuer.

/// The key of "PARTY/OFFICER", or of any other name ("council/1"), from the seed.
crypto::Ed25519Seed sample_secret(std::uint64_t seed, std::string_view who);
ledger::TransactionSigner sample_signer(std::uint64_t seed, std::string_view who);
serve::ValidatorKey sample_validator(std::uint64_t seed);

/// The genesis document: council of three, two of whom decide; the definitions intake, finding and
/// material-verification.
Result<serve::GenesisDoc> sample_genesis(std::uint64_t seed, Timestamp time);

}  // namespace cityledger::peer
