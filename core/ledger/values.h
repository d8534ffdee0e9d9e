#pragma once

// What stands in the state under each form of key (ledger.md, "State and proofs"; state_keys.h). Field 1 of every value
// is `format` = 1, so none is empty; the other numbers stand in each `fields` and in FORMATS.md. Decode proved values
// with decode_state_value<T>: it is strict and safe on hostile bytes.

#include "core/ledger/govern_acts.h"

namespace cityledger::ledger {

inline constexpr std::size_t most_state_value_bytes = 1u << 20;

/// `params`
struct Params {
    std::uint64_t max_ahead = 100'000;  ///< blocks that valid_until may lie ahead

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.number(2, self.max_ahead);
    }
    bool operator==(const Params&) const = default;
};

/// `council`
struct Council {
    std::uint32_t threshold = 0;
    std::vector<PublicKey> keys;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.number(2, self.threshold);
        f.messages(3, self.keys);
    }
    bool operator==(const Council&) const = default;
};

/// `handover`
struct Handover {
    std::string chain_id;
    std::int64_t initial_height = 0;
    Hash32 validators_hash{};
    std::int64_t not_before = 0;
    std::int64_t height = 0;  ///< of the block that holds the act
    Hash32 body{};

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.text(2, self.chain_id);
        f.number(3, self.initial_height);
        f.fixed(4, self.validators_hash);
        f.number(5, self.not_before);
        f.number(6, self.height);
        f.fixed(7, self.body);
    }
    bool operator==(const Handover&) const = default;
};

/// `history`: RFC 6962 tree over the hashes of the blocks that hold transactions (state/history.h).
struct HistoryValue {
    std::uint64_t size = 0;
    std::vector<Hash32> edge;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.number(2, self.size);
        f.fixed_list(3, self.edge);
    }
    bool operator==(const HistoryValue&) const = default;
};

/// `validator/ADDRESS`
struct ValidatorValue {
    Hash32 key{};
    std::int64_t power = 0;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.fixed(2, self.key);
        f.number(3, self.power);
    }
    bool operator==(const ValidatorValue&) const = default;
};

/// `misbehaviour/HEIGHT/ADDRESS`
struct MisbehaviourValue {
    bool light_client_attack = false;
    std::int64_t power = 0;
    std::int64_t time = 0;      ///< seconds
    std::int64_t reported = 0;  ///< height of the block that carried the evidence

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.number(2, self.light_client_attack);
        f.number(3, self.power);
        f.number(4, self.time);
        f.number(5, self.reported);
    }
    bool operator==(const MisbehaviourValue&) const = default;
};

/// `party/ID`
struct PartyValue {
    PartyKind kind = PartyKind::department;
    std::string name_zh;
    std::string name_en;
    std::int64_t height = 0;   ///< of registration
    std::int64_t time = 0;     ///< of registration, seconds
    std::int64_t changed = 0;  ///< height of the newest change of names; 0: none

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.number(2, self.kind);
        f.text(3, self.name_zh);
        f.text(4, self.name_en);
        f.number(5, self.height);
        f.number(6, self.time);
        f.number(7, self.changed);
    }
    bool operator==(const PartyValue&) const = default;
};

/// `key/KEYID`
struct RegisteredKey {
    PublicKey key;
    std::string party;
    std::string officer;  ///< the part behind the slash
    std::string label;
    std::int64_t from = 0;
    std::int64_t until = 0;              ///< 0: no end; a period includes its end
    std::int64_t height = 0;             ///< of registration
    std::int64_t revoked = 0;            ///< block time; 0: not revoked
    std::int64_t compromised_since = 0;  ///< block time; 0: not compromised
    std::optional<KeyId> replaced_by;    ///< set by a rotation

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.message(2, self.key);
        f.text(3, self.party);
        f.text(4, self.officer);
        f.text(5, self.label);
        f.number(6, self.from);
        f.number(7, self.until);
        f.number(8, self.height);
        f.number(9, self.revoked);
        f.number(10, self.compromised_since);
        f.fixed(11, self.replaced_by);
    }
    bool operator==(const RegisteredKey&) const = default;
};

/// `role/SCOPE/ROLE/PARTY` and `role/SCOPE/ROLE/PARTY/OFFICER`
struct RoleValue {
    std::int64_t from = 0;
    std::int64_t until = 0;      ///< 0: no end; a period includes its end
    std::int64_t height = 0;     ///< of the newest grant
    std::int64_t withdrawn = 0;  ///< block time; 0: not withdrawn. From then on the role is not held

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.number(2, self.from);
        f.number(3, self.until);
        f.number(4, self.height);
        f.number(5, self.withdrawn);
    }
    bool operator==(const RoleValue&) const = default;
    bool holds_at(std::int64_t now) const { return withdrawn == 0 && from <= now && (until == 0 || now <= until); }
};

/// `seal/ALG/HEX`: one entry a party, in order.
struct SealEntry {
    std::string purpose;
    std::string party;
    std::string officer;
    std::int64_t height = 0;
    std::int64_t time = 0;
    Hash32 body{};

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.purpose);
        f.text(2, self.party);
        f.text(3, self.officer);
        f.number(4, self.height);
        f.number(5, self.time);
        f.fixed(6, self.body);
    }
    bool operator==(const SealEntry&) const = default;
};
struct SealValue {
    std::vector<SealEntry> entries;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.messages(2, self.entries);
    }
    bool operator==(const SealValue&) const = default;
};

/// `spent/HEX`: stands until the end of block `valid_until`.
struct SpentValue {
    std::uint64_t valid_until = 0;
    std::int64_t height = 0;  ///< of the block that holds the body

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.format(1);
        f.number(2, self.valid_until);
        f.number(3, self.height);
    }
    bool operator==(const SpentValue&) const = default;
};

/// Reads one value of the state. Errors: invalid (message.*, proto.*), limit (message.size), newer_format.
template <class M>
Result<M> decode_state_value(BytesView bytes) {
    if (bytes.size() > most_state_value_bytes)
        return fail(ErrorKind::limit, "message.size", "a value of the state is larger than 1 MiB");
    return decode_canonical<M>(bytes);
}

}  // namespace cityledger::ledger
