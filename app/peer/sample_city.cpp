#include "app/peer/sample_city.h"

#include "app/peer/sample_random.h"
#include "core/ledger/genesis.h"
#include "core/scenarios/shipped.h"

namespace cityledger::peer {

namespace {

using enum ledger::PartyKind;

constexpr SampleParty parties[] = {
    {"city-office", department, "市政府办公室", "City Government Office"},
    {"gov-services", department, "市政务服务局", "Government Services Bureau", true, true},
    {"health-commission", department, "市卫生健康委员会", "Health Commission", true, false},
    {"market-regulation", department, "市市场监督管理局", "Market Regulation Bureau", true, true},
    {"education-bureau", department, "市教育局", "Education Bureau", true, false},
    {"planning-bureau", department, "市自然资源和规划局", "Natural Resources and Planning Bureau", true, false},
    {"housing-bureau", department, "市住房和城乡建设局", "Housing and Construction Bureau", true, true},
    {"ecology-bureau", department, "市生态环境局", "Ecology and Environment Bureau", true, false},
    {"commerce-bureau", department, "市商务局", "Commerce Bureau", false, true},
    {"audit-bureau", department, "市审计局", "Audit Bureau", false, true},
    {"city-hospital", institution, "市第一人民医院", "First People's Hospital", false, true},
    {"qingxi-hospital", institution, "清溪区人民医院", "Qingxi District People's Hospital", false, true},
    {"jinchuan-university", institution, "锦川大学", "Jinchuan University"},
    {"kangqiao-pharmacy", company, "康桥大药房", "Kangqiao Pharmacy"},
    {"hedong-foods", company, "河东食品有限公司", "Hedong Foods"},
    {"jinchuan-builders", company, "锦川建工集团", "Jinchuan Construction Group"},
    {"nanhu-machinery", company, "南湖机械制造厂", "Nanhu Machinery Works"},
};
constexpr SampleParty joins_late{"xinan-clinic", institution, "新安社区卫生服务中心", "Xin'an Community Health Centre"};

ledger::GenesisState::Key key_of(std::uint64_t seed, std::string_view party, const char* officer, const char* label) {
    const std::string who = std::string(party) + "/" + officer;
    return {std::string(party), officer, {sample_signer(seed, who).key, label, 0, 0}};
}

/// The party's and the officer's half of a role.
void grant(ledger::GenesisState& state, std::string_view scope, std::string_view role, std::string_view party,
           const char* officer) {
    const ledger::GenesisState::Grant both{std::string(scope), std::string(role), std::string(party), {}, 0, 0};
    state.roles.push_back(both);
    state.roles.push_back(both);
    state.roles.back().officer = officer;
}

void grant_once_more(ledger::GenesisState& state, std::string_view scope, std::string_view role, std::string_view party,
                     const char* officer) {
    state.roles.push_back({std::string(scope), std::string(role), std::string(party), officer, 0, 0});
}

void add_party(ledger::GenesisState& state, std::uint64_t seed, const SampleParty& party) {
    state.parties.push_back({std::string(party.id), party.kind, {std::string(party.zh), std::string(party.en)}});
    state.keys.push_back(key_of(seed, party.id, "o01", "01 号钥匙"));
    grant(state, "city", "admin", party.id, "o01");
    if (party.issues) {
        state.keys.push_back(key_of(seed, party.id, "o02", "02 号钥匙"));
        state.keys.push_back(key_of(seed, party.id, "o03", "03 号钥匙"));
        state.keys.push_back(key_of(seed, party.id, "o05", "05 号钥匙"));
        grant(state, material_scenario, "issuer", party.id, "o02");
        grant_once_more(state, material_scenario, "issuer", party.id, "o05");
        grant(state, material_scenario, "supervisor", party.id, "o03");
    }
    if (party.verifies) {
        state.keys.push_back(key_of(seed, party.id, "o04", "04 号钥匙"));
        grant(state, material_scenario, "verifier", party.id, "o04");
    }
}

}  // namespace

std::span<const SampleParty> sample_parties() {
    return parties;
}
const SampleParty& late_party() {
    return joins_late;
}

crypto::Ed25519Seed sample_secret(std::uint64_t seed, std::string_view who) {
    return SeededRandom(seed, "key " + std::string(who)).hash();
}

ledger::TransactionSigner sample_signer(std::uint64_t seed, std::string_view who) {
    return ledger::ed25519_signer(sample_secret(seed, who));
}

serve::ValidatorKey sample_validator(std::uint64_t seed) {
    return serve::ValidatorKey::from_seed(sample_secret(seed, "validator"));
}

Result<serve::GenesisDoc> sample_genesis(std::uint64_t seed, Timestamp time) {
    ledger::GenesisState state;
    state.council.threshold = 2;
    for (const char* member : {"council/1", "council/2", "council/3"})
        state.council.keys.push_back(sample_signer(seed, member).key);
    for (const SampleParty& party : parties) add_party(state, seed, party);
    grant(state, "city", "registrar", "city-office", "o01");
    grant(state, "city", "office", "city-office", "o01");
    for (const char* name : {"finding", "intake", "material-verification"}) {
        CITYLEDGER_TRY(bytes, scenarios::shipped_definition(name));
        state.definitions.push_back(std::move(bytes));
    }
    CITYLEDGER_TRY(app_state, ledger::genesis_app_state(state));
    CITYLEDGER_TRY(checked, ledger::read_genesis(app_state));
    static_cast<void>(checked);

    serve::GenesisDoc genesis;
    genesis.chain_id = std::string(sample_chain_id);
    genesis.time = time;
    const serve::ValidatorKey validator = sample_validator(seed);
    genesis.validators.push_back({{validator.address(), validator.public_key(), 10}, "gov-services"});
    genesis.app_state = std::move(app_state);
    return genesis;
}

}  // namespace cityledger::peer
