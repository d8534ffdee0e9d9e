#include "core/keys/key_description.h"

#include "core/base/hex.h"
#include "core/ledger/lint.h"
#include "core/wire/json.h"

#include <boost/json/object.hpp>

namespace cityledger::keys {

namespace {

constexpr std::int64_t format = 1;
constexpr std::size_t max_label = 128;
constexpr std::size_t max_description = 4096;

Status check_owner(const KeyDescription& description) {
    const bool officer_fits = description.officer.empty() || ledger::is_id(description.officer);
    if (!ledger::is_id(description.party) || !officer_fits)
        return fail(
            ErrorKind::invalid, "key.owner",
            "a key's owner is a party's id and an officer's, each of a-z, 0-9, - and _, beginning with a letter");
    if (!wire::is_allowed_text(description.label, max_label))
        return fail(ErrorKind::invalid, "key.label", "a key's label is one line of at most 128 bytes of UTF-8");
    return {};
}

tl::unexpected<Error> wrong_member(std::string_view name) {
    return fail(ErrorKind::invalid, "key.description",
                "the key file's description has no right member " + std::string(name));
}

Result<std::string> text_at(const boost::json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return wrong_member(name);
    return std::string(value->get_string());
}

}  // namespace

Result<ledger::KeyId> checked_id(ledger::KeyAlgorithm algorithm, BytesView public_key) {
    if (!ledger::is_acceptable_key(algorithm, public_key))
        return fail(ErrorKind::invalid, "key.public_key",
                    "these bytes are no public key of " + std::string(name_of(algorithm)));
    return ledger::key_id(algorithm, public_key);
}

Result<Bytes> encode(const KeyDescription& description) {
    CITYLEDGER_CHECK(check_owner(description));
    CITYLEDGER_CHECK(checked_id(description.algorithm, description.public_key));
    return wire::canonical_json(boost::json::object{{"algorithm", name_of(description.algorithm)},
                                                    {"format", format},
                                                    {"label", description.label},
                                                    {"made", rfc3339(description.made)},
                                                    {"officer", description.officer},
                                                    {"party", description.party},
                                                    {"public_key", hex(description.public_key)}});
}

Result<KeyDescription> decode_description(BytesView bytes) {
    CITYLEDGER_TRY(json, wire::parse_canonical_json(bytes, {.max_bytes = max_description, .max_depth = 2}));
    if (!json.is_object()) return wrong_member("format");
    const auto& object = json.get_object();
    const auto* number = object.if_contains("format");
    if (number == nullptr || !number->is_int64() || number->get_int64() < 1) return wrong_member("format");
    if (number->get_int64() > format)
        return fail(ErrorKind::newer_format, "key.newer_format",
                    "the key file was made by a newer version of this program");
    if (object.size() != 7)
        return fail(ErrorKind::invalid, "key.description", "the key file's description has a member too many");

    KeyDescription description;
    CITYLEDGER_TRY(algorithm_name, text_at(object, "algorithm"));
    const auto algorithm = ledger::key_algorithm(std::string_view(algorithm_name));
    if (!algorithm) return wrong_member("algorithm");
    description.algorithm = *algorithm;
    CITYLEDGER_TRY(key_text, text_at(object, "public_key"));
    CITYLEDGER_TRY(public_key, from_hex(key_text, 65));
    if (hex(public_key) != key_text) return wrong_member("public_key");
    description.public_key = std::move(public_key);
    CITYLEDGER_TRY(id, checked_id(description.algorithm, description.public_key));
    description.id = id;
    CITYLEDGER_TRY(made, text_at(object, "made"));
    CITYLEDGER_TRY(time, from_rfc3339(made));
    description.made = time;
    CITYLEDGER_TRY(party, text_at(object, "party"));
    CITYLEDGER_TRY(officer, text_at(object, "officer"));
    CITYLEDGER_TRY(label, text_at(object, "label"));
    description.party = std::move(party);
    description.officer = std::move(officer);
    description.label = std::move(label);
    CITYLEDGER_CHECK(check_owner(description));
    return description;
}

}  // namespace cityledger::keys
