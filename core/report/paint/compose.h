#pragma once

#include "core/report/document_report.h"
#include "core/report/layout.h"

#include <QString>

namespace cityledger::report {

/// The report in words: what stands on its pages, in the language asked for ("zh_CN" or "en"). `fingerprint` is the
/// SHA-256 of the report's JSON, lower-case hex.
Content compose(const DocumentReport& report, const QString& language, const std::string& fingerprint);

/// The kind's title in that language, for lists and file names.
QString title_of(const DocumentReport& report, const QString& language);

}  // namespace cityledger::report
