#include "core/ledger/scenario_tests_city.h"

#include "core/crypto/digest.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

constexpr std::string_view chain_id = "scenario-tests";
constexpr std::uint64_t ahead = 10;

}  // namespace

TransactionSigner scenario_tests_signer(const std::string& officer) {
    return ed25519_signer(crypto::sha256({as_bytes("cityledger scenario tests "), as_bytes(officer)}));
}

std::string scenario_tests_admin(const std::string& party) {
    return party + "/tests-admin";
}

ScenarioGenesis::ScenarioGenesis() {
    state_.council = {1, {scenario_tests_signer("council").key}};
}

Status ScenarioGenesis::add(BytesView definition, const std::vector<CastMember>& cast) {
    CITYLEDGER_TRY(read, read_definition(definition));
    state_.definitions.push_back(to_bytes(definition));
    add_party(read.owner);
    add_people(cast);
    for (const auto& member : cast)
        for (const auto& role : member.roles) add_role(read.id, role, member.party, member.officer);
    return {};
}

void ScenarioGenesis::add_people(const std::vector<CastMember>& cast) {
    for (const auto& member : cast) {
        add_party(member.party);
        add_officer(member.party, member.officer);
    }
}

void ScenarioGenesis::add_party(const std::string& party) {
    if (!parties_.insert(party).second) return;
    state_.parties.push_back({party, PartyKind::department, {party, party}});
    add_officer(party, scenario_tests_admin(party));
    add_role(std::string(state_keys::city_scope), "admin", party, scenario_tests_admin(party));
}

void ScenarioGenesis::add_officer(const std::string& party, const std::string& officer) {
    if (!officers_.insert(officer).second) return;
    state_.keys.push_back(
        {party, officer.substr(party.size() + 1), {scenario_tests_signer(officer).key, "made up for a test", 0, 0}});
}

void ScenarioGenesis::add_role(const std::string& scope, const std::string& role, const std::string& party,
                               const std::string& officer) {
    for (const std::string& of : {std::string(), officer.substr(party.size() + 1)})
        if (grants_.insert(scope + "/" + role + "/" + party + "/" + of).second)
            state_.roles.push_back({scope, role, party, of, 0, 0});
}

Result<Bytes> scenario_tests_transaction(const std::string& chain_id, std::uint64_t valid_until, std::uint64_t nonce,
                                         const std::vector<ScenarioChain::Doing>& doings,
                                         const std::vector<std::string>& also) {
    std::set<std::string> officers(also.begin(), also.end());
    for (const auto& doing : doings) officers.insert(doing.officer);
    std::vector<TransactionSigner> signers;
    std::vector<KeyId> ids;
    for (const auto& officer : officers) {
        signers.push_back(scenario_tests_signer(officer));
        ids.push_back(signers.back().id());
    }
    Nonce bytes{};
    for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<std::uint8_t>(nonce >> (8 * i));
    BodyBuilder builder(chain_id, valid_until, ids, bytes);
    for (const auto& doing : doings) builder.add(scenario_tests_signer(doing.officer).id(), doing.role, doing.what);
    CITYLEDGER_TRY(body, builder.body());
    return sign_transaction(body, signers);
}

Result<ScenarioCity> ScenarioCity::begin(const GenesisState& genesis) {
    ScenarioCity city;
    CITYLEDGER_CHECK(city.init(genesis));
    return city;
}

Status ScenarioCity::init(const GenesisState& genesis) {
    GenesisInput input;
    input.chain_id = std::string(chain_id);
    input.time = {test_start, 0};
    CITYLEDGER_TRY(app_state, genesis_app_state(genesis));
    input.app_state = std::move(app_state);
    CITYLEDGER_TRY(output, application_.init_chain(input));
    return store_->write(output.batch, false);
}

Result<ScenarioCity::Answer> ScenarioCity::run(const std::vector<Doing>& doings, const std::vector<std::string>& also,
                                               std::int64_t now) {
    CITYLEDGER_TRY(transaction,
                   scenario_tests_transaction(std::string(chain_id), static_cast<std::uint64_t>(height_) + ahead,
                                              ++nonces_, doings, also));
    CITYLEDGER_TRY(checked, application_.check_tx(transaction));
    BlockInput block;
    block.chain_id = std::string(chain_id);
    block.height = ++height_;
    block.time = {now, 0};
    block.hash = crypto::sha256(transaction);
    block.txs = {transaction};
    CITYLEDGER_TRY(output, application_.finalize_block(block));
    CITYLEDGER_CHECK(store_->write(output.batch, false));
    Answer answer;
    answer.refusal = refusal_of(output.codes.at(0)).value_or(Refusal::accepted);
    if (answer.refusal == Refusal::accepted) return answer;
    // CheckTx judges at the time of the block before: its words fit only where it answered the same.
    answer.reason = checked.code == output.codes[0] ? checked.log : std::string(english_of(answer.refusal));
    return answer;
}

Result<ScenarioCity::Standing> ScenarioCity::standing() const {
    Standing out;
    out.height = height_;
    CITYLEDGER_CHECK(store_->scan({}, {}, [&](BytesView key, BytesView value) {
        out.content.put(to_bytes(key), to_bytes(value));
        return true;
    }));
    return out;
}

Status ScenarioCity::go_back_to(const Standing& standing) {
    KeyValueBatch batch;
    CITYLEDGER_CHECK(store_->scan({}, {}, [&](BytesView key, BytesView) {
        batch.erase(to_bytes(key));
        return true;
    }));
    batch.append(standing.content);
    height_ = standing.height;
    return store_->write(batch, false);
}

}  // namespace cityledger::ledger
