#include "core/crypto/ed25519_key.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <unordered_map>

namespace cityledger::crypto {

namespace {

using Key = std::array<std::uint8_t, 32>;
using Multiples = std::shared_ptr<const OddMultiples>;

/// Keys are what a peer sends: an order of buckets that it cannot foresee is not needed where the number is bounded.
struct HashOfKey {
    std::size_t operator()(const Key& key) const {
        std::size_t value;
        std::memcpy(&value, key.data() + 8, sizeof value);
        return value;
    }
};

/// Two generations: what the younger one lacks comes over from the older, and when the younger is full the older goes.
class KeyCache {
  public:
    Multiples find(const Key& key) {
        const std::lock_guard lock(mutex_);
        if (const auto young = young_.find(key); young != young_.end()) return young->second;
        const auto old = old_.find(key);
        if (old == old_.end()) return nullptr;
        const Multiples found = old->second;
        put(key, found);
        return found;
    }
    void add(const Key& key, const Multiples& multiples) {
        const std::lock_guard lock(mutex_);
        put(key, multiples);
    }

  private:
    static constexpr std::size_t generation = 1024;

    void put(const Key& key, const Multiples& multiples) {
        if (young_.size() == generation) {
            old_ = std::move(young_);
            young_.clear();
        }
        young_.emplace(key, multiples);
    }

    std::mutex mutex_;
    std::unordered_map<Key, Multiples, HashOfKey> young_, old_;
};

/// Points with Z = 1, for the price of one inversion: 1/Z of each from the product of all.
std::vector<AffineAddend> affine(const std::vector<EdwardsPoint>& points) {
    std::vector<Field25519> before{Field25519::number(1)};
    before.reserve(points.size() + 1);
    for (const auto& point : points) before.push_back(before.back() * point.z);
    Field25519 rest = inverse(before.back());
    std::vector<AffineAddend> addends(points.size());
    for (std::size_t i = points.size(); i-- > 0;) {
        addends[i] = AffineAddend::of(points[i], rest * before[i]);
        rest = rest * points[i].z;
    }
    return addends;
}

}  // namespace

OddMultiples OddMultiples::of(const EdwardsPoint& point, int width) {
    const std::size_t count = std::size_t{1} << (width - 2);
    std::vector<EdwardsPoint> points;
    points.reserve(2 * count);
    for (const EdwardsPoint& first : {point, point.doubled_times(128)}) {
        const Addend twice = Addend::of(first.doubled());
        points.push_back(first);
        for (std::size_t i = 1; i < count; ++i) {
            UnfinishedPoint next(points.back());
            next.add(twice, false);
            points.push_back(next.finished());
        }
    }
    auto addends = affine(points);
    OddMultiples multiples;
    multiples.high.assign(addends.begin() + static_cast<std::ptrdiff_t>(count), addends.end());
    addends.resize(count);
    multiples.low = std::move(addends);
    multiples.low.shrink_to_fit();
    return multiples;
}

const OddMultiples& base_multiples() {
    static const OddMultiples multiples = OddMultiples::of(EdwardsPoint::base(), base_width);
    return multiples;
}

Multiples key_multiples(BytesView public_key) {
    static KeyCache cache;
    if (public_key.size() != 32) return nullptr;
    Key key;
    std::ranges::copy(public_key, key.begin());
    if (auto found = cache.find(key)) return found;
    const auto point = EdwardsPoint::decode(public_key);
    if (!point) return nullptr;
    auto multiples = std::make_shared<const OddMultiples>(OddMultiples::of(*point, key_width));
    cache.add(key, multiples);
    return multiples;
}

}  // namespace cityledger::crypto
