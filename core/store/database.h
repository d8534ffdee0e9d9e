#pragma once

#include "core/store/formats.h"

#include <filesystem>

namespace leveldb {
class Env;
}

namespace cityledger::store {

struct DatabaseOptions {
    bool create_if_missing = true;
    std::size_t cache_bytes = std::size_t{64} << 20;  ///< of uncompressed blocks in memory
    leveldb::Env* files = nullptr;                    ///< how files are reached; not owned. nullptr: the system's
    /// What may still be written there; empty: as the file system says.
    std::function<std::optional<std::uint64_t>()> free_bytes = {};
    /// An older format is brought up to the newest of these while opening; nullptr: those of this program. Not owned.
    const Formats* formats = nullptr;
    Job upgrading = {};  ///< stops an upgrade and hears of its progress
};

/// A folder of LevelDB, held by this process alone: every read compares checksums, and what does not match is damaged,
/// never an answer. Thread-safe. A write that fails ends all writing until the folder is opened anew, here by reopen(),
/// because what the failed one left behind is settled only then; nothing of it is seen, unless only the sync failed:
/// then it is there whole or not at all after opening.
///
/// Errors of open(), each with the field `folder`:
///   missing_copy (store.missing)        there is no database and create_if_missing is false
///   locked       (store.locked)         another process has it open; fields `pid` and `program` where they can be told
///   newer_format (store.newer_format)   a newer version of this program wrote it; fields `found`, `known`
///   damaged      (store.damaged, store.foreign)  its own records do not hold together, or it is no copy of ours
///   io           (store.read_only, store.disk_full, store.io)
/// Errors of reading: damaged (store.damaged), io (store.io; store.closed after a reopen() that failed). Of writing: io
/// (store.disk_full, store.read_only, store.io), damaged; after a failed write io (store.closed_by_failure). Where the
/// system said which file it was, the field `file` has its name.
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

    /// False after a write that failed, until reopen().
    bool takes_writes() const;
    /// Closes the folder and opens it anew. Reads under way go on meanwhile: while one lasts, or a snapshot lives,
    /// nothing is done, and after two seconds of that the answer is io (store.busy). Errors also: as open(); then
    /// nothing can be read either, and reopen() may be called again.
    Status reopen();
    /// The same, with LevelDB's own repair in between: each table is read, whatever can be read is kept, the rest is
    /// put into the folder `lost`. Records may be missing afterwards, and deleted ones be there again.
    Status salvage();
    /// Of a folder that open() refuses as damaged. `format`: what it is of, should its own record of that be lost.
    /// Errors: missing_copy, locked, io, damaged.
    static Status salvage(const std::filesystem::path& folder, std::uint32_t format,
                          const DatabaseOptions& options = {});

    const std::filesystem::path& folder() const;
    /// Of its files; 0 where they cannot be looked at.
    std::uint64_t bytes_on_disk() const;
    /// What this user may still write on that file system; nullopt where it cannot be told.
    std::optional<std::uint64_t> free_bytes() const;

  private:
    struct State;
    explicit Database(std::unique_ptr<State> state);
    Status keep_format(std::uint32_t format);
    /// Runs `between` while it is closed.
    Status reopen(const std::function<Status()>& between);
    std::unique_ptr<State> state_;
};

}  // namespace cityledger::store
