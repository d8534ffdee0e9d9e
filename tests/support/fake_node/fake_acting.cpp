#include "tests/support/fake_node/fake_acting.h"
#include "core/crypto/digest.h"
#include "core/ledger/definition.h"
#include "tests/support/fake_node/fake_node.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace cityledger::test {

using node::ActChoice;
using node::Text;

namespace {

node::InputForm input(const char* field, Text label, const char* field_class) {
    node::InputForm form;
    form.field = field;
    form.label = std::move(label);
    form.field_class = field_class;
    return form;
}

ActChoice choice(const char* id, Text title, const char* to, Text to_title) {
    ActChoice choice;
    choice.id = id;
    choice.title = std::move(title);
    choice.type = "prescription";
    choice.type_title = {"处方", "Prescription"};
    choice.from = {{"part", {"部分调配", "Partly dispensed"}}};
    choice.to = {{to, std::move(to_title)}};
    choice.document = "in_force";
    return choice;
}

ActChoice dispense() {
    ActChoice act = choice("dispense_again", {"再次调配", "Dispense again"}, "part", {"部分调配", "Partly dispensed"});
    act.role = "pharmacy";
    act.role_title = {"药房", "Pharmacy"};
    act.by = {{"pharmacy", act.role_title, 1}};
    auto amount = input("amount", {"本次数量", "Quantity now"}, "quantity");
    amount.unit = "片";
    auto receipt = input("receipt", {"发药单", "Dispensing slip"}, "digest");
    receipt.optional = true;
    auto note = input("note", {"备注", "Note"}, "text");
    note.optional = true;
    act.inputs = {amount, receipt, note};
    return act;
}

ActChoice refused(ActChoice act, const char* refusal, std::uint32_t code, std::vector<node::RoleNeeded> by) {
    act.refusal = refusal;
    act.code = code;
    act.by = std::move(by);
    act.reason = refusal;
    return act;
}

ActChoice issue() {
    ActChoice act = choice("issue", {"开具处方", "Issue"}, "issued", {"已开具", "Issued"});
    act.from.clear();
    act.role = "prescriber";
    act.role_title = {"开方人", "Prescriber"};
    auto document = input("document", {"处方文件", "Prescription file"}, "digest");
    document.issued = true;
    auto patient = input("patient", {"患者", "Patient"}, "commit");
    patient.personal = true;
    auto medicine = input("medicine", {"药品", "Medicine"}, "code");
    medicine.codes = {{"h2041", {"国药准字编码 H-2041-07", "Approval code H-2041-07"}},
                      {"h1180", {"国药准字编码 H-1180-02", "Approval code H-1180-02"}}};
    auto amount = input("amount", {"数量", "Quantity"}, "quantity");
    amount.unit = "片";
    act.inputs = {document, patient, medicine, amount, input("until", {"有效期至", "Valid until"}, "time")};
    return act;
}

/// What the choices below are of, short of guards and effects.
const Bytes& prescription_definition() {
    static constexpr std::string_view text = R"({
      "id": "prescription", "version": 3, "title": {"zh": "电子处方", "en": "Electronic prescription"}, "area": "medical",
      "owner": "qingxi-hospital", "legal_basis": [], "retention": 5,
      "roles": [{"id": "prescriber", "title": {"zh": "开方人", "en": "Prescriber"}, "per": "officer"},
                {"id": "pharmacy", "title": {"zh": "药房", "en": "Pharmacy"}, "per": "officer"}],
      "separation": [],
      "lists": {"medicines": [{"id": "h2041", "title": {"zh": "国药准字编码 H-2041-07", "en": "Approval code H-2041-07"}},
                              {"id": "h1180", "title": {"zh": "国药准字编码 H-1180-02", "en": "Approval code H-1180-02"}}]},
      "types": [{"id": "prescription", "title": {"zh": "处方", "en": "Prescription"},
        "fields": [
          {"id": "document", "class": "digest", "issued": true, "label": {"zh": "处方文件", "en": "Prescription file"}},
          {"id": "patient", "class": "commit", "personal": true, "label": {"zh": "患者", "en": "Patient"}},
          {"id": "medicine", "class": "code", "list": "medicines", "label": {"zh": "药品", "en": "Medicine"}},
          {"id": "amount", "class": "quantity", "unit": "片", "scale": 0, "label": {"zh": "本次数量", "en": "Quantity now"}},
          {"id": "until", "class": "time", "label": {"zh": "有效期至", "en": "Valid until"}},
          {"id": "receipt", "class": "digest", "label": {"zh": "发药单", "en": "Dispensing slip"}},
          {"id": "note", "class": "text", "label": {"zh": "备注", "en": "Note"}}],
        "states": [{"id": "issued", "title": {"zh": "已开具", "en": "Issued"}, "document": "in_force"},
                   {"id": "part", "title": {"zh": "部分调配", "en": "Partly dispensed"}, "document": "in_force"}],
        "open": [{"id": "issue", "title": {"zh": "开具处方", "en": "Issue"}, "to": "issued", "by": ["prescriber"],
                  "inputs": ["document", "patient", "medicine", "amount", "until"]}],
        "transitions": [
          {"id": "dispense_again", "title": {"zh": "再次调配", "en": "Dispense again"}, "from": ["issued", "part"],
           "to": "part", "by": ["pharmacy"], "inputs": ["amount", "receipt?", "note?"]},
          {"id": "release", "title": {"zh": "释放预留", "en": "Release"}, "from": ["part"], "to": "issued",
           "by": ["pharmacy"], "inputs": []}]}],
      "rules": []})";
    static const Bytes bytes = [] {
        const auto made = ledger::canonical_definition(as_bytes(text));
        return made ? *made : Bytes{};
    }();
    return bytes;
}

