#pragma once

#include "core/base/bytes.h"

#include <memory>

namespace cityledger::crypto {

Hash32 sha256(BytesView bytes);
Hash32 sm3(BytesView bytes);
/// SHA-256 of the concatenation, without building it.
Hash32 sha256(std::initializer_list<BytesView> parts);
Hash32 hmac_sha256(BytesView key, BytesView message);
Hash32 hmac_sm3(BytesView key, BytesView message);

enum class DigestAlgorithm { sha256, sm3 };

/// Streaming digest. One object is used again after finish(): making one costs more than hashing 65 bytes.
class Digest {
  public:
    explicit Digest(DigestAlgorithm algorithm);
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;
    ~Digest();
    void update(BytesView bytes);
    /// The digest of all since the last finish(); then empty again.
    Hash32 finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cityledger::crypto
