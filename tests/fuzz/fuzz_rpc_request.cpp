// What a stranger sends to a served peer: bodies, addresses, and the parameters in them; and a genesis document.
#include "core/serve/genesis_doc.h"
#include "core/serve/rpc_call.h"

#include <cstdlib>

using namespace cityledger;
using namespace cityledger::serve;

namespace {

const std::vector<Parameter> all_kinds{{"height", ParameterKind::optional_integer},
                                       {"minHeight", ParameterKind::integer},
                                       {"path", ParameterKind::text},
                                       {"hash", ParameterKind::bytes},
                                       {"data", ParameterKind::hex_bytes},
                                       {"prove", ParameterKind::boolean}};

/// Every argument can be asked for by its kind, given or not.
void read_all(const Arguments& arguments) {
    static_cast<void>(arguments.optional_integer("height"));
    static_cast<void>(arguments.integer("minHeight"));
    static_cast<void>(arguments.text("path"));
    static_cast<void>(arguments.bytes("hash"));
    static_cast<void>(arguments.bytes("data"));
    static_cast<void>(arguments.boolean("prove"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = as_text({data, size});
    if (const auto batch = parse_body(text))
        for (const RpcCall& call : batch->calls)
            if (call.params)
                if (const auto arguments = arguments_of_json(all_kinds, *call.params)) read_all(*arguments);
    if (const auto query = parse_query(text))
        if (const auto arguments = arguments_of_query(all_kinds, *query)) read_all(*arguments);
    if (const auto genesis = parse_genesis(text)) {
        // What was read can be written and read again.
        const auto json = genesis_json(*genesis);
        if (!json || !parse_genesis(*json)) std::abort();
    }
    return 0;
}
