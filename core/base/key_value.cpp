#include "core/base/key_value.h"

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

class FrozenMap final : public KeyValueReader {
  public:
    explicit FrozenMap(Map map) : map_(std::move(map)) {}
    Result<std::optional<Bytes>> get(BytesView key) const override {
        const auto it = map_.find(to_bytes(key));
        return it == map_.end() ? std::optional<Bytes>() : std::optional<Bytes>(it->second);
    }
    Status scan(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const override {
        scan_map(map_, prefix, from, visit);
        return {};
    }
    Status scan_down(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const override {
        scan_map_down(map_, prefix, from, visit);
        return {};
    }

  private:
    Map map_;
};

class MemoryStore final : public KeyValueStore {
  public:
    Result<std::optional<Bytes>> get(BytesView key) const override {
        const std::shared_lock lock(mutex_);
        const auto it = map_.find(to_bytes(key));
        return it == map_.end() ? std::optional<Bytes>() : std::optional<Bytes>(it->second);
    }
    Status scan(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const override {
        return snapshot()->scan(prefix, from, visit);
    }
    Status scan_down(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const override {
        return snapshot()->scan_down(prefix, from, visit);
    }
    Status write(const KeyValueBatch& batch, bool) override {
        const std::unique_lock lock(mutex_);
        for (const auto& [key, value] : batch.writes) {
            if (value)
                map_[key] = *value;
            else
                map_.erase(key);
        }
        return {};
    }
    std::shared_ptr<const KeyValueReader> snapshot() const override {
        const std::shared_lock lock(mutex_);
        return std::make_shared<FrozenMap>(map_);
    }

  private:
    mutable std::shared_mutex mutex_;
    Map map_;
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
