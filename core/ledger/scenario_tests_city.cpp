#include "core/ledger/scenario_tests_city.h"

#include "core/crypto/digest.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

constexpr std::string_view chain_id = "scenario-tests";
constexpr std::uint64_t ahead = 10;

TransactionSigner signer_of(const std::string& officer) {
    return ed25519_signer(crypto::sha256({as_bytes("cityledger scenario tests "), as_bytes(officer)}));
}

class GenesisBuilder {
  public:
    void add_party(const std::string& party) {
        if (!parties_.insert(party).second) return;
        state.parties.push_back({party, PartyKind::department, {party, party}});
        add_officer(party, ScenarioCity::admin_of(party));
        add_role(std::string(state_keys::city_scope), "admin", party, ScenarioCity::admin_of(party));
    }
    void add_officer(const std::string& party, const std::string& officer) {
        if (!officers_.insert(officer).second) return;
        state.keys.push_back(
            {party, officer.substr(party.size() + 1), {signer_of(officer).key, "made up for a test", 0, 0}});
    }
    /// To the party and to the officer.
    void add_role(const std::string& scope, const std::string& role, const std::string& party,
                  const std::string& officer) {
        for (const std::string& of : {std::string(), officer.substr(party.size() + 1)})
            if (grants_.insert(scope + "/" + role + "/" + party + "/" + of).second)
                state.roles.push_back({scope, role, party, of, 0, 0});
    }

    GenesisState state;

  private:
    std::set<std::string> parties_;
    std::set<std::string> officers_;
    std::set<std::string> grants_;
};

}  // namespace

Result<ScenarioCity> ScenarioCity::begin(const Definition& definition, const std::vector<Bytes>& definitions,
                                         const std::vector<CastMember>& cast) {
    GenesisBuilder genesis;
    genesis.state.council = {1, {signer_of("council").key}};
    genesis.state.definitions = definitions;
    for (const Bytes& bytes : definitions) {
        CITYLEDGER_TRY(read, read_definition(bytes));
        genesis.add_party(read.owner);
    }
    for (const auto& member : cast) {
        genesis.add_party(member.party);
        genesis.add_officer(member.party, member.officer);
        for (const auto& role : member.roles) genesis.add_role(definition.id, role, member.party, member.officer);
    }
    ScenarioCity city;
    CITYLEDGER_CHECK(city.init(genesis.state));
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
    std::set<std::string> officers(also.begin(), also.end());
    for (const auto& doing : doings) officers.insert(doing.officer);
    std::vector<TransactionSigner> signers;
    std::vector<KeyId> ids;
    for (const auto& officer : officers) {
        signers.push_back(signer_of(officer));
        ids.push_back(signers.back().id());
    }
    Nonce nonce{};
    ++nonces_;
    for (std::size_t i = 0; i < 8; ++i) nonce[i] = static_cast<std::uint8_t>(nonces_ >> (8 * i));
    BodyBuilder builder(std::string(chain_id), static_cast<std::uint64_t>(height_) + ahead, ids, nonce);
    for (const auto& doing : doings) builder.add(signer_of(doing.officer).id(), doing.role, doing.what);
    CITYLEDGER_TRY(body, builder.body());
    CITYLEDGER_TRY(transaction, sign_transaction(body, signers));

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
