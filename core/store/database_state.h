#pragma once

#include "core/store/database.h"
#include "core/store/folder_lock.h"

#include <leveldb/cache.h>
#include <leveldb/db.h>
#include <leveldb/filter_policy.h>

#include <atomic>
#include <mutex>

namespace cityledger::store {

/// How LevelDB opens a folder of ours, with what the settings point to.
struct Engine {
    std::unique_ptr<const leveldb::FilterPolicy> filter;
    std::unique_ptr<leveldb::Cache> cache;
    leveldb::Options settings;

    explicit Engine(const DatabaseOptions& options);
};

/// Members are given up from the last to the first: the database before what it uses, the mark of the folder at the
/// end. Each read and snapshot holds the database for as long as it lasts, so that it is closed only when nobody reads.
struct Database::State {
    std::filesystem::path folder;
    OpenFolder mark;
    Engine engine;
    std::function<std::optional<std::uint64_t>()> free_bytes;
    std::atomic<bool> write_failed{false};
    std::mutex mutex;  ///< of what follows
    std::shared_ptr<leveldb::DB> database;

    State(std::filesystem::path at, OpenFolder marked, const DatabaseOptions& options)
        : folder(std::move(at)), mark(std::move(marked)), engine(options), free_bytes(options.free_bytes) {}

    /// Errors: io (store.closed).
    Result<std::shared_ptr<leveldb::DB>> current();
    /// Opens what is not open. Errors: as Database::open.
    Status start();
};

/// LevelDB hands an empty slice's pointer on, so that may not be null.
inline leveldb::Slice slice(BytesView bytes) {
    return bytes.empty() ? leveldb::Slice() : leveldb::Slice(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

/// Marks the folder as open here. Errors: missing_copy, locked.
Result<OpenFolder> take_folder(const std::filesystem::path& folder);

/// "the copy in FOLDER".
std::string copy_in(const std::filesystem::path& folder);

// Reading is the same with and without a snapshot (nullptr: the newest).
Result<std::optional<Bytes>> read(leveldb::DB& database, const leveldb::Snapshot* snapshot,
                                  const std::filesystem::path& folder, BytesView key);
Status scan(leveldb::DB& database, const leveldb::Snapshot* snapshot, const std::filesystem::path& folder,
            BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit);
Status scan_down(leveldb::DB& database, const leveldb::Snapshot* snapshot, const std::filesystem::path& folder,
                 BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit);

}  // namespace cityledger::store
