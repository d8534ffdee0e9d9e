#include "core/ledger/scenario_tests_read.h"

#include "core/ledger/definition_source.h"
#include "core/ledger/identity.h"
#include "core/ledger/lint.h"
#include "core/ledger/refusal.h"
#include "core/wire/json.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cityledger::ledger {

namespace {

constexpr std::array<std::string_view, 10> verdict_words{"registered", "superseded",    "revoked",   "expired",
                                                         "used_up",    "pending",       "suspended", "contradicted",
                                                         "attached",   "not_registered"};

std::vector<CastMember> read_cast(const Source& source, const Definition& definition) {
    std::vector<CastMember> cast;
    for (const auto& [name, member] : source.members()) {
        CastMember person;
        person.name = name;
        const auto parts = member.items(1);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i > 0) {
                person.roles.push_back(parts[i].id());
                if (!definition.role(person.roles.back()))
                    parts[i].refuse("definition.role", "no role \"" + person.roles.back() + "\" in roles");
                continue;
            }
            person.officer = std::string(parts[0].word());
            const auto halves = split_slash(person.officer);
            if (!halves || !is_id(halves->before) || !is_id(halves->after))
                parts[0].refuse("definition.cast", "must be PARTY/OFFICER");
            else
                person.party = std::string(halves->before);
        }
        cast.push_back(std::move(person));
    }
    return cast;
}

std::string read_name(const Source& source, const ScenarioTests& tests) {
    std::string name(source.word());
    if (source.stands() && !tests.member(name))
        source.refuse("definition.cast", "nobody in cast is called \"" + name + "\"");
    return name;
}

void read_label(const Source& source, ScenarioTestStep& step) {
    std::string_view label = source.word();
    if (const auto at = label.find('@'); at != std::string_view::npos) {
        const std::string_view digits = label.substr(at + 1);
        std::uint64_t event = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), event);
        if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || event == 0)
            source.refuse("definition.step", "behind @ stands the number of an event, from 1");
        step.head_event = event;
        label = label.substr(0, at);
    }
    if (source.stands() && !is_local_id(label))
        source.refuse("definition.step", "a record's label is an id as records have it: a-z 0-9 . _ -");
    step.label = std::string(label);
}

void read_act(const Source& source, const ScenarioTests& tests, ScenarioTestStep& step) {
    source.allow_only({"as", "do", "new", "on", "in", "with", "role", "at"});
    step.as = read_name(source.required("as"), tests);
    step.act = source.required("do").id();
    const Source fresh = source.optional("new");
    step.kind = fresh.stands() ? ScenarioTestStep::Kind::open : ScenarioTestStep::Kind::change;
    if (fresh.stands() && source.optional("on").stands())
        source.refuse("definition.step", "either new (an opening) or on (a change) stands in a step");
    read_label(fresh.stands() ? fresh : source.required("on"), step);
    if (fresh.stands() && step.head_event) fresh.refuse("definition.step", "a new record has no head to build on");
    for (const auto& person : source.optional("with").items()) step.with.push_back(read_name(person, tests));
    if (source.optional("role").stands()) step.role = std::string(source.optional("role").word());
    const Source in = source.optional("in");
    in.members();
    if (in.stands()) step.in = *in.json();
}

void read_role_step(const Source& source, std::string_view verb, const ScenarioTests& tests,
                    const Definition& definition, ScenarioTestStep& step) {
    source.allow_only({verb, "at"});
    step.kind = verb == "give" ? ScenarioTestStep::Kind::give : ScenarioTestStep::Kind::drop;
    const auto parts = source.required(verb).items(2, 2);
    if (parts.size() != 2) return;
    step.as = read_name(parts[0], tests);
    step.word = parts[1].id();
    if (!definition.role(step.word)) parts[1].refuse("definition.role", "no role \"" + step.word + "\" in roles");
}

