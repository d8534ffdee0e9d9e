#include "core/ledger/definition.h"
#include "core/ledger/evaluate.h"
#include "core/ledger/scenario_tests.h"

using namespace cityledger;
using namespace cityledger::ledger;

namespace {

/// A record with every field of its type at its class's default, alone in the world.
class LoneRecord final : public RecordFacts, public Facts {
  public:
    explicit LoneRecord(const RecordType& type) : type_(type) {}

    std::string_view id() const override { return "party/record"; }
    const RecordType& type() const override { return type_; }
    std::string_view state() const override { return type_.states.front().id; }
    std::string_view party() const override { return "party"; }
    std::string_view officer() const override { return "party/officer"; }
    std::int64_t opened() const override { return 0; }
    std::optional<std::string> holder() const override { return "party"; }
    std::optional<Value> field(std::string_view field_id) const override {
        const FieldRule* rule = type_.field(field_id);
        if (!rule) return std::nullopt;
        Value value;
        value.field_class = rule->field_class;
        value.text = "party/record";
        return value;
    }
    std::int64_t counter(std::string_view) const override { return largest_integer; }
    std::vector<std::string> links(std::string_view) const override { return {"party/record", "party/other"}; }

    std::int64_t now() const override { return largest_integer; }
    std::string_view my_party() const override { return "party"; }
    std::string_view my_officer() const override { return "party/officer"; }
    std::optional<Value> input(std::string_view field_id) const override { return field(field_id); }
    const RecordFacts& self() const override { return *this; }
    Result<const RecordFacts*> record(std::string_view record_id) const override {
        return record_id == "party/other" ? nullptr : static_cast<const RecordFacts*>(this);
    }
    Result<bool> signed_by_role(std::string_view) const override { return true; }
    Result<bool> signed_by_party(std::string_view) const override { return false; }

  private:
    const RecordType& type_;
};

void run(const Expression& expression, const RecordType& type) {
    const LoneRecord record(type);
    if (!evaluate(expression, record)) __builtin_trap();
}

void run(const Transition& act, const RecordType& type) {
    if (act.cost > most_act_cost || act.to.empty()) __builtin_trap();
    if (act.guard) run(*act.guard, type);
    for (const auto& effect : act.effects) run(effect.value, type);
    for (const auto& destination : act.to)
        if (destination.when) run(*destination.when, type);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    // As bytes of the ledger, and as a file an author wrote.
    if (read_definition(input) && canonical_definition(input).value_or(Bytes{}) != to_bytes(input)) __builtin_trap();
    const auto bytes = canonical_definition(input);
    if (!bytes) return 0;
    const auto definition = read_definition(*bytes);
    if (!definition) return 0;
    for (const auto& type : definition->types) {
        for (const auto& act : type.open) run(act, type);
        for (const auto& act : type.transitions) run(act, type);
    }
    for (const auto& rule : definition->rules) run(rule.when, *definition->type(rule.type));
    static_cast<void>(list_scenario_tests(*bytes));
    return 0;
}
