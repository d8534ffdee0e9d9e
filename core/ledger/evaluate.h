#pragma once

// Running an expression over facts (ledger.md, "Expressions"). Pure: everything comes through Facts, the answer depends
// on nothing else.

#include "core/base/result.h"
#include "core/ledger/definition.h"
#include "core/ledger/refusal.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cityledger::ledger {

/// One record as the act sees it. Views live as long as the object.
class RecordFacts {
  public:
    virtual ~RecordFacts() = default;
    virtual std::string_view id() const = 0;       ///< PARTY/LOCAL
    virtual const RecordType& type() const = 0;    ///< of the definition it was opened under
    virtual std::string_view state() const = 0;    ///< empty while it is being opened
    virtual std::string_view party() const = 0;    ///< the opener's
    virtual std::string_view officer() const = 0;  ///< the opener's, PARTY/OFFICER
    virtual std::int64_t opened() const = 0;       ///< seconds
    virtual std::optional<std::string> holder() const = 0;
    virtual std::optional<Value> field(std::string_view field_id) const = 0;
    virtual std::int64_t counter(std::string_view counter_id) const = 0;      ///< 0 where nothing was counted yet
    virtual std::vector<std::string> links(std::string_view kind) const = 0;  ///< record ids, in stored order
};

/// What an act is judged on. `self` and `record` must show what the effects before have left.
class Facts {
  public:
    virtual ~Facts() = default;
    virtual std::int64_t now() const = 0;  ///< block time, seconds
    virtual std::string_view my_party() const = 0;
    virtual std::string_view my_officer() const = 0;  ///< PARTY/OFFICER
    virtual std::optional<Value> input(std::string_view field_id) const = 0;
    virtual const RecordFacts& self() const = 0;
    /// Null: no such record. The pointer lives as long as the facts. Errors: damaged, io of the store below.
    virtual Result<const RecordFacts*> record(std::string_view record_id) const = 0;
    /// Some signer, the actor too, holds the role (in its period, now).
    virtual Result<bool> signed_by_role(std::string_view role) const = 0;
    /// Some signer, the actor too, is of the party.
    virtual Result<bool> signed_by_party(std::string_view party) const = 0;
};

/// A value, or a refusal with what was missing ("in.grant.item: no such field there"), in English for logs.
struct Evaluated {
    Value value;                          ///< its class is carrier(expression.type.value_class)
    Refusal refusal = Refusal::accepted;  ///< or `missing`, `overflow`, `upward`: the act is refused by that name
    std::string reason;

    bool has_value() const { return refusal == Refusal::accepted; }
    bool is_true() const { return has_value() && value.number != 0; }  ///< of a boolean
};

/// Errors only from the facts. The result of `sub` may be negative: what stores it says whether it may.
Result<Evaluated> evaluate(const Expression& expression, const Facts& facts);

/// The document word of a record now: its state's, and its type's `valid`.
DocumentWord document_of(const RecordFacts& record, std::int64_t now);

}  // namespace cityledger::ledger
