#include "app/peer/sample_plan.h"

#include "app/peer/sample_city.h"
#include "app/peer/sample_random.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <array>

namespace cityledger::peer {

namespace {

constexpr std::int64_t first_issue = 5;
constexpr std::int64_t quiet_at_end = 4;  ///< blocks behind the last change, so that its root stands in a header
constexpr std::int64_t year_seconds = 365 * 86'400;

struct Template {
    std::string_view party;
    std::string_view title;
    std::string_view kind;
    DocumentFormat format;
    std::string_view line;
    std::string_view kind_of_holder;
};
using enum DocumentFormat;
constexpr Template templates[] = {
    {"market-regulation", "营业执照", "licence", ofd, "经营范围  食品销售、日用百货", "shop"},
    {"market-regulation", "食品经营许可证", "licence", pdf, "经营项目  预包装食品、散装食品", "shop"},
    {"market-regulation", "药品经营许可证", "licence", pdf, "经营范围  中成药、化学药制剂", "pharmacy"},
    {"health-commission", "医疗机构执业许可证", "licence", ofd, "诊疗科目  内科、外科、儿科", "hospital"},
    {"health-commission", "公共场所卫生许可证", "licence", pdf, "许可项目  住宿场所", "shop"},
    {"education-bureau", "民办学校办学许可证", "licence", ofd, "办学类型  非学历培训", "school"},
    {"education-bureau", "学位证书补发证明", "proof", pdf, "学位类别  工学学士", "graduate"},
    {"planning-bureau", "规划条件通知书", "approval", ofd, "用地性质  商业用地", "works"},
    {"housing-bureau", "建设工程施工许可证", "licence", pdf, "建设规模  12 600 平方米", "works"},
    {"housing-bureau", "房屋竣工验收备案表", "record", png, "结构类型  框架", "works"},
    {"ecology-bureau", "环评批复", "approval", ofd, "项目名称  污水处理站扩建", "works"},
    {"ecology-bureau", "排污许可证", "licence", jpeg, "管理类别  简化管理", "works"},
    {"gov-services", "采购合同备案证明", "proof", pdf, "合同类型  货物采购", "works"},
    {"gov-services", "材料收讫回执", "proof", text, "材料份数  6", "shop"},
};

struct Holder {
    std::string_view name;
    std::string_view party;
    std::string_view kind;
};
constexpr Holder holders[] = {
    {"河东分店", "hedong-foods", "shop"},
    {"南门分店", "hedong-foods", "shop"},
    {"新市店", "hedong-foods", "shop"},
    {"康桥店", "kangqiao-pharmacy", "pharmacy"},
    {"城西店", "kangqiao-pharmacy", "pharmacy"},
    {"清溪区人民医院", "qingxi-hospital", "hospital"},
    {"市第一人民医院", "city-hospital", "hospital"},
    {"锦川大学培训中心", "jinchuan-university", "school"},
    {"毕业生（姓名未列）", "jinchuan-university", "graduate"},
    {"锦川建工集团", "jinchuan-builders", "works"},
    {"南湖机械制造厂", "nanhu-machinery", "works"},
};

/// One of those that such a document is made out to.
const Holder& holder_of(const Template& form, SeededRandom& random) {
    std::vector<const Holder*> fitting;
    for (const Holder& one : holders)
        if (one.kind == form.kind_of_holder) fitting.push_back(&one);
    return *fitting.at(random.number(fitting.size()));
}

/// One of each first, so that a small sample shows them all; then as often as in life.
Fate fate_of(std::size_t index) {
    using enum Fate;
    constexpr std::array first{expired, registered, revoked,     suspended, replaced,   reissued,
                               lifted,  used,       compromised, pending,   registered, registered};
    constexpr std::array then{registered, registered, registered, used,       registered, expired,    registered,
                              reissued,   registered, registered, revoked,    registered, registered, suspended,
                              used,       registered, replaced,   registered, pending,    lifted};
    return index < first.size() ? first[index] : then[(index - first.size()) % then.size()];
}

std::string padded(std::uint64_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string_view name_of_party(std::string_view id) {
    const auto all = sample_parties();
    const auto found = std::find_if(all.begin(), all.end(), [&](const SampleParty& one) { return one.id == id; });
    return found == all.end() ? id : found->zh;
}

class Planner {
  public:
    Planner(std::uint64_t seed, std::int64_t blocks, std::int64_t records, Timestamp end)
        : random_(seed, "plan"), blocks_(blocks), records_(records), end_(end.seconds) {
        plan_.schedule = make_schedule(seed, blocks, end);
    }

    Result<SamplePlan> run() {
        for (std::size_t i = 0; i < static_cast<std::size_t>(records_); ++i) CITYLEDGER_CHECK(add_material(i));
        CITYLEDGER_CHECK(add_strangers());
        return std::move(plan_);
    }

  private:
    std::int64_t last_change() const { return blocks_ - quiet_at_end; }
    std::int64_t between(std::int64_t after, std::int64_t last) {
        return after >= last
                   ? last
                   : after + 1 + static_cast<std::int64_t>(random_.number(static_cast<std::uint64_t>(last - after)));
    }

    Result<std::size_t> add_file(std::string name, DocumentFormat format, const DocumentContent& content,
                                 std::string verdict, std::string record) {
        CITYLEDGER_TRY(bytes, make_document(format, content));
        SampleFile file{std::move(name), std::move(bytes), std::move(verdict), std::move(record), {}, {}, {}, {}};
        file.sha256 = crypto::sha256(file.content);
        file.sm3 = crypto::sm3(file.content);
        plan_.files.push_back(std::move(file));
        return plan_.files.size() - 1;
    }

    DocumentContent content_of(const Template& form, const Holder& holder, const SampleMaterial& material,
                               std::int64_t height) {
        DocumentContent content;
        content.title = form.title;
        content.number = number_of(material);
        content.issuer = name_of_party(form.party);
        content.holder = holder.name;
        content.lines = {std::string(form.line)};
        if (material.valid_until) content.lines.push_back("有效期至  " + local_date({*material.valid_until, 0}));
        content.date = plan_.schedule.block_time(height);
        content.mark = random_.bytes(16);
        return content;
    }

    /// "MV-2026-003902" for the local id "mv-2026-003902".
    static std::string number_of(const SampleMaterial& material) {
        std::string number = material.local;
        std::transform(number.begin(), number.begin() + 2, number.begin(),
                       [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        return number;
    }

    Status add_material(std::size_t index) {
        const Template& form = templates[index % std::size(templates)];
        const Holder& holder = holder_of(form, random_);
        SampleMaterial material;
        material.party = form.party;
        material.kind = form.kind;
        material.subject_party = holder.party;
        material.fate = fate_of(index);
        const std::int64_t last_issue = std::max(first_issue, last_change() - 6);
        material.issued_at = first_issue + (last_issue - first_issue) * static_cast<std::int64_t>(index) /
                                               std::max<std::int64_t>(1, records_ - 1);
        const Timestamp issue_time = plan_.schedule.block_time(material.issued_at);
        material.local = "mv-" + local_date(issue_time).substr(0, 4) + "-" + padded(1001 + 7 * index, 6);
        give_fate(material, issue_time.seconds, index);

        const std::string number = padded(1001 + 7 * index, 6);
        const std::string stem = form.format == ofd
                                     ? std::string(form.title) + "_JC-" + material.local.substr(3, 4) + "-" + number
                                     : std::string(form.title) + "_" + std::string(holder.name) + "_" + number;
        const DocumentContent content = content_of(form, holder, material, material.issued_at);
        const std::string verdict = verdict_of(material.fate);
        CITYLEDGER_TRY(file,
                       add_file(stem + extension_of(form.format), form.format, content, verdict, material.record()));
        material.file = file;
        if (material.fate == Fate::compromised) plan_.files[file].reason = "key_compromised";
        if (material.fate == Fate::reissued) {
            DocumentContent edition = content_of(form, holder, material, material.changed_at);
            edition.lines.push_back("换发日期  " + local_date(edition.date));
            CITYLEDGER_TRY(second, add_file(stem + "_换发" + extension_of(form.format), form.format, edition,
                                            "registered", material.record()));
            material.second_file = second;
            plan_.files[file].reason = "older_revision";
        }
        if (material.fate == Fate::revoked || material.fate == Fate::suspended)
            CITYLEDGER_CHECK(add_decision(material, form, holder));
        const Fate fate = material.fate;
        plan_.materials.push_back(std::move(material));
        if (fate == Fate::replaced) CITYLEDGER_CHECK(add_successor(form, holder, index));
        if (fate == Fate::used && !registered_twice_) add_second_registration(index);
        if (fate == Fate::registered && altered_ < 3 && index > 0) CITYLEDGER_CHECK(add_altered(form, holder, stem));
        return {};
    }

    static std::string verdict_of(Fate fate) {
        switch (fate) {
            case Fate::expired:
                return "expired";
            case Fate::pending:
                return "pending";
            case Fate::revoked:
                return "revoked";
            case Fate::suspended:
                return "suspended";
            case Fate::replaced:
            case Fate::reissued:
                return "superseded";
            case Fate::compromised:
                return "cannot_tell";
            case Fate::registered:
            case Fate::lifted:
            case Fate::used:
                break;
        }
        return "registered";
    }

    void give_fate(SampleMaterial& material, std::int64_t issued, std::size_t index) {
        const bool changes =
            material.fate != Fate::registered && material.fate != Fate::expired && material.fate != Fate::pending;
        if (changes) material.changed_at = between(material.issued_at, last_change() - 1);
        if (material.fate == Fate::lifted) material.ended_at = between(material.changed_at, last_change());
        if (material.fate == Fate::compromised) material.officer = "o05";
        if (material.fate == Fate::expired)
            material.valid_until =
                issued + std::max<std::int64_t>(60, std::min<std::int64_t>(90 * 86'400, (end_ - issued) / 2));
        if (material.fate == Fate::pending) material.valid_from = end_ + 5 * year_seconds;
        // Ten years: long enough that a sample which is kept does not run out by itself.
        if (material.fate == Fate::registered && index % 2 == 0) material.valid_until = end_ + 10 * year_seconds;
    }

    Status add_decision(SampleMaterial& material, const Template& form, const Holder& holder) {
        DocumentContent content = content_of(form, holder, material, material.changed_at);
        const bool revoked = material.fate == Fate::revoked;
        content.title = revoked ? "撤销决定书" : "暂停使用通知书";
        content.lines = {"涉及材料  " + content.number};
        CITYLEDGER_TRY(file,
                       add_file(content.title + "_" + content.number.substr(3) + ".pdf", pdf, content, "attached", {}));
        material.decision_file = file;
        return {};
    }

    /// The material that takes the place of the one just planned.
    Status add_successor(const Template& form, const Holder& holder, std::size_t index) {
        SampleMaterial& replaced = plan_.materials.back();
        SampleMaterial successor;
        successor.party = replaced.party;
        successor.kind = replaced.kind;
        successor.subject_party = replaced.subject_party;
        successor.issued_at = replaced.changed_at;
        successor.local = "mv-" + local_date(plan_.schedule.block_time(successor.issued_at)).substr(0, 4) + "-" +
                          padded(1004 + 7 * index, 6);
        const std::string name =
            std::string(form.title) + "_新版_" + padded(1004 + 7 * index, 6) + extension_of(form.format);
        CITYLEDGER_TRY(file, add_file(name, form.format, content_of(form, holder, successor, successor.issued_at),
                                      "registered", successor.record()));
        successor.file = file;
        replaced.replaced_by = plan_.materials.size();
        plan_.materials.push_back(std::move(successor));
        return {};
    }

    /// Another office puts the same file on record later: the first registration governs, the second is only mentioned.
    void add_second_registration(std::size_t index) {
        SampleMaterial again = plan_.materials.back();
        again.party = again.party == "gov-services" ? "housing-bureau" : "gov-services";
        again.fate = Fate::registered;
        again.issued_at = again.changed_at;
        again.changed_at = 0;
        again.local = "mv-" + local_date(plan_.schedule.block_time(again.issued_at)).substr(0, 4) + "-" +
                      padded(1003 + 7 * index, 6);
        plan_.files[again.file].reason = "other_records";
        plan_.materials.push_back(std::move(again));
        registered_twice_ = true;
    }

    /// A copy in which somebody changed the holder, claimed to be the registered one.
    Status add_altered(const Template& form, const Holder& holder, const std::string& stem) {
        const SampleMaterial& material = plan_.materials.back();
        DocumentContent content = content_of(form, holder, material, material.issued_at);
        content.holder += "（总店）";
        CITYLEDGER_TRY(file, add_file(stem + "_被改动" + extension_of(form.format), form.format, content,
                                      "contradicted", material.record()));
        plan_.files[file].claim = material.record();
        plan_.files[file].reason = "other_document";
        ++altered_;
        return {};
    }

    /// Files that nobody registered.
    Status add_strangers() {
        constexpr std::pair<std::string_view, DocumentFormat> strangers[] = {
            {"房屋租赁合同_2026-10", pdf}, {"扫描件_0091", png}, {"会议纪要_初稿", text}};
        for (const auto& [name, format] : strangers) {
            DocumentContent content{std::string(name), "无", "无", "无", {"本文件未在账本登记"}, {end_, 0},
                                    random_.bytes(16)};
            CITYLEDGER_CHECK(add_file(std::string(name) + extension_of(format), format, content, "not_registered", {}));
        }
        return {};
    }

    SeededRandom random_;
    std::int64_t blocks_;
    std::int64_t records_;
    std::int64_t end_;
    int altered_ = 0;
    bool registered_twice_ = false;
    SamplePlan plan_;
};

}  // namespace

Result<SamplePlan> make_plan(std::uint64_t seed, std::int64_t blocks, std::int64_t records, Timestamp end) {
    if (blocks < 24 || blocks > 1'000'000 || records < 12 || records > 100'000)
        return fail(ErrorKind::usage, "sample.size", "a sample needs 24 to 1 000 000 blocks and 12 to 100 000 records");
    return Planner(seed, blocks, records, end).run();
}

}  // namespace cityledger::peer
