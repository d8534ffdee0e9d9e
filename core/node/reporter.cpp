#include "core/node/reporter.h"

#include "core/base/file.h"
#include "core/base/file_lock.h"
#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/documents/file_digest.h"
#include "core/node/report_model.h"
#include "core/report/paint/compose.h"
#include "core/report/paint/pdf.h"
#include "core/wire/json.h"

#include <boost/json.hpp>

namespace cityledger::node {

namespace {

namespace json = boost::json;

constexpr std::size_t max_list_bytes = 16u << 20;
constexpr std::size_t max_reports_kept = 10'000;
constexpr std::chrono::seconds list_patience{5};

Result<Bytes> bytes_of(const report::DocumentReport& report, const QString& language, ReportFormat format) {
    switch (format) {
        case ReportFormat::pdf:
            return report::to_pdf(report, language);
        case ReportFormat::csv:
            return report::to_csv(report);
        case ReportFormat::json:
            return report::to_json(report);
    }
    return report::to_json(report);
}

const char* name_of(ReportFormat format) {
    static constexpr const char* names[] = {"pdf", "csv", "json"};
    return names[static_cast<std::size_t>(format)];
}

std::string text(const json::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

}  // namespace

Result<ReportFile> ReportDesk::write(const ReportRequest& request, ReportFormat format,
                                     const std::filesystem::path& path) {
    const report::DocumentReport report = report_of(request);
    const QString language = QString::fromStdString(request.language);
    CITYLEDGER_TRY(bytes, bytes_of(report, language, format));
    CITYLEDGER_CHECK(write_file(path, bytes));
    ReportFile file;
    file.id = report.id;
    file.title = report::title_of(report, language).toStdString();
    file.prepared_by = report.prepared_by;
    file.made = report.made;
    file.path = path.string();
    file.format = name_of(format);
    file.sha256 = hex(crypto::sha256(bytes));
    file.size = bytes.size();
    CITYLEDGER_CHECK(add_to_list(file));
    return file;
}

Result<Reporter::Page> ReportDesk::preview(const ReportRequest& request, int page, int width_px) const {
    CITYLEDGER_TRY(picture,
                   report::page_picture(report_of(request), QString::fromStdString(request.language), page, width_px));
    return Page{std::move(picture.png), picture.pages};
}

Result<std::vector<ReportFile>> ReportDesk::reports() const {
    const std::scoped_lock lock(mutex_);
    CITYLEDGER_TRY(list, read_list());
    std::ranges::reverse(list);
    return list;
}

Answer ReportDesk::check(const ReportFile& report) const {
    documents::FileDigester digester;
    const auto digests = digester.digest(report.path, {});
    if (!digests) return Answer::cannot_tell;
    return hex(digests->sha256) == report.sha256 ? Answer::pass : Answer::fail;
}

Result<std::vector<ReportFile>> ReportDesk::read_list() const {
    const auto content = read_file(list_file(), max_list_bytes);
    if (!content && content.error().kind == ErrorKind::not_found) return std::vector<ReportFile>();
    if (!content) return fail(content.error());
    const auto parsed = wire::parse_json(as_text(*content), {max_list_bytes, 8});
    if (!parsed || !parsed->is_array())
        return fail(Error{ErrorKind::damaged,
                          "reports.list",
                          list_file().string() +
                              " is damaged; the reports themselves are not in it. Move it away to start a new list.",
                          {{"path", list_file().string()}}});
    std::vector<ReportFile> list;
    for (const auto& value : parsed->get_array()) {
        if (!value.is_object()) continue;
        const auto& object = value.get_object();
        ReportFile file{text(object, "id"),   text(object, "title"),  text(object, "prepared_by"), {},
                        text(object, "path"), text(object, "format"), text(object, "sha256"),      0};
        if (const auto made = from_rfc3339(text(object, "made"))) file.made = *made;
        if (const auto* size = object.if_contains("size"); size != nullptr && size->is_int64() && size->get_int64() > 0)
            file.size = static_cast<std::uint64_t>(size->get_int64());
        list.push_back(std::move(file));
    }
    return list;
}

Result<void> ReportDesk::add_to_list(const ReportFile& report) {
    const std::scoped_lock lock(mutex_);
    // Every program writes its own reports, whoever has the copy open: without this one entry would go.
    const auto alone = FileLock::take(folder_ / "reports.lock", list_patience);
    if (!alone) return fail(alone.error());
    CITYLEDGER_TRY(list, read_list());
    std::erase_if(list, [&](const ReportFile& old) { return old.path == report.path; });  // the file was replaced
    list.push_back(report);
    if (list.size() > max_reports_kept) list.erase(list.begin());
    json::array array;
    for (const auto& file : list)
        array.push_back(json::object{{"id", file.id},
                                     {"title", file.title},
                                     {"prepared_by", file.prepared_by},
                                     {"made", rfc3339(file.made)},
                                     {"path", file.path},
                                     {"format", file.format},
                                     {"sha256", file.sha256},
                                     {"size", file.size}});
    return write_file(list_file(), as_bytes(json::serialize(array)), 0600);
}

}  // namespace cityledger::node
