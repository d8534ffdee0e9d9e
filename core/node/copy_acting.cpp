#include "core/node/copy_acting.h"

#include "core/base/hex.h"
#include "core/ledger/block_run.h"
#include "core/ledger/state_keys.h"
#include "core/node/describe_act.h"
#include "core/node/describe_choices.h"

#include <algorithm>

namespace cityledger::node {

namespace {

Result<ledger::KeyId> key_id_of(const std::string& text) {
    const auto bytes = from_hex(text);
    ledger::KeyId id{};
    if (!bytes || bytes->size() != id.size())
        return fail(ErrorKind::usage, "act.key_id", "a key id is 40 hexadecimal digits");
    std::copy(bytes->begin(), bytes->end(), id.begin());
    return id;
}

Result<ledger::Body> body_of(BytesView bytes) {
    if (bytes.size() > ledger::most_transaction_bytes)
        return fail(ErrorKind::limit, "act.body", "an act is larger than 65 536 bytes");
    auto body = ledger::decode_canonical<ledger::Body>(bytes);
    if (!body) return fail(ErrorKind::invalid, "act.body", "the act's bytes cannot be read: " + body.error().message);
    return std::move(*body);
}

}  // namespace

Result<LedgerPlace> CopyActing::place() const {
    CITYLEDGER_TRY(now, around_.now());
    const Known known(*now.state);
    CITYLEDGER_TRY(params, known.value<ledger::Params>(ledger::state_keys::params()));
    LedgerPlace place;
    place.chain_id = now.block.chain_id;
    place.height = now.height;
    place.time = {now.block.now, 0};
    place.max_ahead = static_cast<Height>(params.value_or(ledger::Params{}).max_ahead);
    return place;
}

Result<KeyStanding> CopyActing::key(const std::string& key) const {
    CITYLEDGER_TRY(id, key_id_of(key));
    CITYLEDGER_TRY(now, around_.now());
    return describe_key(id, now.block.now, Known(*now.state));
}

Result<CouncilView> CopyActing::council() const {
    CITYLEDGER_TRY(now, around_.now());
    const Known known(*now.state);
    CITYLEDGER_TRY(council, known.value<ledger::Council>(ledger::state_keys::council()));
    CouncilView view;
    if (!council) return view;
    view.threshold = council->threshold;
    for (const auto& key : council->keys) {
        CITYLEDGER_TRY(standing, describe_key(key.id(), now.block.now, known));
        view.keys.push_back(std::move(standing));
    }
    return view;
}

Result<Bytes> CopyActing::definition(const Hash32& digest) const {
    CITYLEDGER_TRY(now, around_.now());
    CITYLEDGER_TRY(value, Known(*now.state).value<ledger::DefinitionValue>(ledger::state_keys::definition(digest)));
    if (!value)
        return fail(ErrorKind::not_found, "act.no_definition", "the definition " + hex(digest) + " is not published");
    return std::move(value->bytes);
}

Result<ActChoices> CopyActing::changes(const std::string& record, const std::string& key) const {
    CITYLEDGER_TRY(id, key_id_of(key));
    if (!ledger::is_record_id(record))
        return fail(ErrorKind::usage, "act.record_id", "\"" + record + "\" is no record's id: it is PARTY/LOCAL");
    CITYLEDGER_TRY(now, around_.now());
    CITYLEDGER_TRY(possible, ledger::possible_changes(*now.state, now.block, record, id));
    ActChoices choices = describe_choices(possible);
    choices.record = record;
    CITYLEDGER_TRY(standing, describe_key(id, now.block.now, Known(*now.state)));
    choices.key = std::move(standing);
    return choices;
}

Result<Hash32> CopyActing::definition_in_use(const std::string& scenario, const StateNow& now) const {
    if (const auto digest = hash_from_hex(scenario)) return *digest;
    CITYLEDGER_TRY(value, Known(*now.state).value<ledger::ScenarioValue>(ledger::state_keys::scenario(scenario)));
    using Standing = ledger::ScenarioStatus;
    const auto newest_in = [&](Standing status) -> std::optional<Hash32> {
        if (!value) return std::nullopt;
        for (auto version = value->versions.rbegin(); version != value->versions.rend(); ++version)
            if (version->status == status) return version->definition;
        return std::nullopt;
    };
    if (const auto adopted = newest_in(Standing::adopted)) return *adopted;
    if (const auto trial = newest_in(Standing::trial)) return *trial;
    return fail(ErrorKind::not_found, "act.no_scenario",
                "no version of the scenario \"" + scenario + "\" is adopted or in trial");
}

Result<ActChoices> CopyActing::openings(const std::string& scenario, const std::string& key) const {
    CITYLEDGER_TRY(id, key_id_of(key));
    CITYLEDGER_TRY(now, around_.now());
    CITYLEDGER_TRY(digest, definition_in_use(scenario, now));
    CITYLEDGER_TRY(possible, ledger::possible_openings(*now.state, now.block, digest, id));
    ActChoices choices = describe_choices(possible);
    CITYLEDGER_TRY(standing, describe_key(id, now.block.now, Known(*now.state)));
    choices.key = std::move(standing);
    return choices;
}

Result<Rehearsal> CopyActing::rehearse(const Bytes& bytes) const {
    CITYLEDGER_TRY(body, body_of(bytes));
    CITYLEDGER_TRY(now, around_.now());
    ledger::DefinitionCache definitions;
    CITYLEDGER_TRY(answer, ledger::BlockRun(*now.state, definitions, now.block).rehearse(body));
    if (answer.is_accepted()) return Rehearsal{};
    return Rehearsal{static_cast<std::uint32_t>(answer.refusal), std::string(ledger::name_of(answer.refusal)),
                     answer.reason};
}

Result<std::vector<ActRow>> CopyActing::describe(const Bytes& bytes) const {
    CITYLEDGER_TRY(body, body_of(bytes));
    CITYLEDGER_TRY(now, around_.now());
    return describe_acts(body, Known(*now.state));
}

}  // namespace cityledger::node
