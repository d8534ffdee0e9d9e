#include "core/crypto/secret.h"

#include <cryptopp/misc.h>

namespace cityledger::crypto {

void wipe(std::span<std::uint8_t> secret) {
    CryptoPP::SecureWipeBuffer(secret.data(), secret.size());
}

}  // namespace cityledger::crypto
