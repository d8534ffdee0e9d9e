#pragma once

#include "core/base/progress.h"
#include "core/store/chain_store.h"

namespace cityledger::store {

/// What a look at everything in a copy found. Each damage is an Error of kind damaged whose field `record` or message
/// names the record, in hexadecimal, and whose field `height` its height where it has one.
struct IntegrityReport {
    std::uint64_t headers = 0;
    std::uint64_t blocks = 0;
    std::uint64_t validator_sets = 0;
    std::uint64_t state_keys = 0;
    std::uint64_t bytes = 0;     ///< read and compared
    std::vector<Error> damages;  ///< the first hundred of each kind of record

    /// All that is damaged or missing, for whoever repairs it.
    HeightRanges bad_headers;  ///< with their hash's index and their origin
    HeightRanges bad_blocks;
    HeightRanges bad_commits;     ///< of light blocks
    std::vector<Bytes> bad_sets;  ///< hashes
    std::vector<Bytes> strays;    ///< whole keys of records that stand for nothing
    bool bad_held = false;        ///< what is said to be held is not what is
    bool bad_state = false;
    bool unreadable = false;  ///< LevelDB itself finds bytes of its files wrong

    bool is_whole() const { return damages.empty(); }
};

/// Reads every record, with its checksum, and compares it with the hashes that stand for it: headers with their own
/// hash's index and with the header above, blocks with their header's data and commit hashes, light blocks' commits
/// with their header and by their signatures, sets with their key, the newest state with the header that carries its
/// root, and what is said to be held with what is. The browsing index is read only: see sync/rebuild.h. `records` is a
/// snapshot or a store that nobody writes to. Progress: bytes, and records as items. Stops between records. Errors:
/// stopped, io. Damage is in the report.
Result<IntegrityReport> check_integrity(const KeyValueReader& records, const Job& job);

}  // namespace cityledger::store
