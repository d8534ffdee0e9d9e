#pragma once

#include "core/base/key_value.h"

#include <filesystem>

namespace cityledger::store {

struct DatabaseOptions {
    bool create_if_missing = true;
    std::size_t cache_bytes = std::size_t{64} << 20;  ///< of uncompressed blocks in memory
};

/// A folder of LevelDB, held by this process alone: every read compares checksums, and what does not match is damaged,
/// never an answer. Thread-safe. A write that fails ends all writing until the folder is opened anew, because what the
/// failed one left behind is settled only then; nothing of it is seen, unless only the sync failed: then it is there
/// whole or not at all after opening.
///
/// Errors of open(), each with the field `folder`:
///   missing_copy (store.missing)        there is no database and create_if_missing is false
///   locked       (store.locked)         another process has it open; fields `pid` and `program` where they can be told
///   newer_format (store.newer_format)   a newer version of this program wrote it; fields `found`, `known`
///   damaged      (store.damaged, store.foreign)  its own records do not hold together, or it is no copy of ours
///   io           (store.read_only, store.disk_full, store.io)
/// Errors of reading: damaged (store.damaged), io (store.io). Of writing: io (store.disk_full, store.read_only,
/// store.io), damaged; after a failed write io (store.closed_by_failure).
class Database final : public KeyValueStore {
  public:
    /// Creates the folder with mode 0700, or takes others' rights away from one that is there.
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& folder,
                                                  const DatabaseOptions& options = {});
    ~Database() override;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Result<std::optional<Bytes>> get(BytesView key) const override;
    Status scan(BytesView prefix, BytesView from,
                const std::function<bool(BytesView, BytesView)>& visit) const override;
    Status scan_down(BytesView prefix, BytesView from,
                     const std::function<bool(BytesView, BytesView)>& visit) const override;
    Status write(const KeyValueBatch& batch, bool sync) override;
    std::shared_ptr<const KeyValueReader> snapshot() const override;

    const std::filesystem::path& folder() const;
    /// Of its files; 0 where they cannot be looked at.
    std::uint64_t bytes_on_disk() const;
    /// What this user may still write on that file system; 0 where it cannot be told.
    std::uint64_t free_bytes() const;

  private:
    struct State;
    explicit Database(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace cityledger::store
