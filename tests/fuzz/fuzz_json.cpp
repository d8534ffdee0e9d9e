// JSON of our own: what is canonical must be written the same again.
#include "core/wire/json.h"

#include <boost/json/value.hpp>

#include <cstdlib>

using namespace cityledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto any = wire::parse_json(as_text(input));
    const auto canonical = wire::parse_canonical_json(input);
    if (canonical && !any) std::abort();
    if (canonical) {
        const auto again = wire::canonical_json(*canonical);
        if (!again || !equal(*again, input)) std::abort();
    }
    if (wire::is_allowed_text(as_text(input), size) && !wire::is_utf8(as_text(input))) std::abort();
    return 0;
}
