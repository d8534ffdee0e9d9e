#include "core/store/database.h"

#include "core/store/database_state.h"
#include "core/store/storage_error.h"

#include <leveldb/write_batch.h>

namespace cityledger::store {

namespace {

class Snapshot final : public KeyValueReader {
  public:
    Snapshot(Result<std::shared_ptr<leveldb::DB>> database, const std::filesystem::path& folder)
        : database_(std::move(database)), folder_(folder) {
        if (database_) snapshot_ = (*database_)->GetSnapshot();
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot() override {
        if (database_) (*database_)->ReleaseSnapshot(snapshot_);
    }

    Result<std::optional<Bytes>> get(BytesView key) const override {
        if (!database_) return fail(database_.error());
        return read(**database_, snapshot_, folder_, key);
    }
    Status scan(BytesView prefix, BytesView from,
                const std::function<bool(BytesView, BytesView)>& visit) const override {
        if (!database_) return fail(database_.error());
        return store::scan(**database_, snapshot_, folder_, prefix, from, visit);
    }
    Status scan_down(BytesView prefix, BytesView from,
                     const std::function<bool(BytesView, BytesView)>& visit) const override {
        if (!database_) return fail(database_.error());
        return store::scan_down(**database_, snapshot_, folder_, prefix, from, visit);
    }

  private:
    Result<std::shared_ptr<leveldb::DB>> database_;
    const std::filesystem::path& folder_;
    const leveldb::Snapshot* snapshot_ = nullptr;
};

}  // namespace

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::~Database() = default;

Result<std::shared_ptr<leveldb::DB>> Database::State::current() {
    const std::lock_guard lock(mutex);
    if (database) return database;
    return fail(Error{ErrorKind::io,
                      "store.closed",
                      copy_in(folder) + " could not be opened again after a write had failed; see why, then try again",
                      {{"folder", folder.string()}}});
}

Result<std::optional<Bytes>> Database::get(BytesView key) const {
    CITYLEDGER_TRY(database, state_->current());
    return read(*database, nullptr, state_->folder, key);
}

Status Database::scan(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const {
    CITYLEDGER_TRY(database, state_->current());
    return store::scan(*database, nullptr, state_->folder, prefix, from, visit);
}

Status Database::scan_down(BytesView prefix, BytesView from,
                           const std::function<bool(BytesView, BytesView)>& visit) const {
    CITYLEDGER_TRY(database, state_->current());
    return store::scan_down(*database, nullptr, state_->folder, prefix, from, visit);
}

Status Database::write(const KeyValueBatch& batch, bool sync) {
    // A record cut short in the log may not have others behind it: reading it back would stop there and lose them.
    if (state_->write_failed)
        return fail(
            Error{ErrorKind::io,
                  "store.closed_by_failure",
                  copy_in(state_->folder) + " takes no more writes because an earlier one failed; open it again",
                  {{"folder", state_->folder.string()}}});
    CITYLEDGER_TRY(database, state_->current());
    leveldb::WriteBatch writes;
    for (const auto& [key, value] : batch.writes) {
        if (value)
            writes.Put(slice(key), slice(*value));
        else
            writes.Delete(slice(key));
    }
    leveldb::WriteOptions options;
    options.sync = sync;
    const auto status = database->Write(options, &writes);
    if (status.ok()) return {};
    state_->write_failed = true;
    return fail(storage_error(status, "write to", state_->folder));
}

bool Database::takes_writes() const {
    return !state_->write_failed;
}

std::shared_ptr<const KeyValueReader> Database::snapshot() const {
    return std::make_shared<Snapshot>(state_->current(), state_->folder);
}

const std::filesystem::path& Database::folder() const {
    return state_->folder;
}

std::uint64_t Database::bytes_on_disk() const {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator file(state_->folder, error), end; !error && file != end;
         file.increment(error)) {
        // Files come and go while LevelDB compacts: one that is gone counts nothing.
        std::error_code gone;
        const auto size = file->file_size(gone);
        if (!gone) bytes += size;
    }
    return bytes;
}

std::optional<std::uint64_t> Database::free_bytes() const {
    if (state_->free_bytes) return state_->free_bytes();
    std::error_code error;
    const auto space = std::filesystem::space(state_->folder, error);
    return error ? std::nullopt : std::optional<std::uint64_t>(space.available);
}

}  // namespace cityledger::store
