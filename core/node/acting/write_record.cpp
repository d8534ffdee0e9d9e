// Openings and changes of records from what a person entered.
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/crypto/key_file.h"
#include "core/crypto/secret.h"
#include "core/documents/file_digest.h"
#include "core/keys/passphrase.h"
#include "core/node/acting/input_text.h"
#include "core/node/acting/write_acts.h"

#include <algorithm>

namespace cityledger::node {

namespace {

struct Chosen {
    ActChoices choices;
    ActChoice act;
    std::shared_ptr<const ledger::Definition> definition;
    const ledger::RecordType* type = nullptr;
};

std::string names_of(const std::vector<ActChoice>& acts) {
    std::string names;
    for (const auto& act : acts) names += (names.empty() ? "" : ", ") + act.id;
    return names;
}

/// The act that is meant, with the definition it is judged by.
Result<Chosen> choose(const Acting& acting, const ActFrame& frame, const RecordRequest& request) {
    Chosen chosen;
    auto choices = request.record.empty() ? acting.openings(request.scenario, frame.actor.id)
                                          : acting.changes(request.record, frame.actor.id);
    if (!choices) return fail(choices.error());
    chosen.choices = std::move(*choices);
    std::vector<ActChoice> fitting;
    for (const auto& act : chosen.choices.acts)
        if ((request.act.empty() || act.id == request.act) && (request.type.empty() || act.type == request.type))
            fitting.push_back(act);
    if (fitting.size() != 1)
        return fail(ErrorKind::usage, fitting.empty() ? "act.unknown" : "act.which",
                    fitting.empty()
                        ? chosen.choices.scenario + " has no such act; it has " + names_of(chosen.choices.acts)
                        : "several acts fit, name one of " + names_of(fitting));
    chosen.act = std::move(fitting.front());
    CITYLEDGER_TRY(bytes, acting.definition(chosen.choices.definition));
    CITYLEDGER_TRY(definition, ledger::read_definition(bytes));
    if (definition.digest != chosen.choices.definition)
        return fail(ErrorKind::invalid, "act.wrong_definition", "the definition given is not the one asked for");
    chosen.definition = std::make_shared<const ledger::Definition>(std::move(definition));
    chosen.type = chosen.definition->type(chosen.act.type);
    return chosen;
}

/// Said before anything is entered: no role of this key is among those that may do it.
Result<void> demand_a_role(const Chosen& chosen, const RecordRequest& request) {
    if (chosen.act.refusal != "role" || !request.role.empty()) return {};
    std::string roles;
    for (const auto& role : chosen.act.by) roles += (roles.empty() ? "" : ", ") + role.role;
    return fail(Error{ErrorKind::refused,
                      "act.role",
                      chosen.act.id + " may be done as " + roles + ", and this key holds none of these now",
                      {{"name", "role"}, {"code", std::to_string(chosen.act.code)}, {"roles", roles}}});
}

Result<Bytes> scenario_key_of(const RecordRequest& request) {
    CITYLEDGER_TRY(sealed, read_file(request.scenario_key, 1U << 16U));
    CITYLEDGER_TRY(passphrase, keys::read_passphrase_file(request.scenario_key_passphrase_file));
    CITYLEDGER_TRY(opened, crypto::open_with_passphrase(sealed, as_text(passphrase.view())));
    return std::move(opened.secret);
}

tl::unexpected<Error> wrong_field(const std::string& field, const Chosen& chosen) {
    std::string names;
    for (const auto& input : chosen.act.inputs) names += (names.empty() ? "" : ", ") + input.field;
    return fail(Error{ErrorKind::usage,
                      "act.input.unknown",
                      chosen.act.id + " takes no input " + field + "; it takes " + (names.empty() ? "none" : names),
                      {{"field", field}}});
}

/// Reads all that was entered; what is needed and left out is said at once, for all of it.
class Inputs {
  public:
    Inputs(const Chosen& chosen, WrittenAct& written) : chosen_(chosen), written_(written) {}

    Result<void> text(const std::string& field, const std::string& text, const Bytes* scenario_key) {
        CITYLEDGER_TRY(rule, rule_of(field));
        CITYLEDGER_TRY(value, read_entry(*rule, text, {*chosen_.definition, scenario_key, &written_.openings}));
        return add(field, std::move(value));
    }

    Result<void> file(const std::string& field, const std::filesystem::path& path, const Job& job) {
        CITYLEDGER_TRY(rule, rule_of(field));
        if (rule->field_class != ledger::FieldClass::digest)
            return fail(Error{ErrorKind::usage, "act.input.no_file", field + " takes no file", {{"field", field}}});
        documents::FileDigester digester;
        CITYLEDGER_TRY(digests, digester.digest(path, job));
        return add(field, ledger::digest_value(digests.sha256, digests.sm3));
    }

