#include "core/serve/validator_key.h"

#include "core/base/base64.h"
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/serve/rpc_encode.h"
#include "core/wire/json.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace cityledger::serve {

namespace {

constexpr std::size_t max_file_bytes = 4096;

tl::unexpected<Error> bad(const std::filesystem::path& file, std::string_view code, std::string_view what) {
    return fail(ErrorKind::invalid, "validator_key." + std::string(code), file.string() + " " + std::string(what));
}

}  // namespace

ValidatorKey ValidatorKey::from_seed(const crypto::Ed25519Seed& seed) {
    ValidatorKey key;
    key.seed_ = seed;
    const auto public_bytes = crypto::public_key_of(seed);
    key.public_key_ = {chain::KeyType::ed25519, Bytes(public_bytes.begin(), public_bytes.end())};
    const Hash32 digest = crypto::sha256(public_bytes);
    std::copy_n(digest.begin(), key.address_.size(), key.address_.begin());
    return key;
}

Result<ValidatorKey> ValidatorKey::read(const std::filesystem::path& file) {
    CITYLEDGER_TRY(content, read_file(file, max_file_bytes));
    std::error_code error;
    const auto permissions = std::filesystem::status(file, error).permissions();
    using std::filesystem::perms;
    if (error || (permissions & (perms::group_all | perms::others_all)) != perms::none)
        return bad(file, "permissions", "may be read by others; change its mode to 0600");
    CITYLEDGER_TRY(json, wire::parse_json(as_text(content)));
    const auto* object = json.if_object();
    const auto* secret = object != nullptr ? object->if_contains("priv_key") : nullptr;
    const auto* members = secret != nullptr ? secret->if_object() : nullptr;
    const auto* type = members != nullptr ? members->if_contains("type") : nullptr;
    const auto* encoded = members != nullptr ? members->if_contains("value") : nullptr;
    if (type == nullptr || encoded == nullptr || *type != Json("tendermint/PrivKeyEd25519") || !encoded->is_string())
        return bad(file, "format", "holds no Ed25519 key in the engine's form");
    auto bytes = from_base64(encoded->get_string(), 64);
    if (!bytes || bytes->size() != 64) return bad(file, "format", "holds a key that is not 64 bytes");
    crypto::Ed25519Seed seed{};
    std::copy_n(bytes->begin(), seed.size(), seed.begin());
    ValidatorKey key = from_seed(seed);
    if (!equal(key.public_key_.bytes, BytesView(*bytes).subspan(32)))
        return bad(file, "format", "holds a public key that is not its secret key's");
    return key;
}

Status ValidatorKey::write(const std::filesystem::path& file) const {
    Bytes secret(seed_.begin(), seed_.end());
    append(secret, public_key_.bytes);
    const Json json = boost::json::object{
        {"address", hex_upper(address_)},
        {"pub_key", json_of(public_key_)},
        {"priv_key", boost::json::object{{"type", "tendermint/PrivKeyEd25519"}, {"value", base64(secret)}}}};
    return write_file(file, as_bytes(boost::json::serialize(json) + "\n"), 0600);
}

}  // namespace cityledger::serve
