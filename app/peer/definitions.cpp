#include "app/peer/definitions.h"

#include "core/ledger/definition.h"

#include <algorithm>

namespace cityledger::peer {

Result<Bytes> definition_bytes(std::string_view name) {
    const auto all = embedded_definitions();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const EmbeddedDefinition& one) { return one.name == name; });
    if (found == all.end())
        return fail(ErrorKind::not_found, "peer.definition",
                    "no definition named " + std::string(name) + " is built in");
    CITYLEDGER_TRY(canonical, ledger::canonical_definition(found->json));
    CITYLEDGER_TRY(read, ledger::read_definition(canonical));
    static_cast<void>(read);
    return canonical;
}

}  // namespace cityledger::peer
