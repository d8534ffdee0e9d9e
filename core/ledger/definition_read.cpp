#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/ledger/cost.h"
#include "core/ledger/definition_reader.h"
#include "core/ledger/lint.h"
#include "core/wire/json.h"

#include <algorithm>
#include <array>

namespace cityledger::ledger {

namespace {

constexpr std::int64_t longest_retention_years = 1000;

void read_head(const Source& source, Definition& out) {
    source.allow_only({"id", "version", "title", "area", "owner", "legal_basis", "retention", "supersedes", "roles",
                       "separation", "lists", "types", "rules", "cast", "tests"});
    out.id = source.required("id").id();
    if (out.id == "city") source.optional("id").refuse("definition.id", "\"city\" is the scope of city-wide roles");
    out.version = source.required("version").integer(1, largest_integer);
    out.title = source.required("title").title();
    out.area = source.required("area").id();
    out.owner = source.required("owner").id();
    for (const auto& basis : source.optional("legal_basis").items()) out.legal_basis.push_back(basis.text());
    const Source retention = source.optional("retention");
    if (retention.stands()) out.retention_years = retention.integer(1, longest_retention_years);
    const Source supersedes = source.optional("supersedes");
    if (!supersedes.stands()) return;
    const auto digest = hash_from_hex(supersedes.word());
    if (!digest || hex(*digest) != supersedes.word())
        supersedes.refuse("definition.digest",
                          "must be the SHA-256 of the definition before, 64 lower-case hex digits");
    else
        out.supersedes = *digest;
}

/// Workstations run them; peers only see that they are what they are called.
void check_tests(const Source& source) {
    source.optional("cast").members();
    source.optional("tests").items();
}

void check_intake(const Source& types, const Definition& definition) {
    for (const auto& type : definition.types) {
        const FieldRule* cap = type.field("cap");
        const FieldRule* until = type.field("until");
        if (!cap || cap->field_class != FieldClass::quantity || !until || until->field_class != FieldClass::time)
            types.refuse("definition.intake", "type " + type.id +
                                                  " of intake needs a quantity field \"cap\" and a time field "
                                                  "\"until\": they bound a trial");
    }
}

void check_costs(const Source& act, Transition& out, const RecordType& type) {
    const std::uint64_t cost = cost_of(out);
    out.cost = static_cast<std::uint32_t>(std::min<std::uint64_t>(cost, most_act_cost + 1));
    if (cost > most_act_cost)
        act.refuse("definition.cost",
                   "act " + out.id + " of type " + type.id + " costs " + std::to_string(cost) + " of " +
                       std::to_string(most_act_cost) + "; bound its upward lower or split the act",
                   ErrorKind::limit);
}

void check_costs(const Source& types, Definition& definition) {
    const auto sources = types.items();
    for (std::size_t i = 0; i < definition.types.size(); ++i) {
        RecordType& type = definition.types[i];
        const auto open = sources[i].required("open").items();
        for (std::size_t k = 0; k < type.open.size(); ++k) check_costs(open[k], type.open[k], type);
        const auto transitions = sources[i].optional("transitions").items();
        for (std::size_t k = 0; k < type.transitions.size(); ++k)
            check_costs(transitions[k], type.transitions[k], type);
    }
}

}  // namespace

std::string read_free_id(const Source& source) {
    static constexpr std::array<std::string_view, 4> taken{"any", "holder", "admin", "self"};
    std::string id = source.id();
    if (std::ranges::find(taken, id) != taken.end())
        source.refuse("definition.id", "any, holder, admin and self mean something else; choose another id");
    return id;
}

void read_roles_and_lists(const Source& definition, Definition& out) {
    UniqueIds role_ids("the role");
    for (const auto& source : definition.optional("roles").items()) {
        source.allow_only({"id", "title", "per"});
        Role role;
        role.id = read_free_id(source.required("id"));
        role.title = source.required("title").title();
        role.per =
            source.required("per").one_of<RoleHolder>({{"officer", RoleHolder::officer}, {"party", RoleHolder::party}});
        role_ids.add(role.id, source);
        out.roles.push_back(std::move(role));
    }
    for (const auto& source : definition.optional("separation").items()) {
        const auto pair = source.items(2, 2);
        if (pair.size() != 2) continue;
        std::pair<std::string, std::string> roles{pair[0].id(), pair[1].id()};
        for (const auto& [id, at] : {std::pair(roles.first, pair[0]), std::pair(roles.second, pair[1])})
            if (!out.role(id)) at.refuse("definition.role", "no role \"" + id + "\" in roles");
        if (roles.first == roles.second) source.refuse("definition.separation", "a role is not parted from itself");
        out.separation.push_back(std::move(roles));
    }
    for (const auto& [id, source] : definition.optional("lists").members()) {
        if (!is_id(id)) source.refuse("definition.id", "the name of a list must be an id");
        UniqueIds codes("the code");
        auto& entries = out.lists[id];
        for (const auto& entry : source.items(1)) {
            entry.allow_only({"id", "title"});
            entries.push_back({read_free_id(entry.required("id")), entry.required("title").title()});
            codes.add(entries.back().id, entry);
        }
    }
}

namespace {

Definition read_all(BytesView canonical_json, const Source& source, Faults& faults) {
    Definition out;
    out.digest = crypto::sha256(canonical_json);
    read_head(source, out);
    read_roles_and_lists(source, out);
    const Source types = source.required("types");
    read_types(types, out);
    // A fault in what the types hold would only echo in everything that refers to it.
    if (!faults.first()) read_link_kinds(types, out);
    if (!faults.first()) read_acts(types, out);
    if (!faults.first()) read_rules(source.optional("rules"), out);
    if (!faults.first()) check_costs(types, out);
    if (!faults.first() && out.id == intake_scenario) check_intake(types, out);
    check_tests(source);
    return out;
}

Result<boost::json::value> read_json(BytesView canonical_json) {
    if (canonical_json.size() > most_definition_bytes)
        return fail(ErrorKind::limit, "definition.size",
                    "a definition is at most " + std::to_string(most_definition_bytes) + " bytes, this is " +
                        std::to_string(canonical_json.size()) + "; move a part into a scenario of its own");
    CITYLEDGER_TRY(json, wire::parse_canonical_json(canonical_json, {.max_bytes = most_definition_bytes}));
    if (!json.is_object()) return fail(ErrorKind::invalid, "definition.object", "a definition is a JSON object");
    return std::move(json);
}

}  // namespace

Result<Definition> read_definition(BytesView canonical_json) {
    CITYLEDGER_TRY(json, read_json(canonical_json));
    Faults faults;
    Definition out = read_all(canonical_json, Source(&json, "", faults), faults);
    if (faults.first()) return fail(*faults.first());
    return out;
}

std::vector<Error> faults_of_definition(BytesView canonical_json) {
    const auto json = read_json(canonical_json);
    if (!json) return {json.error()};
    Faults faults;
    read_all(canonical_json, Source(&*json, "", faults), faults);
    return faults.all();
}

}  // namespace cityledger::ledger
