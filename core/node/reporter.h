#pragma once

#include "core/node/api/node.h"

#include <mutex>

namespace cityledger::node {

/// Writes reports by core/report and keeps the list of past ones in `reports.json` in the copy's folder.
class ReportDesk final : public Reporter {
  public:
    explicit ReportDesk(std::filesystem::path folder) : folder_(std::move(folder)) {}

    Result<ReportFile> write(const ReportRequest& request, ReportFormat format,
                             const std::filesystem::path& path) override;
    Result<Page> preview(const ReportRequest& request, int page, int width_px) const override;
    Result<std::vector<ReportFile>> reports() const override;
    Answer check(const ReportFile& report) const override;

  private:
    std::filesystem::path list_file() const { return folder_ / "reports.json"; }
    Result<std::vector<ReportFile>> read_list() const;
    Result<void> add_to_list(const ReportFile& report);

    std::filesystem::path folder_;
    mutable std::mutex mutex_;
};

}  // namespace cityledger::node
