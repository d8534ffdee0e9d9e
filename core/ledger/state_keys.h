#pragma once

// The keys of the state (ledger.md, "State and proofs"): ASCII text, hex in lower case, numbers decimal.

#include "core/crypto/digest.h"
#include "core/ledger/identity.h"

#include <string>
#include <string_view>

namespace cityledger::ledger::state_keys {

inline constexpr std::string_view city_scope = "city";

Bytes params();
Bytes council();
Bytes handover();
Bytes history();
Bytes validator(BytesView address);
Bytes party(std::string_view party);
Bytes key(const KeyId& id);
/// `officer` empty: the party's own.
Bytes role(std::string_view scope, std::string_view role, std::string_view party, std::string_view officer = {});
Bytes definition(const Hash32& digest);
Bytes scenario(std::string_view scenario);
Bytes record(std::string_view record);  ///< PARTY/LOCAL
Bytes event(std::string_view record, std::uint64_t number);
/// "document/sha256/HEX": counts.
Bytes document(crypto::DigestAlgorithm algorithm, const Hash32& digest);
Bytes document_issued(crypto::DigestAlgorithm algorithm, const Hash32& digest, std::uint64_t number);
Bytes document_attached(crypto::DigestAlgorithm algorithm, const Hash32& digest, std::uint64_t number);
/// `value`: claim_bytes(); the key ends in their SHA-256.
Bytes claim(std::string_view scenario, std::string_view name, BytesView value);
Bytes seal(crypto::DigestAlgorithm algorithm, const Hash32& digest);
Bytes spent(const Hash32& body);
Bytes misbehaviour(std::int64_t height, BytesView address);

}  // namespace cityledger::ledger::state_keys
