#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <string_view>

namespace cityledger::wire {

enum class WireType : std::uint8_t { varint = 0, fixed64 = 1, bytes = 2, fixed32 = 5 };

/// Writes protobuf bytes. The plain calls leave out defaults (proto3); the `_always` calls write them, for the engine's
/// non-nullable messages. The caller writes fields in ascending order; nothing is sorted.
class Writer {
  public:
    /// `expected`: bytes to make room for at once; most messages are small, and growing byte by byte costs more than
    /// writing.
    explicit Writer(std::size_t expected = 96) { data_.reserve(expected); }
    void varint(std::uint32_t field, std::uint64_t value);                    ///< uint, bool, enum; 0 is left out
    void int64(std::uint32_t field, std::int64_t value);                      ///< negative: ten bytes; 0 is left out
    void sfixed64(std::uint32_t field, std::int64_t value);                   ///< 0 is left out
    void bytes(std::uint32_t field, BytesView value);                         ///< empty is left out
    void text(std::uint32_t field, std::string_view value);                   ///< empty is left out
    void bytes_always(std::uint32_t field, BytesView value);                  ///< also a message: tag, length, bytes
    void packed(std::uint32_t field, std::span<const std::uint64_t> values);  ///< empty is left out
    const Bytes& data() const { return data_; }
    Bytes take() { return std::move(data_); }

  private:
    void tag(std::uint32_t field, WireType type);
    Bytes data_;
};

void put_uvarint(Bytes& to, std::uint64_t value);

/// One field as read. `number` holds varint and fixed values, `bytes` views into the input.
struct Field {
    std::uint32_t number = 0;
    WireType type = WireType::varint;
    std::uint64_t value = 0;
    BytesView bytes;

    std::int64_t as_int64() const { return static_cast<std::int64_t>(value); }
};

/// Reads fields in turn. Bounded and strict: shortest varints only, field numbers 1 to 2^29-1, lengths inside the
/// input, no groups. Order, unknown and repeated fields are the caller's to judge (canonical messages re-encode and
/// compare).
class Reader {
  public:
    explicit Reader(BytesView input) : input_(input) {}
    bool at_end() const { return input_.empty(); }
    /// Errors: invalid (proto.*).
    Result<Field> next();

  private:
    BytesView input_;
};

/// Reads a shortest-form varint from the front of `input` and moves it on.
Result<std::uint64_t> take_uvarint(BytesView& input);

}  // namespace cityledger::wire
