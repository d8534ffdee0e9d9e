#include "core/node/api/scenarios.h"
#include "core/wire/json.h"

#include <boost/json.hpp>

#include <algorithm>

namespace cityledger::node {

namespace {

namespace json = boost::json;

constexpr std::size_t most_differences = 500;
constexpr std::size_t longest_value = 300;

std::string shown(const json::value& value) {
    std::string text = json::serialize(value);
    if (text.size() <= longest_value) return text;
    std::size_t end = longest_value;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;  // no half character
    return text.substr(0, end) + "…";
}

/// What names an item of a list of definitions: its id, or a test's name.
std::string name_of_item(const json::value& item) {
    const auto* object = item.if_object();
    for (const char* name : {"id", "name"})
        if (const auto* value = object ? object->if_contains(name) : nullptr; value && value->is_string())
            return std::string(value->get_string());
    return {};
}

bool is_named(const json::array& list) {
    return !list.empty() &&
           std::ranges::all_of(list, [](const json::value& item) { return !name_of_item(item).empty(); });
}

class Comparison {
  public:
    std::vector<ScenarioDifference> found;

    void compare(const json::value& before, const json::value& after, const std::string& path) {
        if (before == after || found.size() >= most_differences) return;
        if (before.is_object() && after.is_object()) {
            objects(before.get_object(), after.get_object(), path);
        } else if (before.is_array() && after.is_array() && is_named(before.get_array()) &&
                   is_named(after.get_array())) {
            lists(before.get_array(), after.get_array(), path);
        } else {
            add({ScenarioDifference::Kind::changed, path, shown(before), shown(after)});
        }
    }

  private:
    void add(ScenarioDifference difference) {
        if (found.size() < most_differences) found.push_back(std::move(difference));
    }
    static std::string below(const std::string& path, std::string_view part) {
        return path.empty() ? std::string(part) : path + "." + std::string(part);
    }
    void objects(const json::object& before, const json::object& after, const std::string& path) {
        for (const auto& member : after) {
            const std::string place = below(path, member.key());
            if (const auto* old = before.if_contains(member.key()))
                compare(*old, member.value(), place);
            else
                add({ScenarioDifference::Kind::added, place, {}, shown(member.value())});
        }
        for (const auto& member : before)
            if (!after.contains(member.key()))
                add({ScenarioDifference::Kind::removed, below(path, member.key()), shown(member.value()), {}});
    }
    void lists(const json::array& before, const json::array& after, const std::string& path) {
        const auto find = [](const json::array& list, const std::string& name) {
            return std::ranges::find_if(list, [&](const json::value& item) { return name_of_item(item) == name; });
        };
        for (const auto& item : after) {
            const std::string name = name_of_item(item);
            const auto* old = find(before, name);
            if (old != before.end())
                compare(*old, item, below(path, name));
            else
                add({ScenarioDifference::Kind::added, below(path, name), {}, shown(item)});
        }
        for (const auto& item : before)
            if (const std::string name = name_of_item(item); find(after, name) == after.end())
                add({ScenarioDifference::Kind::removed, below(path, name), shown(item), {}});
    }
};

}  // namespace

Result<std::vector<ScenarioDifference>> compare_scenarios(BytesView before, BytesView after) {
    CITYLEDGER_TRY(old, wire::parse_json(as_text(before)));
    CITYLEDGER_TRY(fresh, wire::parse_json(as_text(after)));
    Comparison comparison;
    comparison.compare(old, fresh, {});
    return std::move(comparison.found);
}

}  // namespace cityledger::node
