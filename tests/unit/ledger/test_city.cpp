#include "tests/unit/ledger/test_city.h"

#include "core/crypto/digest.h"
#include "core/ledger/genesis.h"
#include "tests/unit/ledger/definition_samples.h"

#include <QtGlobal>

namespace cityledger::test {

using namespace cityledger::ledger;

namespace {

constexpr std::string_view chain = "test-city";

TransactionSigner signer_of(const std::string& who) {
    return ed25519_signer(crypto::sha256(as_bytes("key of " + who)));
}

template <class T>
T must(Result<T> result, const char* what) {
    if (!result) qFatal("%s: %s %s", what, result.error().code.c_str(), result.error().message.c_str());
    return std::move(*result);
}

Bytes workshop_bytes() {
    return must(canonical_definition(as_bytes(workshop_definition())), "workshop");
}

}  // namespace

ledger::Value paper(std::string_view label) {
    return digest_value(crypto::sha256(as_bytes(label)), crypto::sm3(as_bytes(label)));
}

GenesisInput test_genesis() {
    GenesisState state;
    for (const char* member : {"council/one", "council/two", "council/three"})
        state.council.keys.push_back(signer_of(member).key);
    state.council.threshold = 2;
    const auto grant = [&](std::string scope, std::string role, std::string party, std::vector<std::string> officers) {
        state.roles.push_back({scope, role, party, {}, 0, 0});
        for (auto& officer : officers) state.roles.push_back({scope, role, party, officer, 0, 0});
    };
    for (const std::string party :
         {"city-office", "gov-services", "factory", "shop", "university", "justice-bureau", "data-bureau"}) {
        state.parties.push_back({party, PartyKind::institution, {"单位", party}});
        for (const std::string officer : {"ann", "bob", "cay"})
            state.keys.push_back({party, officer, NewKey{signer_of(party + "/" + officer).key, "key", 0, 0}});
        grant("city", "admin", party, {"ann"});
    }
    grant("city", "registrar", "city-office", {"ann"});
    grant("city", "office", "city-office", {"bob"});
    for (const char* party : {"justice-bureau", "data-bureau"}) grant("intake", "reviewer", party, {"ann"});
    grant("workshop", "maker", "factory", {"ann"});
    grant("workshop", "checker", "factory", {"bob"});
    grant("workshop", "maker", "shop", {"ann", "cay"});
    grant("workshop", "checker", "shop", {"bob", "cay"});
    grant("workshop", "house", "factory", {"ann", "bob"});
    grant("workshop", "house", "shop", {"ann"});
    for (const char* name : {"intake.json", "finding.json", "material-verification.json"})
        state.definitions.push_back(shipped_definition(name));
    state.definitions.push_back(workshop_bytes());
    for (const auto& bytes : state.definitions) {
        const auto owner = must(read_definition(bytes), "definition").owner;
        if (std::none_of(state.parties.begin(), state.parties.end(),
                         [&](const auto& party) { return party.id == owner; }))
            state.parties.push_back({owner, PartyKind::department, {"单位", owner}});
    }
    GenesisInput genesis;
    genesis.chain_id = chain;
    genesis.time = {city_start, 0};
    genesis.app_state = must(genesis_app_state(state), "app_state");
    genesis.validators = {{signer_of("validator/one").key.bytes, 10}};
    return genesis;
}

TestCity::TestCity() {
    workshop = crypto::sha256(workshop_bytes());
    const auto output = must(application().init_chain(test_genesis()), "init_chain");
    if (!store->write(output.batch, true)) qFatal("the store in memory refused a batch");
    root = output.app_hash;
}

TransactionSigner TestCity::signer(const std::string& who) const {
    return signer_of(who);
}

Body TestCity::body(std::vector<Doing> doings, std::vector<std::string> also) {
    std::vector<KeyId> signers;
    for (const auto& doing : doings) signers.push_back(key(doing.who));
    for (const auto& who : also) signers.push_back(key(who));
    Nonce nonce{};
    ++nonces_;
    for (std::size_t i = 0; i < 8; ++i) nonce[i] = static_cast<std::uint8_t>(nonces_ >> (8 * i));
    BodyBuilder builder(std::string(chain), static_cast<std::uint64_t>(height) + 1'000, signers, nonce);
    for (auto& doing : doings) builder.add(key(doing.who), doing.role, std::move(doing.what));
    return must(builder.body(), "body");
}

Bytes TestCity::sign(const Body& body, const std::vector<std::string>& who) const {
    std::vector<TransactionSigner> signers;
    for (const auto& name : who) signers.push_back(signer(name));
    return must(sign_transaction(body, signers), "sign");
}

Bytes TestCity::make(std::vector<Doing> doings, std::vector<std::string> also) {
    std::vector<std::string> who = also;
    for (const auto& doing : doings) who.push_back(doing.who);
    return sign(body(std::move(doings), std::move(also)), who);
}

std::vector<std::string> TestCity::seal(const std::vector<Bytes>& txs, std::int64_t seconds) {
    const Application app = application();
    BlockInput block;
    block.chain_id = chain;
    block.height = height + 1;
    block.time = {now + seconds, 0};
    block.hash = crypto::sha256({BytesView(root), as_bytes(std::to_string(block.height))});
    block.txs = txs;
    // CheckTx speaks of the time of the last block, the others of this one's; a test that moves no time compares all.
    if (txs.size() == 1 && seconds == 0) {
        const auto checked = must(app.check_tx(txs[0]), "check_tx");
        const auto prepared = must(app.prepare_proposal(block, 1 << 20), "prepare_proposal");
        if ((checked.code == 0) != (prepared.size() == 1))
            qFatal("CheckTx and PrepareProposal disagree: %s", checked.log.c_str());
    }
    newest = must(app.finalize_block(block), "finalize_block");
    if (txs.size() == 1 && seconds == 0 && must(app.check_tx(txs[0]), "check_tx").code != newest.codes[0])
        qFatal("CheckTx and FinalizeBlock disagree");
    if (!store->write(newest.batch, true)) qFatal("the store in memory refused a batch");
    height = block.height;
    now = block.time.seconds;
    root = newest.app_hash;
    std::vector<std::string> names;
    for (const std::uint32_t code : newest.codes) names.emplace_back(name_of(*refusal_of(code)));
    return names;
}

std::string TestCity::run(std::vector<Doing> doings, std::vector<std::string> also) {
    return seal({make(std::move(doings), std::move(also))}, 0).at(0);
}

Doing TestCity::open(std::string who, std::string role, std::string open, std::string local,
                     std::vector<Input> inputs) const {
    return {std::move(who), std::move(role), OpenAct{workshop, std::move(open), std::move(local), std::move(inputs)}};
}

Doing TestCity::change(std::string who, std::string role, const std::string& record, std::string transition,
                       std::vector<Input> inputs) const {
    return {std::move(who), std::move(role), ChangeAct{record, head(record), std::move(transition), std::move(inputs)}};
}

}  // namespace cityledger::test
