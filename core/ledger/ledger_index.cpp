#include "core/ledger/ledger_index.h"

#include "core/base/hex.h"

namespace cityledger::ledger::ledger_index {

namespace {

constexpr std::int64_t kept_heights = 1'000;
constexpr std::int64_t kept_seconds = 24 * 3600;

Bytes prefixed(char kind) {
    return {'l', static_cast<std::uint8_t>(kind)};
}

void put_number(Bytes& to, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) to.push_back(static_cast<std::uint8_t>(number >> shift));
}

std::int64_t take_number(BytesView bytes) {
    std::uint64_t number = 0;
    for (const std::uint8_t byte : bytes.first(std::min<std::size_t>(bytes.size(), 8))) number = number << 8 | byte;
    return static_cast<std::int64_t>(number);
}

}  // namespace

Bytes last() {
    return prefixed('a');
}

Bytes spent_at(std::uint64_t valid_until) {
    Bytes key = prefixed('s');
    put_number(key, valid_until);
    return key;
}

Bytes spent(std::uint64_t valid_until, const Hash32& body) {
    Bytes key = spent_at(valid_until);
    append(key, body);
    return key;
}

Bytes time(std::int64_t height) {
    Bytes key = prefixed('t');
    put_number(key, static_cast<std::uint64_t>(height));
    return key;
}

Result<std::optional<LastBlock>> read_last(const KeyValueReader& store) {
    CITYLEDGER_TRY(bytes, store.get(last()));
    if (!bytes) return std::optional<LastBlock>();
    auto read = decode_canonical<LastBlock>(*bytes);
    if (!read)
        return fail(ErrorKind::damaged, "application.last",
                    "the application's note of its last block cannot be read: " + read.error().message);
    return std::optional<LastBlock>(std::move(*read));
}

Result<std::vector<Hash32>> spent_bodies(const KeyValueReader& store, std::int64_t height) {
    std::vector<Hash32> bodies;
    const Bytes prefix = spent_at(static_cast<std::uint64_t>(height));
    CITYLEDGER_CHECK(store.scan(prefix, {}, [&](BytesView key, BytesView) {
        if (const auto body = hash_from_bytes(key.subspan(prefix.size()))) bodies.push_back(*body);
        return true;
    }));
    return bodies;
}

Result<std::int64_t> keep_from(const KeyValueReader& store, std::int64_t height, std::int64_t now,
                               KeyValueBatch& forget) {
    std::int64_t from = 0;
    CITYLEDGER_CHECK(store.scan(prefixed('t'), {}, [&](BytesView key, BytesView value) {
        const std::int64_t at = take_number(key.subspan(2));
        if (at > height - kept_heights || take_number(value) > now - kept_seconds) return false;
        // The newest that is old enough stays noted: it is the version to keep from.
        if (from != 0) forget.erase(time(from));
        from = at;
        return true;
    }));
    return from;
}

}  // namespace cityledger::ledger::ledger_index
