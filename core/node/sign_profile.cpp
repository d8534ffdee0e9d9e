#include "core/base/file.h"
#include "core/keys/key_files.h"
#include "core/keys/passphrase.h"
#include "core/node/api/node.h"
#include "core/node/profile.h"

#include <algorithm>

namespace cityledger::node {

Result<void> sign_profile(const std::filesystem::path& path, const std::filesystem::path& key,
                          const std::filesystem::path& passphrase) {
    CITYLEDGER_TRY(bytes, read_file(path, max_profile_bytes + 1));
    CITYLEDGER_TRY(profile, decode_profile(bytes));
    CITYLEDGER_TRY(fingerprint, fingerprint_of(profile));
    CITYLEDGER_TRY(secret, keys::read_passphrase_file(passphrase));
    CITYLEDGER_TRY(signer, keys::open_key_file(key, as_text(secret.view())));
    const keys::KeyDescription& owner = signer->description();
    if (std::ranges::any_of(profile.signatures,
                            [&](const ProfileSignature& signature) { return signature.key == owner.public_key; }))
        return fail(ErrorKind::invalid, "profile.signed_already",
                    "this profile carries a signature of the key " + owner.label + " already");
    CITYLEDGER_TRY(value, signer->sign(signing_bytes_of(fingerprint)));
    profile.signatures.push_back({std::string(ledger::name_of(owner.algorithm)), owner.public_key, std::move(value)});
    CITYLEDGER_TRY(written, encode_profile(profile));
    return write_file(path, written);
}

}  // namespace cityledger::node
