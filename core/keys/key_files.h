#pragma once

#include "core/keys/signer.h"

#include <filesystem>
#include <memory>
#include <vector>

// Keys as files `NAME.citykey`, mode 0600: the secret sealed under a passphrase, its description readable beside it and
// authenticated with it. Layout: FORMATS.md, "Key file". Passphrases are arguments of these functions and go nowhere
// else: never into a message, a log or a command line.

namespace cityledger::keys {

inline constexpr std::string_view key_file_suffix = ".citykey";

struct NewKey {
    ledger::KeyAlgorithm algorithm = ledger::KeyAlgorithm::ed25519;
    std::string party;
    std::string officer;
    std::string label;
    Timestamp made;
};

/// Makes a key and writes its file. Errors: invalid (key.exists: nothing is overwritten; key.owner; key.label;
/// key_file.empty_passphrase), io.
Result<KeyDescription> make_key_file(const std::filesystem::path& path, const NewKey& key, std::string_view passphrase);

/// The same from a secret of 32 bytes that is already there (Ed25519 seed, SM2 number big endian): a sample city's
/// keys.
Result<KeyDescription> make_key_file_of(const std::filesystem::path& path, const NewKey& key, BytesView secret,
                                        std::string_view passphrase);

/// What the file says of itself, without a passphrase; only opening it shows that it was not altered.
/// Errors: not_found, io, limit, invalid (key_file.format, key.description), newer_format.
Result<KeyDescription> describe_key_file(const std::filesystem::path& path);

/// A signer on the file's secret, which is wiped from memory with it. Errors: as above; invalid
/// (key_file.wrong_passphrase), limit (key_file.greedy), damaged (key.mismatch: the secret is not that of the public
/// key).
Result<std::unique_ptr<Signer>> open_key_file(const std::filesystem::path& path, std::string_view passphrase);

struct ListedKey {
    std::filesystem::path path;
    Result<KeyDescription> description;  ///< or why it cannot be read
};
/// The files with our suffix directly in `folder`, by name; a folder that is not there has none. Errors: io.
Result<std::vector<ListedKey>> list_key_files(const std::filesystem::path& folder);

/// Puts a copy of a key file (a backup) into `folder` under its own name, KEYID.citykey, and gives the path. The copy
/// stays sealed under its passphrase. Restoring what is there already changes nothing.
/// Errors: as describe_key_file; invalid (key.exists: another file is there under that name).
Result<std::filesystem::path> restore_key_file(const std::filesystem::path& backup,
                                               const std::filesystem::path& folder);

/// "KEYID.citykey"
std::string file_name_of(const KeyDescription& description);

}  // namespace cityledger::keys
