#include "core/chain/codec.h"
#include "core/chain/hash.h"

#include <algorithm>

namespace cityledger::chain {

namespace {
constexpr std::size_t part_size = 65536;
}

PartSetHeader part_set_header(BytesView block_bytes) {
    std::vector<BytesView> parts;
    for (std::size_t at = 0; at < block_bytes.size(); at += part_size)
        parts.push_back(block_bytes.subspan(at, std::min(part_size, block_bytes.size() - at)));
    const Hash32 root = merkle_root_of_views(parts);
    return {static_cast<std::uint32_t>(parts.size()), to_bytes(root)};
}

BlockId block_id_of(const Block& block) {
    return {to_bytes(hash(block.header)), part_set_header(encode(block))};
}

}  // namespace cityledger::chain
