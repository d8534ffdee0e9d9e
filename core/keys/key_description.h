#pragma once

#include "core/keys/signer.h"

namespace cityledger::keys {

/// RFC 8785 bytes of the readable part of a key file (FORMATS.md, "Key file"). Errors: invalid (key.owner: party or
/// officer is no id; key.label; key.public_key).
Result<Bytes> encode(const KeyDescription& description);

/// Strict, at most 4 KiB; hostile bytes are safe. Errors: invalid (key.description, json.*), newer_format.
Result<KeyDescription> decode_description(BytesView bytes);

/// The public key's own checks, and the key id from it. Errors: invalid (key.public_key).
Result<ledger::KeyId> checked_id(ledger::KeyAlgorithm algorithm, BytesView public_key);

}  // namespace cityledger::keys
