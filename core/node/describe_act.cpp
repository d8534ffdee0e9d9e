#include "core/node/describe_act.h"

#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/ledger/state_keys.h"
#include "core/node/describe_value.h"

namespace cityledger::node {

namespace {

using Class = Detail::Class;

Text both(const std::string& text) {
    return {text, text};
}

Text or_id(Text text, const std::string& id) {
    return text.zh.empty() && text.en.empty() ? both(id) : text;
}

Detail plain(const char* id, const std::string& value, Class kind = Class::text) {
    return {id, {}, both(value), kind, value};
}

Detail named(const char* id, Text value, const std::string& raw, Class kind = Class::text) {
    return {id, {}, or_id(std::move(value), raw), kind, raw};
}

Detail moment(const char* id, std::int64_t seconds) {
    return {id, {}, both(rfc3339({seconds, 0})), Class::time, std::to_string(seconds)};
}

/// Writes the rows of one act. The actor's party stands in the key he signed with.
class Describer {
  public:
    Describer(const ledger::Act& act, const Known& known) : act_(act), known_(known) {}

    ActRow run(const std::string& party) {
        row_.kind = std::string(act_.kind());
        row_.party = party;
        row_.party_name = known_.party_name(party);
        row_.role = act_.role;
        if (act_.open) open(*act_.open);
        if (act_.change) change(*act_.change);
        if (act_.party) of_party(*act_.party);
        if (act_.key) of_key(*act_.key);
        if (act_.grant) of_role(*act_.grant);
        if (act_.scenario) of_scenario(*act_.scenario);
        if (act_.seal) of_seal(*act_.seal);
        if (act_.govern) row_.subject = "council";
        return std::move(row_);
    }

  private:
    void add(Detail detail) { row_.details.push_back(std::move(detail)); }

    void inputs(const std::vector<ledger::Input>& given, const ledger::RecordType* type,
                const ledger::Definition* definition) {
        for (const auto& input : given)
            add(describe_value(input.field, input.value, type != nullptr ? type->field(input.field) : nullptr,
                               definition, known_));
    }

    void scenario_line(const ledger::Definition& definition) {
        add({"scenario",
             {},
             text_of(definition.title),
             Class::text,
             definition.id + " " + std::to_string(definition.version)});
    }

    /// Where an act leads is known beforehand only if there is one way.
    void destination(const ledger::RecordType& type, const ledger::Transition& transition) {
        if (transition.to.size() != 1) return;
        if (const auto* state = type.state(transition.to[0].state)) {
            add({"state", {}, text_of(state->title), Class::text, state->id});
            row_.document = std::string(ledger::name_of(state->document));
        }
    }

    void open(const ledger::OpenAct& open) {
        row_.subject = row_.party + "/" + open.local;
        const auto definition = known_.definition(open.definition);
        const auto opening = definition ? definition->opening(open.open) : std::nullopt;
        row_.title = opening ? text_of(opening->transition->title) : both(open.open);
        if (definition) scenario_line(*definition);
        if (opening) destination(*opening->type, *opening->transition);
        inputs(open.inputs, opening ? opening->type : nullptr, definition.get());
    }

    void change(const ledger::ChangeAct& change) {
        row_.subject = change.record;
        row_.title = both(change.transition);
        const auto record = known_.record(change.record);
        const auto definition = record && *record ? known_.definition((*record)->definition) : nullptr;
        const auto* type = definition ? definition->type((*record)->type) : nullptr;
        const auto* transition = type != nullptr ? type->transition(change.transition) : nullptr;
        if (definition) scenario_line(*definition);
        if (transition != nullptr) {
            row_.title = text_of(transition->title);
            destination(*type, *transition);
        }
        inputs(change.inputs, type, definition.get());
    }

    void of_party(const ledger::PartyAct& party) {
        row_.subject = party.party;
        add({"names", {}, {party.name_zh, party.name_en}, Class::text, party.party});
        if (!party.officer.empty()) add(plain("officer", party.party + "/" + party.officer));
        if (party.key) add(plain("key", hex(party.key->key.id()), Class::hash));
    }

