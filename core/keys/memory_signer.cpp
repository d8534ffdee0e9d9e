#include "core/keys/memory_signer.h"

#include "core/crypto/ed25519.h"
#include "core/crypto/gm/sm2.h"

#include <algorithm>

namespace cityledger::keys {

namespace {

using ledger::KeyAlgorithm;

/// An Ed25519 seed on the stack, wiped when it goes.
class Seed {
  public:
    explicit Seed(BytesView secret) { std::ranges::copy(secret, seed_.begin()); }
    ~Seed() { crypto::wipe(seed_); }
    Seed(const Seed&) = delete;
    Seed& operator=(const Seed&) = delete;
    const crypto::Ed25519Seed& value() const { return seed_; }

  private:
    crypto::Ed25519Seed seed_{};
};

class MemorySigner final : public Signer {
  public:
    MemorySigner(KeyDescription description, crypto::SecretBytes secret)
        : description_(std::move(description)), secret_(std::move(secret)) {}

    const KeyDescription& description() const override { return description_; }
    Result<Bytes> sign(BytesView message) const override {
        if (description_.algorithm == KeyAlgorithm::sm2) return crypto::gm::sign(secret_.view(), message);
        const Seed seed(secret_.view());
        return to_bytes(crypto::sign(seed.value(), message));
    }

  private:
    KeyDescription description_;
    crypto::SecretBytes secret_;
};

}  // namespace

Result<Bytes> public_key_of(KeyAlgorithm algorithm, BytesView secret) {
    if (algorithm == KeyAlgorithm::sm2) return crypto::gm::public_key_of(secret);
    if (secret.size() != 32) return fail(ErrorKind::invalid, "key.secret", "an Ed25519 secret is 32 bytes");
    const Seed seed(secret);
    return to_bytes(crypto::public_key_of(seed.value()));
}

Result<std::unique_ptr<Signer>> make_memory_signer(KeyDescription description, crypto::SecretBytes secret) {
    CITYLEDGER_TRY(public_key, public_key_of(description.algorithm, secret.view()));
    if (public_key != description.public_key)
        return fail(ErrorKind::damaged, "key.mismatch", "the secret in the key file does not belong to its public key");
    return std::unique_ptr<Signer>(std::make_unique<MemorySigner>(std::move(description), std::move(secret)));
}

}  // namespace cityledger::keys
