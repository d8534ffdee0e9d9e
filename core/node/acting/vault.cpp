// What is kept beside the copy of acts: private values under a passphrase, and acts whose outcome is not known yet.
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/crypto/key_file.h"
#include "core/crypto/secret.h"
#include "core/node/api/drafts.h"
#include "core/wire/json.h"

#include <boost/json.hpp>

#include <algorithm>

namespace cityledger::node {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_vault_bytes = 1U << 20U;
constexpr std::string_view draft_suffix = ".cityact";

Result<fs::path> own_folder(const fs::path& copy, const char* name) {
    const fs::path folder = copy / name;
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error) fs::permissions(folder, fs::perms::owner_all, error);
    if (error)
        return fail(ErrorKind::io, "vault.folder",
                    "cannot make the folder " + folder.string() + ": " + error.message());
    return folder;
}

fs::path pending_file(const fs::path& copy, const Hash32& number) {
    return copy / "acts" / (hex(number) + std::string(draft_suffix));
}

tl::unexpected<Error> no_vault(const fs::path& file) {
    return fail(ErrorKind::invalid, "vault.format", file.string() + " holds no private values of this program");
}

}  // namespace

Result<void> keep_openings(const fs::path& copy, const WrittenAct& act, const Passphrase& passphrase) {
    if (act.openings.empty()) return {};
    CITYLEDGER_TRY(folder, own_folder(copy, "vault"));
    boost::json::array list;
    for (const auto& one : act.openings)
        list.push_back(boost::json::object{{"commitment", hex(one.commitment)},
                                           {"field", one.field},
                                           {"record", one.record},
                                           {"salt", hex(one.salt)},
                                           {"scenario", one.scenario},
                                           {"value", hex(as_bytes(one.value))}});
    std::string text = boost::json::serialize(list);
    const std::string number = hex(act.draft.number);
    CITYLEDGER_TRY(header,
                   wire::canonical_json(boost::json::object{{"act", number}, {"format", 1}, {"record", act.record}}));
    auto sealed = crypto::seal_with_passphrase(as_bytes(text), passphrase.view(), header);
    crypto::wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    if (!sealed) return fail(sealed.error());
    return write_file(folder / (number + ".cityvault"), *sealed, 0600);
}

Result<std::vector<Opening>> read_openings(const fs::path& file, const Passphrase& passphrase) {
    CITYLEDGER_TRY(sealed, read_file(file, most_vault_bytes));
    CITYLEDGER_TRY(opened, crypto::open_with_passphrase(sealed, passphrase.view()));
    const crypto::SecretBytes secret(std::move(opened.secret));
    const auto json = wire::parse_json(as_text(secret.view()), {.max_bytes = most_vault_bytes, .max_depth = 3});
    if (!json || !json->is_array()) return no_vault(file);
    std::vector<Opening> openings;
    for (const auto& one : json->get_array()) {
        const auto text = [&](const char* name) -> std::string {
            const auto* value = one.is_object() ? one.get_object().if_contains(name) : nullptr;
            return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
        };
        const auto commitment = hash_from_hex(text("commitment"));
        auto salt = from_hex(text("salt"), 16);
        const auto value = from_hex(text("value"));
        if (!commitment || !salt || !value) return no_vault(file);
        openings.push_back(
            {text("record"), text("scenario"), text("field"), to_text(*value), std::move(*salt), *commitment});
    }
    return openings;
}

Result<void> keep_pending(const fs::path& copy, const ActDraft& draft) {
    CITYLEDGER_TRY(folder, own_folder(copy, "acts"));
    return write_draft(folder / (hex(draft.number) + std::string(draft_suffix)), draft);
}

Result<std::vector<ActDraft>> pending_acts(const fs::path& copy) {
    std::error_code error;
    std::vector<fs::path> paths;
    for (fs::directory_iterator at(copy / "acts", error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == draft_suffix) paths.push_back(at->path());
    if (error && error != std::errc::no_such_file_or_directory)
        return fail(ErrorKind::io, "vault.folder", "cannot list the acts that wait: " + error.message());
    std::ranges::sort(paths);
    std::vector<ActDraft> drafts;
    for (const auto& path : paths)
        if (auto draft = read_draft(path)) drafts.push_back(std::move(*draft));
    return drafts;
}

void forget_pending(const fs::path& copy, const Hash32& number) {
    std::error_code error;
    fs::remove(pending_file(copy, number), error);
}

}  // namespace cityledger::node
