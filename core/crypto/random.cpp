#include "core/crypto/random.h"

#include <sys/random.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace cityledger::crypto {

Bytes random_bytes(std::size_t count) {
    Bytes bytes(count);
    std::size_t filled = 0;
    while (filled < count) {
        const ssize_t got = ::getrandom(bytes.data() + filled, count - filled, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) {
            std::fputs("the operating system gives no random bytes: no key, salt or nonce made here would be safe\n",
                       stderr);
            std::abort();
        }
        filled += static_cast<std::size_t>(got);
    }
    return bytes;
}

}  // namespace cityledger::crypto
