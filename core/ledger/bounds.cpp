// Check 2's limits: what bytes alone decide (ledger.md, "Encoding" and "Transaction").

#include "core/ledger/lint.h"
#include "core/ledger/transaction.h"
#include "core/wire/json.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

constexpr std::size_t most_chain_id_bytes = 50;  // the engine's
constexpr std::size_t most_inputs = 64;
constexpr std::size_t most_council_keys = 64;
constexpr std::size_t most_validator_changes = 100;

bool is_name(std::string_view text) {
    return !text.empty() && wire::is_allowed_text(text, most_name_bytes);
}
bool is_period(std::int64_t from, std::int64_t until) {
    return until == 0 || from <= until;
}
bool is_chain_id(std::string_view text) {
    return !text.empty() && text.size() <= most_chain_id_bytes &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

std::string broken(const NewKey& key) {
    if (!key_algorithm(key.key.algorithm)) return "a key's algorithm must be 1 (Ed25519) or 2 (SM2)";
    if (!key.key.is_acceptable()) return "a public key is not canonical, not on its curve, or of small order";
    if (!key.label.empty() && !is_name(key.label)) return "a key's label is not allowed text of at most 256 bytes";
    if (!is_period(key.from, key.until)) return "a key's period ends before it begins";
    return {};
}

std::string broken(const PartyAct& act) {
    if (!is_id(act.party)) return "a party's id must be [a-z][a-z0-9_-]{0,31}";
    if (act.kind < PartyKind::department || act.kind > PartyKind::company) return "a party's kind must be 1, 2 or 3";
    if (!is_name(act.name_zh) || !is_name(act.name_en)) return "a party's names must be allowed text of 1 to 256 bytes";
    if (act.officer.empty() != !act.key) return "a first officer and a first key stand together";
    if (!act.key) return {};
    if (!is_id(act.officer)) return "an officer's id must be [a-z][a-z0-9_-]{0,31}";
    return broken(*act.key);
}

std::string broken(const KeyAct& act) {
    const bool adds = act.operation == KeyOperation::add;
    const bool rotates = act.operation == KeyOperation::rotate;
    if (!adds && !rotates && act.operation != KeyOperation::revoke) return "a key act adds, rotates or revokes";
    if (!is_id(act.officer)) return "an officer's id must be [a-z][a-z0-9_-]{0,31}";
    if (act.key.has_value() != (adds || rotates)) return "a new key stands with add and rotate alone";
    if (act.key_id.has_value() == adds) return "a key id stands with rotate and revoke alone";
    if (adds && act.compromised_since != 0) return "a key that is added cannot be compromised";
    return act.key ? broken(*act.key) : std::string{};
}

std::string broken(const RoleAct& act) {
    if (act.operation != GrantOperation::grant && act.operation != GrantOperation::withdraw)
        return "a role is granted or withdrawn";
    if (!is_id(act.scope) || !is_id(act.role) || !is_id(act.party)) return "a role's scope, id and party must be ids";
    if (!act.officer.empty() && !is_id(act.officer)) return "an officer's id must be [a-z][a-z0-9_-]{0,31}";
    if (act.role == "any" || act.role == "holder" || act.role == "self") return "no role is called any, holder or self";
    if (act.operation == GrantOperation::withdraw && (act.from != 0 || act.until != 0))
        return "a withdrawal has no period";
    if (!is_period(act.from, act.until)) return "a role's period ends before it begins";
    return {};
}

std::string broken(const ScenarioAct& act) {
    const bool publishes = !act.definition.empty();
    if (publishes && (!act.scenario.empty() || act.keyed_key)) return "a definition is published alone";
    if (!publishes && (!is_id(act.scenario) || !act.keyed_key))
        return "a scenario act publishes a definition or states a key's digest";
    return {};
}

std::string broken(const Input& input) {
    if (!is_id(input.field)) return "an input's field must be an id";
    const Value& value = input.value;
    switch (value.field_class) {
        case FieldClass::code:
            if (!std::all_of(value.codes.begin(), value.codes.end(), is_id)) return "a code must be an id";
            for (std::size_t i = 0; i < value.codes.size(); ++i)
                if (std::find(value.codes.begin(), value.codes.begin() + static_cast<std::ptrdiff_t>(i),
                              value.codes[i]) != value.codes.begin() + static_cast<std::ptrdiff_t>(i))
                    return "a code stands twice in one value";
            return {};
        case FieldClass::reference:
            return is_record_id(value.text) ? "" : "a reference must be a record id, PARTY/LOCAL";
        case FieldClass::party:
            return is_id(value.text) ? "" : "a party must be an id";
        case FieldClass::text:
            return wire::is_allowed_text(value.text) ? "" : "a text is not allowed text of at most 1 024 bytes";
        default:
            return {};
    }
}

std::string broken(const std::vector<Input>& inputs) {
    if (inputs.size() > most_inputs) return "more than 64 inputs";
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (i > 0 && inputs[i - 1].field >= inputs[i].field) return "inputs must ascend by field, each once";
        if (auto reason = broken(inputs[i]); !reason.empty()) return reason;
    }
    return {};
}

