#pragma once

// Keys of this computer's user: files with a secret under a passphrase. They are opened in the process of the person
// who signs and nowhere else; no call here goes through DIR/node.sock.

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cityledger::node {

/// A passphrase as it was entered; wiped when it goes. Moves, never copies.
class Passphrase {
  public:
    Passphrase() = default;
    explicit Passphrase(std::string text) : text_(std::move(text)) {}
    Passphrase(Passphrase&& other) noexcept;
    Passphrase& operator=(Passphrase&& other) noexcept;
    ~Passphrase();
    std::string_view view() const { return text_; }
    bool empty() const { return text_.empty(); }

  private:
    std::string text_;
};
/// The first line of a file. Errors: as reading it; invalid (passphrase.empty).
Result<Passphrase> read_passphrase(const std::filesystem::path& path);

/// What a key file says of itself, readable without its passphrase.
struct KeyFile {
    std::filesystem::path path;
    std::string id;                  ///< hex
    std::string algorithm;           ///< "ed25519" or "sm2"
    std::string public_key;          ///< hex
    std::string party;               ///< whose it is, as its maker said
    std::string officer;             ///< the part behind the slash
    std::string label;
    Timestamp made;
    std::optional<Error> error;      ///< why the file cannot be read; then nothing above but the path

    std::string owner() const { return officer.empty() ? party : party + "/" + officer; }
};

/// Where a copy's user keeps keys: DIR/keys, beside the copy. Made (0700) when the first key is.
std::filesystem::path key_folder(const std::filesystem::path& copy);

struct NewKey {
    std::string algorithm = "ed25519";
    std::string party;
    std::string officer;
    std::string label;
};
/// Makes a key and its file KEYID.citykey in `folder`. Errors: invalid (key.owner, key.label, key.algorithm,
/// key_file.empty_passphrase), io.
Result<KeyFile> make_key(const std::filesystem::path& folder, const NewKey& key, const Passphrase& passphrase,
                         const Clock& clock);
/// All key files in the folder, by name; those that cannot be read with their error. Errors: io.
Result<std::vector<KeyFile>> list_keys(const std::filesystem::path& folder);
/// Errors: not_found, io, invalid, newer_format.
Result<KeyFile> describe_key(const std::filesystem::path& path);
/// A file by its path, or the key in `folder` whose id begins so, or whose owner or label is that, if only one is.
/// Errors: not_found (key.none), usage (key.ambiguous), and those of describe_key.
Result<KeyFile> find_key(const std::filesystem::path& folder, const std::string& wanted);
/// Copies the file as it is, sealed, to `to` (a file, or a folder). Nothing is overwritten.
/// Errors: invalid (key.exists), io, those of describe_key.
Result<std::filesystem::path> back_up_key(const KeyFile& key, const std::filesystem::path& to);
/// Puts a backup into `folder`. Errors: invalid (key.exists: another file of that name), io, those of describe_key.
Result<KeyFile> restore_key(const std::filesystem::path& backup, const std::filesystem::path& folder);

/// The public half as a JSON file that `party key add` takes (FORMATS.md, "Public key file"). Errors: invalid.
Result<std::string> export_key(const KeyFile& key);
/// From what export_key gave, or from a key file itself. Errors: invalid (key.public_file), those of describe_key.
Result<KeyFile> read_public_key(const std::filesystem::path& path);

/// A key that can sign. The secret is wiped when this goes. Thread-safe.
class OpenKey {
  public:
    virtual ~OpenKey() = default;
    virtual const KeyFile& file() const = 0;
    /// 64 bytes. Errors: io.
    virtual Result<Bytes> sign(BytesView message) const = 0;
};
/// Takes about a tenth of a second by design (scrypt). Errors: invalid (key_file.wrong_passphrase), damaged, as
/// describe_key.
Result<std::shared_ptr<const OpenKey>> open_key(const KeyFile& key, const Passphrase& passphrase);

}  // namespace cityledger::node
