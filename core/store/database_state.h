#pragma once

#include "core/store/database.h"
#include "core/store/folder_lock.h"

#include <leveldb/cache.h>
#include <leveldb/db.h>
#include <leveldb/filter_policy.h>

#include <atomic>

namespace cityledger::store {

/// Members are given up from the last to the first: the database before what it uses, the mark of the folder at the
/// end.
struct Database::State {
    std::filesystem::path folder;
    OpenFolder mark;
    std::unique_ptr<const leveldb::FilterPolicy> filter;
    std::unique_ptr<leveldb::Cache> cache;
    std::unique_ptr<leveldb::DB> database;
    std::atomic<bool> write_failed{false};

    State(std::filesystem::path at, OpenFolder marked) : folder(std::move(at)), mark(std::move(marked)) {}
};

/// LevelDB hands an empty slice's pointer on, so that may not be null.
inline leveldb::Slice slice(BytesView bytes) {
    return bytes.empty() ? leveldb::Slice() : leveldb::Slice(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

// Reading is the same with and without a snapshot (nullptr: the newest).
Result<std::optional<Bytes>> read(leveldb::DB& database, const leveldb::Snapshot* snapshot,
                                  const std::filesystem::path& folder, BytesView key);
Status scan(leveldb::DB& database, const leveldb::Snapshot* snapshot, const std::filesystem::path& folder,
            BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit);
Status scan_down(leveldb::DB& database, const leveldb::Snapshot* snapshot, const std::filesystem::path& folder,
                 BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit);

}  // namespace cityledger::store
