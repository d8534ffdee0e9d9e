#include "core/chain/hash.h"
#include "core/crypto/digest.h"

namespace cityledger::chain {

Hash32 transaction_id(BytesView tx) {
    return crypto::sha256(tx);
}

}  // namespace cityledger::chain
