#pragma once

// An opening or transition while it runs: the record as the effects leave it, and the facts they are judged on.

#include "core/ledger/record_facts.h"

namespace cityledger::ledger {

class RecordRun {
  public:
    /// `context`, `transition`, `inputs` and `record` are borrowed; `transition` is of the record's definition.
    RecordRun(const ActContext& context, const Transition& transition, const std::vector<Input>& inputs,
              StoredRecord& record, bool opening)
        : context_(context),
          transition_(transition),
          inputs_(inputs),
          record_(record),
          opening_(opening),
          facts_(context, inputs, record, opening) {}

    /// Guard, inputs written to their fields, effects in their order, `to`. Refused by the name of what failed.
    Status run();

  private:
    Status check_guard();
    Status store_inputs();
    Status store(const FieldRule& field, Value value);
    Status apply(const Effect& effect);
    Status set(const Effect& effect);
    Status claim(const Effect& effect, bool exclusive);
    Status hold(const Effect& effect);
    Status pass(const Effect& effect);
    Status count(const Effect& effect);
    Status link(const Effect& effect);
    Status draw(StoredRecord& from, std::int64_t amount);
    Status choose_state();

    /// The value, or a refusal by its name.
    Result<Value> value_of(const Expression& expression) const;
    Result<bool> holds(const Expression& condition) const;
    std::uint64_t event() const { return record_.value.events + 1; }

    const ActContext& context_;
    const Transition& transition_;
    const std::vector<Input>& inputs_;
    StoredRecord& record_;
    bool opening_;
    ActFacts facts_;
};

/// Adds to a counter within its limit: 0 <= sum <= limit, else `limit`; a limit field that is not set: `missing`.
Status add_to_counter(StoredRecord& record, const CounterRule& rule, std::int64_t amount);

}  // namespace cityledger::ledger
