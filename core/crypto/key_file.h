#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string_view>

namespace cityledger::crypto {

/// Seals a secret under a passphrase: scrypt (N 2^15, r 8, p 1; random salt of 16 bytes) and AES-256-GCM (random nonce
/// of 12 bytes). `header` is stored readable beside it and authenticated. Layout: FORMATS.md, "Key file".
Result<Bytes> seal_with_passphrase(BytesView secret, std::string_view passphrase, BytesView header);

struct OpenedSecret {
    Bytes header;
    Bytes secret;
};
/// Errors: invalid (key_file.wrong_passphrase: or the file was altered, the two cannot be told apart),
/// invalid (key_file.format), limit (greedy scrypt parameters are refused before any work), newer_format.
Result<OpenedSecret> open_with_passphrase(BytesView sealed, std::string_view passphrase);

/// The readable part without a passphrase.
Result<Bytes> header_of_sealed(BytesView sealed);

}  // namespace cityledger::crypto
