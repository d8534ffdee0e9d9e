#include "app/peer/sample_profile.h"

#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/wire/json.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace cityledger::peer {

namespace {

using boost::json::array;
using boost::json::object;

constexpr std::size_t max_profile_bytes = std::size_t{64} << 10;

}  // namespace

Result<Bytes> encode(const SampleProfile& profile) {
    const object peer{{"name", profile.peer_name}, {"party", profile.peer_party}, {"url", profile.url}};
    return wire::canonical_json(
        object{{"format", 1},
               {"chain_id", profile.chain_id},
               {"names", object{{"zh", profile.name_zh}, {"en", profile.name_en}}},
               {"trust", object{{"height", profile.trust_height},
                                {"hash", hex_upper(profile.trust_hash)},
                                {"period_s", profile.period_s}}},
               {"peers", array{peer}},
               {"min_witnesses", 0},  // one peer runs a sample city: there is nobody to ask besides
               {"mode", "full"},
               {"issued_at", rfc3339(profile.issued_at)},
               {"expires_at", rfc3339(profile.expires_at)},
               {"signatures", array{}}});
}

Status write_profile_for(const std::filesystem::path& from, const std::string& url, const std::filesystem::path& to) {
    CITYLEDGER_TRY(content, read_file(from, max_profile_bytes));
    CITYLEDGER_TRY(json, wire::parse_canonical_json(content));
    auto* members = json.if_object();
    auto* peers = members != nullptr ? members->if_contains("peers") : nullptr;
    auto* list = peers != nullptr ? peers->if_array() : nullptr;
    if (list == nullptr) return fail(ErrorKind::invalid, "peer.profile", from.string() + " is no city profile");
    const auto* signatures = members->if_contains("signatures");
    if (signatures != nullptr && (!signatures->is_array() || !signatures->get_array().empty()))
        return fail(ErrorKind::invalid, "peer.signed_profile", from.string() + " is signed and cannot be changed");
    for (auto& peer : *list)
        if (peer.is_object()) peer.get_object()["url"] = url;
    CITYLEDGER_TRY(bytes, wire::canonical_json(json));
    return write_file(to, bytes);
}

}  // namespace cityledger::peer
