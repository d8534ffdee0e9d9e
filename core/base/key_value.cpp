#include "core/base/key_value.h"

#include <atomic>
#include <map>
#include <mutex>
#include <shared_mutex>

namespace cityledger {

namespace {

using Map = std::map<Bytes, Bytes>;

bool begins_with(BytesView key, BytesView prefix) {
    return key.size() >= prefix.size() && equal(key.first(prefix.size()), prefix);
}

/// The first key behind all that begin with `prefix`; empty: there is none.
Bytes behind(BytesView prefix) {
    Bytes end = to_bytes(prefix);
    while (!end.empty() && end.back() == 0xff) end.pop_back();
    if (!end.empty()) ++end.back();
    return end;
}

void scan_map(const Map& map, BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) {
    const Bytes start = to_bytes(from.empty() ? prefix : from);
    for (auto it = map.lower_bound(start); it != map.end() && begins_with(it->first, prefix); ++it)
        if (!visit(it->first, it->second)) return;
}

void scan_map_down(const Map& map, BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) {
    const Bytes end = behind(prefix);
    auto it = !from.empty() ? map.upper_bound(to_bytes(from)) : end.empty() ? map.end() : map.lower_bound(end);
    while (it != map.begin()) {
        --it;
        if (!begins_with(it->first, prefix)) return;
        if (!visit(it->first, it->second)) return;
    }
}

/// A map that is read by everyone who holds it and changed by the store only while nobody else does. The count of
/// holders is our own: that of a shared_ptr does not order what they read before what is written then.
struct SharedMap {
    Map map;
    std::atomic<int> holders{0};
};

class FrozenMap final : public KeyValueReader {
  public:
    explicit FrozenMap(std::shared_ptr<SharedMap> held) : held_(std::move(held)) {
        held_->holders.fetch_add(1, std::memory_order_relaxed);
    }
    FrozenMap(const FrozenMap&) = delete;
    FrozenMap& operator=(const FrozenMap&) = delete;
    ~FrozenMap() override { held_->holders.fetch_sub(1, std::memory_order_release); }

    Result<std::optional<Bytes>> get(BytesView key) const override {
        const auto it = held_->map.find(to_bytes(key));
        return it == held_->map.end() ? std::optional<Bytes>() : std::optional<Bytes>(it->second);
    }
    Status scan(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const override {
        scan_map(held_->map, prefix, from, visit);
        return {};
    }
    Status scan_down(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const override {
        scan_map_down(held_->map, prefix, from, visit);
        return {};
    }

  private:
    std::shared_ptr<SharedMap> held_;
};

class MemoryStore final : public KeyValueStore {
  public:
    Result<std::optional<Bytes>> get(BytesView key) const override {
        const std::shared_lock lock(mutex_);
        const auto it = held_->map.find(to_bytes(key));
        return it == held_->map.end() ? std::optional<Bytes>() : std::optional<Bytes>(it->second);
    }
    Status scan(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const override {
        return snapshot()->scan(prefix, from, visit);
    }
    Status scan_down(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const override {
        return snapshot()->scan_down(prefix, from, visit);
    }
    Status write(const KeyValueBatch& batch, bool) override {
        const std::unique_lock lock(mutex_);
        if (held_->holders.load(std::memory_order_acquire) > 0) {
            auto copy = std::make_shared<SharedMap>();
            copy->map = held_->map;
            held_ = std::move(copy);
        }
        for (const auto& [key, value] : batch.writes) {
            if (value)
                held_->map[key] = *value;
            else
                held_->map.erase(key);
        }
        return {};
    }
    std::shared_ptr<const KeyValueReader> snapshot() const override {
        const std::shared_lock lock(mutex_);
        return std::make_shared<FrozenMap>(held_);
    }

  private:
    mutable std::shared_mutex mutex_;
    std::shared_ptr<SharedMap> held_ = std::make_shared<SharedMap>();
};

class Overlay final : public KeyValueReader {
  public:
    Overlay(const KeyValueReader& below, const KeyValueBatch& above) : below_(below) {
        for (const auto& write : above.writes) above_[write.key] = write.value;
    }
    Result<std::optional<Bytes>> get(BytesView key) const override {
        const auto it = above_.find(to_bytes(key));
        if (it != above_.end()) return it->second;
        return below_.get(key);
    }
    Status scan(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const override {
        CITYLEDGER_TRY(map, merged(prefix));
        scan_map(map, prefix, from, visit);
        return {};
    }
    Status scan_down(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const override {
        CITYLEDGER_TRY(map, merged(prefix));
        scan_map_down(map, prefix, from, visit);
        return {};
    }

  private:
    /// Scans under an overlay are of short prefixes (the spent bodies of one height), so merging them whole is cheap.
    Result<Map> merged(BytesView prefix) const {
        Map map;
        CITYLEDGER_CHECK(below_.scan(prefix, {}, [&](BytesView key, BytesView value) {
            map[to_bytes(key)] = to_bytes(value);
            return true;
        }));
        for (const auto& [key, value] : above_) {
            if (!begins_with(key, prefix)) continue;
            if (value)
                map[key] = *value;
            else
                map.erase(key);
        }
        return map;
    }

    const KeyValueReader& below_;
    std::map<Bytes, std::optional<Bytes>> above_;
};

}  // namespace

std::unique_ptr<KeyValueStore> make_memory_store() { return std::make_unique<MemoryStore>(); }

std::unique_ptr<KeyValueReader> overlay(const KeyValueReader& below, const KeyValueBatch& above) {
    return std::make_unique<Overlay>(below, above);
}

}  // namespace cityledger