std::string broken(const OpenAct& act) {
    if (!is_id(act.open)) return "an opening must be an id";
    if (!is_local_id(act.local)) return "a record's own id must be [a-z0-9][a-z0-9._-]{0,63}";
    return broken(act.inputs);
}

std::string broken(const ChangeAct& act) {
    if (!is_record_id(act.record)) return "a record id must be PARTY/LOCAL";
    if (!is_id(act.transition)) return "a transition must be an id";
    return broken(act.inputs);
}

std::string broken(const SealAct& act) {
    if (act.purpose != "report" && act.purpose != "journal" && act.purpose != "log")
        return "a seal's purpose is report, journal or log";
    if (!act.sha256 && !act.sm3) return "a seal needs a digest";
    return {};
}

std::string broken(const CouncilChange& change) {
    if (change.keys.empty() || change.keys.size() > most_council_keys) return "a council has 1 to 64 keys";
    if (change.threshold < 1 || change.threshold > change.keys.size() || change.threshold > most_signers)
        return "a council's threshold lies between 1 and its number of keys, 16 at most";
    std::vector<KeyId> ids;
    for (const auto& key : change.keys) {
        if (!key_algorithm(key.algorithm) || !key.is_acceptable()) return "a council key is not acceptable";
        ids.push_back(key.id());
    }
    std::sort(ids.begin(), ids.end());
    if (std::adjacent_find(ids.begin(), ids.end()) != ids.end()) return "a council key stands twice";
    return {};
}

std::string broken(const GovernAct& act) {
    const int standing = int{act.council.has_value()} + int{act.city_role.has_value()} + int{act.params.has_value()} +
                         int{act.suspension.has_value()} + int{act.validators.has_value()} +
                         int{act.rules_version != 0} + int{act.handover.has_value()};
    if (standing != 1) return "a council's act is exactly one of its kinds";
    if (act.council) return broken(*act.council);
    if (act.city_role) {
        if (act.city_role->scope != "city" || !act.city_role->officer.empty())
            return "the council grants city-wide roles to parties";
        return broken(*act.city_role);
    }
    if (act.suspension && !is_id(act.suspension->scenario)) return "a scenario must be an id";
    if (act.validators && (act.validators->changes.empty() || act.validators->changes.size() > most_validator_changes))
        return "validators change by 1 to 100 at once";
    if (act.handover && !is_chain_id(act.handover->chain_id))
        return "a chain id has 1 to 50 printable ASCII characters";
    return {};
}

}  // namespace

std::string broken_bound(const Act& act) {
    if (act.kind().empty()) return "an act must be exactly one of its kinds";
    if (!act.role.empty() && !is_id(act.role)) return "a role must be an id";
    if (act.party) return broken(*act.party);
    if (act.key) return broken(*act.key);
    if (act.grant) return broken(*act.grant);
    if (act.scenario) return broken(*act.scenario);
    if (act.open) return broken(*act.open);
    if (act.change) return broken(*act.change);
    if (act.seal) return broken(*act.seal);
    return broken(*act.govern);
}

std::string broken_bound(const Body& body) {
    if (!is_chain_id(body.chain_id)) return "a chain id has 1 to 50 printable ASCII characters";
    if (body.signers.empty() || body.signers.size() > most_signers) return "a transaction has 1 to 16 signers";
    if (std::adjacent_find(body.signers.begin(), body.signers.end(), std::greater_equal<>()) != body.signers.end())
        return "signers must ascend, each once";
    if (body.acts.empty() || body.acts.size() > most_acts) return "a transaction has 1 to 64 acts";
    for (const auto& act : body.acts) {
        if (act.signer >= body.signers.size()) return "an act's signer is not among the signers";
        if (auto reason = broken_bound(act); !reason.empty()) return reason;
    }
    return {};
}

}  // namespace cityledger::ledger
