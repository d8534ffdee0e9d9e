#pragma once

#include "core/node/api/node.h"
#include "core/report/document_report.h"

namespace cityledger::node {

/// The report's data from verdicts and status, worst files first.
report::DocumentReport report_of(const ReportRequest& request);

}  // namespace cityledger::node
