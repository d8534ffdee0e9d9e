#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <filesystem>

namespace cityledger::keys {

/// The first line of a passphrase file (`--passphrase-file`), without its line end; at most 1 024 bytes, not empty.
/// Errors: as read_file; invalid (passphrase.empty). No message holds any of it.
Result<crypto::SecretBytes> read_passphrase_file(const std::filesystem::path& path);

}  // namespace cityledger::keys
