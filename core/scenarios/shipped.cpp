#include "core/scenarios/shipped.h"

#include "core/ledger/definition.h"

#include <algorithm>

namespace cityledger::scenarios {

Result<Bytes> shipped_definition(std::string_view name) {
    const auto all = shipped_files();
    const auto found = std::ranges::find(all, name, &ShippedFile::name);
    if (found == all.end())
        return fail(ErrorKind::not_found, "scenarios.not_shipped",
                    "no definition named " + std::string(name) + " is built in");
    CITYLEDGER_TRY(canonical, ledger::canonical_definition(found->json));
    CITYLEDGER_TRY(read, ledger::read_definition(canonical));
    static_cast<void>(read);
    return canonical;
}

Result<std::vector<Bytes>> founding_definitions() {
    std::vector<Bytes> out;
    for (const char* name : {"intake", "finding"}) {
        CITYLEDGER_TRY(bytes, shipped_definition(name));
        out.push_back(std::move(bytes));
    }
    return out;
}

}  // namespace cityledger::scenarios
