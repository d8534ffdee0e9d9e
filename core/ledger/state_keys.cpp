#include "core/ledger/state_keys.h"

#include "core/base/hex.h"

namespace cityledger::ledger::state_keys {

namespace {

Bytes joined(std::initializer_list<std::string_view> parts) {
    Bytes key;
    for (const auto part : parts) {
        if (!key.empty()) key.push_back('/');
        append(key, as_bytes(part));
    }
    return key;
}

std::string_view word(crypto::DigestAlgorithm algorithm) {
    return algorithm == crypto::DigestAlgorithm::sm3 ? "sm3" : "sha256";
}

}  // namespace

Bytes params() {
    return to_bytes("params");
}
Bytes council() {
    return to_bytes("council");
}
Bytes handover() {
    return to_bytes("handover");
}
Bytes history() {
    return to_bytes("history");
}
Bytes validator(BytesView address) {
    return joined({"validator", hex(address)});
}
Bytes party(std::string_view party) {
    return joined({"party", party});
}
Bytes key(const KeyId& id) {
    return joined({"key", hex(id)});
}

Bytes role(std::string_view scope, std::string_view role, std::string_view party, std::string_view officer) {
    return officer.empty() ? joined({"role", scope, role, party}) : joined({"role", scope, role, party, officer});
}

Bytes definition(const Hash32& digest) {
    return joined({"definition", hex(digest)});
}
Bytes scenario(std::string_view scenario) {
    return joined({"scenario", scenario});
}
Bytes record(std::string_view record) {
    return joined({"record", record});
}
Bytes event(std::string_view record, std::uint64_t number) {
    return joined({"event", record, std::to_string(number)});
}

Bytes document(crypto::DigestAlgorithm algorithm, const Hash32& digest) {
    return joined({"document", word(algorithm), hex(digest)});
}
Bytes document_issued(crypto::DigestAlgorithm algorithm, const Hash32& digest, std::uint64_t number) {
    return joined({"document", word(algorithm), hex(digest), "i", std::to_string(number)});
}
Bytes document_attached(crypto::DigestAlgorithm algorithm, const Hash32& digest, std::uint64_t number) {
    return joined({"document", word(algorithm), hex(digest), "a", std::to_string(number)});
}

Bytes claim(std::string_view scenario, std::string_view name, BytesView value) {
    return joined({"claim", scenario, name, hex(crypto::sha256(value))});
}

Bytes seal(crypto::DigestAlgorithm algorithm, const Hash32& digest) {
    return joined({"seal", word(algorithm), hex(digest)});
}
Bytes spent(const Hash32& body) {
    return joined({"spent", hex(body)});
}
Bytes misbehaviour(std::int64_t height, BytesView address) {
    return joined({"misbehaviour", std::to_string(height), hex(address)});
}

}  // namespace cityledger::ledger::state_keys
