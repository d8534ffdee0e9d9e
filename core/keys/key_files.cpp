#include "core/keys/key_files.h"

#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/crypto/gm/sm2.h"
#include "core/crypto/key_file.h"
#include "core/crypto/random.h"
#include "core/crypto/secret.h"
#include "core/keys/key_description.h"
#include "core/keys/memory_signer.h"

#include <algorithm>

namespace cityledger::keys {

namespace {

namespace fs = std::filesystem;
using crypto::SecretBytes;
using ledger::KeyAlgorithm;

constexpr std::size_t max_key_file = 1u << 16;
constexpr unsigned owner_only = 0600;

Result<SecretBytes> new_secret(KeyAlgorithm algorithm) {
    if (algorithm == KeyAlgorithm::ed25519) return SecretBytes(crypto::random_bytes(32));
    CITYLEDGER_TRY(secret, crypto::gm::new_secret());
    return SecretBytes(std::move(secret));
}

Status refuse_if_there(const fs::path& path) {
    std::error_code error;
    if (fs::symlink_status(path, error).type() == fs::file_type::not_found) return {};
    return fail(ErrorKind::invalid, "key.exists", path.string() + " is there already; a key file is never overwritten");
}

}  // namespace

Result<KeyDescription> make_key_file(const fs::path& path, const NewKey& key, std::string_view passphrase) {
    CITYLEDGER_TRY(secret, new_secret(key.algorithm));
    return make_key_file_of(path, key, secret.view(), passphrase);
}

Result<KeyDescription> make_key_file_of(const fs::path& path, const NewKey& key, BytesView secret,
                                        std::string_view passphrase) {
    CITYLEDGER_CHECK(refuse_if_there(path));
    CITYLEDGER_TRY(public_key, public_key_of(key.algorithm, secret));
    CITYLEDGER_TRY(id, checked_id(key.algorithm, public_key));
    KeyDescription description{key.algorithm, std::move(public_key), id, key.party, key.officer, key.label, key.made};
    CITYLEDGER_TRY(header, encode(description));
    CITYLEDGER_TRY(sealed, crypto::seal_with_passphrase(secret, passphrase, header));
    CITYLEDGER_CHECK(write_file(path, sealed, owner_only));
    return description;
}

Result<KeyDescription> describe_key_file(const fs::path& path) {
    CITYLEDGER_TRY(sealed, read_file(path, max_key_file));
    CITYLEDGER_TRY(header, crypto::header_of_sealed(sealed));
    return decode_description(header);
}

Result<std::unique_ptr<Signer>> open_key_file(const fs::path& path, std::string_view passphrase) {
    CITYLEDGER_TRY(sealed, read_file(path, max_key_file));
    CITYLEDGER_TRY(opened, crypto::open_with_passphrase(sealed, passphrase));
    SecretBytes secret(std::move(opened.secret));
    CITYLEDGER_TRY(description, decode_description(opened.header));
    return make_memory_signer(std::move(description), std::move(secret));
}

Result<std::vector<ListedKey>> list_key_files(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> paths;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == key_file_suffix) paths.push_back(at->path());
    if (error && error != std::errc::no_such_file_or_directory)
        return fail(ErrorKind::io, "key.folder", "cannot list the keys in " + folder.string() + ": " + error.message());
    std::ranges::sort(paths);
    std::vector<ListedKey> keys;
    for (auto& path : paths) {
        auto description = describe_key_file(path);
        keys.push_back({std::move(path), std::move(description)});
    }
    return keys;
}

Result<fs::path> restore_key_file(const fs::path& backup, const fs::path& folder) {
    CITYLEDGER_TRY(description, describe_key_file(backup));
    CITYLEDGER_TRY(content, read_file(backup, max_key_file));
    const fs::path path = folder / file_name_of(description);
    const auto present = read_file(path, max_key_file);
    if (present && *present == content) return path;
    CITYLEDGER_CHECK(refuse_if_there(path));
    CITYLEDGER_CHECK(write_file(path, content, owner_only));
    return path;
}

std::string file_name_of(const KeyDescription& description) {
    return hex(description.id) + std::string(key_file_suffix);
}

}  // namespace cityledger::keys
