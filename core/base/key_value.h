#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <functional>
#include <memory>
#include <optional>

namespace cityledger {

/// Writes that take effect together or not at all. Later writes of a key win.
struct KeyValueBatch {
    struct Write {
        Bytes key;
        std::optional<Bytes> value;  ///< absent: delete
    };
    std::vector<Write> writes;

    void put(Bytes key, Bytes value) { writes.push_back({std::move(key), std::move(value)}); }
    void erase(Bytes key) { writes.push_back({std::move(key), std::nullopt}); }
    void append(KeyValueBatch more) {
        for (auto& write : more.writes) writes.push_back(std::move(write));
    }
};

/// A consistent view of an ordered map of bytes. Thread-safe.
class KeyValueReader {
  public:
    virtual ~KeyValueReader() = default;
    /// Absent: nullopt. Errors: damaged (bytes do not match their checksum), io.
    virtual Result<std::optional<Bytes>> get(BytesView key) const = 0;
    /// Visits keys that begin with `prefix`, ascending by bytes, from `from` on (whole key; empty: from the first),
    /// until the visitor gives false. The views live for the call only.
    virtual Status scan(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const = 0;
    /// The same, descending from `from` (whole key, included; empty: from the last).
    virtual Status scan_down(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const = 0;
};

/// An ordered map of bytes with atomic batches: LevelDB in core/store, memory in tests. Thread-safe.
class KeyValueStore : public KeyValueReader {
  public:
    /// `sync`: on disk before it returns. Errors: io (disk full, read-only): nothing of the batch is kept.
    virtual Status write(const KeyValueBatch& batch, bool sync) = 0;
    /// A view that later writes do not change. Must not outlive the store.
    virtual std::shared_ptr<const KeyValueReader> snapshot() const = 0;
};

/// For tests and small tools: everything in memory.
std::unique_ptr<KeyValueStore> make_memory_store();

/// A store with a batch laid over it: reads see the batch first. Neither is owned.
std::unique_ptr<KeyValueReader> overlay(const KeyValueReader& below, const KeyValueBatch& above);

}  // namespace cityledger