    Result<std::vector<ledger::Input>> take() {
        std::string missing;
        for (const auto& input : chosen_.act.inputs)
            if (!input.optional && !has(input.field)) missing += (missing.empty() ? "" : ", ") + input.field;
        if (!missing.empty())
            return fail(Error{ErrorKind::usage,
                              "act.input.missing",
                              chosen_.act.id + " needs also: " + missing,
                              {{"field", missing}}});
        return std::move(inputs_);
    }

  private:
    bool has(const std::string& field) const {
        return std::ranges::any_of(inputs_, [&](const ledger::Input& input) { return input.field == field; });
    }
    Result<const ledger::FieldRule*> rule_of(const std::string& field) const {
        const bool taken =
            std::ranges::any_of(chosen_.act.inputs, [&](const auto& form) { return form.field == field; });
        const auto* rule = chosen_.type != nullptr && taken ? chosen_.type->field(field) : nullptr;
        if (rule == nullptr) return wrong_field(field, chosen_);
        return rule;
    }
    Result<void> add(const std::string& field, ledger::Value value) {
        if (has(field))
            return fail(Error{ErrorKind::usage, "act.input.twice", field + " is given twice", {{"field", field}}});
        inputs_.push_back({field, std::move(value)});
        return {};
    }

    const Chosen& chosen_;
    WrittenAct& written_;
    std::vector<ledger::Input> inputs_;
};

/// "20261124-180507-3f2a": a number of its own where none was given.
std::string local_of(const Clock& clock, const Hash32& number) {
    std::string text = rfc3339({clock.now().seconds, 0});
    std::erase_if(text, [](char c) { return c == '-' || c == ':' || c == 'Z'; });
    std::ranges::replace(text, 'T', '-');
    return text + "-" + hex(number).substr(0, 4);
}

Result<ledger::ActContent> content_of(const Chosen& chosen, const RecordRequest& request,
                                      std::vector<ledger::Input> inputs, const std::string& local) {
    if (request.record.empty())
        return ledger::ActContent(ledger::OpenAct{chosen.choices.definition, chosen.act.id, local, std::move(inputs)});
    const auto head = hash_from_hex(request.head.empty() ? chosen.choices.head : request.head);
    if (!head) return fail(ErrorKind::usage, "act.head", "a record's head is 64 hexadecimal digits");
    return ledger::ActContent(ledger::ChangeAct{request.record, *head, chosen.act.id, std::move(inputs)});
}

}  // namespace

Result<WrittenAct> write_record_act(const Acting& acting, const ActFrame& frame, const RecordRequest& request,
                                    const Clock& clock, const Job& job) {
    CITYLEDGER_TRY(chosen, choose(acting, frame, request));
    CITYLEDGER_CHECK(demand_a_role(chosen, request));
    WrittenAct made;
    Inputs inputs(chosen, made);
    Bytes scenario_key;
    if (!request.scenario_key.empty()) {
        CITYLEDGER_TRY(key, scenario_key_of(request));
        scenario_key = std::move(key);
    }
    for (const auto& [field, text] : request.values)
        CITYLEDGER_CHECK(inputs.text(field, text, scenario_key.empty() ? nullptr : &scenario_key));
    crypto::wipe(scenario_key);
    for (const auto& [field, path] : request.files) CITYLEDGER_CHECK(inputs.file(field, path, job));
    if (!request.issued_file.empty()) {
        const auto issued = std::ranges::find_if(chosen.act.inputs, [](const InputForm& form) { return form.issued; });
        if (issued == chosen.act.inputs.end())
            return fail(ErrorKind::usage, "act.no_issued", chosen.act.id + " issues no document");
        CITYLEDGER_CHECK(inputs.file(issued->field, request.issued_file, job));
    }
    CITYLEDGER_TRY(given, inputs.take());
    const std::string local =
        request.local.empty() ? local_of(clock, crypto::sha256(as_bytes(frame.actor.id))) : request.local;
    if (request.record.empty() && !ledger::is_local_id(local))
        return fail(
            ErrorKind::usage, "act.local",
            "\"" + local + "\" is no record's own number: a-z, 0-9, . _ -, at most 64, first a letter or digit");
    CITYLEDGER_TRY(content, content_of(chosen, request, std::move(given), local));
    CITYLEDGER_TRY(written,
                   write_one(acting, frame, {request.role.empty() ? chosen.act.role : request.role, content, {}}));
    written.openings = std::move(made.openings);
    const std::string& party = chosen.choices.key.party.empty() ? frame.actor.party : chosen.choices.key.party;
    written.record = request.record.empty() ? party + "/" + local : request.record;
    for (auto& opening : written.openings) opening.record = written.record;
    CITYLEDGER_CHECK(rehearse_or_refuse(acting, written.draft));
    return written;
}

}  // namespace cityledger::node
