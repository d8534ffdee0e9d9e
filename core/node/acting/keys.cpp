#include "core/node/api/keys.h"

#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/crypto/secret.h"
#include "core/keys/key_description.h"
#include "core/keys/key_files.h"
#include "core/keys/passphrase.h"
#include "core/wire/json.h"

#include <boost/json/object.hpp>

#include <algorithm>

namespace cityledger::node {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_public_file = 4096;

KeyFile key_file_of(const fs::path& path, const keys::KeyDescription& description) {
    KeyFile key;
    key.path = path;
    key.id = hex(description.id);
    key.algorithm = std::string(ledger::name_of(description.algorithm));
    key.public_key = hex(description.public_key);
    key.party = description.party;
    key.officer = description.officer;
    key.label = description.label;
    key.made = description.made;
    return key;
}

class OpenKeyFile final : public OpenKey {
  public:
    OpenKeyFile(const fs::path& path, std::unique_ptr<keys::Signer> signer)
        : file_(key_file_of(path, signer->description())), signer_(std::move(signer)) {}
    const KeyFile& file() const override { return file_; }
    Result<Bytes> sign(BytesView message) const override { return signer_->sign(message); }

  private:
    KeyFile file_;
    std::unique_ptr<keys::Signer> signer_;
};

Result<void> make_folder(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) return {};
    fs::create_directories(folder, error);
    if (!error) fs::permissions(folder, fs::perms::owner_all, error);
    if (error)
        return fail(ErrorKind::io, "key.folder", "cannot make the folder " + folder.string() + ": " + error.message());
    return {};
}

tl::unexpected<Error> no_public_key(const fs::path& path) {
    return fail(ErrorKind::invalid, "key.public_file",
                path.string() + " is neither a key file nor the public key that `key export` gives");
}

}  // namespace

Passphrase::Passphrase(Passphrase&& other) noexcept : text_(std::move(other.text_)) {
    // A short text is copied by the move, so what is left behind is wiped, too.
    other.text_.resize(other.text_.capacity());
    crypto::wipe({reinterpret_cast<std::uint8_t*>(other.text_.data()), other.text_.size()});
    other.text_.clear();
}

Passphrase& Passphrase::operator=(Passphrase&& other) noexcept {
    std::swap(text_, other.text_);
    return *this;
}

Passphrase::~Passphrase() {
    text_.resize(text_.capacity());
    crypto::wipe({reinterpret_cast<std::uint8_t*>(text_.data()), text_.size()});
}

Result<Passphrase> read_passphrase(const fs::path& path) {
    CITYLEDGER_TRY(secret, keys::read_passphrase_file(path));
    return Passphrase(std::string(as_text(secret.view())));
}

fs::path key_folder(const fs::path& copy) {
    return copy / "keys";
}

Result<KeyFile> make_key(const fs::path& folder, const NewKey& key, const Passphrase& passphrase, const Clock& clock) {
    const auto algorithm = ledger::key_algorithm(key.algorithm);
    if (!algorithm)
        return fail(ErrorKind::invalid, "key.algorithm", "\"" + key.algorithm + "\" is neither ed25519 nor sm2");
    CITYLEDGER_CHECK(make_folder(folder));
    // The file is named by the key's id, which is known once the key is there.
    const fs::path passing =
        folder / (".new-" + std::to_string(clock.now().seconds) + "-" + std::to_string(clock.now().nanos));
    CITYLEDGER_TRY(
        description,
        keys::make_key_file(passing, {*algorithm, key.party, key.officer, key.label, clock.now()}, passphrase.view()));
    const fs::path path = folder / keys::file_name_of(description);
    std::error_code error;
    fs::rename(passing, path, error);
    if (error)
        return fail(ErrorKind::io, "key.folder", "cannot name the file " + path.string() + ": " + error.message());
    return key_file_of(path, description);
}

Result<std::vector<KeyFile>> list_keys(const fs::path& folder) {
    CITYLEDGER_TRY(listed, keys::list_key_files(folder));
    std::vector<KeyFile> files;
    for (const auto& one : listed) {
        KeyFile key;
        if (one.description) {
            key = key_file_of(one.path, *one.description);
        } else {
            key.path = one.path;
            key.error = one.description.error();
        }
        files.push_back(std::move(key));
    }
    return files;
}

