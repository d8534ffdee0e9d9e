// The catalogue of the design pictures: the definitions that ship, with the standing that the pictures give them, and
// three proposals that wait for a decision.
#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/scenarios/shipped.h"
#include "tests/support/fake_node/fake_node.h"

#include <array>

namespace cityledger::test {

using namespace node;

namespace {

struct Listed {
    const char* file;
    Text title;
    const char* area;
    const char* status;
    std::uint64_t records;
};

const std::vector<Listed>& listed() {
    static const std::vector<Listed> all{
        {"material-verification", {"材料核验", "Material verification"}, "city-services", "adopted", 8914},
        {"medical-record", {"电子病历", "Electronic medical record"}, "medical", "adopted", 1377},
        {"electronic-prescription", {"电子处方", "Electronic prescription"}, "medical", "adopted", 6210},
        {"data-exchange", {"数据共享交换", "Data exchange"}, "data", "trial", 61},
        {"batch-trace", {"批次追溯", "Batch trace"}, "manufacturing", "adopted", 948},
        {"bill-of-lading", {"电子提单", "Electronic bill of lading"}, "trade", "trial", 93},
        {"education-certificate", {"学历学位证书", "Education certificate"}, "education", "adopted", 352},
        {"receivable-financing", {"应收账款融资", "Receivable financing"}, "finance", "proposed", 0},
        {"claim-licence", {"权利声明与许可", "Claim and licence"}, "intellectual-property", "proposed", 0},
        {"intake", {"应用场景受理", "Scenario intake"}, "city-office", "adopted", 487}};
    return all;
}

Bytes bytes_of(const Listed& one) {
    return scenarios::shipped_definition(one.file).value_or(Bytes{});
}
Hash32 digest_of(const Listed& one) {
    return crypto::sha256(bytes_of(one));
}

struct Proposal {
    const char* id;
    std::size_t scenario;
    const char* state;
    Text state_title;
    const char* document;
    std::vector<Text> next;
};
const std::array<Proposal, 3>& proposals() {
    static const std::array<Proposal, 3> all{Proposal{"city-data/SC-2026-000031",
                                                      3,
                                                      "trial",
                                                      {"试点中", "In trial"},
                                                      "in_force",
                                                      {{"评估试点", "Evaluate the trial"}, {"停用", "Retire"}}},
                                             Proposal{"jinchuan-bank/SC-2026-000033",
                                                      7,
                                                      "triaged",
                                                      {"评审中", "Under review"},
                                                      "pending",
                                                      {{"评审通过", "Pass the review"}, {"不予采纳", "Reject"}}},
                                             Proposal{"jinchuan-university/SC-2026-000034",
                                                      8,
                                                      "submitted",
                                                      {"已提交", "Submitted"},
                                                      "pending",
                                                      {{"受理", "Admit to review"}, {"不予采纳", "Reject"}}}};
    return all;
}

RecordRow row_of(const Proposal& proposal) {
    RecordRow row;
    row.id = proposal.id;
    row.scenario = "intake";
    row.scenario_title = {"应用场景受理", "Scenario intake"};
    row.type = "proposal";
    row.state = proposal.state;
    row.state_title = proposal.state_title;
    row.document = proposal.document;
    row.changed = {1795138805, 0};
    row.opened = {1794538805, 0};
    return row;
}

}  // namespace

Result<std::vector<ScenarioRow>> FakeNode::scenarios() const {
    std::vector<ScenarioRow> rows;
    for (const auto& one : listed())
        rows.push_back({one.file, one.title, one.area, "1", digest_of(one), one.status, one.records});
    return rows;
}

Result<Bytes> FakeNode::definition(BytesView digest) const {
    for (const auto& one : listed())
        if (equal(digest, digest_of(one))) return bytes_of(one);
    return fail(ErrorKind::not_found, "copy.no_definition", "not held");
}

Result<Browser::RecordPage> FakeNode::intake_records(const RecordFilter& filter) const {
    RecordPage page;
    for (const auto& proposal : proposals())
        if (filter.text.empty() || filter.text == hex(digest_of(listed().at(proposal.scenario))))
            page.rows.push_back(row_of(proposal));
    page.total = page.rows.size();
    return page;
}

Result<RecordDetail> FakeNode::intake_record(const std::string& id) const {
    for (const auto& proposal : proposals()) {
        if (id != proposal.id) continue;
        RecordDetail record;
        record.row = row_of(proposal);
        Detail definition;
        definition.id = "definition";
        definition.raw = hex(digest_of(listed().at(proposal.scenario)));
        definition.kind = Detail::Class::digest;
        record.fields.push_back(std::move(definition));
        for (const auto& next : proposal.next) record.steps.push_back({next.en, next, proposal.state, "other", false});
        return record;
    }
    return fail(ErrorKind::not_found, "record.unknown", "not held");
}

}  // namespace cityledger::test
