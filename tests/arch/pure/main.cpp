// Links the verifier with nothing but what its floor may use.
#include "core/chain/hash.h"

int main() { return cityledger::chain::merkle_root({}).size() == 32 ? 0 : 1; }
