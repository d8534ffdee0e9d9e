#pragma once

// What the application keeps beside the state, under prefix 'l' of the same store and written in the same batches. None
// of it is hashed into roots.
//   'l' 'a'                           -> LastBlock
//   'l' 's' valid_until(8) body(32)   -> 01: a spent body that leaves the state at the end of that block
//   'l' 't' height(8)                 -> block time, seconds(8): how far back versions of the state must be kept
// Numbers are big endian.

#include "core/base/key_value.h"
#include "core/ledger/message.h"

namespace cityledger::ledger::ledger_index {

struct LastBlock {
    std::string chain_id;
    std::int64_t height = 0;  ///< after init_chain: initial height - 1
    Hash32 root{};
    std::int64_t seconds = 0;
    std::int32_t nanos = 0;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.text(2, self.chain_id);
        f.number(3, self.height);
        f.fixed(4, self.root);
        f.number(5, self.seconds);
        f.number(6, self.nanos);
    }
};

Bytes last();
Bytes spent_at(std::uint64_t valid_until);  ///< prefix of those of one height
Bytes spent(std::uint64_t valid_until, const Hash32& body);
Bytes time(std::int64_t height);

/// Nullopt before init_chain. Errors: damaged, io.
Result<std::optional<LastBlock>> read_last(const KeyValueReader& store);
/// Bodies that leave the state at the end of block `height`.
Result<std::vector<Hash32>> spent_bodies(const KeyValueReader& store, std::int64_t height);
/// The lowest version to be kept once block `height` of time `now` is written: 1 000 heights and 24 hours back.
/// `forget` takes the times that are not needed any more.
Result<std::int64_t> keep_from(const KeyValueReader& store, std::int64_t height, std::int64_t now,
                               KeyValueBatch& forget);

}  // namespace cityledger::ledger::ledger_index
