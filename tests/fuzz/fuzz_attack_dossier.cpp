#include "core/proof/attack_check.h"

// What was read must be written again as it was, and no file may be confirmed under a root it does not hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace cityledger;
    const BytesView file(data, size);
    const auto dossier = proof::decode_attack_dossier(file);
    if (dossier) {
        const auto again = proof::encode(*dossier);
        if (!again || !proof::decode_attack_dossier(*again)) __builtin_trap();
    }
    const auto checked = proof::check_attack(file, {1, Hash32{}});
    if (checked && checked->outcome == proof::AttackCheck::Outcome::confirmed) __builtin_trap();
    if (const auto fork = proof::decode_fork(file); fork && proof::encode(*fork) != Bytes(data, data + size))
        __builtin_trap();
    return 0;
}
