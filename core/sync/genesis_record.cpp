#include "core/sync/genesis_record.h"

#include "core/chain/codec.h"
#include "core/sync/index_keys.h"

namespace cityledger::sync {

namespace {

tl::unexpected<Error> damaged(std::string_view why) {
    return fail(ErrorKind::damaged, "copy.genesis",
                "the genesis kept with the copy is not what was written (" + std::string(why) +
                    "); check the copy with doctor");
}

void put_part(Bytes& to, BytesView part) {
    index_keys::put_number(to, part.size(), 4);
    append(to, part);
}

std::optional<BytesView> take_part(BytesView& from) {
    const auto length = index_keys::take_number(from, 4);
    if (!length || from.size() < *length) return std::nullopt;
    const BytesView part = from.first(*length);
    from = from.subspan(*length);
    return part;
}

}  // namespace

Bytes encode_genesis(const light::Provider::Genesis& genesis) {
    Bytes bytes;
    put_part(bytes, as_bytes(genesis.chain_id));
    index_keys::put_number(bytes, static_cast<std::uint64_t>(genesis.initial_height), 8);
    index_keys::put_number(bytes, static_cast<std::uint64_t>(genesis.time.seconds), 8);
    index_keys::put_number(bytes, static_cast<std::uint64_t>(genesis.time.nanos), 4);
    put_part(bytes, chain::encode(genesis.validators));
    put_part(bytes, genesis.app_state);
    return bytes;
}

Result<light::Provider::Genesis> decode_genesis(BytesView bytes) {
    light::Provider::Genesis genesis;
    const auto chain_id = take_part(bytes);
    const auto height = index_keys::take_number(bytes, 8);
    const auto seconds = index_keys::take_number(bytes, 8);
    const auto nanos = index_keys::take_number(bytes, 4);
    const auto validators = take_part(bytes);
    const auto state = take_part(bytes);
    if (!chain_id || !height || !seconds || !nanos || !validators || !state || !bytes.empty())
        return damaged("it ends too early or too late");
    if (*height > static_cast<std::uint64_t>(INT64_MAX) || *nanos > 999'999'999)
        return damaged("a number is too large");
    auto set = chain::decode_validator_set(*validators);
    if (!set) return damaged(set.error().message);
    genesis.chain_id = to_text(*chain_id);
    genesis.initial_height = static_cast<chain::Height>(*height);
    genesis.time = {static_cast<std::int64_t>(*seconds), static_cast<std::int32_t>(*nanos)};
    genesis.validators = std::move(*set);
    genesis.app_state = to_bytes(*state);
    return genesis;
}

}  // namespace cityledger::sync
