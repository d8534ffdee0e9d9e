// Drafts of acts, as they come from others: whatever is read is written back to the same bytes.
#include "core/node/api/drafts.h"

#include <cstdint>
#include <cstdlib>

using namespace cityledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView bytes(data, size);
    const auto draft = node::decode_draft(bytes);
    if (!draft) return 0;
    if (node::encode_draft(*draft) != to_bytes(bytes)) std::abort();
    (void)draft->missing();
    (void)node::transaction_of(*draft);
    return 0;
}
