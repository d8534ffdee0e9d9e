#include "core/node/copy_file.h"

#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/node/log.h"
#include "core/wire/json.h"

#include <boost/json.hpp>

#include <algorithm>

namespace cityledger::node {

namespace {

namespace json = boost::json;

constexpr std::size_t max_copy_file_bytes = 1u << 20;
constexpr std::size_t most_faults = 16;
constexpr std::string_view standing_words[] = {"unknown", "agrees", "behind", "differs", "unreachable", "misbehaved"};

std::filesystem::path file_of(const std::filesystem::path& folder) {
    return folder / "copy.json";
}

tl::unexpected<Error> damaged(const std::filesystem::path& folder, std::string_view why) {
    return fail(Error{ErrorKind::damaged,
                      "copy.settings",
                      file_of(folder).string() + " is damaged: " + std::string(why) +
                          ". The blocks are not in it; join again into a new folder, or restore the file.",
                      {{"path", file_of(folder).string()}}});
}

json::object standing(const PeerState& peer) {
    json::object object{{"name", peer.name},
                        {"standing", standing_words[static_cast<std::size_t>(peer.standing)]},
                        {"height", peer.height}};
    if (!peer.validator_address.empty()) object["validator"] = hex(peer.validator_address);
    if (peer.last_answer) object["last_answer"] = rfc3339(*peer.last_answer);
    if (!peer.faults.empty()) {
        json::array faults;
        for (const auto& fault : peer.faults)
            faults.push_back(json::object{{"code", fault.code},
                                          {"malevolent", fault.malevolent},
                                          {"count", fault.count},
                                          {"last", rfc3339(fault.last)}});
        object["faults"] = std::move(faults);
    }
    if (peer.last_error)
        object["last_error"] = json::object{{"kind", name_of(peer.last_error->kind)},
                                            {"code", peer.last_error->code},
                                            {"message", peer.last_error->message.substr(0, 400)}};
    return object;
}

std::string text(const json::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}
std::int64_t number(const json::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_int64() ? value->get_int64() : 0;
}
std::optional<Timestamp> time(const json::object& object, const char* name) {
    const auto read = from_rfc3339(text(object, name));
    return read ? std::optional(*read) : std::nullopt;
}

PeerState read_standing(const json::object& object) {
    PeerState peer;
    peer.name = text(object, "name");
    for (std::size_t i = 0; i < std::size(standing_words); ++i)
        if (text(object, "standing") == standing_words[i]) peer.standing = static_cast<PeerStanding>(i);
    peer.height = number(object, "height");
    if (auto validator = from_hex(text(object, "validator"), 20)) peer.validator_address = std::move(*validator);
    peer.last_answer = time(object, "last_answer");
    if (const auto* faults = object.if_contains("faults"); faults != nullptr && faults->is_array())
        for (const auto& value : faults->get_array()) {
            if (!value.is_object() || peer.faults.size() == most_faults) break;
            const auto& fault = value.get_object();
            const auto* malevolent = fault.if_contains("malevolent");
            peer.faults.push_back({text(fault, "code"),
                                   malevolent != nullptr && malevolent->is_bool() && malevolent->get_bool(),
                                   static_cast<std::uint64_t>(std::max<std::int64_t>(number(fault, "count"), 1)),
                                   time(fault, "last").value_or(Timestamp{})});
        }
    if (const auto* error = object.if_contains("last_error"); error != nullptr && error->is_object()) {
        Error last{ErrorKind::unreachable, text(error->get_object(), "code"), text(error->get_object(), "message"), {}};
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::attack); ++kind)
            if (name_of(static_cast<ErrorKind>(kind)) == text(error->get_object(), "kind"))
                last.kind = static_cast<ErrorKind>(kind);
        peer.last_error = std::move(last);
    }
    return peer;
}

}  // namespace

std::vector<ProfileSignature> signers_of(const Profile& profile) {
    std::vector<ProfileSignature> signers;
    const auto fingerprint = fingerprint_of(profile);
    if (!fingerprint) return signers;
    for (const auto& signature : profile.signatures)
        if (verify_signature(signature, *fingerprint)) signers.push_back({signature.algorithm, signature.key, {}});
    return signers;
}

std::filesystem::path database_folder(const std::filesystem::path& folder) {
    return folder / "ledger";
}

