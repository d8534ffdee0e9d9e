// What the fake node's ledger holds: blocks by rule, one record worked out in full, the rest by rule.

#include "core/base/hex.h"
#include "tests/support/fake_node/fake_node.h"

#include <algorithm>
#include <array>

namespace cityledger::test {

using namespace node;

namespace {

constexpr Height tip = 81204;
constexpr std::int64_t tip_time = 1795514707;

struct Party {
    const char* id;
    Text name;
};
const std::array<Party, 6>& departments() {
    static const std::array<Party, 6> all{{{"city-audit", {"市审计局", "Audit Bureau"}},
                                           {"city-education", {"市教育局", "Education"}},
                                           {"city-market", {"市市场监督管理局", "Market Supervision"}},
                                           {"city-health", {"市卫生健康委员会", "Health Commission"}},
                                           {"city-services", {"市政务服务局", "Government Services"}},
                                           {"kangqiao", {"康桥大药房（河东店）", "Kangqiao Pharmacy, Hedong"}}}};
    return all;
}

Bytes some(std::string_view seed, std::size_t count = 32) {
    const Hash32 hash = fake_hash(seed);
    return {hash.begin(), hash.begin() + static_cast<std::ptrdiff_t>(count)};
}

Detail detail(std::string id, Text value, Detail::Class kind = Detail::Class::text, std::string raw = {},
              Text label = {}) {
    return {std::move(id), std::move(label), std::move(value), kind, std::move(raw)};
}

BlockRow block_row(Height height) {
    static constexpr std::array<std::uint32_t, 12> counts{2, 3, 1, 6, 9, 1, 4, 1, 0, 6, 12, 3};
    BlockRow row;
    row.height = height;
    row.time = {tip_time - (tip - height) * 296 + (height % 7) * 9 - (tip % 7) * 9, 0};
    row.hash = fake_hash(std::to_string(height));
    row.acts = counts.at(static_cast<std::size_t>((tip - height) % 12));
    row.transactions = row.acts == 0 ? 0 : std::max(1u, row.acts - 1);
    const Party& party = departments().at(static_cast<std::size_t>((tip - height) % 5));
    row.proposer = party.name;
    row.proposer_address = some(party.id, 20);
    row.state = BlockState::verified;
    return row;
}

ActRow act(std::string kind, Text title, std::string subject, const Party& by, std::string document) {
    ActRow row;
    row.kind = std::move(kind);
    row.title = std::move(title);
    row.subject = std::move(subject);
    row.party = by.id;
    row.party_name = by.name;
    row.document = std::move(document);
    return row;
}

std::vector<TransactionRow> transactions_of(Height height) {
    const auto& market = departments()[2];
    std::vector<TransactionRow> rows;
    const auto add = [&](ActRow only) {
        TransactionRow row;
        row.id = fake_hash("id" + std::to_string(height) + only.subject);
        row.number = fake_hash("number" + std::to_string(height) + only.subject);
        row.height = height;
        row.index = static_cast<std::uint32_t>(rows.size());
        row.size = 412;
        row.state = TransactionRow::State::accepted;
        row.signers = {hex(some(only.party, 20))};
        row.acts.push_back(std::move(only));
        rows.push_back(std::move(row));
    };
    const std::uint32_t count = block_row(height).acts;
    if (count == 0) return rows;
    ActRow revoke = act("change", {"撤销", "Revoke"}, "city-market/MV-2026-003902", market, "revoked");
    revoke.details = {detail("scenario", {"材料核验 3（政务服务）", "Material verification 3 (city services)"}),
                      detail("state", {"有效 → 已撤销", "In force → Revoked"}),
                      detail("reason", {"经营场所已关闭，代码 R-07", "Premises closed, code R-07"}, Detail::Class::code,
                             "R-07", {"理由", "Reason"})};
    add(revoke);
    if (count > 1) add(act("change", {"调配", "Dispense"}, "city-clinic/RX-2026-006158", departments()[5], "in_force"));
    if (count > 2) add(act("open", {"签发", "Issue"}, "city-market/MV-2026-004430", market, "in_force"));
    if (count > 3) add(act("role", {}, "qingxi-hospital", departments()[4], ""));
    return rows;
}

struct Kind {
    const char* document;
    Text title;
};
const std::array<Kind, 6>& kinds() {
    static const std::array<Kind, 6> all{{{"in_force", {"部分调配", "Partly dispensed"}},
                                          {"used_up", {"已配齐", "Fully dispensed"}},
                                          {"in_force", {"已审核", "Reviewed"}},
                                          {"revoked", {"已取消", "Cancelled"}},
                                          {"pending", {"已开具", "Issued"}},
                                          {"expired", {"已过期", "Expired"}}}};
    return all;
}

RecordRow record_row(std::size_t at) {
    RecordRow row;
    const std::string number = std::to_string(6207 - static_cast<int>(at % 6000));
    row.id = "qingxi-hospital/RX-2026-" + std::string(6 - std::min<std::size_t>(6, number.size()), '0') + number;
    row.scenario = "prescription";
    row.scenario_title = {"电子处方", "Electronic prescription"};
    row.type = "prescription";
    row.type_title = {"电子处方", "Prescription"};
    const Kind& kind = kinds().at(at == 0 ? 0 : 1 + (at * 7) % 5);
    row.state = "state" + std::to_string(at % 6);
    row.state_title = kind.title;
    row.document = kind.document;
    row.party = "qingxi-hospital";
    row.party_name = {"清溪区人民医院", "Qingxi District Hospital"};
    row.opened_height = 79951;
    row.changed_height = tip - static_cast<Height>(at);
    row.opened = {1795138805, 0};
    row.changed = {tip_time - static_cast<std::int64_t>(at) * 296, 0};
    return row;
}

}  // namespace

Result<std::vector<BlockRow>> FakeNode::blocks(Height from, std::size_t count) const {
    ++block_reads;
    std::vector<BlockRow> rows;
    for (Height at = std::max<Height>(from, 1); at < from + static_cast<Height>(count) && at <= tip; ++at)
        rows.push_back(block_row(at));
    return rows;
}

Result<BlockDetail> FakeNode::block(Height height) const {
    if (height < 1 || height > tip) return fail(ErrorKind::not_found, "block.not_found", "not held");
    BlockDetail detail;
    detail.row = block_row(height);
    detail.chain_id = "jinchuan-ledger-1";
    detail.version_app = 1;
    detail.previous = some(std::to_string(height - 1));
    detail.state_root = some("state" + std::to_string(height));
    detail.data_hash = some("data" + std::to_string(height));
    detail.validators_hash = detail.next_validators_hash = some("validators");
    detail.consensus_hash = some("consensus");
    detail.last_results_hash = some("results" + std::to_string(height));
    detail.last_commit_hash = some("commit" + std::to_string(height));
    detail.evidence_hash = some("evidence");
    detail.trust = BlockDetail::Trust::skipping;
    detail.trusted_from = 79367;
    detail.skips = 2;
    detail.commit_checked = true;
    const std::array<std::int64_t, 7> powers{20, 18, 16, 14, 10, 8, 14};
    for (std::size_t at = 0; at < 7; ++at) {
        SignerRow signer;
        signer.name = at < 5 ? departments().at(at).name : Text{};
        signer.address = some("validator" + std::to_string(at), 20);
        signer.power = powers.at(at);
        signer.vote = at == 6 ? SignerRow::Vote::absent : SignerRow::Vote::commit;
        signer.time = {detail.row.time.seconds + 1, 0};
        detail.total_power += signer.power;
        if (at != 6) detail.signed_power += signer.power;
        detail.signers.push_back(signer);
    }
    detail.transactions = transactions_of(height);
    return detail;
}

Result<BlockDetail> FakeNode::block_by_hash(BytesView hash) const {
    for (Height at = tip; at > tip - 200; --at)
        if (equal(hash, fake_hash(std::to_string(at)))) return block(at);
    return fail(ErrorKind::not_found, "block.not_found", "not held");
}

Result<TransactionRow> FakeNode::transaction(BytesView) const {
    return fail(ErrorKind::not_found, "transaction.not_found", "not held");
}

Result<Browser::RecordPage> FakeNode::records(const RecordFilter& filter, std::size_t skip, std::size_t count) const {
    if (filter.scenario == "intake") return intake_records(filter);
    RecordPage page;
    const std::size_t all = filter.scenario.empty() ? 18442 : 6210;
    if (!filter.text.empty()) {
        for (std::size_t at = 0; at < 500; ++at)
            if (RecordRow row = record_row(at); row.id.find(filter.text) != std::string::npos)
                page.rows.push_back(std::move(row));
        page.total = page.rows.size();
        return page;
    }
    page.total = all;
    for (std::size_t at = skip; at < std::min(all, skip + count); ++at) page.rows.push_back(record_row(at));
    return page;
}

Result<RecordDetail> FakeNode::record(const std::string& id) const {
    if (id.find("/SC-") != std::string::npos) return intake_record(id);
    RecordDetail record;
    record.row = record_row(0);
    record.row.id = id;
    record.definition = fake_hash("prescription 3");
    record.definition_version = "3";
    record.head = hex(fake_hash("head" + id));
    record.officer = "o17";
    record.holder = "";
    record.fields = {detail("patient", {}, Detail::Class::commitment, hex(fake_hash("patient")), {"患者", "Patient"}),
                     detail("medicine", {"国药准字编码 H-2041-07，21 片", "Approval code H-2041-07, 21 tablets"},
                            Detail::Class::code, "H-2041-07", {"药品", "Medicine"}),
                     detail("until", {}, Detail::Class::time, "1795795140", {"有效期", "Valid until"})};
    record.counters = {{"dispensed", 14, 21, 0, "片"}};
    record.states = {{"issued", {"已开具", "Issued"}, "pending", true, false, false},
                     {"reviewed", {"已审核", "Reviewed"}, "in_force", true, false, false},
                     {"reserved", {"已预留", "Reserved"}, "in_force", true, false, false},
                     {"part", {"部分调配", "Partly dispensed"}, "in_force", true, true, false},
                     {"done", {"已配齐", "Fully dispensed"}, "used_up", false, false, true},
                     {"cancelled", {"已取消", "Cancelled"}, "revoked", false, false, true},
                     {"expired", {"已过期", "Expired"}, "expired", false, false, true}};
    record.steps = {{"issue", {"开具", "issue"}, "", "issued", true},
                    {"review", {"审核", "review"}, "issued", "reviewed", true},
                    {"reserve", {"预留", "reserve"}, "reviewed", "reserved", true},
                    {"dispense", {"调配", "dispense"}, "reserved", "part", true},
                    {"again", {"再调配", "again"}, "part", "part", true},
                    {"finish", {"配齐", "finish"}, "part", "done", false},
                    {"cancel", {"取消", "cancel"}, "issued", "cancelled", false},
                    {"cancel2", {"取消", "cancel"}, "reviewed", "cancelled", false},
                    {"expire", {"到期", "expire"}, "reserved", "expired", false},
                    {"expire2", {"到期", "expire"}, "part", "expired", false}};
    const auto event = [&record](std::uint64_t number, Text title, Text party, Text role, Height height,
                                 std::int64_t time, const char* state) {
        RecordEvent each;
        each.number = number;
        each.transition = state;
        each.title = std::move(title);
        each.party_name = std::move(party);
        each.role_title = std::move(role);
        each.height = height;
        each.time = {time, 0};
        each.number_of_act = fake_hash("event" + std::to_string(number));
        each.state = state;
        record.events.push_back(std::move(each));
    };
    const Text pharmacy = departments()[5].name, hospital{"清溪区人民医院", "Qingxi District Hospital"};
    event(5, {"再次调配 7 片", "Dispensed 7 more tablets"}, pharmacy, {"药师", "pharmacist"}, 81204, tip_time, "part");
    event(4, {"首次调配 7 片", "Dispensed 7 tablets"}, pharmacy, {"药师", "pharmacist"}, 80028, 1795161896, "part");
    event(3, {"预留", "Reserved"}, pharmacy, {"药师", "pharmacist"}, 80021, 1795159812, "reserved");
    event(2, {"药师审核通过", "Reviewed by a pharmacist"},
          {"清溪区人民医院药学部", "Qingxi District Hospital, Pharmacy"}, {"审核药师", "reviewing pharmacist"}, 79958,
          1795140897, "reviewed");
    event(1, {"开具处方", "Prescription issued"}, hospital, {"开方机构", "prescriber"}, 79951, 1795138805, "issued");
    record.valid_until = Timestamp{1795795140, 0};
    return record;
}

Result<std::vector<PartyRow>> FakeNode::parties() const {
    std::vector<PartyRow> rows;
    for (const Party& party : departments()) rows.push_back({party.id, party.name});
    return rows;
}

Result<PartyDetail> FakeNode::party(const std::string& id) const {
    for (const Party& party : departments())
        if (id == party.id) return PartyDetail{id, party.name, {}, {}, 8914};
    return fail(ErrorKind::not_found, "party.not_found", "not held");
}

Result<std::vector<Browser::Activity>> FakeNode::latest_acts(std::size_t count) const {
    const auto& all = departments();
    const std::vector<std::pair<Height, ActRow>> acts{
        {81204, act("change", {"分次调配", "Dispense in part"}, "qingxi-hospital/RX-2026-006207", all[3], "in_force")},
        {81204, act("open", {"签发", "Issue"}, "city-market/MV-2026-004431", all[2], "in_force")},
        {81203, act("open", {"签发", "Issue"}, "city-education/ED-2026-000352", all[1], "in_force")},
        {81202, act("role", {}, "qingxi-hospital", all[4], "")},
        {81202, act("change", {"转让", "Transfer"}, "city-commerce/BL-2026-000093", all[4], "in_force")},
        {81200, act("seal", {}, "report-q3", all[0], "")},
        {81198, act("change", {"撤销", "Revoke"}, "city-market/MV-2026-003902", all[2], "revoked")},
        {81197, act("open", {"签发", "Issue"}, "city-environment/MV-2026-004429", all[3], "in_force")},
        {81195, act("open", {"授权", "Grant"}, "city-data/DX-2026-000061", all[3], "in_force")}};
    std::vector<Activity> rows;
    for (const auto& [height, row] : acts)
        if (rows.size() < count) rows.push_back({row, height, block_row(height).time, TransactionRow::State::accepted});
    return rows;
}

Result<std::vector<Found>> FakeNode::find(const std::string& text) const {
    std::vector<Found> rows;
    if (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos && text.size() < 7)
        rows.push_back({Found::Kind::block, text, {"区块", "Block"}, std::stoll(text)});
    for (std::size_t at = 0; at < 50; ++at)
        if (const RecordRow row = record_row(at); row.id.find(text) != std::string::npos)
            rows.push_back({Found::Kind::record, row.id, row.type_title, row.changed_height});
    return rows;
}

}  // namespace cityledger::test
