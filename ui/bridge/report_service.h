#pragma once

#include "core/node/api/node.h"

#include <QImage>

namespace cityledger::ui {

/// Makes reports from verdict rows: core/report behind it, joined by app/workstation. Called on worker threads, one call
/// at a time.
class ReportService {
  public:
    virtual ~ReportService() = default;
    /// What it can write, in the order offered.
    virtual std::vector<node::ReportFormat> formats() const = 0;

    struct Preview {
        QImage first_page;  ///< `width` pixels wide
        int pages = 0;
    };
    virtual Result<Preview> preview(const node::ReportRequest& request, const node::Status& status, int width) = 0;

    /// Writes `path` whole or not at all. Errors: io (naming the path), stopped.
    virtual Result<node::ReportFile> write(const node::ReportRequest& request, const node::Status& status,
                                           node::ReportFormat format, const std::filesystem::path& path, const Job& job) = 0;
};

}  // namespace cityledger::ui
