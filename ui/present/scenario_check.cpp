#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/scenario.h"

#include <algorithm>
#include <iterator>

namespace cityledger::present {

namespace {

struct Words {
    const char* code;
    const char* sentence;
};

constexpr Words faults[] = {
    {"json.syntax", QT_TRANSLATE_NOOP("present", "This is not JSON. Look for a missing comma, quote or bracket here.")},
    {"json.duplicate", QT_TRANSLATE_NOOP("present", "The same member stands twice in one object. Remove one of them.")},
    {"json.depth", QT_TRANSLATE_NOOP("present", "It is nested deeper than 16 levels. Flatten it.")},
    {"json.number",
     QT_TRANSLATE_NOOP("present",
                       "A number may only be an integer up to 2^53-1, without fraction and exponent. Use a scale.")},
    {"json.member_name",
     QT_TRANSLATE_NOOP("present",
                       "A member's name in here has characters that are not plain ASCII; some look like ASCII letters. "
                       "Type the name again.")},
    {"json.text",
     QT_TRANSLATE_NOOP("present",
                       "A text holds a character that is not allowed, such as one that turns the direction of writing. "
                       "Type the text again.")},
    {"json.text_too_long", QT_TRANSLATE_NOOP("present", "A text is longer than 1,024 bytes. Shorten it.")},
    {"json.too_long", QT_TRANSLATE_NOOP("present", "The file is far larger than a definition may be.")},
    {"json.not_canonical",
     QT_TRANSLATE_NOOP("present", "The bytes are not in the canonical form. Write them with: scenario format.")},
    {"definition.size",
     QT_TRANSLATE_NOOP("present",
                       "The definition is larger than 49,152 bytes. Move a part into a scenario of its own.")},
    {"definition.cost",
     QT_TRANSLATE_NOOP("present",
                       "An act could cost more than 8,000. Bound its upward search lower, or split the act.")},
    {"definition.nodes",
     QT_TRANSLATE_NOOP("present", "An expression has more than 256 parts. Split it into several acts.")},
    {"definition.depth", QT_TRANSLATE_NOOP("present", "An expression is nested deeper than 8 levels. Flatten it.")},
    {"definition.unknown_member",
     QT_TRANSLATE_NOOP("present", "There is no member of this name here. Check its spelling.")},
    {"definition.member_missing", QT_TRANSLATE_NOOP("present", "A member that must stand here is missing. Add it.")},
    {"definition.member",
     QT_TRANSLATE_NOOP("present", "This member has no meaning for a field of this class. Remove it.")},
    {"definition.id",
     QT_TRANSLATE_NOOP("present",
                       "An id begins with a to z and has only a to z, 0 to 9, _ and -, at most 32 characters; any, "
                       "holder, admin, self and city are taken. Letters that only look alike do not count.")},
    {"definition.twice", QT_TRANSLATE_NOOP("present", "The same id stands here twice. Choose another one.")},
    {"definition.open_id", QT_TRANSLATE_NOOP("present", "Nothing beside this id says what it is. Compare it with a reading of the class meant.")},
    {"definition.text",
     QT_TRANSLATE_NOOP("present", "This must be a text of 1 to 1,024 bytes without control characters.")},
    {"definition.number", QT_TRANSLATE_NOOP("present", "This must be an integer within its bounds.")},
    {"definition.flag", QT_TRANSLATE_NOOP("present", "This must be true or false.")},
    {"definition.array", QT_TRANSLATE_NOOP("present", "This must be an array.")},
    {"definition.object", QT_TRANSLATE_NOOP("present", "This must be an object.")},
    {"definition.count", QT_TRANSLATE_NOOP("present", "There are too few or too many of these.")},
    {"definition.word", QT_TRANSLATE_NOOP("present", "This word is none of those that may stand here.")},
    {"definition.digest", QT_TRANSLATE_NOOP("present", "This must be a SHA-256 of 64 lower-case hexadecimal digits.")},
    {"definition.role", QT_TRANSLATE_NOOP("present", "No such role is defined. Add it to roles, or correct its id.")},
    {"definition.by",
     QT_TRANSLATE_NOOP("present", "A record that is not open yet has no holder. Name a role, or any.")},
    {"definition.separation", QT_TRANSLATE_NOOP("present", "A role cannot be kept apart from itself.")},
    {"definition.state", QT_TRANSLATE_NOOP("present", "The type has no such state. Add it, or correct its id.")},
    {"definition.scenario",
     QT_TRANSLATE_NOOP("present", "Only states of the scenario intake carry a scenario's status. Remove it here.")},
    {"definition.type", QT_TRANSLATE_NOOP("present", "The classes do not meet, or there is no such type.")},
    {"definition.field", QT_TRANSLATE_NOOP("present", "The type has no such field, or it is not of the class needed.")},
    {"definition.list", QT_TRANSLATE_NOOP("present", "There is no such list. Add it to lists, or correct its id.")},
    {"definition.code", QT_TRANSLATE_NOOP("present", "The list has no such code. Add it, or correct it.")},
    {"definition.personal",
     QT_TRANSLATE_NOOP("present",
                       "What is personal may only enter the ledger as a commitment or a keyed digest. Change the "
                       "field's class to commit or keyed.")},
    {"definition.issued", QT_TRANSLATE_NOOP("present", "The document a record issues must be stored. Remove input.")},
    {"definition.valid", QT_TRANSLATE_NOOP("present", "A period is bounded by time fields of the type.")},
    {"definition.input",
     QT_TRANSLATE_NOOP("present", "An input is a field of the type, with ? behind it if it may be left out.")},
    {"definition.counter", QT_TRANSLATE_NOOP("present", "The type has no such counter, or its unit differs.")},
    {"definition.limit", QT_TRANSLATE_NOOP("present", "A limit is a number, or a quantity field of the same unit.")},
    {"definition.stock", QT_TRANSLATE_NOOP("present", "The stock must be one of the type's counters.")},
    {"definition.effect", QT_TRANSLATE_NOOP("present", "There is no such effect, or not here. Check its parts.")},
    {"definition.claim", QT_TRANSLATE_NOOP("present", "A claim is on the value of a field, of one class for each name, and never on a commitment.")},
    {"definition.link", QT_TRANSLATE_NOOP("present", "A link leads to a record of one type of this scenario.")},
    {"definition.operator", QT_TRANSLATE_NOOP("present", "There is no such operator. Check its spelling.")},
    {"definition.operands", QT_TRANSLATE_NOOP("present", "The operator takes another number of operands.")},
    {"definition.order", QT_TRANSLATE_NOOP("present", "Only numbers, quantities and times can be put in order.")},
    {"definition.expression",
     QT_TRANSLATE_NOOP("present",
                       "This is no expression: a number, a flag, an id, a reading or an array stands here.")},
    {"definition.reading",
     QT_TRANSLATE_NOOP("present", "This reading leads nowhere from here. Check inputs, fields and references.")},
    {"definition.reference", QT_TRANSLATE_NOOP("present", "A reference to a record must stand here.")},
    {"definition.intake",
     QT_TRANSLATE_NOOP("present", "The scenario intake needs the fields cap and until and the claim definition.")},
    {"definition.not_yet", QT_TRANSLATE_NOOP("present", "This version of the rules does not run this yet.")},
    {"definition.cast", QT_TRANSLATE_NOOP("present", "Nobody in cast is called so, or it is not PARTY/OFFICER.")},
    {"definition.from",
     QT_TRANSLATE_NOOP("present", "No test above has this name. Tests begin where earlier ones end.")},
    {"definition.expect",
     QT_TRANSLATE_NOOP("present", "A test expects ok, or refused: with the name of a refusal behind it.")},
    {"definition.step", QT_TRANSLATE_NOOP("present", "This is no step of a test. Check its members.")},
};

constexpr Words warnings[] = {
    {"unreachable_state", QT_TRANSLATE_NOOP("present", "No act leads to this state.")},
    {"dead_end",
     QT_TRANSLATE_NOOP("present",
                       "Nothing leads out of this state, and its document stays as it is for ever. If it is an end, "
                       "say used_up, revoked, superseded or expired.")},
    {"link_unread", QT_TRANSLATE_NOOP("present", "The act draws on a record that its guard does not look at.")},
    {"link_unused", QT_TRANSLATE_NOOP("present", "Nothing goes upward along this link.")},
    {"holder_never_set", QT_TRANSLATE_NOOP("present", "The holder may do this, but no opening names a holder.")},
    {"role_unused", QT_TRANSLATE_NOOP("present", "Nothing is done in this role, and nobody signs in it.")},
    {"role_nobody_has", QT_TRANSLATE_NOOP("present", "Nobody in the tests has this role.")},
    {"guard_never", QT_TRANSLATE_NOOP("present", "This guard can never hold, so the act is never done.")},
    {"nothing_impossible", QT_TRANSLATE_NOOP("present", "No test says what must be impossible.")},
    {"personal_number",
     QT_TRANSLATE_NOOP("present", "The text holds what looks like a person's number. Definitions are public.")},
};

template <std::size_t N>
QString words(const Words (&table)[N], const std::string& code) {
    const auto found = std::ranges::find(table, std::string_view(code),
                                         [](const Words& each) -> std::string_view { return each.code; });
    return found == std::end(table) ? QString() : Tr::tr(found->sentence);
}

QString kind_of_value(const std::string& kind) {
    if (kind == "telephone") return Tr::tr("telephone numbers");
    if (kind == "date") return Tr::tr("dates");
    return Tr::tr("identity numbers");
}

}  // namespace

QString scenario_place(const node::ScenarioPlace& place) {
    return place.line == 0 ? QString()
                           : Tr::tr("line %1, column %2")
                                 .arg(number(static_cast<std::int64_t>(place.line)),
                                      number(static_cast<std::int64_t>(place.column)));
}

QString scenario_fault(const std::string& code) {
    return words(faults, code);
}

QString scenario_warning(const std::string& code) {
    const QString own = words(warnings, code);
    return own.isEmpty() ? text(code) : own;
}

QString untested_rule(const node::UntestedRule& rule) {
    const QString act = text(rule.act);
    if (rule.kind == "act") return Tr::tr("No test needs “%1” to be possible.").arg(act);
    if (rule.kind == "guard") return Tr::tr("A condition of “%1” can be left out and no test fails.").arg(act);
    if (rule.kind == "effect") return Tr::tr("An effect of “%1” can be left out and no test fails.").arg(act);
    if (rule.kind == "signatures") return Tr::tr("Signatures of “%1” can be left out and no test fails.").arg(act);
    if (rule.kind == "destination") return Tr::tr("A way out of “%1” can be left out and no test fails.").arg(act);
    return Tr::tr("Two roles are kept apart, and no test fails if they are not.");
}

QString guessed_value(const node::GuessedValue& value) {
    const QString kind = kind_of_value(value.kind);
    const QString tried = number(static_cast<std::int64_t>(value.tried));
    if (value.outcome == "kept")
        return Tr::tr("%1 %2 tried against the commitment: none fits without its salt.").arg(tried, kind);
    if (value.outcome == "by_key_holders")
        return Tr::tr("Nobody outside finds the value; who holds the scenario's key found it after %1 %2.")
            .arg(tried, kind);
    if (value.outcome == "guessed")
        return Tr::tr(
                   "Anybody finds the value: it was found after %1 %2. Declare the field personal, as commit or "
                   "keyed.")
            .arg(tried, kind);
    return Tr::tr("The value would stand in the open. Declare the field personal, as commit or keyed.");
}

ScenarioAnswer scenario_answer(const node::ScenarioCheck& check) {
    using Outcome = node::ScenarioCheck::Outcome;
    if (check.outcome == Outcome::invalid)
        return {{"verdict-contradicted", Tone::red}, Tr::tr("This is no valid definition.")};
    if (check.outcome == Outcome::tests_fail)
        return {{"verdict-contradicted", Tone::red}, Tr::tr("The definition does not keep what its tests promise.")};
    if (check.has_remarks())
        return {{"severity-general", Tone::amber},
                Tr::tr("The definition is valid and keeps its promises. Some points want a look.")};
    return {{"verdict-registered", Tone::good}, Tr::tr("The definition is valid and keeps its promises.")};
}

}  // namespace cityledger::present
