#pragma once

// A place in a definition's JSON that knows its path, so that every fault names where it is. Reading goes on after a
// fault with defaults, and the first is the one told: the readers stay free of error paths, and no half-read value
// leaves them, because read_definition gives the fault instead.

#include "core/base/error.h"
#include "core/ledger/definition.h"

#include <boost/json/value.hpp>

#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cityledger::ledger {

class Faults {
  public:
    void add(Error error) {
        if (found_.size() < most_kept) found_.push_back(std::move(error));
    }
    /// Null: none.
    const Error* first() const { return found_.empty() ? nullptr : &found_.front(); }
    const std::vector<Error>& all() const { return found_; }

  private:
    static constexpr std::size_t most_kept = 20;
    std::vector<Error> found_;
};

/// Views into the JSON and the faults; neither is owned. A place where nothing stands answers with defaults in silence.
class Source {
  public:
    Source(const boost::json::value* value, std::string path, Faults& faults)
        : value_(value), path_(std::move(path)), faults_(&faults) {}

    bool stands() const { return value_ != nullptr; }
    const boost::json::value* json() const { return value_; }
    const std::string& path() const { return path_; }
    bool is_array() const { return value_ && value_->is_array(); }
    bool is_object() const { return value_ && value_->is_object(); }
    /// The string that stands here, or an empty one without a fault.
    std::string_view word() const;

    /// Keeps `code` ("definition.…"), path and message as a fault.
    void refuse(std::string_view code, const std::string& message, ErrorKind kind = ErrorKind::invalid) const;

    std::string text() const;  ///< allowed text, not empty
    std::string id() const;
    std::int64_t integer(std::int64_t least, std::int64_t most) const;
    bool flag() const;
    Title title() const;
    /// One of the words, given with what it means.
    template <class T>
    T one_of(std::initializer_list<std::pair<std::string_view, T>> words) const {
        std::string choices;
        for (const auto& [name, meaning] : words) {
            if (word() == name) return meaning;
            choices += (choices.empty() ? "" : ", ") + std::string(name);
        }
        if (stands()) refuse("definition.word", "must be one of " + choices);
        return words.begin()->second;
    }

    std::vector<Source> items(std::size_t least = 0, std::size_t most = std::numeric_limits<std::size_t>::max()) const;
    std::vector<std::pair<std::string, Source>> members() const;

    /// This is an object with no other members than these.
    void allow_only(std::initializer_list<std::string_view> names) const;
    Source required(std::string_view name) const;
    Source optional(std::string_view name) const;

  private:
    Source absent() const { return {nullptr, path_, *faults_}; }

    const boost::json::value* value_;
    std::string path_;
    Faults* faults_;
};

/// Keeps a fault where an id stands twice among what was read from `sources`.
class UniqueIds {
  public:
    explicit UniqueIds(std::string_view what) : what_(what) {}
    void add(const std::string& id, const Source& source);

  private:
    std::string_view what_;
    std::vector<std::string> seen_;
};

}  // namespace cityledger::ledger
