#include "core/ledger/rule_removals.h"

#include "core/wire/json.h"

#include <charconv>

namespace cityledger::ledger {

namespace {

namespace json = boost::json;
using Kind = RuleRemoval::Kind;

std::string item(const std::string& list, std::size_t index) {
    return list + "[" + std::to_string(index) + "]";
}

const json::array* array_in(const json::value& value, std::string_view name) {
    const auto* object = value.if_object();
    const auto* member = object ? object->if_contains(name) : nullptr;
    return member ? member->if_array() : nullptr;
}

bool is_conjunction(const json::value& guard) {
    const auto* array = guard.if_array();
    return array && array->size() > 2 && array->front() == json::value("all");
}

void add_guard(const json::object& act, const std::string& path, std::vector<RuleRemoval>& out) {
    const auto* guard = act.if_contains("guard");
    if (!guard) return;
    if (!is_conjunction(*guard)) {
        out.push_back({Kind::guard, path + ".guard", path});
        return;
    }
    for (std::size_t i = 1; i < guard->get_array().size(); ++i)
        out.push_back({Kind::guard, item(path + ".guard", i), path});
}

void add_act(const json::value& value, const std::string& path, std::vector<RuleRemoval>& out) {
    const auto* act = value.if_object();
    if (!act) return;
    out.push_back({Kind::act, path, path});
    if (const auto* signatures = act->if_contains("signatures"); signatures && signatures->is_object())
        for (const auto& member : signatures->get_object())
            out.push_back({Kind::signatures, path + ".signatures." + std::string(member.key()), path});
    add_guard(*act, path, out);
    if (const auto* effects = array_in(value, "effects"))
        for (std::size_t i = 0; i < effects->size(); ++i)
            out.push_back({Kind::effect, item(path + ".effects", i), path});
    if (const auto* to = array_in(value, "to"))
        for (std::size_t i = 0; i + 1 < to->size(); ++i)
            out.push_back({Kind::destination, item(path + ".to", i), path});
}

/// Follows "types[0].open[1]" to the value; null where the path leads nowhere.
json::value* value_at(json::value& root, std::string_view path) {
    json::value* at = &root;
    while (!path.empty()) {
        if (path.starts_with('[')) {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(path.data() + 1, path.data() + path.size(), index);
            auto* array = at->if_array();
            if (error != std::errc{} || !array || index >= array->size()) return nullptr;
            at = &(*array)[index];
            path.remove_prefix(static_cast<std::size_t>(end - path.data()) + 1);
            continue;
        }
        if (path.starts_with('.')) path.remove_prefix(1);
        const std::string_view name = path.substr(0, path.find_first_of(".["));
        auto* object = at->if_object();
        at = object ? object->if_contains(name) : nullptr;
        if (!at) return nullptr;
        path.remove_prefix(name.size());
    }
    return at;
}

struct Parted {
    std::string_view parent;
    std::string_view last;  ///< a member's name, or digits of an index
};
Parted parted(std::string_view path) {
    const auto cut = path.find_last_of(".[");
    if (cut == std::string_view::npos) return {{}, path};
    std::string_view last = path.substr(cut + 1);
    if (last.ends_with(']')) last.remove_suffix(1);
    return {path.substr(0, cut), last};
}

bool take_away(json::value& root, const RuleRemoval& removal) {
    if (removal.kind == Kind::act) {
        auto* act = value_at(root, removal.path);
        if (!act || !act->is_object()) return false;
        act->get_object()["guard"] = false;
        return true;
    }
    const auto [parent_path, last] = parted(removal.path);
    json::value* parent = value_at(root, parent_path);
    if (!parent || !value_at(root, removal.path)) return false;
    if (parent->is_object()) {
        parent->get_object().erase(last);
        return true;
    }
    std::size_t index = 0;
    std::from_chars(last.data(), last.data() + last.size(), index);
    auto& array = parent->get_array();
    // A condition that always holds, so that what is left keeps its number of operands.
    if (removal.kind == Kind::guard)
        array[index] = true;
    else
        array.erase(array.begin() + static_cast<std::ptrdiff_t>(index));
    return true;
}

}  // namespace

std::string_view name_of(RuleRemoval::Kind kind) {
    switch (kind) {
        case Kind::act:
            return "act";
        case Kind::guard:
            return "guard";
        case Kind::effect:
            return "effect";
        case Kind::signatures:
            return "signatures";
        case Kind::destination:
            return "destination";
        case Kind::separation:
            return "separation";
    }
    return "";
}

std::vector<RuleRemoval> removals_of(const json::value& definition) {
    std::vector<RuleRemoval> out;
    if (const auto* pairs = array_in(definition, "separation"))
        for (std::size_t i = 0; i < pairs->size(); ++i) out.push_back({Kind::separation, item("separation", i), {}});
    const auto* types = array_in(definition, "types");
    for (std::size_t i = 0; types && i < types->size(); ++i)
        for (const char* list : {"open", "transitions"})
            if (const auto* acts = array_in((*types)[i], list))
                for (std::size_t k = 0; k < acts->size(); ++k)
                    add_act((*acts)[k], item(item("types", i) + "." + list, k), out);
    return out;
}

Result<Bytes> without_rule(const json::value& definition, const RuleRemoval& removal) {
    json::value changed = definition;
    if (!take_away(changed, removal))
        return fail(ErrorKind::not_found, "rule_removal.path", "the definition has nothing at " + removal.path);
    return wire::canonical_json(changed);
}

}  // namespace cityledger::ledger
