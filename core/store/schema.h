#pragma once

// Every key in a copy's database. One byte says what a record is; heights and versions are big-endian, so that keys
// sort as numbers do. Capital letters are the store's own; what lies under S and X has a table of its own.
//
//   M name             -> about the copy: "format" (u32), "headers" (ranges held), "blocks" (first and last held),
//                         "genesis" (core/sync/genesis_record.h), "rebuild" (namespaces that are being made anew)
//   H height           -> header, protobuf
//   I header-hash      -> height
//   O height           -> how the header came to be trusted: by (1 byte), from (8), skips (4)
//   B height           -> block without its header, protobuf (an empty header in its place)
//   C height           -> commit of a light block, protobuf
//   V set-hash         -> validator set, protobuf (chain::encode)
//   A file-hash        -> attack dossier, the whole file
//   D file-hash        -> note about it: JSON (core/node/dispute_note.h)
//   S key              -> the application's namespace: state/node.h (r n v s f); l is the ledger's own side data
//   X key              -> the browsing index (core/sync/index.h)

#include "core/base/key_value.h"
#include "core/chain/types.h"

namespace cityledger::store {

/// Raised whenever a reader of the version before would misread what is written.
inline constexpr std::uint32_t format_version = 1;

inline constexpr std::uint8_t meta_prefix = 'M';
inline constexpr std::uint8_t header_prefix = 'H';
inline constexpr std::uint8_t hash_prefix = 'I';
inline constexpr std::uint8_t origin_prefix = 'O';
inline constexpr std::uint8_t body_prefix = 'B';
inline constexpr std::uint8_t commit_prefix = 'C';
inline constexpr std::uint8_t validators_prefix = 'V';
inline constexpr std::uint8_t dossier_prefix = 'A';
inline constexpr std::uint8_t dossier_note_prefix = 'D';
inline constexpr std::uint8_t state_namespace = 'S';
inline constexpr std::uint8_t index_namespace = 'X';

Bytes meta_key(std::string_view name);
/// Header, origin, body or commit of a height (not negative).
Bytes height_key(std::uint8_t prefix, chain::Height height);
Bytes hash_key(std::uint8_t prefix, BytesView hash);

/// The height in such a key. Errors: damaged (store.record_damaged).
Result<chain::Height> height_in(BytesView key);

void put_u32(Bytes& to, std::uint32_t value);
void put_u64(Bytes& to, std::uint64_t value);
/// Takes a big-endian number of `width` bytes (1 to 8) from the front. Errors: damaged (store.record_damaged).
Result<std::uint64_t> take_number(BytesView& from, std::size_t width);

/// `error` as damage of the record under `key`, naming it.
Error damage_of(BytesView key, const Error& error);

}  // namespace cityledger::store
