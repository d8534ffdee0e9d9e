#include "core/ledger/definition_warnings.h"

#include <algorithm>
#include <charconv>

namespace cityledger::ledger {

namespace {

constexpr int deepest = 64;

/// Walks over JSON text without building it. Given text that is no JSON, it stops somewhere inside and finds nothing.
class Walk {
  public:
    explicit Walk(std::string_view text) : text_(text) {}

    std::size_t position() const { return at_; }
    bool enter(char bracket) {
        space();
        if (at_ >= text_.size() || text_[at_] != bracket) return false;
        ++at_;
        space();
        return true;
    }
    /// Moves to the member's value inside the object that begins here.
    bool to_member(std::string_view name) {
        if (!enter('{')) return false;
        while (at_ < text_.size() && text_[at_] == '"') {
            const std::size_t from = at_ + 1;
            if (!string()) return false;
            const bool found = text_.substr(from, at_ - 1 - from) == name;
            if (!enter(':')) return false;
            if (found) return true;
            if (!value(0) || !enter(',')) return false;
        }
        return false;
    }
    bool to_item(std::size_t index) {
        if (!enter('[')) return false;
        for (std::size_t i = 0; i < index; ++i)
            if (!value(0) || !enter(',')) return false;
        return at_ < text_.size() && text_[at_] != ']';
    }
    void space() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
    }

  private:
    bool string() {
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
            if (text_[at_] == '\\') ++at_;
        if (at_ >= text_.size()) return false;
        ++at_;
        return true;
    }
    /// Over a whole value, brackets and all.
    bool value(int depth) {
        space();
        if (at_ >= text_.size() || depth > deepest) return false;
        if (text_[at_] == '"') return string();
        if (text_[at_] == '{' || text_[at_] == '[') return inside(depth);
        while (at_ < text_.size() && std::string_view(",]} \t\r\n").find(text_[at_]) == std::string_view::npos) ++at_;
        return true;
    }
    bool inside(int depth) {
        const char close = text_[at_++] == '{' ? '}' : ']';
        for (space(); at_ < text_.size() && text_[at_] != close; space()) {
            if (text_[at_] == ',' || text_[at_] == ':')
                ++at_;
            else if (text_[at_] == '}' || text_[at_] == ']' || !value(depth + 1))
                return false;
        }
        if (at_ >= text_.size()) return false;
        ++at_;
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Takes the next part of "types[0].open[1]" off its front: a name, or the index in brackets.
std::string_view take_part(std::string_view& path) {
    if (path.starts_with('.')) path.remove_prefix(1);
    std::size_t length =
        path.starts_with('[') ? std::min(path.find(']'), path.size() - 1) + 1 : path.find_first_of(".[");
    length = std::min(length, path.size());
    const std::string_view part = path.substr(0, length);
    path.remove_prefix(length);
    return part;
}

bool move_to(Walk& walk, std::string_view part) {
    if (!part.starts_with('[')) return walk.to_member(part);
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(part.data() + 1, part.data() + part.size(), index);
    return error == std::errc{} && end == part.data() + part.size() - 1 && *end == ']' && walk.to_item(index);
}

}  // namespace

std::optional<TextPlace> place_of(std::string_view json_text, std::string_view path) {
    Walk walk(json_text);
    while (!path.empty()) {
        const std::string_view part = take_part(path);
        if (part.empty() || !move_to(walk, part)) return std::nullopt;
    }
    walk.space();
    if (walk.position() >= json_text.size()) return std::nullopt;
    const std::string_view before = json_text.substr(0, walk.position());
    const auto line_start = before.rfind('\n');
    return TextPlace{static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1,
                     line_start == std::string_view::npos ? before.size() + 1 : before.size() - line_start};
}

}  // namespace cityledger::ledger
