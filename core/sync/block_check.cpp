#include "core/sync/block_check.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"

namespace cityledger::sync {

Status check_block(const chain::Block& block, const chain::Header& verified, const chain::BlockId& id) {
    const std::string height = std::to_string(verified.height);
    if (block.header != verified)
        return fail(Error{ErrorKind::invalid,
                          "sync.wrong_block",
                          "asked for block " + height + ", the peer sent block " + std::to_string(block.header.height) +
                              " with hash " + hex_upper(chain::hash(block.header)) + "; the verified chain has " +
                              hex_upper(chain::hash(verified)),
                          {{"height", height}}});
    if (auto content = chain::validate_content(block); !content)
        return fail(content.error().within("block " + height).with("height", height));
    // That the verified header hashes to id.hash is how it was verified.
    if (auto whole = chain::validate_parts(block, id.parts); !whole)
        return fail(whole.error().within("block " + height).with("height", height));
    return {};
}

}  // namespace cityledger::sync