void read_verify(const Source& source, ScenarioTestStep& step) {
    source.allow_only({"verify", "is", "at"});
    step.kind = ScenarioTestStep::Kind::verify;
    step.label = source.required("verify").text();
    step.word = std::string(source.required("is").word());
    if (std::ranges::find(verdict_words, step.word) == verdict_words.end())
        source.refuse("definition.word", "\"" + step.word + "\" is no verdict");
}

void read_intake_step(const Source& source, std::string_view verb, const ScenarioTests& tests,
                      const Definition& definition, ScenarioTestStep& step) {
    source.allow_only({"as", verb, "at"});
    step.kind = verb == "under" ? ScenarioTestStep::Kind::under : ScenarioTestStep::Kind::publish;
    step.as = read_name(source.required("as"), tests);
    step.label = source.required(verb).text();
    if (definition.id != intake_scenario)
        source.refuse("definition.step", "publish and under stand in the tests of intake only");
}

ScenarioTestStep read_step(const Source& source, const ScenarioTests& tests, const Definition& definition) {
    ScenarioTestStep step;
    step.path = source.path();
    const auto has = [&](std::string_view member) { return source.optional(member).stands(); };
    if (has("check")) {
        source.allow_only({"check", "on", "at"});
        step.kind = ScenarioTestStep::Kind::check;
        read_label(source.required("on"), step);
        step.check = *source.optional("check").json();
    } else if (has("verify")) {
        read_verify(source, step);
    } else if (has("give") || has("drop")) {
        read_role_step(source, has("give") ? "give" : "drop", tests, definition, step);
    } else if (has("under") || has("publish")) {
        read_intake_step(source, has("under") ? "under" : "publish", tests, definition, step);
    } else {
        read_act(source, tests, step);
    }
    if (has("at")) step.at = source.optional("at").integer(0, largest_integer - test_start);
    return step;
}

ScenarioTest read_test(const Source& source, const ScenarioTests& tests, const Definition& definition) {
    source.allow_only({"name", "proves", "from", "steps", "expect"});
    ScenarioTest test;
    test.summary.name = source.required("name").id();
    test.summary.proves = source.required("proves").title();
    const Source from = source.optional("from");
    test.from = std::string(from.word());
    if (from.stands() && !tests.test(test.from))
        from.refuse("definition.from", "no test above is called \"" + test.from + "\"");
    for (const auto& step : source.required("steps").items(1)) test.steps.push_back(read_step(step, tests, definition));
    const Source expect = source.required("expect");
    const std::string_view word = expect.word();
    constexpr std::string_view refused = "refused:";
    if (word.starts_with(refused)) test.summary.refusal = std::string(word.substr(refused.size()));
    const auto refusal = refusal_of(std::string_view(test.summary.refusal));
    const bool known = word == "ok" || (word.starts_with(refused) && refusal && *refusal != Refusal::accepted);
    if (expect.stands() && !known)
        expect.refuse("definition.expect", "must be ok or refused: with the name of a refusal");
    return test;
}

}  // namespace

const CastMember* ScenarioTests::member(std::string_view name) const {
    const auto found = std::ranges::find(cast, name, [](const auto& one) -> std::string_view { return one.name; });
    return found == cast.end() ? nullptr : &*found;
}

const ScenarioTest* ScenarioTests::test(std::string_view name) const {
    const auto found =
        std::ranges::find(tests, name, [](const auto& one) -> std::string_view { return one.summary.name; });
    return found == tests.end() ? nullptr : &*found;
}

Result<ScenarioTests> read_scenario_tests(const boost::json::value& json, const Definition& definition) {
    Faults faults;
    const Source source(&json, "", faults);
    ScenarioTests out;
    out.cast = read_cast(source.optional("cast"), definition);
    UniqueIds names("the test");
    for (const auto& test : source.optional("tests").items()) {
        out.tests.push_back(read_test(test, out, definition));
        names.add(out.tests.back().summary.name, test);
    }
    if (faults.first()) return fail(*faults.first());
    return out;
}

}  // namespace cityledger::ledger
