#include "core/base/hex.h"
#include "core/ledger/state_keys.h"
#include "core/node/browser.h"
#include "core/node/describe_record.h"

#include <set>

namespace cityledger::node {

namespace {

constexpr std::size_t most_rows = 500;

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// "a/b/c" behind its first slash.
std::string_view behind_slash(std::string_view key) {
    return key.substr(key.find('/') + 1);
}

std::optional<Timestamp> moment(std::int64_t seconds) {
    return seconds == 0 ? std::nullopt : std::optional(Timestamp{seconds, 0});
}

}  // namespace

std::int64_t CopyBrowser::now() const {
    const auto latest = chain_.latest();
    return latest && *latest ? (*latest)->header().time.seconds : 0;
}

Result<Browser::RecordPage> CopyBrowser::records(const RecordFilter& filter, std::size_t skip,
                                                 std::size_t count) const {
    RecordPage page;
    std::set<std::string> of_digest;
    const bool by_digest = filter.text.size() == 64 && from_hex(filter.text).has_value();
    if (by_digest) {
        CITYLEDGER_TRY(found, records_of_digest(filter.text));
        of_digest.insert(found.begin(), found.end());
    }
    const std::int64_t at = now();
    std::optional<Error> failed;
    const auto done = index_.records([&](const sync::IndexedRecord& indexed) {
        if (!filter.scenario.empty() && indexed.scenario != filter.scenario) return true;
        if (!filter.state.empty() && indexed.state != filter.state) return true;
        if (!filter.party.empty() && indexed.party != filter.party) return true;
        if (by_digest ? !of_digest.contains(indexed.record)
                      : !filter.text.empty() && !contains(indexed.record, filter.text))
            return true;
        const std::uint64_t place = page.total++;
        if (place < skip || page.rows.size() >= std::min(count, most_rows)) return true;
        const auto record = known_.record(indexed.record);
        if (!record) {
            failed = record.error();
            return false;
        }
        if (*record) page.rows.push_back(describe_record_row(indexed.record, **record, at, known_));
        return true;
    });
    if (!done) return fail(done.error());
    if (failed) return fail(*failed);
    return page;
}

Result<RecordDetail> CopyBrowser::record(const std::string& id) const {
    CITYLEDGER_TRY(record, known_.record(id));
    if (!record)
        return fail(Error{ErrorKind::not_found,
                          "copy.no_record",
                          "there is no record " + id + " in the blocks this copy holds",
                          {{"record", id}}});
    return describe_record(id, *record, now(), known_);
}

Result<std::vector<std::string>> CopyBrowser::records_of_digest(const std::string& digest) const {
    std::vector<std::string> records;
    for (const char* algorithm : {"sha256", "sm3"}) {
        const std::string prefix = std::string("document/") + algorithm + "/" + hex(*from_hex(digest)) + "/";
        CITYLEDGER_CHECK(known_.current().scan(as_bytes(prefix), {}, [&](BytesView, BytesView value) {
            if (const auto entry = ledger::decode_state_value<ledger::DocumentEntry>(value))
                records.push_back(entry->record);
            return records.size() < most_rows;
        }));
    }
    return records;
}

Result<std::vector<PartyRow>> CopyBrowser::parties() const {
    std::vector<PartyRow> rows;
    CITYLEDGER_CHECK(known_.current().scan(as_bytes("party/"), {}, [&](BytesView key, BytesView value) {
        if (const auto party = ledger::decode_state_value<ledger::PartyValue>(value))
            rows.push_back({std::string(behind_slash(as_text(key))), {party->name_zh, party->name_en}});
        return true;
    }));
    return rows;
}

Result<PartyDetail> CopyBrowser::party(const std::string& id) const {
    CITYLEDGER_TRY(value, known_.value<ledger::PartyValue>(ledger::state_keys::party(id)));
    if (!value)
        return fail(Error{ErrorKind::not_found,
                          "copy.no_party",
                          "there is no party " + id + " in the blocks this copy holds",
                          {{"party", id}}});
    PartyDetail party;
    party.id = id;
    party.name = {value->name_zh, value->name_en};
    CITYLEDGER_CHECK(known_.current().scan(as_bytes("key/"), {}, [&](BytesView key, BytesView bytes) {
        const auto held = ledger::decode_state_value<ledger::RegisteredKey>(bytes);
        if (!held || held->party != id) return true;
        const auto algorithm = ledger::key_algorithm(held->key.algorithm);
        party.keys.push_back({std::string(behind_slash(as_text(key))), held->officer,
                              std::string(algorithm ? ledger::name_of(*algorithm) : ""), held->label,
                              moment(held->from), moment(held->until), moment(held->revoked)});
        return true;
    }));
    CITYLEDGER_CHECK(known_.current().scan(as_bytes("role/"), {}, [&](BytesView key, BytesView bytes) {
        // role/SCOPE/ROLE/PARTY or …/PARTY/OFFICER
        std::vector<std::string> parts(1);
        for (const char c : behind_slash(as_text(key)))
            if (c == '/')
                parts.emplace_back();
            else
                parts.back() += c;
        const auto role = ledger::decode_state_value<ledger::RoleValue>(bytes);
        if (!role || role->withdrawn != 0 || parts.size() < 3 || parts[2] != id) return true;
        party.roles.push_back(
            {parts[0], parts[1], parts.size() > 3 ? parts[3] : std::string(), moment(role->from), moment(role->until)});
        return true;
    }));
    CITYLEDGER_CHECK(known_.current().scan(as_bytes("record/" + id + "/"), {}, [&](BytesView, BytesView) {
        ++party.records;
        return true;
    }));
    return party;
}

namespace {

void add_words(const ledger::Definition& definition, ScenarioRow& row) {
    row.id = definition.id;
    row.title = text_of(definition.title);
    row.area = definition.area;
    row.version = std::to_string(definition.version);
}

/// Of a definition that no trial has made known yet: what its intake record says, or `none`.
Result<std::string> standing_in_intake(const Known& known, const Hash32& digest) {
    const Bytes key = ledger::state_keys::claim(ledger::intake_scenario, "definition", digest);
    CITYLEDGER_TRY(claim, known.value<ledger::ClaimValue>(key));
    if (!claim || claim->holders.empty()) return std::string("none");
    CITYLEDGER_TRY(record, known.record(claim->holders.front().record));
    if (!record) return std::string("none");
    const auto intake = known.definition(record->definition);
    const auto* type = intake ? intake->type(record->type) : nullptr;
    const auto* state = type ? type->state(record->state) : nullptr;
    return std::string(state && state->scenario ? ledger::name_of(*state->scenario) : "none");
}

}  // namespace

Result<std::vector<ScenarioRow>> CopyBrowser::scenarios() const {
    static constexpr const char* words[] = {"none", "proposed", "trial", "adopted", "suspended", "retired"};
    std::vector<ScenarioRow> rows;
    std::set<Hash32> listed;
    CITYLEDGER_CHECK(known_.current().scan(as_bytes("scenario/"), {}, [&](BytesView key, BytesView bytes) {
        const auto scenario = ledger::decode_state_value<ledger::ScenarioValue>(bytes);
        if (!scenario) return true;
        for (const auto& version : scenario->versions) {
            ScenarioRow row;
            row.id = std::string(behind_slash(as_text(key)));
            row.title = {row.id, row.id};
            if (const auto definition = known_.definition(version.definition)) add_words(*definition, row);
            row.definition = version.definition;
            row.status = scenario->suspended ? "suspended" : words[static_cast<std::size_t>(version.status)];
            row.records = version.opens;
            listed.insert(version.definition);
            rows.push_back(std::move(row));
        }
        return true;
    }));
    // What is published and was never tried stands under no scenario's id yet.
    std::vector<Hash32> others;
    CITYLEDGER_CHECK(known_.current().scan(as_bytes("definition/"), {}, [&](BytesView key, BytesView) {
        const auto digest = hash_from_hex(behind_slash(as_text(key)));
        if (digest && !listed.contains(*digest)) others.push_back(*digest);
        return true;
    }));
    for (const Hash32& digest : others) {
        const auto definition = known_.definition(digest);
        if (!definition) continue;
        ScenarioRow row;
        add_words(*definition, row);
        row.definition = digest;
        CITYLEDGER_TRY(status, standing_in_intake(known_, digest));
        row.status = std::move(status);
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<Bytes> CopyBrowser::definition(BytesView digest) const {
    const auto no_such = [&] {
        return fail(Error{
            ErrorKind::not_found,
            "copy.no_definition",
            "no definition with digest " + hex(digest) + " is published in the blocks this copy holds",
            {}}.with("digest", hex(digest)));
    };
    if (digest.size() != Hash32{}.size()) return no_such();
    Hash32 key{};
    std::copy(digest.begin(), digest.end(), key.begin());
    CITYLEDGER_TRY(value, known_.value<ledger::DefinitionValue>(ledger::state_keys::definition(key)));
    if (!value) return no_such();
    return value->bytes;
}

}  // namespace cityledger::node
