#include "core/ledger/record_values.h"

using namespace cityledger;
using namespace cityledger::ledger;

namespace {

template <class M>
void read(BytesView input) {
    const auto value = decode_state_value<M>(input);
    if (value && encode(*value) != to_bytes(input)) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    read<Params>(input);
    read<Council>(input);
    read<Handover>(input);
    read<HistoryValue>(input);
    read<ValidatorValue>(input);
    read<MisbehaviourValue>(input);
    read<PartyValue>(input);
    read<RegisteredKey>(input);
    read<RoleValue>(input);
    read<SealValue>(input);
    read<SpentValue>(input);
    read<DefinitionValue>(input);
    read<ScenarioValue>(input);
    read<RecordValue>(input);
    read<EventValue>(input);
    read<DocumentCounts>(input);
    read<DocumentEntry>(input);
    read<ClaimValue>(input);
    if (const auto value = decode_value(input)) static_cast<void>(claim_bytes(*value));
    return 0;
}
