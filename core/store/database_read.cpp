#include "core/store/database_state.h"
#include "core/store/storage_error.h"

namespace cityledger::store {

namespace {

BytesView view(const leveldb::Slice& bytes) {
    return as_bytes(std::string_view(bytes.data(), bytes.size()));
}

leveldb::ReadOptions checked(const leveldb::Snapshot* snapshot) {
    leveldb::ReadOptions options;
    options.verify_checksums = true;
    options.snapshot = snapshot;
    return options;
}

/// The first key behind all that begin with `prefix`; empty: there is none.
Bytes behind(BytesView prefix) {
    Bytes end = to_bytes(prefix);
    while (!end.empty() && end.back() == 0xff) end.pop_back();
    if (!end.empty()) ++end.back();
    return end;
}

/// To the last key that is not above `from`, or below the end of the prefix.
void seek_down(leveldb::Iterator& at, BytesView prefix, BytesView from) {
    const Bytes bound = from.empty() ? behind(prefix) : to_bytes(from);
    if (bound.empty()) return at.SeekToLast();
    at.Seek(slice(bound));
    if (!at.Valid())
        at.SeekToLast();
    else if (from.empty() || at.key() != slice(bound))
        at.Prev();
}

}  // namespace

Result<std::optional<Bytes>> read(leveldb::DB& database, const leveldb::Snapshot* snapshot,
                                  const std::filesystem::path& folder, BytesView key) {
    std::string value;
    const auto status = database.Get(checked(snapshot), slice(key), &value);
    if (status.ok()) return std::optional<Bytes>(to_bytes(std::string_view(value)));
    // A file that is gone is "not found", too, but then the words say which.
    if (status.IsNotFound() && status.ToString() == leveldb::Status::NotFound(leveldb::Slice()).ToString())
        return std::optional<Bytes>();
    return fail(storage_error(status, "read", folder));
}

Status scan(leveldb::DB& database, const leveldb::Snapshot* snapshot, const std::filesystem::path& folder,
            BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) {
    const std::unique_ptr<leveldb::Iterator> at(database.NewIterator(checked(snapshot)));
    for (at->Seek(slice(from.empty() ? prefix : from)); at->Valid() && at->key().starts_with(slice(prefix)); at->Next())
        if (!visit(view(at->key()), view(at->value()))) break;
    if (!at->status().ok()) return fail(storage_error(at->status(), "read", folder));
    return {};
}

Status scan_down(leveldb::DB& database, const leveldb::Snapshot* snapshot, const std::filesystem::path& folder,
                 BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) {
    const std::unique_ptr<leveldb::Iterator> at(database.NewIterator(checked(snapshot)));
    seek_down(*at, prefix, from);
    for (; at->Valid() && at->key().starts_with(slice(prefix)); at->Prev())
        if (!visit(view(at->key()), view(at->value()))) break;
    if (!at->status().ok()) return fail(storage_error(at->status(), "read", folder));
    return {};
}

}  // namespace cityledger::store
