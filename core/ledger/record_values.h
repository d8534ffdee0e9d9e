#pragma once

// What stands in the state of scenarios, records, their events, documents and claims.

#include "core/ledger/values.h"

namespace cityledger::ledger {

inline constexpr std::size_t most_links = 256;
inline constexpr std::size_t most_uses = 64;
inline constexpr std::size_t most_claims = 64;          ///< of one record
inline constexpr std::size_t most_claim_holders = 256;  ///< of one claim

/// `definition/DIGEST`
struct DefinitionValue {
    Bytes bytes;
    std::int64_t height = 0;  ///< of publication
    std::string party;        ///< who published; empty: genesis

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.bytes(2, self.bytes);
        f.number(3, self.height);
        f.text(4, self.party);
    }
    bool operator==(const DefinitionValue&) const = default;
};

enum class ScenarioStatus : std::uint8_t { none = 0, proposed = 1, trial = 2, adopted = 3, suspended = 4, retired = 5 };

/// One version of a scenario that was ever in trial or adopted.
struct ScenarioVersion {
    Hash32 definition{};
    ScenarioStatus status = ScenarioStatus::none;
    std::uint64_t opens = 0;  ///< records opened under it
    std::string record;       ///< its intake record; empty: genesis

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.fixed(1, self.definition);
        f.number(2, self.status);
        f.number(3, self.opens);
        f.text(4, self.record);
    }
    bool operator==(const ScenarioVersion&) const = default;
};

/// `scenario/ID`
struct ScenarioValue {
    std::string owner;  ///< party; set by the first version that came to trial or adopted
    std::vector<ScenarioVersion> versions;
    std::optional<Hash32> keyed_key;  ///< SHA-256 of the key for `keyed` values
    bool suspended = false;           ///< by the council: nothing runs

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.text(2, self.owner);
        f.messages(3, self.versions);
        f.fixed(4, self.keyed_key);
        f.number(5, self.suspended);
    }
    bool operator==(const ScenarioValue&) const = default;
    const ScenarioVersion* version(const Hash32& definition) const;
    ScenarioVersion* version(const Hash32& definition);
};

struct RecordField {
    std::string id;
    Value value;
    std::uint64_t revision = 0;  ///< digests: 1 for the first document; other classes 0

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.id);
        f.message(2, self.value);
        f.number(3, self.revision);
    }
    bool operator==(const RecordField&) const = default;
};

struct RecordCounter {
    std::string id;
    std::int64_t value = 0;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.id);
        f.number(2, self.value);
    }
    bool operator==(const RecordCounter&) const = default;
};

struct RecordLink {
    std::string kind;
    std::string record;
    std::int64_t quantity = 0;  ///< 0: a link without one

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.kind);
        f.text(2, self.record);
        f.number(3, self.quantity);
    }
    bool operator==(const RecordLink&) const = default;
};

/// Who used a role of a separation pair on the record.
struct RoleUse {
    std::string role;
    std::string party;
    std::string officer;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.role);
        f.text(2, self.party);
        f.text(3, self.officer);
    }
    bool operator==(const RoleUse&) const = default;
};

/// A claim this record made and has not freed; whether it still counts stands in claim/….
struct RecordClaim {
    std::string name;
    Bytes value;  ///< claim_bytes(); the claim's key is its SHA-256

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.name);
        f.bytes(2, self.value);
    }
    bool operator==(const RecordClaim&) const = default;
};

/// `record/PARTY/LOCAL`
struct RecordValue {
    Hash32 definition{};
    std::string scenario;
    std::string type;
    std::string state;
    std::vector<RecordField> field_values;  ///< ascending by id
    std::vector<RecordCounter> counters;    ///< ascending by id; a counter that was never counted is not there
    std::string holder;                     ///< party; empty: none
    std::vector<RecordLink> links;          ///< in the order made
    std::vector<RoleUse> uses;              ///< in the order made
    std::vector<RecordClaim> claims;        ///< in the order made
    std::string party;                      ///< the opener's
    std::string officer;                    ///< the opener's, the part behind the slash
    std::string role;                       ///< it was opened in; empty: any
    std::int64_t opened_height = 0;
    std::int64_t opened_time = 0;
    std::int64_t height = 0;  ///< of the newest event
    std::int64_t time = 0;
    Hash32 head{};
    std::uint64_t events = 0;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.fixed(2, self.definition);
        f.text(3, self.scenario);
        f.text(4, self.type);
        f.text(5, self.state);
        f.messages(6, self.field_values);
        f.messages(7, self.counters);
        f.text(8, self.holder);
        f.messages(9, self.links);
        f.messages(10, self.uses);
        f.messages(11, self.claims);
        f.text(12, self.party);
        f.text(13, self.officer);
        f.text(14, self.role);
        f.number(15, self.opened_height);
        f.number(16, self.opened_time);
        f.number(17, self.height);
        f.number(18, self.time);
        f.fixed(19, self.head);
        f.number(20, self.events);
    }
    bool operator==(const RecordValue&) const = default;
    const RecordField* field(std::string_view id) const;
    std::int64_t counter(std::string_view id) const;  ///< 0 where nothing was counted yet
};

/// `event/PARTY/LOCAL/N`, N from 1 (the opening)
struct EventValue {
    std::string transition;  ///< of the opening: the open's id
    std::string party;
    std::string officer;  ///< the part behind the slash
    std::string role;     ///< empty: any or holder
    std::int64_t height = 0;
    std::int64_t time = 0;
    Hash32 body{};
    KeyId key{};        ///< the actor's: whether it was compromised then stands in key/KEYID
    std::string state;  ///< the record's, after it

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.text(2, self.transition);
        f.text(3, self.party);
        f.text(4, self.officer);
        f.text(5, self.role);
        f.number(6, self.height);
        f.number(7, self.time);
        f.fixed(8, self.body);
        f.fixed(9, self.key);
        f.text(10, self.state);
    }
    bool operator==(const EventValue&) const = default;
};

/// `document/ALG/HEX`
struct DocumentCounts {
    std::uint64_t issued = 0;
    std::uint64_t attached = 0;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.number(2, self.issued);
        f.number(3, self.attached);
    }
    bool operator==(const DocumentCounts&) const = default;
};

/// `document/ALG/HEX/i/N` and `…/a/N`, N from 1
struct DocumentEntry {
    std::string record;
    std::string field;
    std::uint64_t revision = 0;
    std::int64_t height = 0;
    std::int64_t time = 0;
    std::uint64_t event = 0;  ///< of the record, that set it: event/RECORD/N says who did

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.text(2, self.record);
        f.text(3, self.field);
        f.number(4, self.revision);
        f.number(5, self.height);
        f.number(6, self.time);
        f.number(7, self.event);
    }
    bool operator==(const DocumentEntry&) const = default;
};

struct ClaimHolder {
    std::string record;
    std::int64_t until = 0;  ///< 0: no end; past it, it counts as free
    bool exclusive = false;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.record);
        f.number(2, self.until);
        f.number(3, self.exclusive);
    }
    bool operator==(const ClaimHolder&) const = default;
    bool counts_at(std::int64_t now) const { return until == 0 || now <= until; }
};

/// `claim/SCENARIO/NAME/HEX`, HEX of SHA-256 of claim_bytes()
struct ClaimValue {
    std::vector<ClaimHolder> holders;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.messages(2, self.holders);
    }
    bool operator==(const ClaimValue&) const = default;
};

}  // namespace cityledger::ledger
