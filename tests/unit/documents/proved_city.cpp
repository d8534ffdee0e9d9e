#include "tests/unit/documents/proved_city.h"

#include "core/ledger/record_values.h"

#include <stdexcept>

namespace cityledger::documents {

namespace {

namespace state_keys = ledger::state_keys;

constexpr std::string_view definition_text = R"({
"id":"material","version":1,"title":{"zh":"材料核验","en":"Material verification"},"area":"city","owner":"civil-affairs",
"roles":[{"id":"issuer","title":{"zh":"签发人","en":"Issuer"},"per":"officer"}],
"types":[{"id":"certificate","title":{"zh":"证明","en":"Certificate"},
"fields":[{"id":"document","class":"digest","label":{"zh":"文件","en":"Document"},"issued":true},
{"id":"annex","class":"digest","label":{"zh":"附件","en":"Annex"}},
{"id":"from","class":"time","label":{"zh":"自","en":"From"}},
{"id":"until","class":"time","label":{"zh":"至","en":"Until"}}],
"states":[{"id":"draft","title":{"zh":"草拟","en":"Drafted"},"document":"pending"},
{"id":"active","title":{"zh":"有效","en":"Active"}},
{"id":"paused","title":{"zh":"暂停","en":"Paused"},"document":"suspended"},
{"id":"replaced","title":{"zh":"取代","en":"Replaced"},"document":"superseded"},
{"id":"withdrawn","title":{"zh":"撤销","en":"Withdrawn"},"document":"revoked"},
{"id":"lapsed","title":{"zh":"过期","en":"Lapsed"},"document":"expired"},
{"id":"done","title":{"zh":"办结","en":"Done"},"document":"used_up"}],
"valid":{"from":"from","until":"until"},
"open":[{"id":"issue","title":{"zh":"签发","en":"Issue"},"to":"active","by":["issuer"],"inputs":["document","annex?","from?","until?"]}],
"transitions":[]}]})";

const ledger::KeyId key_id{1};
constexpr std::int64_t registered_height = 40;
constexpr std::int64_t registered_time = ProvedCity::time - 1'000'000;

}  // namespace

ProvedCity::ProvedCity() {
    const auto bytes = ledger::canonical_definition(as_bytes(definition_text));
    if (!bytes || !ledger::read_definition(*bytes))
        throw std::runtime_error(bytes ? ledger::read_definition(*bytes).error().message : bytes.error().message);
    definition = crypto::sha256(*bytes);
    put(state_keys::definition(definition), ledger::DefinitionValue{*bytes, 1, "civil-affairs"});
    put(state_keys::party("civil-affairs"),
        ledger::PartyValue{ledger::PartyKind::department, "民政局", "Civil Affairs", 1, 1, 0});
    compromise_key(0);
    set_status(ledger::ScenarioStatus::adopted);
}

FileDigests ProvedCity::document(const std::string& name) {
    return {name.size(), crypto::sha256(as_bytes(name)), crypto::sm3(as_bytes(name))};
}

void ProvedCity::compromise_key(std::int64_t since) {
    ledger::RegisteredKey key;
    key.key.bytes = Bytes(32, 7);
    key.party = "civil-affairs";
    key.officer = "o1";
    key.compromised_since = since;
    put(state_keys::key(key_id), key);
}

void ProvedCity::set_status(ledger::ScenarioStatus status, bool suspended_by_council) {
    ledger::ScenarioValue scenario;
    scenario.owner = "civil-affairs";
    scenario.versions.push_back({definition, status, 0, ""});
    scenario.suspended = suspended_by_council;
    put(state_keys::scenario("material"), scenario);
}

ledger::RecordValue ProvedCity::add_record(const std::string& id, const std::string& state, const FileDigests& issued,
                                           std::uint64_t revision) {
    ledger::RecordValue record;
    record.definition = definition;
    record.scenario = "material";
    record.type = "certificate";
    record.state = state;
    record.party = "civil-affairs";
    record.officer = "o1";
    ledger::Value digest;
    digest.field_class = ledger::FieldClass::digest;
    digest.sha256 = issued.sha256;
    digest.sm3 = issued.sm3;
    record.field_values.push_back({"document", digest, revision});
    put(state_keys::record(id), record);
    put(state_keys::event(id, 1), ledger::EventValue{"issue", "civil-affairs", "o1", "issuer", registered_height,
                                                     registered_time, crypto::sha256(as_bytes(id)), key_id, state});
    enter(issued, true, {id, "document", revision, registered_height, registered_time, 1});
    return record;
}

void ProvedCity::enter(const FileDigests& digests, bool issued, const ledger::DocumentEntry& entry) {
    enter_under(crypto::DigestAlgorithm::sha256, digests.sha256, issued, entry);
    enter_under(crypto::DigestAlgorithm::sm3, digests.sm3, issued, entry);
}

void ProvedCity::enter_under(crypto::DigestAlgorithm algorithm, const Hash32& digest, bool issued,
                             const ledger::DocumentEntry& entry) {
    const Bytes key = state_keys::document(algorithm, digest);
    ledger::DocumentCounts counts;
    if (changes_.contains(key)) counts = *ledger::decode_state_value<ledger::DocumentCounts>(*changes_[key]);
    const std::uint64_t number = issued ? ++counts.issued : ++counts.attached;
    put(key, counts);
    put(issued ? state_keys::document_issued(algorithm, digest, number)
               : state_keys::document_attached(algorithm, digest, number),
        entry);
}

void ProvedCity::set_time_field(ledger::RecordValue& record, const std::string& id, std::int64_t seconds) {
    ledger::Value value;
    value.field_class = ledger::FieldClass::time;
    value.number = seconds;
    record.field_values.push_back({id, value, 0});
}

void ProvedCity::settle() {
    const state::Version next = version_ ? *version_ + 1 : state::Version{height};
    auto update = state::Tree(*store_).apply(version_, next, changes_);
    if (!update || !store_->write(update->batch, false)) throw std::runtime_error("the test's tree cannot be written");
    version_ = next;
    root_ = update->root;
}

AsOf ProvedCity::as_of() {
    settle();
    return {height, Timestamp{time, 0}, root_};
}

Result<light::StateAnswer> ProvedCity::state(BytesView key, chain::Height at, std::stop_token) {
    const state::Tree tree(*store_);
    CITYLEDGER_TRY(value, tree.get(key, *version_));
    CITYLEDGER_TRY(proof, tree.prove(key, *version_));
    light::StateAnswer answer{at, value.value_or(Bytes{}), std::move(proof)};
    if (lie) return lie(std::move(answer));
    return answer;
}

DocumentVerdict ProvedCity::judge(const FileDigests& digests, const std::string& record,
                                  const Circumstances& circumstances) {
    ProvedState proved(*this, as_of());
    auto verdict = documents::judge({digests, record}, circumstances, proved, {});
    if (!verdict) throw std::runtime_error(verdict.error().message);
    return std::move(*verdict);
}

}  // namespace cityledger::documents
