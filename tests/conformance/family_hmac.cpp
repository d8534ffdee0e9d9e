#include "core/crypto/digest.h"
#include "tests/conformance/crypto_cases.h"

namespace cityledger::conformance {

namespace {
void hmac_cases(const std::string& path, const Report& report) {
    for (const auto& group : cases_of(path, "testGroups", report)) {
        const auto tag_size = group.at("tagSize").to_number<std::size_t>() / 8;
        for (const auto& item : group.at("tests").as_array()) {
            const Hash32 whole = crypto::hmac_sm3(bytes_at(item, "key"), bytes_at(item, "msg"));
            const bool matches = equal(BytesView(whole).first(std::min(tag_size, whole.size())), bytes_at(item, "tag"));
            const bool expected = item.at("result").as_string() == "valid";
            compare(report, id_of(item, "tcId"), matches, expected, expected ? "the tag is right" : "the tag is wrong");
        }
    }
}
}  // namespace

CITYLEDGER_FAMILY(hmac, hmac_cases)

}  // namespace cityledger::conformance
