#include "core/crypto/key_file.h"
#include "core/keys/key_description.h"

using namespace cityledger;

/// A key file of a stranger, up to where a passphrase is needed; and its description alone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView bytes(data, size);
    const auto header = crypto::header_of_sealed(bytes);
    const BytesView text = header ? BytesView(*header) : bytes;
    const auto description = keys::decode_description(text);
    if (!description) return 0;
    // Times may be written in several ways, so the bytes need not come back; what they say must.
    const auto again = keys::encode(*description);
    if (!again || *keys::decode_description(*again) != *description) __builtin_trap();
    return 0;
}
