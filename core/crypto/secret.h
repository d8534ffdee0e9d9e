#pragma once

#include "core/base/bytes.h"

#include <utility>

namespace cityledger::crypto {

/// Overwrites the bytes so that the compiler cannot leave it out. The size stays.
void wipe(std::span<std::uint8_t> secret);

/// Bytes that are wiped when they go: a private key, a seed, a passphrase. Moves, never copies.
class SecretBytes {
  public:
    SecretBytes() = default;
    explicit SecretBytes(Bytes bytes) : bytes_(std::move(bytes)) {}
    SecretBytes(SecretBytes&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
    SecretBytes& operator=(SecretBytes&& other) noexcept {
        std::swap(bytes_, other.bytes_);
        return *this;
    }
    ~SecretBytes() { wipe(bytes_); }

    BytesView view() const { return bytes_; }
    bool empty() const { return bytes_.empty(); }

  private:
    Bytes bytes_;
};

}  // namespace cityledger::crypto
