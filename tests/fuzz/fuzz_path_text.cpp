#include "core/documents/path_text.h"
#include "core/wire/json.h"

using namespace cityledger;

/// Any file name can be shown, and what is shown can stand in JSON.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string name(as_text({data, size}));
    const std::string shown = documents::text_of(name);
    if (!wire::is_allowed_text(shown, 4 * size)) __builtin_trap();
    return 0;
}