Result<KeyFile> describe_key(const fs::path& path) {
    CITYLEDGER_TRY(description, keys::describe_key_file(path));
    return key_file_of(path, description);
}

Result<KeyFile> find_key(const fs::path& folder, const std::string& wanted) {
    std::error_code error;
    if (fs::exists(wanted, error)) return describe_key(wanted);
    CITYLEDGER_TRY(all, list_keys(folder));
    std::erase_if(all, [&](const KeyFile& key) {
        const bool by_id = wanted.size() >= 4 && key.id.starts_with(wanted);
        return key.error || !(by_id || key.owner() == wanted || (!key.label.empty() && key.label == wanted));
    });
    if (all.size() == 1) return all.front();
    if (all.empty())
        return fail(ErrorKind::not_found, "key.none",
                    "there is no key file " + wanted + ", and no key of that id, owner or label in " + folder.string());
    return fail(ErrorKind::usage, "key.ambiguous",
                std::to_string(all.size()) + " keys are called " + wanted + "; name one by its file or id");
}

Result<fs::path> back_up_key(const KeyFile& key, const fs::path& to) {
    std::error_code error;
    const fs::path path = fs::is_directory(to, error) ? to / (key.id + std::string(keys::key_file_suffix)) : to;
    if (fs::symlink_status(path, error).type() != fs::file_type::not_found)
        return fail(ErrorKind::invalid, "key.exists", path.string() + " is there already; nothing is overwritten");
    CITYLEDGER_TRY(content, read_file(key.path, 1U << 16U));
    CITYLEDGER_CHECK(write_file(path, content, 0600));
    return path;
}

Result<KeyFile> restore_key(const fs::path& backup, const fs::path& folder) {
    CITYLEDGER_CHECK(make_folder(folder));
    CITYLEDGER_TRY(path, keys::restore_key_file(backup, folder));
    return describe_key(path);
}

Result<std::string> export_key(const KeyFile& key) {
    CITYLEDGER_TRY(bytes, wire::canonical_json(boost::json::object{{"algorithm", key.algorithm},
                                                                   {"format", 1},
                                                                   {"key", key.id},
                                                                   {"label", key.label},
                                                                   {"officer", key.officer},
                                                                   {"party", key.party},
                                                                   {"public_key", key.public_key}}));
    return to_text(bytes);
}

Result<KeyFile> read_public_key(const fs::path& path) {
    CITYLEDGER_TRY(bytes, read_file(path, 1U << 16U));
    if (bytes.empty() || bytes.front() != '{') return describe_key(path);
    const auto json = wire::parse_json(as_text(bytes), {.max_bytes = max_public_file, .max_depth = 2});
    if (!json || !json->is_object()) return no_public_key(path);
    const auto text = [&](std::string_view name) -> std::string {
        const auto* value = json->get_object().if_contains(name);
        return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
    };
    const auto algorithm = ledger::key_algorithm(text("algorithm"));
    const auto public_key = from_hex(text("public_key"), 65);
    if (!algorithm || !public_key) return no_public_key(path);
    CITYLEDGER_TRY(id, keys::checked_id(*algorithm, *public_key));
    if (hex(id) != text("key"))
        return fail(ErrorKind::invalid, "key.public_file", path.string() + " names another key than the one it holds");
    keys::KeyDescription description{*algorithm, *public_key, id, text("party"), text("officer"), text("label"), {}};
    CITYLEDGER_CHECK(keys::encode(description));  // owner and label are in form
    return key_file_of(path, description);
}

Result<std::shared_ptr<const OpenKey>> open_key(const KeyFile& key, const Passphrase& passphrase) {
    CITYLEDGER_TRY(signer, keys::open_key_file(key.path, passphrase.view()));
    return std::shared_ptr<const OpenKey>(std::make_shared<OpenKeyFile>(key.path, std::move(signer)));
}

}  // namespace cityledger::node
