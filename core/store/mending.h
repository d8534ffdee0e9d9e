#pragma once

#include "core/light/verify/ports.h"

namespace cityledger::store {

/// Good records to be put over damaged ones, past what ChainStore::put() allows. Everything in it was verified by the
/// caller. Afterwards ChainStore::reload().
struct Mending {
    std::vector<light::VerifiedHeader> headers;
    std::vector<chain::Block> blocks;  ///< bodies; their headers are there
    std::vector<chain::ValidatorSet> validators;
    std::vector<chain::Commit> commits;         ///< of light blocks, by their own height
    std::vector<chain::Height> no_light_block;  ///< heights that stay trusted by hash link alone
    std::vector<Bytes> erase;                   ///< whole keys of records that stand for nothing
    std::optional<Bytes> genesis;
};

/// Atomic and on disk when it returns. Errors: io.
Status mend(KeyValueStore& records, const Mending& mending);

/// Writes anew what is held, from what is there: headers as they stand, blocks from the lowest to the highest, whatever
/// is missing between. Errors: io, damaged.
Status mend_held(KeyValueStore& records);

/// While one of a copy's two namespaces that can be made anew from blocks (state_namespace, index_namespace) is being
/// replaced, it is not to be read; marked so, it stays so after a crash. Empty: none is.
Result<Bytes> being_rebuilt(const KeyValueReader& records);
Status mark_rebuilding(KeyValueStore& records, BytesView namespaces);

/// Makes the namespace of `records` what `made` holds, in batches of some megabytes. Stops between them.
/// Errors: stopped, io.
Status replace_namespace(KeyValueStore& records, std::uint8_t prefix, const KeyValueReader& made, std::stop_token stop);

}  // namespace cityledger::store
