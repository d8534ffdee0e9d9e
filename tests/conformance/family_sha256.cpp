#include "core/crypto/digest.h"
#include "tests/conformance/crypto_cases.h"

namespace cityledger::conformance {

namespace {
void sha256_cases(const std::string& path, const Report& report) {
    for (const auto& item : cases_of(path, "tests", report))
        compare(report, id_of(item, "id"), to_bytes(crypto::sha256(bytes_at(item, "in"))), bytes_at(item, "out"),
                "digest");
}
}  // namespace

CITYLEDGER_FAMILY(sha256, sha256_cases)

}  // namespace cityledger::conformance
