#include "core/node/dispute_note.h"

// What was read is written again as it was.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace cityledger;
    node::AttackDossier dossier;
    if (!node::read_note({data, size}, dossier)) return 0;
    const auto again = node::encode_note(dossier);
    node::AttackDossier read;
    if (!again || !node::read_note(*again, read) || node::encode_note(read).value_or(Bytes{}) != *again)
        __builtin_trap();
    return 0;
}
