#include "app/cli/json_values.h"

#include "core/base/hex.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace json = boost::json;

namespace {

json::value time_or_null(const std::optional<Timestamp>& at) {
    return at ? json::value(rfc3339(*at)) : json::value(nullptr);
}

template <class Row>
json::array list(const std::vector<Row>& rows) {
    json::array array;
    for (const auto& row : rows) array.push_back(to_json(row));
    return array;
}

json::object block0(const node::Block0& block) {
    return {{"height", block.height}, {"time", rfc3339(block.time)}, {"hash", hex_upper(block.hash)}};
}

json::object detail(const node::Detail& detail) {
    return {
        {"id", detail.id}, {"label", to_json(detail.label)}, {"value", detail.raw}, {"text", to_json(detail.value)}};
}

json::array details(const std::vector<node::Detail>& all) {
    json::array array;
    for (const auto& one : all) array.push_back(detail(one));
    return array;
}

const char* word(node::PeerStanding standing) {
    static constexpr const char* words[] = {"unknown", "agrees", "behind", "differs", "unreachable", "misbehaved"};
    return words[static_cast<std::size_t>(standing)];
}

const char* word(node::SyncPhase phase) {
    static constexpr const char* words[] = {"idle",   "connecting", "skipping", "headers", "blocks",
                                            "replay", "up_to_date", "waiting",  "stopped", "disputed"};
    return words[static_cast<std::size_t>(phase)];
}

const char* word(node::Room room) {
    static constexpr const char* words[] = {"enough", "low", "none"};
    return words[static_cast<std::size_t>(room)];
}

const char* word(node::Answer answer) {
    static constexpr const char* words[] = {"cannot_tell", "pass", "fail"};
    return words[static_cast<std::size_t>(answer)];
}

json::value error_or_null(const std::optional<Error>& error) {
    if (!error) return nullptr;
    return json::object{{"code", error->code}, {"message", error->message}, {"kind", name_of(error->kind)}};
}

json::object act(const node::ActRow& act) {
    return {{"kind", act.kind}, {"title", to_json(act.title)}, {"subject", act.subject},         {"party", act.party},
            {"role", act.role}, {"document", act.document},    {"details", details(act.details)}};
}

}  // namespace

json::object to_json(const node::Text& text) {
    return {{"zh", text.zh}, {"en", text.en}};
}

json::object to_json(const node::PeerState& peer) {
    json::array faults;
    for (const auto& fault : peer.faults)
        faults.push_back(json::object{{"code", fault.code},
                                      {"malevolent", fault.malevolent},
                                      {"count", fault.count},
                                      {"last", rfc3339(fault.last)}});
    return {{"name", peer.name},
            {"party", peer.party},
            {"url", peer.url},
            {"standing", word(peer.standing)},
            {"height", peer.height},
            {"last_answer", time_or_null(peer.last_answer)},
            {"last_error", error_or_null(peer.last_error)},
            {"answers", peer.answers},
            {"failures", peer.failures},
            {"failures_in_row", peer.failures_in_row},
            {"response_ms", peer.response_ms},
            {"faults", std::move(faults)},
            {"next_try", time_or_null(peer.next_try)},
            {"set_aside", peer.set_aside}};
}

json::object to_json(const node::Status& status) {
    json::array peers;
    for (const auto& peer : status.peers) peers.push_back(to_json(peer));
    return {
        {"chain_id", status.chain_id},
        {"name", to_json(status.name)},
        {"mode", status.mode == node::CopyMode::full ? "full" : "light"},
        {"asks_peers", status.asks_peers},
        {"proxy", status.proxy},
        {"trust", json::object{{"height", status.trust.height},
                               {"hash", hex_upper(status.trust.hash)},
                               {"period_s", status.trust.period_s},
                               {"expires", rfc3339(status.trust.expires)},
                               {"state", status.trust.expired ? "expired" : "current"},
                               {"imported_at", time_or_null(status.trust.imported_at)},
                               {"profile", status.trust.profile_fingerprint}}},
        {"verified", block0(status.verified)},
        {"as_of", block0(status.as_of)},
        {"first", status.first},
        {"covered", json::object{{"from", status.covered_from}, {"to", status.covered_to}}},
        {"peers_tip", status.peers_tip},
        {"application_known", status.application_known},
        {"rules_version", status.rules_version},
        {"agree", json::object{{"peers", status.agree}, {"of", status.of}}},
        {"peers", std::move(peers)},
        {"dispute_from", status.dispute_from ? json::value(*status.dispute_from) : json::value(nullptr)},
        {"dossiers", list(status.dossiers)},
        {"clock", status.clock_doubt ? json::value(json::object{{"seems", status.clock_doubt->behind ? "slow" : "fast"},
                                                                {"seconds", status.clock_doubt->seconds}})
                                     : json::value(nullptr)},
        {"odd_signatures", json::object{{"commits", status.odd_signatures.commits}, {"last", status.odd_signatures.last}}},
        {"sync", json::object{{"phase", word(status.sync.phase)},
                              {"at", status.sync.at},
                              {"target", status.sync.target},
                              {"last_success", time_or_null(status.sync.last_success)},
                              {"last_error", error_or_null(status.sync.last_error)}}},
        {"records", status.records},
        {"transactions", status.transactions},
        {"size", status.copy_bytes},
        {"free", status.free_bytes},
        {"growth_per_month", status.bytes_per_month},
        {"room", word(status.room)},
        {"log", json::object{{"path", status.log_path}, {"level", word(status.log_level)}}},
        {"folder", status.folder}};
}

