#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"
#include "core/crypto/ed25519.h"

#include <filesystem>

namespace cityledger::serve {

/// The key a peer signs blocks with. It stands unencrypted in a file that only its owner may read, as the engine keeps
/// its own: a peer starts without a person who could type a passphrase.
class ValidatorKey {
  public:
    static ValidatorKey from_seed(const crypto::Ed25519Seed& seed);
    /// Reads the engine's priv_validator_key.json. Errors: not_found, io, invalid (validator_key.*); a file that others
    /// may read is refused (validator_key.permissions).
    static Result<ValidatorKey> read(const std::filesystem::path& file);
    /// Writes it with mode 0600.
    Status write(const std::filesystem::path& file) const;

    const chain::PublicKey& public_key() const { return public_key_; }
    const chain::Address& address() const { return address_; }
    crypto::Ed25519Signature sign(BytesView message) const { return crypto::sign(seed_, message); }

  private:
    ValidatorKey() = default;
    crypto::Ed25519Seed seed_{};
    chain::PublicKey public_key_;
    chain::Address address_{};
};

}  // namespace cityledger::serve
