#include "core/crypto/ed25519.h"
#include "core/crypto/gm/sm2.h"

using namespace cityledger;

/// A key, a signature and a message as a peer could send them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView bytes(data, size);
    if (size >= 96) {
        const BytesView key = bytes.first(32), signature = bytes.subspan(32, 64), message = bytes.subspan(96);
        // The transactions' rule never takes what the blocks' rule refuses.
        if (crypto::verify_strict(key, message, signature) && !crypto::verify_zip215(key, message, signature))
            __builtin_trap();
        crypto::is_acceptable_public_key(key);
    }
    if (size >= 129) crypto::gm::verify(bytes.first(65), bytes.subspan(129), bytes.subspan(65, 64));
    return 0;
}