const char* word(node::LogLevel level) {
    static constexpr const char* words[] = {"error", "info", "debug"};
    return words[static_cast<std::size_t>(level)];
}

json::object to_json(const node::CopyCheck& check) {
    const auto field = [](const Error& error, std::string_view name) {
        const std::string_view value = error.field(name);
        return value.empty() ? json::value(nullptr) : json::value(value);
    };
    json::array damages, unchecked;
    for (const auto& damage : check.damages)
        damages.push_back(json::object{{"code", damage.error.code},
                                       {"message", damage.error.message},
                                       {"record", field(damage.error, "record")},
                                       {"height", field(damage.error, "height")},
                                       {"repaired", damage.repaired}});
    for (const auto& error : check.unchecked) unchecked.push_back(error_or_null(error));
    return {{"headers", check.headers},
            {"blocks", check.blocks},
            {"validator_sets", check.validator_sets},
            {"state_keys", check.state_keys},
            {"index_entries", check.index_entries},
            {"refetched", check.refetched},
            {"state_rebuilt", check.state_rebuilt},
            {"index_rebuilt", check.index_rebuilt},
            {"left", check.left()},
            {"damages", std::move(damages)},
            {"unchecked", std::move(unchecked)}};
}

json::object to_json(const node::TransactionRow& transaction) {
    static constexpr const char* states[] = {"in_block", "accepted", "refused", "opaque"};
    json::array acts;
    for (const auto& one : transaction.acts) acts.push_back(act(one));
    return {
        {"id", hex_upper(transaction.id)},
        {"number", transaction.state == node::TransactionRow::State::opaque ? std::string() : hex(transaction.number)},
        {"height", transaction.height},
        {"index", transaction.index},
        {"size", transaction.size},
        {"state", states[static_cast<std::size_t>(transaction.state)]},
        {"code", transaction.code},
        {"refusal", transaction.refusal},
        {"signers", json::value_from(transaction.signers)},
        {"acts", std::move(acts)}};
}

json::object to_json(const node::BlockDetail& block) {
    static constexpr const char* trusts[] = {"root", "skipping", "hash_link"};
    static constexpr const char* votes[] = {"absent", "commit", "nil"};
    json::array signers;
    for (const auto& signer : block.signers)
        signers.push_back(json::object{{"address", hex_upper(signer.address)},
                                       {"power", signer.power},
                                       {"vote", votes[static_cast<std::size_t>(signer.vote)]}});
    return {{"height", block.row.height},
            {"hash", hex_upper(block.row.hash)},
            {"time", rfc3339(block.row.time)},
            {"chain_id", block.chain_id},
            {"version_app", block.version_app},
            {"proposer", hex_upper(block.row.proposer_address)},
            {"previous", hex_upper(block.previous)},
            {"state_root", hex_upper(block.state_root)},
            {"data_hash", hex_upper(block.data_hash)},
            {"validators_hash", hex_upper(block.validators_hash)},
            {"next_validators_hash", hex_upper(block.next_validators_hash)},
            {"consensus_hash", hex_upper(block.consensus_hash)},
            {"last_results_hash", hex_upper(block.last_results_hash)},
            {"last_commit_hash", hex_upper(block.last_commit_hash)},
            {"evidence_hash", hex_upper(block.evidence_hash)},
            {"held", block.row.state == node::BlockState::verified ? "block" : "header"},
            {"trust", json::object{{"by", trusts[static_cast<std::size_t>(block.trust)]},
                                   {"from", block.trusted_from},
                                   {"skips", block.skips},
                                   {"commit_checked", block.commit_checked}}},
            {"signed_power", block.signed_power},
            {"total_power", block.total_power},
            {"signers", std::move(signers)},
            {"evidence", block.evidence},
            {"transactions", list(block.transactions)}};
}

