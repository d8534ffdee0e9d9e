// Records of the state's tree, as a damaged disk gives them. What decodes encodes to the same bytes.
#include "core/state/node.h"

#include <cstdlib>

using namespace cityledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const BytesView input(data + 1, size - 1);
    const unsigned depth = data[0] % (state::max_depth + 1);
    if (const auto node = state::decode_node(input, Hash32{}, depth)) {
        if (state::encode_node(*node) != to_bytes(input)) std::abort();
        (void)state::hash_of(*node);
        for (unsigned nibble = 0; nibble < 16; ++nibble) {
            std::vector<state::Step> steps;
            if (node->children[nibble]) state::add_steps(*node, nibble, steps);
            if (steps.size() > 4) std::abort();
        }
    }
    if (const auto root = state::decode_root(input))
        if (state::encode_root(*root) != to_bytes(input)) std::abort();
    if (const auto value = state::decode_value(input))
        if (state::encode_value(value->key, value->value) != to_bytes(input)) std::abort();
    (void)state::version_in(input).has_value();
    return 0;
}
