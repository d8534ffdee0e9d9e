#include "core/node/file_verifier.h"

#include "core/documents/collect.h"
#include "core/documents/file_digest.h"
#include "core/documents/path_text.h"
#include "core/documents/verdict.h"

namespace cityledger::node {

namespace {

/// Sizes of the files, as far as they can be had beforehand: for the progress only.
std::uint64_t total_bytes(const std::vector<std::filesystem::path>& files) {
    std::uint64_t total = 0;
    for (const auto& file : files) {
        std::error_code error;
        if (std::filesystem::is_regular_file(file, error)) {
            const auto size = std::filesystem::file_size(file, error);
            if (!error) total += size;
        }
    }
    return total;
}

/// The worst of the rows, by the one table of precedence.
std::optional<Verdict> worst_of(const std::vector<VerdictRow>& rows) {
    std::optional<Verdict> worst;
    for (const auto worse : documents::verdict_precedence)
        for (const auto& row : rows)
            if (!worst && code_of(row.verdict) == documents::code_of(worse)) worst = row.verdict;
    return worst;
}

}  // namespace

Result<VerifySummary> FileVerifier::verify(const VerifyRequest& request, const Job& job,
                                           const std::function<void(const VerdictRow&)>& on_row) {
    VerifySummary summary;
    const auto collected = documents::collect_files(request.paths, {request.recursive}, {job.stop, {}});
    if (!collected && collected.error().kind == ErrorKind::stopped) {
        summary.stopped = true;
        return summary;
    }
    if (!collected) return fail(collected.error());

    CITYLEDGER_TRY(verdicts, desk_.begin());
    const auto judge = [&](const DigestedFile& file) -> Result<void> {
        auto row = verdicts->judge(file, job.stop);
        summary.stopped = !row && row.error().kind == ErrorKind::stopped;
        if (summary.stopped) return {};
        if (!row) return fail(std::move(row).error());
        summary.bytes += row->size;
        summary.rows.push_back(std::move(*row));
        on_row(summary.rows.back());
        return {};
    };

    for (const auto& [path, error] : collected->not_entered) {
        if (summary.stopped) break;
        CITYLEDGER_CHECK(judge({documents::text_of(path), 0, {}, {}, {}, error}));
    }
    documents::FileDigester digester;
    Progress progress{0, total_bytes(collected->files), 0, collected->files.size()};
    for (const auto& path : collected->files) {
        if (summary.stopped) break;
        const std::uint64_t before = progress.done;
        const auto digests = digester.digest(path, {job.stop, [&](const Progress& within) {
                                                        progress.done = before + within.done;
                                                        job.report(progress);
                                                    }});
        if (!digests && digests.error().kind == ErrorKind::stopped) {
            summary.stopped = true;
            break;
        }
        DigestedFile file;
        file.path = documents::text_of(path);
        if (digests) {
            file.size = digests->size;
            file.sha256 = digests->sha256;
            file.sm3 = digests->sm3;
            const auto claimed = request.records.find(file.path);
            file.claimed = claimed == request.records.end() ? request.record : claimed->second;
        } else {
            file.error = digests.error();
        }
        CITYLEDGER_CHECK(judge(file));
        if (summary.stopped) break;
        progress.done = before + summary.rows.back().size;
        ++progress.items_done;
        job.report(progress);
    }
    summary.headline = worst_of(summary.rows);
    return summary;
}

}  // namespace cityledger::node