node::ActChoices prescription() {
    node::ActChoices choices;
    choices.scenario = "prescription";
    choices.scenario_title = {"电子处方", "Electronic prescription"};
    choices.version = "3";
    choices.definition = crypto::sha256(prescription_definition());
    return choices;
}

}  // namespace

Result<node::LedgerPlace> FakeActing::place() const {
    return node::LedgerPlace{"jinchuan-ledger-1", 81'204, {1'795'514'707, 0}, 100'000};
}

Result<node::KeyStanding> FakeActing::key(const std::string& key) const {
    return node::KeyStanding{
        key, "registered", "kangqiao-pharmacy", {"康桥大药房（河东店）", "Kangqiao Pharmacy, Hedong"}, "o1", "01"};
}

Result<node::CouncilView> FakeActing::council() const {
    return node::CouncilView{};
}

Result<Bytes> FakeActing::definition(const Hash32& digest) const {
    if (digest == crypto::sha256(prescription_definition())) return prescription_definition();
    return fail(ErrorKind::not_found, "act.no_definition", "the fake ledger publishes one definition alone");
}

Result<node::ActChoices> FakeActing::changes(const std::string& record, const std::string& key) const {
    node::ActChoices choices = prescription();
    // The pictures' numbers are in capitals, which no record of the ledger has.
    choices.record = record;
    std::ranges::transform(choices.record, choices.record.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    choices.head = std::string(64, 'a');
    choices.state = "part";
    choices.state_title = {"部分调配", "Partly dispensed"};
    choices.key = *this->key(key);
    ActChoice release = choice("release", {"释放预留", "Release"}, "reviewed", {"已审核", "Reviewed"});
    release.role = "pharmacy";
    release.role_title = {"药房", "Pharmacy"};
    ActChoice cancel = choice("cancel", {"取消处方", "Cancel"}, "cancelled", {"已取消", "Cancelled"});
    ActChoice review = choice("review", {"再次审核", "Review"}, "reviewed", {"已审核", "Reviewed"});
    choices.acts = {dispense(), release, refused(cancel, "role", 19, {{"prescriber", {"开方人", "Prescriber"}, 1}}),
                    refused(review, "state", 17, {{"pharmacist", {"药师", "Pharmacist"}, 1}})};
    choices.acts[3].from = {{"issued", {"已开具", "Issued"}}};
    return choices;
}

Result<node::ActChoices> FakeActing::openings(const std::string&, const std::string& key) const {
    node::ActChoices choices = prescription();
    choices.key = *this->key(key);
    choices.acts = {issue()};
    return choices;
}

Result<node::Rehearsal> FakeActing::rehearse(const Bytes&) const {
    return rehearsal;
}

Result<std::vector<node::ActRow>> FakeActing::describe(const Bytes&) const {
    node::ActRow row;
    row.kind = "change";
    row.title = {"再次调配", "Dispense again"};
    row.subject = "qingxi-hospital/RX-2026-006207";
    row.party = "kangqiao-pharmacy";
    row.party_name = {"康桥大药房（河东店）", "Kangqiao Pharmacy, Hedong"};
    row.role = "pharmacy";
    row.details = {{"amount", {"本次数量", "Quantity now"}, {"7 片", "7 片"}, node::Detail::Class::quantity, "7"}};
    return std::vector{row};
}

Result<node::Submission> FakeActing::submit(const Bytes&, const Job&) {
    if (submit_error) return fail(*submit_error);
    ++submitted;
    return node::Submission{fake_hash("transaction"), {"市政务服务局", "市数据局"}};
}

Result<node::ActOutcome> FakeActing::await(const node::AwaitedAct& act, const Job& job) {
    for (int slice = 0; slice < wait_slices; ++slice) {
        if (job.stopped()) return fail(ErrorKind::stopped, "act.waiting_stopped", "stopped waiting");
        job.report({static_cast<std::uint64_t>(slice), static_cast<std::uint64_t>(wait_slices), 0, 0});
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (outcome) return *outcome;
    node::ActOutcome accepted;
    accepted.number = act.number;
    accepted.tx = fake_hash("transaction");
    accepted.height = 81'205;
    accepted.time = {1'795'514'737, 0};
    return accepted;
}

}  // namespace cityledger::test
