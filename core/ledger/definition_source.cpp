#include "core/ledger/definition_source.h"

#include "core/ledger/lint.h"
#include "core/wire/json.h"

#include <algorithm>

namespace cityledger::ledger {

std::string_view Source::word() const {
    if (!value_ || !value_->is_string()) return {};
    const auto& string = value_->get_string();
    return {string.data(), string.size()};
}

void Source::refuse(std::string_view code, const std::string& message, ErrorKind kind) const {
    const std::string where = path_.empty() ? "definition" : path_;
    faults_->add(Error{kind, std::string(code), where + ": " + message, {}}.with("path", path_));
}

std::string Source::text() const {
    if (!value_) return {};
    if (word().empty() || !wire::is_allowed_text(word())) {
        refuse("definition.text", "must be a text of 1 to 1024 bytes without control and direction characters");
        return {};
    }
    return std::string(word());
}

std::string Source::id() const {
    if (!value_) return {};
    if (!is_id(word())) {
        refuse("definition.id", "must be an id: a to z first, then a to z, 0 to 9, _ or -, at most 32 characters");
        return {};
    }
    return std::string(word());
}

std::int64_t Source::integer(std::int64_t least, std::int64_t most) const {
    if (!value_) return least;
    if (!value_->is_int64() || value_->get_int64() < least || value_->get_int64() > most) {
        refuse("definition.number", "must be an integer from " + std::to_string(least) + " to " + std::to_string(most));
        return least;
    }
    return value_->get_int64();
}

bool Source::flag() const {
    if (!value_) return false;
    if (!value_->is_bool()) {
        refuse("definition.flag", "must be true or false");
        return false;
    }
    return value_->get_bool();
}

Title Source::title() const {
    allow_only({"zh", "en"});
    return {required("zh").text(), required("en").text()};
}

std::vector<Source> Source::items(std::size_t least, std::size_t most) const {
    std::vector<Source> out;
    if (!value_) return out;
    if (!value_->is_array()) {
        refuse("definition.array", "must be an array");
        return out;
    }
    const auto& array = value_->get_array();
    if (array.size() < least) refuse("definition.count", "needs at least " + std::to_string(least) + " of them");
    if (array.size() > most) {
        refuse("definition.count", "may hold at most " + std::to_string(most) + " of them", ErrorKind::limit);
        return out;
    }
    out.reserve(array.size());
    for (std::size_t i = 0; i < array.size(); ++i)
        out.emplace_back(&array[i], path_ + "[" + std::to_string(i) + "]", *faults_);
    return out;
}

std::vector<std::pair<std::string, Source>> Source::members() const {
    std::vector<std::pair<std::string, Source>> out;
    if (!value_) return out;
    if (!value_->is_object()) {
        refuse("definition.object", "must be an object");
        return out;
    }
    for (const auto& member : value_->get_object()) {
        const std::string name(member.key().data(), member.key().size());
        out.emplace_back(name, Source(&member.value(), path_.empty() ? name : path_ + "." + name, *faults_));
    }
    return out;
}

void Source::allow_only(std::initializer_list<std::string_view> names) const {
    for (const auto& [name, source] : members()) {
        if (std::ranges::find(names, name) != names.end()) continue;
        std::string known;
        for (const auto other : names) known += (known.empty() ? "" : ", ") + std::string(other);
        source.refuse("definition.unknown_member", "no member of this name; the members here are " + known);
    }
}

Source Source::required(std::string_view name) const {
    Source found = optional(name);
    if (!found.stands() && is_object())
        refuse("definition.member_missing", "the member " + std::string(name) + " is missing");
    return found;
}

Source Source::optional(std::string_view name) const {
    if (!is_object()) return absent();
    const auto* value = value_->get_object().if_contains(name);
    return {value, path_.empty() ? std::string(name) : path_ + "." + std::string(name), *faults_};
}

void UniqueIds::add(const std::string& id, const Source& source) {
    if (id.empty()) return;
    if (std::ranges::find(seen_, id) != seen_.end())
        source.refuse("definition.twice", std::string(what_) + " \"" + id + "\" stands here twice; choose another id");
    seen_.push_back(id);
}

}  // namespace cityledger::ledger
