#include "core/ledger/private_values.h"

#include "core/crypto/digest.h"
#include "core/ledger/lint.h"

namespace cityledger::ledger {

namespace {

constexpr std::string_view commit_context{"cityledger/commit/v1\0", 21};
constexpr std::string_view keyed_context{"cityledger/keyed/v1\0", 20};

void append_with_length(Bytes& to, std::string_view id) {
    to.push_back(static_cast<std::uint8_t>(id.size()));
    append(to, as_bytes(id));
}

tl::unexpected<Error> bad_id() {
    return fail(ErrorKind::invalid, "private_value.id", "a scenario and a field must be ids");
}

/// The ASCII character of a full-width one (U+FF01-FF5E, in UTF-8 EF BC 81 to EF BD 9E), U+3000 as a space; 0: another.
char half_width(std::string_view three) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(three[i]); };
    if (byte(0) == 0xe3 && byte(1) == 0x80 && byte(2) == 0x80) return ' ';
    if (byte(0) != 0xef || (byte(1) != 0xbc && byte(1) != 0xbd)) return 0;
    const unsigned code = (byte(1) & 3u) << 6 | (byte(2) & 0x3fu);
    return code >= 0x01 && code <= 0x5e ? static_cast<char>(code + 0x20) : '\0';
}

}  // namespace

Result<Hash32> commitment(std::string_view scenario, std::string_view field, BytesView salt, std::string_view value) {
    if (!is_id(scenario) || !is_id(field)) return bad_id();
    if (salt.size() != commitment_salt_bytes)
        return fail(ErrorKind::invalid, "private_value.salt", "a commitment's salt has 16 bytes");
    Bytes message = to_bytes(commit_context);
    append_with_length(message, scenario);
    append_with_length(message, field);
    append(message, salt);
    append(message, as_bytes(value));
    return crypto::sha256(message);
}

std::string keyed_form(std::string_view value) {
    std::string form;
    for (std::size_t i = 0; i < value.size(); ++i) {
        char c = value[i];
        if (i + 2 < value.size())
            if (const char mapped = half_width(value.substr(i, 3)); mapped != 0) {
                c = mapped;
                i += 2;
            }
        if (c == ' ' || (c >= '\t' && c <= '\r')) continue;
        form += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return form;
}

Result<Hash32> keyed_digest(BytesView key, std::string_view field, std::string_view value) {
    if (!is_id(field)) return bad_id();
    if (key.size() != scenario_key_bytes)
        return fail(ErrorKind::invalid, "private_value.key", "a scenario's key has 32 bytes");
    Bytes message = to_bytes(keyed_context);
    append_with_length(message, field);
    append(message, as_bytes(keyed_form(value)));
    return crypto::hmac_sha256(key, message);
}

}  // namespace cityledger::ledger
