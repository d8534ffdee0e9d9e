#pragma once

// What parties and officers can do (ledger.md, "Acts"); the council's acts stand in govern_acts.h.

#include "core/ledger/identity.h"
#include "core/ledger/message.h"

#include <string>
#include <vector>

namespace cityledger::ledger {

inline constexpr std::size_t most_name_bytes = 256;  ///< public names of parties, labels of keys

struct PublicKey {
    std::uint8_t algorithm = 0;  ///< KeyAlgorithm, or a number this version refuses
    Bytes bytes;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.number(1, self.algorithm);
        f.bytes(2, self.bytes);
    }
    bool operator==(const PublicKey&) const = default;
    KeyId id() const { return key_id(static_cast<KeyAlgorithm>(algorithm), bytes); }
    bool is_acceptable() const { return is_acceptable_key(static_cast<KeyAlgorithm>(algorithm), bytes); }
};

/// A key to be registered, with its period in block time, ends included; until 0: no end.
struct NewKey {
    PublicKey key;
    std::string label;
    std::int64_t from = 0;
    std::int64_t until = 0;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.message(1, self.key);
        f.text(2, self.label);
        f.number(3, self.from);
        f.number(4, self.until);
    }
    bool operator==(const NewKey&) const = default;
};

enum class PartyKind : std::uint8_t { department = 1, institution = 2, company = 3 };

/// With `officer` and `key`: registers a new party, its first admin officer and that one's key. Without: new names and
/// kind.
struct PartyAct {
    std::string party;
    PartyKind kind = PartyKind::department;
    std::string name_zh;
    std::string name_en;
    std::string officer;  ///< the part behind the slash
    std::optional<NewKey> key;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.party);
        f.number(2, self.kind);
        f.text(3, self.name_zh);
        f.text(4, self.name_en);
        f.text(5, self.officer);
        f.message(6, self.key);
    }
    bool operator==(const PartyAct&) const = default;
};

enum class KeyOperation : std::uint8_t { add = 1, rotate = 2, revoke = 3 };

/// Of an officer of the actor's own party. add: `key`. rotate: `key` takes the place of `key_id`. revoke: `key_id`.
struct KeyAct {
    KeyOperation operation = KeyOperation::add;
    std::string officer;
    std::optional<NewKey> key;
    std::optional<KeyId> key_id;
    std::int64_t compromised_since = 0;  ///< block time, seconds; 0: not compromised. Only where a key is ended

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.number(1, self.operation);
        f.text(2, self.officer);
        f.message(3, self.key);
        f.fixed(4, self.key_id);
        f.number(5, self.compromised_since);
    }
    bool operator==(const KeyAct&) const = default;
};

enum class GrantOperation : std::uint8_t { grant = 1, withdraw = 2 };

struct RoleAct {
    GrantOperation operation = GrantOperation::grant;
    std::string scope;  ///< "city" or a scenario id
    std::string role;
    std::string party;
    std::string officer;  ///< empty: the party itself
    std::int64_t from = 0;
    std::int64_t until = 0;  ///< 0: no end

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.number(1, self.operation);
        f.text(2, self.scope);
        f.text(3, self.role);
        f.text(4, self.party);
        f.text(5, self.officer);
        f.number(6, self.from);
        f.number(7, self.until);
    }
    bool operator==(const RoleAct&) const = default;
};

/// Publishes `definition`; or, by its owner's admin, states the SHA-256 of a scenario's key for `keyed` values.
struct ScenarioAct {
    Bytes definition;
    std::string scenario;
    std::optional<Hash32> keyed_key;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.bytes(1, self.definition);
        f.text(2, self.scenario);
        f.fixed(3, self.keyed_key);
    }
    bool operator==(const ScenarioAct&) const = default;
};

/// An input of an opening or transition: a field id and a value of its class. Fields ascend by id in an act.
struct Input {
    std::string field;
    Value value;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.field);
        f.message(2, self.value);
    }
    bool operator==(const Input&) const = default;
};

struct OpenAct {
    Hash32 definition{};
    std::string open;
    std::string local;  ///< the record becomes PARTY/LOCAL, PARTY the actor's
    std::vector<Input> inputs;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.fixed(1, self.definition);
        f.text(2, self.open);
        f.text(3, self.local);
        f.messages(4, self.inputs);
    }
    bool operator==(const OpenAct&) const = default;
};

struct ChangeAct {
    std::string record;
    Hash32 head{};
    std::string transition;
    std::vector<Input> inputs;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.record);
        f.fixed(2, self.head);
        f.text(3, self.transition);
        f.messages(4, self.inputs);
    }
    bool operator==(const ChangeAct&) const = default;
};

/// Anchors a digest by either or both algorithms. `purpose`: "report", "journal" or "log".
struct SealAct {
    std::string purpose;
    std::optional<Hash32> sha256;
    std::optional<Hash32> sm3;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.purpose);
        f.fixed(2, self.sha256);
        f.fixed(3, self.sm3);
    }
    bool operator==(const SealAct&) const = default;
};

}  // namespace cityledger::ledger
