#include "core/crypto/digest.h"
#include "tests/conformance/crypto_cases.h"

namespace cityledger::conformance {

namespace {
void sm3_cases(const std::string& path, const Report& report) {
    for (const auto& item : cases_of(path, "tests", report))
        compare(report, id_of(item, "id"), to_bytes(crypto::sm3(bytes_at(item, "in"))), bytes_at(item, "out"),
                "digest");
}
}  // namespace

CITYLEDGER_FAMILY(sm3, sm3_cases)

}  // namespace cityledger::conformance