json::object to_json(const node::RecordRow& record) {
    return {{"record", record.id},
            {"scenario", record.scenario},
            {"scenario_title", to_json(record.scenario_title)},
            {"type", record.type},
            {"state", record.state},
            {"state_title", to_json(record.state_title)},
            {"document", record.document},
            {"party", record.party},
            {"party_name", to_json(record.party_name)},
            {"opened", json::object{{"height", record.opened_height}, {"time", rfc3339(record.opened)}}},
            {"changed", json::object{{"height", record.changed_height}, {"time", rfc3339(record.changed)}}}};
}

json::object to_json(const node::RecordDetail& record) {
    json::object object = to_json(record.row);
    object["definition"] = hex(record.definition);
    object["definition_version"] = record.definition_version;
    object["head"] = record.head;
    object["officer"] = record.officer;
    object["holder"] = record.holder;
    object["fields"] = details(record.fields);
    json::array counters;
    for (const auto& counter : record.counters)
        counters.push_back(json::object{{"id", counter.id},
                                        {"value", counter.value},
                                        {"limit", counter.limit ? json::value(*counter.limit) : json::value(nullptr)},
                                        {"scale", counter.scale},
                                        {"unit", counter.unit}});
    object["counters"] = std::move(counters);
    object["valid"] =
        json::object{{"from", time_or_null(record.valid_from)}, {"until", time_or_null(record.valid_until)}};
    json::array events;
    for (const auto& event : record.events)
        events.push_back(json::object{{"number", event.number},
                                      {"transition", event.transition},
                                      {"title", to_json(event.title)},
                                      {"party", event.party},
                                      {"officer", event.officer},
                                      {"role", event.role},
                                      {"state", event.state},
                                      {"height", event.height},
                                      {"time", rfc3339(event.time)},
                                      {"tx", hex(event.number_of_act)}});
    object["events"] = std::move(events);
    return object;
}

json::object to_json(const node::PartyDetail& party) {
    json::array keys, roles;
    for (const auto& key : party.keys)
        keys.push_back(json::object{{"id", key.id},
                                    {"officer", key.officer},
                                    {"algorithm", key.algorithm},
                                    {"label", key.label},
                                    {"from", time_or_null(key.from)},
                                    {"until", time_or_null(key.until)},
                                    {"revoked", time_or_null(key.revoked)}});
    for (const auto& role : party.roles)
        roles.push_back(json::object{{"scope", role.scope},
                                     {"role", role.role},
                                     {"officer", role.officer},
                                     {"from", time_or_null(role.from)},
                                     {"until", time_or_null(role.until)}});
    return {{"party", party.id},
            {"name", to_json(party.name)},
            {"records", party.records},
            {"keys", std::move(keys)},
            {"roles", std::move(roles)}};
}

json::object to_json(const node::Found& found) {
    static constexpr const char* kinds[] = {"block", "transaction", "record", "document", "party"};
    return {{"kind", kinds[static_cast<std::size_t>(found.kind)]},
            {"id", found.id},
            {"title", to_json(found.title)},
            {"height", found.height}};
}

json::object to_json(const node::VerdictRow& row) {
    json::array others;
    for (const auto& other : row.others)
        others.push_back(json::object{
            {"record", other.record}, {"party", other.party}, {"state", other.state}, {"issued", other.issued}});
    json::object object{{"path", row.path},
                        {"size", row.size},
                        {"sha256", row.sha256},
                        {"sm3", row.sm3},
                        {"verdict", node::code_of(row.verdict)},
                        {"reasons", json::value_from(row.reasons)},
                        {"answers", json::object{{"unchanged", word(row.unchanged)},
                                                 {"authorised", word(row.authorised)},
                                                 {"in_force", word(row.in_force)}}},
                        {"record", row.record},
                        {"scenario", row.scenario},
                        {"state", row.state},
                        {"party", row.party},
                        {"role", row.role}};
    object["registered"] = row.registered_height && row.registered_time
                               ? json::value(json::object{{"height", *row.registered_height},
                                                          {"time", rfc3339(*row.registered_time)},
                                                          {"tx", row.registered_tx}})
                               : json::value(nullptr);
    object["valid"] = json::object{{"from", time_or_null(row.valid_from)}, {"until", time_or_null(row.valid_until)}};
    object["others"] = std::move(others);
    object["as_of"] = json::object{{"height", row.as_of.height}, {"time", rfc3339(row.as_of.time)}};
    object["agree"] = json::object{{"peers", row.agree}, {"of", row.of}};
    object["synced_at"] = time_or_null(row.synced_at);
    object["trust"] = row.trust_expired ? "expired" : "current";
    object["covered_from"] = row.covered_from;
    object["covered_to"] = row.covered_to;
    if (row.error) object["error"] = error_or_null(row.error);
    return object;
}

}  // namespace cityledger::cli
