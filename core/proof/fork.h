#pragma once

#include "core/light/verify/ports.h"

namespace cityledger::proof {

/// Light blocks from a trusted header to one that two chains share, and from there along both.
struct Fork {
    std::vector<light::LightBlock> path;    ///< first the trust root, last the common header; never empty
    std::vector<light::LightBlock> first;   ///< from above the common header to the block of the first side
    std::vector<light::LightBlock> second;  ///< the same of the second; neither is empty

    const light::LightBlock& root() const { return path.front(); }
    const light::LightBlock& common() const { return path.back(); }
    const light::LightBlock& first_block() const { return first.back(); }
    const light::LightBlock& second_block() const { return second.back(); }
};

/// Marks every vote absent whose signature is wrong. Enough good ones carry a block, so a peer may have put bad ones
/// beside them; a dossier holds none, and so every vote it shows was cast.
void drop_wrong_signatures(Fork& fork);

inline constexpr std::size_t max_fork_bytes = std::size_t{32} << 20;
inline constexpr std::size_t max_fork_blocks = 2'000;

/// Protobuf: path 1, first 2, second 3, each repeated {signed_header 1, validators 2 (our storage form)}; next sets are
/// not kept. decode_fork() reads that one form and nothing else. Errors: invalid (proof.fork, chain.*, proto.*), limit.
Bytes encode(const Fork& fork);
Result<Fork> decode_fork(BytesView bytes);

}  // namespace cityledger::proof
