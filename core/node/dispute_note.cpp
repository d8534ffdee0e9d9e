#include "core/node/dispute_note.h"

#include "core/wire/json.h"

#include <boost/json.hpp>

namespace cityledger::node {

namespace {

namespace json = boost::json;

constexpr std::size_t max_note_bytes = 1u << 20;
constexpr std::string_view sides[] = {"first", "second"};

tl::unexpected<Error> damaged(const std::string& why) {
    return fail(ErrorKind::damaged, "dossier.note",
                "what the copy keeps about an attack dossier is damaged (" + why + "); check the copy with doctor");
}

Result<std::vector<std::string>> names(const json::object& object, const char* member) {
    const auto* value = object.if_contains(member);
    if (value == nullptr || !value->is_array()) return damaged(std::string(member) + " is no list");
    std::vector<std::string> all;
    for (const auto& one : value->get_array()) {
        if (!one.is_string()) return damaged(std::string(member) + " holds no name");
        all.emplace_back(one.get_string());
    }
    return all;
}

Result<AttackDossier::Decision> decision(const json::value& value) {
    if (!value.is_object()) return damaged("a decision is no object");
    const auto* side = value.get_object().if_contains("side");
    const auto* at = value.get_object().if_contains("at");
    if (side == nullptr || !side->is_string() || at == nullptr || !at->is_string())
        return damaged("a decision has no side or no time");
    const auto time = from_rfc3339(at->get_string());
    if (!time || (side->get_string() != sides[0] && side->get_string() != sides[1]))
        return damaged("a decision's side or time cannot be read");
    return AttackDossier::Decision{side->get_string() == sides[0] ? AttackSide::first : AttackSide::second, *time};
}

}  // namespace

Result<Bytes> encode_note(const AttackDossier& dossier) {
    json::array decisions;
    for (const auto& one : dossier.decisions)
        decisions.push_back(json::object{{"side", sides[static_cast<std::size_t>(one.side)]}, {"at", rfc3339(one.at)}});
    return wire::canonical_json(json::object{{"format", 1},
                                             {"from", dossier.from},
                                             {"held", dossier.held},
                                             {"first", json::value_from(dossier.first_peers)},
                                             {"second", json::value_from(dossier.second_peers)},
                                             {"submitted", json::value_from(dossier.submitted_to)},
                                             {"decisions", std::move(decisions)}});
}

Result<void> read_note(BytesView bytes, AttackDossier& dossier) {
    const auto parsed = wire::parse_canonical_json(bytes, {max_note_bytes, 16});
    if (!parsed || !parsed->is_object()) return damaged(parsed ? "no object" : parsed.error().message);
    const auto& object = parsed->get_object();
    const auto* format = object.if_contains("format");
    const auto* from = object.if_contains("from");
    const auto* held = object.if_contains("held");
    const auto* decisions = object.if_contains("decisions");
    if (format == nullptr || !format->is_int64()) return damaged("it names no format");
    if (format->get_int64() > 1)
        return fail(ErrorKind::newer_format, "copy.newer_format",
                    "the copy was changed by a newer version of this program: update the program");
    if (from == nullptr || !from->is_int64() || held == nullptr || !held->is_bool() || decisions == nullptr ||
        !decisions->is_array())
        return damaged("a member is missing");
    CITYLEDGER_TRY(first, names(object, "first"));
    CITYLEDGER_TRY(second, names(object, "second"));
    CITYLEDGER_TRY(submitted, names(object, "submitted"));
    dossier.from = from->get_int64();
    dossier.held = held->get_bool();
    dossier.first_peers = std::move(first);
    dossier.second_peers = std::move(second);
    dossier.submitted_to = std::move(submitted);
    dossier.decisions.clear();
    for (const auto& one : decisions->get_array()) {
        CITYLEDGER_TRY(taken, decision(one));
        dossier.decisions.push_back(taken);
    }
    return {};
}

}  // namespace cityledger::node
