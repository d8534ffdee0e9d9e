#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <vector>

namespace cityledger::ui {

/// Rows of a long table by pages, so that a model of a million rows holds a few hundred. The model asks for a row; what
/// is not there yet is to be fetched once, and the row shows as empty until it comes. Oldest pages go first.
template <class Row>
class PageCache {
  public:
    static constexpr std::int64_t page_rows = 128;
    static constexpr std::size_t max_pages = 24;

    /// The row, or nullptr.
    const Row* find(std::int64_t row) const {
        const auto page = pages_.find(row / page_rows);
        if (page == pages_.end()) return nullptr;
        const auto at = static_cast<std::size_t>(row % page_rows);
        return at < page->second.size() ? &page->second[at] : nullptr;
    }
    /// True once for each page that is neither there nor under way: the caller then fetches it.
    bool wants(std::int64_t page) { return !pages_.contains(page) && asked_.insert(page).second; }

    void put(std::int64_t page, std::vector<Row> rows) {
        asked_.erase(page);
        if (!pages_.contains(page)) order_.push_back(page);
        pages_[page] = std::move(rows);
        while (order_.size() > max_pages) {
            pages_.erase(order_.front());
            order_.pop_front();
        }
    }
    /// A failed fetch: the page may be asked for again.
    void give_up(std::int64_t page) { asked_.erase(page); }
    void clear() {
        pages_.clear();
        asked_.clear();
        order_.clear();
    }

  private:
    std::map<std::int64_t, std::vector<Row>> pages_;
    std::set<std::int64_t> asked_;
    std::deque<std::int64_t> order_;
};

}  // namespace cityledger::ui
