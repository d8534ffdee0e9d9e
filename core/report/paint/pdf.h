#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/report/document_report.h"

#include <QString>

namespace cityledger::report {

/// The report as PDF/A-1b, A4. Text can be searched and copied exactly, Chinese and digests alike, which needs the font
/// WenQuanYi Micro Hei. Needs a QGuiApplication; any thread. Errors: not_found (report.font), invalid (json.text).
Result<Bytes> to_pdf(const DocumentReport& report, const QString& language);

/// One page as PNG, `width_px` wide, and how many pages there are. The page counts from 0.
struct PagePicture {
    Bytes png;
    int pages = 0;
};
Result<PagePicture> page_picture(const DocumentReport& report, const QString& language, int page, int width_px);

}  // namespace cityledger::report
