#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/ledger/identity.h"

#include <string>

namespace cityledger::keys {

/// What may be shown of a key, before and without its secret.
struct KeyDescription {
    ledger::KeyAlgorithm algorithm = ledger::KeyAlgorithm::ed25519;
    Bytes public_key;     ///< 32 bytes (Ed25519) or 65 (SM2: 04 x y)
    ledger::KeyId id{};   ///< follows from the two above
    std::string party;    ///< whose it is, as its maker said; the ledger decides
    std::string officer;  ///< the part behind the slash; may be empty
    std::string label;    ///< for the person to tell keys apart; may be empty
    Timestamp made;

    bool operator==(const KeyDescription&) const = default;
};

/// A key that can be used. Whoever uses it shows the description first: people sign as somebody. Thread-safe.
class Signer {
  public:
    virtual ~Signer() = default;
    virtual const KeyDescription& description() const = 0;
    /// 64 bytes that ledger::verify_signature takes for this key and message. For a transaction the message is
    /// ledger::signing_bytes(body hash). Errors: io (the device or library failed).
    virtual Result<Bytes> sign(BytesView message) const = 0;
};

}  // namespace cityledger::keys
