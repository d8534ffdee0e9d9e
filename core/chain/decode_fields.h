#pragma once

// How core/chain's decoders take a protobuf field into a member. Each checks the wire type and the range; the caller
// re-encodes at the end, which catches order, repeats and defaults that were written.

#include "core/base/time.h"
#include "core/chain/types.h"
#include "core/wire/proto.h"

namespace cityledger::chain {

inline constexpr std::size_t max_votes = 10'000;
inline constexpr std::size_t max_validators = 10'000;
inline constexpr std::size_t max_block_bytes = 104'857'600;

Status take(const wire::Field& field, std::uint64_t& to);
Status take(const wire::Field& field, std::int64_t& to);
Status take(const wire::Field& field, std::uint32_t& to);
Status take(const wire::Field& field, std::int32_t& to);
Status take(const wire::Field& field, Bytes& to);
Status take(const wire::Field& field, std::string& to);
Status take(const wire::Field& field, Timestamp& to);
Status take(const wire::Field& field, BlockId& to);
Status take(const wire::Field& field, Header& to);
Status take(const wire::Field& field, Commit& to);
Status take(const wire::Field& field, SignedHeader& to);
Status take(const wire::Field& field, PublicKey& to);
Status take(const wire::Field& field, ValidatorSet& to);
Status take(const wire::Field& field, Evidence& to);  ///< from the oneof around it
Status take(const wire::Field& field, Block& to);

/// The bytes of a message or byte string.
Result<BytesView> view_of(const wire::Field& field);
/// Invalid (chain.unknown_field).
tl::unexpected<Error> unknown_field(const wire::Field& field, std::string_view message);
/// Limit (chain.too_many), naming what.
tl::unexpected<Error> too_many(std::string_view what, std::size_t limit);

/// Reads all fields of a message; `on_field` gives a Status.
template <class OnField>
Status each_field(BytesView message, OnField on_field) {
    wire::Reader reader(message);
    while (!reader.at_end()) {
        CITYLEDGER_TRY(field, reader.next());
        CITYLEDGER_CHECK(on_field(field));
    }
    return {};
}

/// The same for a field that holds a message.
template <class OnField>
Status each_field_in(const wire::Field& field, OnField on_field) {
    CITYLEDGER_TRY(message, view_of(field));
    return each_field(message, on_field);
}

}  // namespace cityledger::chain
