#include "core/keys/passphrase.h"

#include "core/base/file.h"

#include <algorithm>

namespace cityledger::keys {

Result<crypto::SecretBytes> read_passphrase_file(const std::filesystem::path& path) {
    CITYLEDGER_TRY(content, read_file(path, 1024));
    const crypto::SecretBytes whole(std::move(content));
    const BytesView text = whole.view();
    auto end = std::ranges::find(text, std::uint8_t{'\n'});
    if (end != text.begin() && *(end - 1) == '\r') --end;
    if (end == text.begin())
        return fail(ErrorKind::invalid, "passphrase.empty",
                    "the passphrase file " + path.string() + " begins with an empty line");
    return crypto::SecretBytes(Bytes(text.begin(), end));
}

}  // namespace cityledger::keys
