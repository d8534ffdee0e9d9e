#include "core/base/key_value_difference.h"

#include <deque>

namespace cityledger {

namespace {

constexpr std::size_t entries_a_page = 512;

/// The entries of a reader, one after the other.
class Walk {
  public:
    explicit Walk(const KeyValueReader& reader) : reader_(reader) {}

    /// Looks at the next entry, reading more where needed. Nullptr: the end.
    Result<const std::pair<Bytes, Bytes>*> front() {
        if (page_.empty() && !ended_) CITYLEDGER_CHECK(read());
        return page_.empty() ? nullptr : &page_.front();
    }
    void pop() { page_.pop_front(); }

  private:
    Status read() {
        ended_ = true;
        CITYLEDGER_CHECK(reader_.scan({}, next_, [this](BytesView key, BytesView value) {
            if (page_.size() == entries_a_page) {
                ended_ = false;
                return false;
            }
            page_.emplace_back(to_bytes(key), to_bytes(value));
            return true;
        }));
        if (page_.empty()) return {};
        next_ = page_.back().first;
        next_.push_back(0);  // the least key above it
        return {};
    }

    const KeyValueReader& reader_;
    std::deque<std::pair<Bytes, Bytes>> page_;
    Bytes next_;
    bool ended_ = false;
};

}  // namespace

Result<std::uint64_t> compare(const KeyValueReader& first, const KeyValueReader& second,
                              const std::function<bool(const KeyValueDifference&)>& visit) {
    Walk one(first), other(second);
    std::uint64_t count = 0;
    while (true) {
        CITYLEDGER_TRY(a, one.front());
        CITYLEDGER_TRY(b, other.front());
        if (a == nullptr && b == nullptr) return count;
        const bool has_first = a != nullptr && (b == nullptr || a->first <= b->first);
        const bool has_second = b != nullptr && (a == nullptr || b->first <= a->first);
        count += has_second ? 1 : 0;
        const bool same = has_first && has_second && a->second == b->second;
        if (!same) {
            KeyValueDifference difference{has_first ? a->first : b->first, std::nullopt, std::nullopt};
            if (has_first) difference.first = a->second;
            if (has_second) difference.second = b->second;
            if (!visit(difference)) return count;
        }
        if (has_first) one.pop();
        if (has_second) other.pop();
    }
}

}  // namespace cityledger