Result<CopyFile> read_copy_file(const std::filesystem::path& folder) {
    const auto content = read_file(file_of(folder), max_copy_file_bytes);
    if (!content && content.error().kind == ErrorKind::not_found)
        return fail(Error{ErrorKind::missing_copy,
                          "copy.missing",
                          "there is no copy of a ledger in " + folder.string() + "; make one with city-ledger join",
                          {{"folder", folder.string()}}});
    if (!content) return fail(content.error());
    const auto parsed = wire::parse_json(as_text(*content), {max_copy_file_bytes, 16});
    if (!parsed || !parsed->is_object())
        return damaged(folder, parsed ? "it is no JSON object" : parsed.error().message);
    const auto& object = parsed->get_object();
    if (const std::int64_t format = number(object, "format"); format != 1) {
        if (format > 1)
            return fail(ErrorKind::newer_format, "copy.newer_format",
                        "the copy in " + folder.string() + " was made by a newer version of this program (format " +
                            std::to_string(format) + "): update the program");
        return damaged(folder, "it names no format");
    }
    const auto* form = object.if_contains("profile");
    if (form == nullptr || !form->is_object()) return damaged(folder, "the profile is missing");
    const auto bytes = wire::canonical_json(*form);
    if (!bytes) return damaged(folder, bytes.error().message);
    auto profile = decode_profile(*bytes);
    if (!profile) return damaged(folder, profile.error().message);
    CopyFile copy;
    copy.profile = std::move(*profile);
    copy.fingerprint = text(object, "fingerprint");
    if (const auto* signers = object.if_contains("signers"); signers != nullptr && signers->is_array()) {
        for (const auto& value : signers->get_array()) {
            if (!value.is_object()) continue;
            auto key = from_hex(text(value.get_object(), "key"), 65);
            if (key) copy.signers.push_back({text(value.get_object(), "algorithm"), std::move(*key), {}});
        }
    } else {
        copy.signers = signers_of(copy.profile);  // of before the list was kept
    }
    copy.reach.proxy = text(object, "proxy");
    // A profile that names a plain address allows it: a person saw the warning before using it.
    const auto* plain = object.if_contains("plain_http");
    copy.reach.allow_plain_http =
        !copy.fingerprint.empty() || (plain != nullptr && plain->is_bool() && plain->get_bool());
    copy.imported_at = time(object, "imported_at").value_or(Timestamp{});
    copy.synced_at = time(object, "synced_at");
    copy.agreed_height = number(object, "agreed_height");
    copy.agree = static_cast<int>(number(object, "agree"));
    if (const std::int64_t database = number(object, "database_format"); database > 0)
        copy.database_format = static_cast<std::uint32_t>(std::min<std::int64_t>(database, UINT32_MAX));
    copy.log_level = log_level_of(text(object, "log_level")).value_or(LogLevel::info);
    copy.odd_signatures = {static_cast<std::uint64_t>(std::max<std::int64_t>(number(object, "odd_commits"), 0)),
                           number(object, "odd_commit_last")};
    if (const auto* standings = object.if_contains("standings"); standings != nullptr && standings->is_array())
        for (const auto& value : standings->get_array())
            if (value.is_object()) copy.standings.push_back(read_standing(value.get_object()));
    return copy;
}

Result<void> write_copy_file(const std::filesystem::path& folder, const CopyFile& copy) {
    CITYLEDGER_TRY(bytes, encode_profile(copy.profile));
    CITYLEDGER_TRY(form, wire::parse_json(as_text(bytes), {max_profile_bytes, 16}));
    json::array standings;
    for (const auto& peer : copy.standings) standings.push_back(standing(peer));
    json::array signers;
    for (const auto& signer : copy.signers)
        signers.push_back(json::object{{"algorithm", signer.algorithm}, {"key", hex(signer.key)}});
    json::object object{{"format", 1},
                        {"profile", form},
                        {"signers", std::move(signers)},
                        {"plain_http", copy.reach.allow_plain_http},
                        {"fingerprint", copy.fingerprint},
                        {"imported_at", rfc3339(copy.imported_at)},
                        {"agreed_height", copy.agreed_height},
                        {"agree", copy.agree},
                        {"log_level", word(copy.log_level)},
                        {"database_format", store::format_version},
                        {"standings", std::move(standings)}};
    if (copy.odd_signatures.commits > 0) {
        object["odd_commits"] = copy.odd_signatures.commits;
        object["odd_commit_last"] = copy.odd_signatures.last;
    }
    if (!copy.reach.proxy.empty()) object["proxy"] = copy.reach.proxy;
    if (copy.synced_at) object["synced_at"] = rfc3339(*copy.synced_at);
    return write_file(file_of(folder), as_bytes(json::serialize(object)), 0600);
}

}  // namespace cityledger::node
