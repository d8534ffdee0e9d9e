// Protobuf of headers, commits, sets and blocks: whatever decodes must encode to the same bytes.
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"

#include <cstdlib>

using namespace cityledger;

namespace {

template <class T>
void check(const Result<T>& decoded, BytesView input) {
    if (decoded && !equal(chain::encode(*decoded), input)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    check(chain::decode_header(input), input);
    check(chain::decode_commit(input), input);
    check(chain::decode_signed_header(input), input);
    check(chain::decode_validator_set(input), input);
    const auto block = chain::decode_block(input);
    check(block, input);
    if (block && chain::validate_basic(*block) && !chain::validate_block_id(*block, chain::block_id_of(*block)))
        std::abort();
    return 0;
}
