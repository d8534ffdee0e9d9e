#pragma once

// What the council can do, m of n of its keys signing (ledger.md, "Who may do what").

#include "core/ledger/acts.h"

namespace cityledger::ledger {

struct CouncilChange {
    std::uint32_t threshold = 0;
    std::vector<PublicKey> keys;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.number(1, self.threshold);
        f.messages(2, self.keys);
    }
    bool operator==(const CouncilChange&) const = default;
};

struct ParamsChange {
    std::uint64_t max_ahead = 0;  ///< 1 000 to 1 000 000 blocks

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.number(1, self.max_ahead);
    }
    bool operator==(const ParamsChange&) const = default;
};

struct Suspension {
    std::string scenario;
    bool lifted = false;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.scenario);
        f.number(2, self.lifted);
    }
    bool operator==(const Suspension&) const = default;
};

struct ValidatorChange {
    Hash32 key{};            ///< Ed25519
    std::int64_t power = 0;  ///< 0: removed

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.fixed(1, self.key);
        f.number(2, self.power);
    }
    bool operator==(const ValidatorChange&) const = default;
};

struct ValidatorChanges {
    std::vector<ValidatorChange> changes;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.messages(1, self.changes);
    }
    bool operator==(const ValidatorChanges&) const = default;
};

struct HandoverAct {
    std::string chain_id;
    std::int64_t initial_height = 0;  ///< the height of the block that holds this act, plus 2
    Hash32 validators_hash{};
    std::int64_t not_before = 0;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.text(1, self.chain_id);
        f.number(2, self.initial_height);
        f.fixed(3, self.validators_hash);
        f.number(4, self.not_before);
    }
    bool operator==(const HandoverAct&) const = default;
};

/// Exactly one of these. `city_role` grants or withdraws a city-wide role of a party.
struct GovernAct {
    std::optional<CouncilChange> council;
    std::optional<RoleAct> city_role;
    std::optional<ParamsChange> params;
    std::optional<Suspension> suspension;
    std::optional<ValidatorChanges> validators;
    std::uint64_t rules_version = 0;
    std::optional<HandoverAct> handover;

    template <class F, class Self>
    static void fields(F& f, Self& self) {
        f.message(1, self.council);
        f.message(2, self.city_role);
        f.message(3, self.params);
        f.message(4, self.suspension);
        f.message(5, self.validators);
        f.number(6, self.rules_version);
        f.message(7, self.handover);
    }
    bool operator==(const GovernAct&) const = default;
};

}  // namespace cityledger::ledger
