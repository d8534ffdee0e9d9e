#pragma once

// One description gives both directions: a message type has a static `fields(f, self)` that names each field with its
// number, ascending; MessageWriter encodes by it, MessageReader decodes by it. Bytes are canonical when encoding what
// was decoded gives them back (ledger.md, "Encoding"), which settles order, repetition, defaults and shortest forms.

#include "core/ledger/value.h"
#include "core/wire/proto.h"

#include <algorithm>
#include <concepts>
#include <optional>
#include <type_traits>

namespace cityledger::ledger {

template <class M>
Bytes encode(const M& message);
template <class M>
Result<M> decode(BytesView bytes);

class MessageWriter {
  public:
    /// Field 1 of every value of the state.
    void format(std::uint32_t field) { out_.varint(field, 1); }
    template <class T>
    void number(std::uint32_t field, const T& value) {
        out_.varint(field, static_cast<std::uint64_t>(value));
    }
    void text(std::uint32_t field, const std::string& value) { out_.text(field, value); }
    void bytes(std::uint32_t field, const Bytes& value) { out_.bytes(field, value); }
    template <std::size_t N>
    void fixed(std::uint32_t field, const std::array<std::uint8_t, N>& value) {
        out_.bytes_always(field, value);
    }
    template <std::size_t N>
    void fixed(std::uint32_t field, const std::optional<std::array<std::uint8_t, N>>& value) {
        if (value) out_.bytes_always(field, *value);
    }
    template <std::size_t N>
    void fixed_list(std::uint32_t field, const std::vector<std::array<std::uint8_t, N>>& values) {
        for (const auto& value : values) out_.bytes_always(field, value);
    }
    void byte_list(std::uint32_t field, const std::vector<Bytes>& values) {
        for (const auto& value : values) out_.bytes_always(field, value);
    }
    void texts(std::uint32_t field, const std::vector<std::string>& values) {
        for (const auto& value : values) out_.bytes_always(field, as_bytes(value));
    }
    template <class M>
    void message(std::uint32_t field, const M& value) {
        out_.bytes_always(field, encode(value));
    }
    template <class M>
    void message(std::uint32_t field, const std::optional<M>& value) {
        if (value) out_.bytes_always(field, encode(*value));
    }
    template <class M>
    void messages(std::uint32_t field, const std::vector<M>& values) {
        for (const auto& value : values) out_.bytes_always(field, encode(value));
    }
    Bytes take() { return out_.take(); }

  private:
    wire::Writer out_;
};

/// Offers one field that was read to a description; the call with its number takes it.
class MessageReader {
  public:
    explicit MessageReader(const wire::Field& field) : field_(field) {}