    void of_key(const ledger::KeyAct& key) {
        row_.subject = row_.party + "/" + key.officer;
        static constexpr const char* words[] = {"", "add", "rotate", "revoke"};
        const auto operation = static_cast<std::size_t>(key.operation);
        add(plain("operation", operation < 4 ? words[operation] : ""));
        if (key.key) add(plain("key", hex(key.key->key.id()), Class::hash));
        if (key.key_id) add(plain("ended_key", hex(*key.key_id), Class::hash));
        if (key.compromised_since != 0) add(moment("compromised_since", key.compromised_since));
    }

    void of_role(const ledger::RoleAct& grant) {
        row_.subject = grant.role;
        add(plain("operation", grant.operation == ledger::GrantOperation::grant ? "grant" : "withdraw"));
        add(named("party", known_.party_name(grant.party), grant.party, Class::party));
        if (!grant.officer.empty()) add(plain("officer", grant.party + "/" + grant.officer));
        add(plain("scope", grant.scope));
        if (grant.from != 0) add(moment("from", grant.from));
        if (grant.until != 0) add(moment("until", grant.until));
    }

    void of_scenario(const ledger::ScenarioAct& scenario) {
        if (scenario.definition.empty()) {
            row_.subject = scenario.scenario;
            return;
        }
        const Hash32 digest = crypto::sha256(scenario.definition);
        row_.subject = hex(digest);
        if (const auto definition = known_.definition(digest)) {
            row_.subject = definition->id;
            scenario_line(*definition);
        }
        add(plain("definition", hex(digest), Class::digest));
    }

    void of_seal(const ledger::SealAct& seal) {
        row_.subject = seal.purpose;
        if (seal.sha256) add(plain("sha256", hex(*seal.sha256), Class::digest));
        if (seal.sm3) add(plain("sm3", hex(*seal.sm3), Class::digest));
    }

    const ledger::Act& act_;
    const Known& known_;
    ActRow row_;
};

std::string party_of_key(const ledger::KeyId& id, const Known& known) {
    const auto key = known.value<ledger::RegisteredKey>(ledger::state_keys::key(id));
    return key && *key ? (*key)->party : std::string();
}

}  // namespace

TransactionRow describe_transaction(BytesView tx, Height height, std::uint32_t index, std::optional<std::uint32_t> code,
                                    const Known& known) {
    TransactionRow row;
    row.id = crypto::sha256(tx);
    row.height = height;
    row.index = index;
    row.size = static_cast<std::uint32_t>(tx.size());
    if (code) row.code = *code;
    const auto read = ledger::read_transaction(tx);
    if (!read) {
        row.state = code && *code != 0 ? TransactionRow::State::refused : TransactionRow::State::opaque;
        if (code) row.refusal = std::string(ledger::name_of(read.error().refusal));
        return row;
    }
    row.number = read->body_hash;
    row.state = !code        ? TransactionRow::State::in_block
                : *code == 0 ? TransactionRow::State::accepted
                             : TransactionRow::State::refused;
    if (code && *code != 0) {
        const auto refusal = ledger::refusal_of(*code);
        row.refusal = refusal ? std::string(ledger::name_of(*refusal)) : std::to_string(*code);
    }
    for (const auto& signer : read->body.signers) row.signers.push_back(hex(signer));
    row.acts = describe_acts(read->body, known);
    return row;
}

std::vector<ActRow> describe_acts(const ledger::Body& body, const Known& known) {
    std::vector<std::string> parties;
    for (const auto& signer : body.signers) parties.push_back(party_of_key(signer, known));
    std::vector<ActRow> rows;
    for (const auto& act : body.acts)
        rows.push_back(Describer(act, known).run(act.signer < parties.size() ? parties[act.signer] : std::string()));
    return rows;
}

std::uint32_t count_acts(BytesView tx) {
    const auto read = ledger::read_transaction(tx);
    return read ? static_cast<std::uint32_t>(read->body.acts.size()) : 0;
}

}  // namespace cityledger::node
