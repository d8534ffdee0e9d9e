#include "core/base/hex.h"
#include "tests/support/fake_node/fake_node.h"

#include <chrono>
#include <thread>

namespace cityledger::test {

using node::Answer;
using node::Verdict;
using node::VerdictRow;

namespace {

struct Sketch {
    const char* file;
    Verdict verdict;
    const char* record;
    node::Text party;
    node::Text state;
    node::Height height;
    std::int64_t time;
    std::uint64_t size;
};

VerdictRow make(const Sketch& sketch) {
    const node::Status status = fake_status();
    VerdictRow row;
    row.path = std::string("/home/official/") + sketch.file;
    row.size = sketch.size;
    row.sha256 = hex(fake_hash(std::string("sha256 ") + sketch.file));
    row.sm3 = hex(fake_hash(std::string("sm3 ") + sketch.file));
    row.verdict = sketch.verdict;
    row.as_of = status.as_of;
    row.agree = status.agree;
    row.of = status.of;
    row.synced_at = status.sync.last_success;
    row.covered_from = status.covered_from;
    row.covered_to = status.covered_to;
    if (sketch.verdict == Verdict::cannot_tell) {
        row.sha256.clear();
        row.sm3.clear();
        row.reasons = {"unreadable"};
        row.error = Error{ErrorKind::io, "file.not_regular", "not a file", {}};
        return row;
    }
    if (sketch.verdict == Verdict::not_registered) return row;
    row.record = sketch.record;
    row.scenario = "material";
    row.scenario_title = {"材料核验", "Material verification"};
    row.state = "state";
    row.state_title = sketch.state;
    row.party = row.record.substr(0, row.record.find('/'));
    row.party_name = sketch.party;
    row.role = "issuer";
    row.role_title = {"签发机关", "issuing authority"};
    row.registered_sha256 = sketch.verdict == Verdict::contradicted ? hex(fake_hash("registered")) : row.sha256;
    row.registered_sm3 = sketch.verdict == Verdict::contradicted ? hex(fake_hash("registered sm3")) : row.sm3;
    row.registered_height = sketch.height;
    row.registered_time = Timestamp{sketch.time, 0};
    row.registered_tx = hex(fake_hash(row.record));
    row.unchanged = sketch.verdict == Verdict::contradicted ? Answer::fail : Answer::pass;
    row.authorised = Answer::pass;
    const bool lives = sketch.verdict == Verdict::registered || sketch.verdict == Verdict::contradicted;
    row.in_force = lives ? Answer::pass : Answer::fail;
    return row;
}

}  // namespace

const std::vector<VerdictRow>& fake_verdicts() {
    static const std::vector<VerdictRow> rows = [] {
        const node::Text market{"市市场监督管理局", "Market Supervision"},
            health{"市卫生健康委员会", "Health Commission"},
            planning{"市自然资源和规划局", "Natural Resources and Planning"}, education{"市教育局", "Education"},
            housing{"市住房和城乡建设局", "Housing and Construction"}, services{"市政务服务局", "Government Services"},
            environment{"市生态环境局", "Ecology and Environment"};
        const node::Text force{"有效", "In force"}, revoked{"已撤销", "Revoked"}, expired{"已过期", "Expired"},
            superseded{"已被取代", "Superseded"}, pending{"待生效", "Pending"};
        const Sketch sketches[] = {
            {"医疗机构执业许可证.ofd", Verdict::registered, "city-health/MV-2026-003377", health, force, 66120,
             1791512400, 31'200'000},
            {"建设工程施工许可证_B12.pdf", Verdict::registered, "city-housing/MV-2026-003518", housing, force, 66900,
             1791599000, 22'400'000},
            {"扫描件_0091.tif", Verdict::cannot_tell, "", {}, {}, 0, 0, 0},
            {"营业执照_JC-2026-004417.ofd", Verdict::contradicted, "city-market/MV-2026-004417", market, force, 70741,
             1792375799, 41'000'000},
            {"食品经营许可证_河东分店.pdf", Verdict::revoked, "city-market/MV-2026-003902", market, revoked, 68814,
             1791999000, 18'700'000},
            {"房屋租赁合同_2026-10.pdf", Verdict::not_registered, "", {}, {}, 0, 0, 9'800'000},
            {"药品经营许可证_康桥店.pdf", Verdict::registered, "city-market/MV-2026-003604", market, force, 67011,
             1791611000, 33'000'000},
            {"公共场所卫生许可证_2025.pdf", Verdict::expired, "city-health/MV-2026-001188", health, expired, 20551,
             1772611000, 12'000'000},
            {"规划条件通知书_第一版.ofd", Verdict::superseded, "city-planning/MV-2026-002751", planning, superseded,
             51990, 1785611000, 77'000'000},
            {"采购合同备案_2026-118.pdf", Verdict::registered, "city-services/MV-2026-004020", services, force, 69001,
             1792011000, 61'000'000},
            {"学位证书补发_0317.pdf", Verdict::pending, "city-education/ED-2026-000317", education, pending, 81100,
             1795411000, 28'000'000},
            {"环评批复_2026-042.ofd", Verdict::registered, "city-environment/MV-2026-004203", environment, force, 70010,
             1792211000, 51'900'000},
        };
        std::vector<VerdictRow> made;
        for (const Sketch& sketch : sketches) made.push_back(make(sketch));
        return made;
    }();
    return rows;
}

Result<node::VerifySummary> FakeNode::verify(const node::VerifyRequest& request, const Job& job,
                                             const std::function<void(const VerdictRow&)>& on_row) {
    node::VerifySummary summary;
    Progress progress;
    progress.items_total = request.paths.size();
    progress.total = request.paths.size() * 1000;
    for (const auto& path : request.paths) {
        for (int spent = 0; spent < milliseconds_a_file; ++spent) {
            if (job.stopped()) break;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        if (job.stopped()) {
            summary.stopped = true;
            break;
        }
        const std::string name = path.filename().string();
        VerdictRow row = make({name.c_str(), Verdict::not_registered, "", {}, {}, 0, 0, 1000});
        for (const VerdictRow& known : fake_verdicts())
            if (known.path.ends_with("/" + name)) row = known;
        row.path = path.string();
        summary.rows.push_back(row);
        progress.done += 1000;
        ++progress.items_done;
        job.report(progress);
        on_row(row);
    }
    return summary;
}

}  // namespace cityledger::test