    void format(std::uint32_t field) {
        if (!takes(field, wire::WireType::varint) || field_.value == 1) return;
        refuse(field_.value > 1 ? ErrorKind::newer_format : ErrorKind::invalid, "message.format", "is not format 1");
    }
    template <class T>
    void number(std::uint32_t field, T& value) {
        if (!takes(field, wire::WireType::varint)) return;
        const bool fits = field_.value <= static_cast<std::uint64_t>(largest_integer) && in_range<T>(field_.value);
        if (!fits) return refuse(ErrorKind::invalid, "message.range", "is out of range");
        value = static_cast<T>(field_.value);
    }
    void text(std::uint32_t field, std::string& value) {
        if (takes(field, wire::WireType::bytes)) value = to_text(field_.bytes);
    }
    void bytes(std::uint32_t field, Bytes& value) {
        if (takes(field, wire::WireType::bytes)) value = to_bytes(field_.bytes);
    }
    template <std::size_t N>
    void fixed(std::uint32_t field, std::array<std::uint8_t, N>& value) {
        if (takes(field, wire::WireType::bytes)) copy(value);
    }
    template <std::size_t N>
    void fixed(std::uint32_t field, std::optional<std::array<std::uint8_t, N>>& value) {
        if (takes(field, wire::WireType::bytes)) copy(value.emplace());
    }
    template <std::size_t N>
    void fixed_list(std::uint32_t field, std::vector<std::array<std::uint8_t, N>>& values) {
        if (takes(field, wire::WireType::bytes)) copy(values.emplace_back());
    }
    void byte_list(std::uint32_t field, std::vector<Bytes>& values) {
        if (takes(field, wire::WireType::bytes)) values.push_back(to_bytes(field_.bytes));
    }
    void texts(std::uint32_t field, std::vector<std::string>& values) {
        if (takes(field, wire::WireType::bytes)) values.push_back(to_text(field_.bytes));
    }
    template <class M>
    void message(std::uint32_t field, M& value) {
        if (takes(field, wire::WireType::bytes)) read_into(value);
    }
    template <class M>
    void message(std::uint32_t field, std::optional<M>& value) {
        if (takes(field, wire::WireType::bytes)) read_into(value.emplace());
    }
    template <class M>
    void messages(std::uint32_t field, std::vector<M>& values) {
        if (takes(field, wire::WireType::bytes)) read_into(values.emplace_back());
    }
    /// After the description: nobody took the field, or it was taken and is wrong.
    Status done() {
        if (error_) return fail(std::move(*error_));
        if (!taken_) return fail(ErrorKind::invalid, "message.unknown_field", named("is unknown here"));
        return {};
    }

  private:
    bool takes(std::uint32_t field, wire::WireType type) {
        if (field != field_.number) return false;
        taken_ = true;
        if (field_.type == type) return true;
        refuse(ErrorKind::invalid, "message.type", "has another wire type");
        return false;
    }
    template <class T>
    static bool in_range(std::uint64_t value) {
        if constexpr (std::is_same_v<T, bool>)
            return value <= 1;
        else
            return static_cast<std::uint64_t>(static_cast<T>(value)) == value;
    }
    template <std::size_t N>
    void copy(std::array<std::uint8_t, N>& value) {
        if (field_.bytes.size() != N) return refuse(ErrorKind::invalid, "message.length", "has a wrong length");
        std::copy(field_.bytes.begin(), field_.bytes.end(), value.begin());
    }
    template <class M>
    void read_into(M& value) {
        Result<M> read = decode<M>(field_.bytes);
        if (read)
            value = std::move(*read);
        else
            error_ = read.error();
    }
    void refuse(ErrorKind kind, std::string code, std::string_view what) {
        error_ = Error{kind, std::move(code), named(what), {}};
    }
    std::string named(std::string_view what) const {
        return "field " + std::to_string(field_.number) + " " + std::string(what);
    }

    const wire::Field& field_;
    bool taken_ = false;
    std::optional<Error> error_;
};

/// The message's bytes by its description.
template <class M>
Bytes encode(const M& message) {
    MessageWriter writer;
    M::fields(writer, message);
    return writer.take();
}

/// Reads by the description; order, repetition and defaults are not judged. Safe on hostile bytes: memory stays within
/// a small multiple of the input, nesting within the description's. Errors: invalid (proto.*, message.*), newer_format.
template <class M>
Result<M> decode(BytesView bytes) {
    M message;
    wire::Reader reader(bytes);
    while (!reader.at_end()) {
        CITYLEDGER_TRY(field, reader.next());
        MessageReader offer(field);
        M::fields(offer, message);
        CITYLEDGER_CHECK(offer.done());
    }
    return message;
}
template <>
Result<Value> decode<Value>(BytesView bytes);

/// decode, and the bytes must be the canonical ones. Errors: also invalid (message.not_canonical).
template <class M>
Result<M> decode_canonical(BytesView bytes) {
    CITYLEDGER_TRY(message, decode<M>(bytes));
    if (!equal(encode(message), bytes))
        return fail(ErrorKind::invalid, "message.not_canonical",
                    "these bytes are not the canonical form of what they say");
    return message;
}

}  // namespace cityledger::ledger
