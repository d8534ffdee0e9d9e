#include "core/node/api/scenarios.h"
#include "core/wire/json.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace cityledger::node {

namespace {

namespace json = boost::json;

/// Members as people write them; any other stands behind these, by name.
constexpr std::array<std::string_view, 36> usual_order{
    "id",        "version",    "name",       "title",      "class",    "label",   "area",  "owner",       "legal_basis",
    "retention", "supersedes", "roles",      "separation", "lists",    "types",   "per",   "type",        "fields",
    "states",    "document",   "scenario",   "valid",      "counters", "stock",   "open",  "transitions", "from",
    "to",        "by",         "signatures", "inputs",     "guard",    "effects", "rules", "cast",        "tests"};

std::size_t rank(std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(usual_order, name) - usual_order.begin());
}

class Writer {
  public:
    std::string text;

    void put(const json::value& value, std::size_t indent) {
        std::string flat = json::serialize(value);
        constexpr std::size_t line_width = 100;
        const bool is_container =
            (value.is_object() && !value.get_object().empty()) || (value.is_array() && !value.get_array().empty());
        if (!is_container || indent + flat.size() <= line_width) {
            text += flat;
        } else if (value.is_object()) {
            object(value.get_object(), indent + 2);
        } else {
            array(value.get_array(), indent + 2);
        }
    }

  private:
    void line(std::size_t indent) {
        text += '\n';
        text.append(indent, ' ');
    }
    void object(const json::object& value, std::size_t indent) {
        std::vector<const json::key_value_pair*> members;
        for (const auto& member : value) members.push_back(&member);
        std::ranges::stable_sort(
            members, {}, [](const auto* member) { return std::pair(rank(member->key()), std::string(member->key())); });
        text += '{';
        for (const auto* member : members) {
            if (member != members.front()) text += ',';
            line(indent);
            text += json::serialize(json::value(member->key())) + ": ";
            put(member->value(), indent);
        }
        line(indent - 2);
        text += '}';
    }
    void array(const json::array& value, std::size_t indent) {
        text += '[';
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i > 0) text += ',';
            line(indent);
            put(value[i], indent);
        }
        line(indent - 2);
        text += ']';
    }
};

}  // namespace

Result<std::string> readable_scenario(BytesView any_json) {
    CITYLEDGER_TRY(value, wire::parse_json(as_text(any_json)));
    Writer writer;
    writer.put(value, 0);
    return writer.text + "\n";
}

}  // namespace cityledger::node
