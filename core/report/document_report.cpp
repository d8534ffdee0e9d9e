#include "core/report/document_report.h"

namespace cityledger::report {

std::map<std::string, std::size_t> DocumentReport::counts() const {
    std::map<std::string, std::size_t> counts;
    for (const auto& line : lines) ++counts[line.verdict];
    return counts;
}

}  // namespace cityledger::report
