#pragma once

#include "core/base/bytes.h"

#include <span>

namespace cityledger::crypto {

/// One signature to verify; the views must outlive the call.
struct SignedMessage {
    BytesView public_key, message, signature;
};

/// Whether all of them verify by ZIP-215, exactly as verify_zip215() says of each; with 150 at once each costs a third
/// of what it costs alone. True of none. Which one is bad it does not tell. Nobody can make a bad one pass: the factors
/// that keep several bad ones from cancelling out are 128 bits of a hash of all that is verified, and the same
/// signatures always give the same answer.
bool verify_zip215_all(std::span<const SignedMessage> signatures);

}  // namespace cityledger::crypto
