#pragma once

// The index for browsing a full copy: where transactions and acts lie, and which records changed last. It is made from
// verified blocks and written with them in one batch; it serves search and lists, never a verdict. What the state
// answers itself (a record's events, a document's records, parties, scenarios) is not repeated here.
//
// Keys, in BlockStore::index(); numbers are big-endian, so that keys sort as numbers do:
//   t id(32)                              -> height(8) index(4): the first block that holds the transaction
//   b body-hash(32)                       -> height(8) index(4): the same by the act's number
//   c height(8)                           -> code(4) of each transaction of the block, once it was run again
//   a height(8) index(4) act(4)           -> code(4) of its transaction, then the act's kind ("open")
//   r record-id                           -> height(8) order(4): where it stands in the list below
//   l height(8) order(4)                  -> texts, each with its length(2): record, scenario, type, state, party
//   n name                                -> count(8): "transactions", "acts", "records"
//   m "application"                       -> kind(1), then texts, each with its length(2): why another application's
//                                            chain is taken for one, and the peers that said so
//   g                                     -> the genesis that was run (genesis_record.h), for bundles

#include "core/chain/types.h"
#include "core/ledger/application.h"
#include "core/light/verify/ports.h"

namespace cityledger::sync {

/// Where a transaction lies.
struct Place {
    chain::Height height = 0;
    std::uint32_t index = 0;
    bool operator==(const Place&) const = default;
};

struct IndexedAct {
    Place place;            ///< of its transaction
    std::uint32_t act = 0;  ///< within the transaction
    std::uint32_t code = 0;
    std::string kind;
};

struct IndexedRecord {
    std::string record, scenario, type, state, party;
    chain::Height height = 0;  ///< of its newest change
};

struct IndexCounts {
    std::uint64_t transactions = 0;
    std::uint64_t acts = 0;
    std::uint64_t records = 0;
};

/// Whether the chain's transactions are ours to run.
struct ApplicationKind {
    enum class Kind : std::uint8_t { unknown = 0, ours = 1, other = 2 } kind = Kind::unknown;
    std::string why;                 ///< of other
    std::vector<std::string> asked;  ///< of other: the peers that said so
};

/// Reading. Errors: damaged (index.damaged), io. `index` is BlockStore::index(), not owned.
class Index {
  public:
    explicit Index(const KeyValueReader& index) : index_(index) {}

    Result<std::optional<Place>> transaction(BytesView id) const;
    Result<std::optional<Place>> body(BytesView body_hash) const;
    /// One a transaction; nullopt: the block was not run again (yet).
    Result<std::optional<std::vector<std::uint32_t>>> codes(chain::Height height) const;
    /// Newest first, at most `count`.
    Result<std::vector<IndexedAct>> latest_acts(std::size_t count) const;
    /// Last changed first, until the visitor gives false.
    Status records(const std::function<bool(const IndexedRecord&)>& visit) const;
    Result<std::optional<IndexedRecord>> record(std::string_view id) const;
    Result<IndexCounts> counts() const;
    Result<ApplicationKind> application() const;
    /// Of a chain of ours whose genesis this version ran.
    Result<std::optional<light::Provider::Genesis>> genesis() const;

  private:
    const KeyValueReader& index_;
};

}  // namespace cityledger::sync
