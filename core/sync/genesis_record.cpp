#include "core/sync/genesis_record.h"

#include "core/chain/codec.h"
#include "core/sync/index_keys.h"

namespace cityledger::sync {

namespace {

constexpr std::uint8_t record_version = 1;
constexpr std::size_t longest_chain_id = 50;

void put_part(Bytes& to, BytesView part) {
    index_keys::put_number(to, part.size(), 4);
    append(to, part);
}

std::optional<BytesView> take_part(BytesView& from) {
    const auto size = index_keys::take_number(from, 4);
    if (!size || *size > from.size()) return std::nullopt;
    const BytesView part = from.first(static_cast<std::size_t>(*size));
    from = from.subspan(part.size());
    return part;
}

tl::unexpected<Error> not_a_genesis(const char* why) {
    return fail(ErrorKind::invalid, "genesis.record", std::string("the genesis that is kept cannot be read: ") + why);
}

}  // namespace

Bytes encode_genesis(const light::Provider::Genesis& genesis) {
    Bytes bytes{record_version};
    index_keys::put_number(bytes, static_cast<std::uint64_t>(genesis.initial_height), 8);
    index_keys::put_number(bytes, static_cast<std::uint64_t>(genesis.time.seconds), 8);
    index_keys::put_number(bytes, static_cast<std::uint64_t>(genesis.time.nanos), 4);
    put_part(bytes, as_bytes(genesis.chain_id));
    put_part(bytes, chain::encode(genesis.validators));
    put_part(bytes, genesis.app_state);
    return bytes;
}

Result<light::Provider::Genesis> decode_genesis(BytesView bytes) {
    light::Provider::Genesis genesis;
    const auto version = index_keys::take_number(bytes, 1);
    if (version != record_version) return not_a_genesis("its version is unknown");
    const auto height = index_keys::take_number(bytes, 8);
    const auto seconds = index_keys::take_number(bytes, 8);
    const auto nanos = index_keys::take_number(bytes, 4);
    if (!nanos || *height < 1 || *height > static_cast<std::uint64_t>(INT64_MAX) || *nanos > 999'999'999)
        return not_a_genesis("its height or time is out of range");
    genesis.initial_height = static_cast<chain::Height>(*height);
    genesis.time.seconds = static_cast<std::int64_t>(*seconds);
    genesis.time.nanos = static_cast<decltype(genesis.time.nanos)>(*nanos);
    const auto chain_id = take_part(bytes);
    const auto validators = take_part(bytes);
    const auto app_state = take_part(bytes);
    if (!chain_id || !validators || !app_state || !bytes.empty() || chain_id->size() > longest_chain_id)
        return not_a_genesis("its parts do not fit");
    CITYLEDGER_TRY(set, chain::decode_validator_set(*validators));
    genesis.chain_id = to_text(*chain_id);
    genesis.validators = std::move(set);
    genesis.app_state = to_bytes(*app_state);
    return genesis;
}

}  // namespace cityledger::sync
