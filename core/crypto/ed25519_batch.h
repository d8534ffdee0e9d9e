#pragma once

#include "core/base/bytes.h"

#include <span>

namespace cityledger::crypto {

/// One signature to verify; the views must outlive the call.
struct SignedMessage {
    BytesView public_key, message, signature;
};

enum class SignaturesVerdict {
    bad,    ///< at least one does not verify
    odd,    ///< all verify, and at least one as no ordinary signing program makes it
    plain,  ///< all verify
};

/// Whether all of them verify by ZIP-215, exactly as verify_zip215() says of each; with 150 at once each costs a third
/// of what it costs alone. None are plain. Which one is bad or odd it does not tell. Nobody can make a bad one pass: the
/// factors that keep several bad ones from cancelling out are 128 bits of a hash of all that is verified, and the same
/// signatures always give the same answer.
/// Odd is an encoding that is not canonical, or a key or R with a part of small order: ZIP-215 takes them, RFC 8032's
/// rule without cofactor does not. Of such encodings each is seen; of small parts, those of one verified alone and
/// of at least every second group in which there are some: enough to notice a chain that uses them, at no cost.
SignaturesVerdict judge_zip215(std::span<const SignedMessage> signatures);
/// Not bad.
bool verify_zip215_all(std::span<const SignedMessage> signatures);

}  // namespace cityledger::crypto
