#pragma once

#include "core/crypto/secret.h"
#include "core/keys/signer.h"

#include <memory>

namespace cityledger::keys {

/// The public key of a secret of 32 bytes. Errors: invalid (key.secret, sm2.secret).
Result<Bytes> public_key_of(ledger::KeyAlgorithm algorithm, BytesView secret);

/// A signer whose secret lies in memory until it goes, then wiped. Errors: damaged (key.mismatch: the secret is not
/// that of the described public key), invalid (key.secret).
Result<std::unique_ptr<Signer>> make_memory_signer(KeyDescription description, crypto::SecretBytes secret);

}  // namespace cityledger::keys
