#include "core/ledger/genesis_run.h"

#include "core/crypto/digest.h"
#include "core/ledger/genesis.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

void write_parties(WorkingState& state, const GenesisState& genesis, std::int64_t height, std::int64_t now) {
    for (const auto& party : genesis.parties)
        state.write(state_keys::party(party.id), PartyValue{party.kind, party.name.zh, party.name.en, height, now, 0});
    for (const auto& key : genesis.keys) {
        RegisteredKey value;
        value.key = key.key.key;
        value.party = key.party;
        value.officer = key.officer;
        value.label = key.key.label;
        value.from = key.key.from;
        value.until = key.key.until;
        value.height = height;
        state.write(state_keys::key(key.key.key.id()), value);
    }
    for (const auto& grant : genesis.roles)
        state.write(state_keys::role(grant.scope, grant.role, grant.party, grant.officer),
                    RoleValue{grant.from, grant.until, height, 0});
}

Status write_definitions(WorkingState& state, const GenesisState& genesis, std::int64_t height) {
    for (const Bytes& bytes : genesis.definitions) {
        CITYLEDGER_TRY(definition, read_definition(bytes));
        state.write(state_keys::definition(definition.digest), DefinitionValue{bytes, height, {}});
        ScenarioValue scenario;
        scenario.owner = definition.owner;
        scenario.versions.push_back({definition.digest, ScenarioStatus::adopted, 0, {}});
        state.write(state_keys::scenario(definition.id), scenario);
    }
    return {};
}

Status write_validators(WorkingState& state, const GenesisInput& genesis) {
    for (const auto& validator : genesis.validators) {
        if (validator.ed25519_key.size() != 32 || validator.power < 1 || validator.power > std::int64_t{1} << 40)
            return fail(ErrorKind::invalid, "genesis.validators",
                        "a validator needs an Ed25519 key and a power from 1 to 2^40");
        const Hash32 hash = crypto::sha256(validator.ed25519_key);
        ValidatorValue value;
        std::copy(validator.ed25519_key.begin(), validator.ed25519_key.end(), value.key.begin());
        value.power = validator.power;
        state.write(state_keys::validator(BytesView(hash).first(20)), value);
    }
    return {};
}

}  // namespace

Status run_genesis(WorkingState& state, const GenesisInput& genesis) {
    if (genesis.chain_id.empty() || genesis.chain_id.size() > 50)
        return fail(ErrorKind::invalid, "genesis.chain_id", "a chain id has 1 to 50 bytes");
    if (genesis.initial_height < 1 || genesis.initial_height > largest_integer)
        return fail(ErrorKind::invalid, "genesis.initial_height", "a chain's first height lies between 1 and 2^53-1");
    if (genesis.time.seconds < 0)
        return fail(ErrorKind::invalid, "genesis.time", "a genesis of this ledger is not before 1970");
    if (genesis.validators.size() > 100)
        return fail(ErrorKind::invalid, "genesis.validators", "at most 100 validators");
    CITYLEDGER_TRY(read, read_genesis(genesis.app_state));
    const std::int64_t height = genesis.initial_height - 1;
    state.write(state_keys::params(), read.params);
    state.write(state_keys::council(), read.council);
    state.write(state_keys::history(), HistoryValue{});
    write_parties(state, read, height, genesis.time.seconds);
    CITYLEDGER_CHECK(write_definitions(state, read, height));
    return write_validators(state, genesis);
}

}  // namespace cityledger::ledger
