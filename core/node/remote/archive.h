#pragma once

// Values to bytes and back: the members of a plain struct one after the other. Numbers are shortest-form varints
// (signed ones zigzag), texts and bytes have their length in front, lists their count, an optional its presence.
// Nothing is named, because both ends compare the layout itself when they meet.

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/node/remote/known_words.h"
#include "core/wire/proto.h"

#include <boost/pfr/core.hpp>

#include <algorithm>
#include <concepts>
#include <optional>
#include <type_traits>
#include <vector>

namespace cityledger::node {

template <class T>
concept Number = std::integral<T> && !std::same_as<T, bool>;

/// Encodes; never fails.
class ValueWriter {
  public:
    template <class... T>
    void operator()(const T&... values) {
        (put(values), ...);
    }
    Bytes take() { return std::move(out_); }

  private:
    void put(bool value) { out_.push_back(value ? 1 : 0); }
    template <Number T>
    void put(T value) {
        if constexpr (std::signed_integral<T>) {
            const auto wide = static_cast<std::int64_t>(value);
            wire::put_uvarint(out_, static_cast<std::uint64_t>(wide) << 1U ^ static_cast<std::uint64_t>(wide >> 63));
        } else {
            wire::put_uvarint(out_, value);
        }
    }
    template <class T>
        requires std::is_enum_v<T>
    void put(T value) {
        put(static_cast<std::uint64_t>(value));
    }
    void put(const std::string& text) { put_bytes(as_bytes(text)); }
    void put(const Bytes& bytes) { put_bytes(bytes); }
    void put(const Hash32& hash) { append(out_, hash); }
    template <class T>
    void put(const std::optional<T>& value) {
        put(value.has_value());
        if (value) put(*value);
    }
    template <class T>
    void put(const std::vector<T>& list) {
        put(list.size());
        for (const auto& one : list) put(one);
    }
    template <class A, class B>
    void put(const std::pair<A, B>& pair) {
        (*this)(pair.first, pair.second);
    }
    template <class T>
        requires std::is_class_v<T>
    void put(const T& value) {
        boost::pfr::for_each_field(value, [this](const auto& member) { this->put(member); });
    }
    void put_bytes(BytesView bytes) {
        put(bytes.size());
        append(out_, bytes);
    }

    Bytes out_;
};

/// Decodes bytes that may be anything. After the first error nothing more is read; ask finish().
class ValueReader {
  public:
    explicit ValueReader(BytesView in) : in_(in) {}

    template <class... T>
    void operator()(T&... values) {
        (get(values), ...);
    }
    BytesView rest() const { return in_; }
    bool failed() const { return error_.has_value(); }
    /// Done, with nothing left over. Errors: invalid (remote.*).
    Result<void> finish() const {
        if (error_) return fail(*error_);
        if (!in_.empty()) return fail(broken("remote.trailing", "something follows the message"));
        return {};
    }

  private:
    static Error broken(std::string code, std::string message) {
        return {ErrorKind::invalid, std::move(code), std::move(message), {}};
    }
    void stop(const char* code, const char* message) {
        if (!error_) error_ = broken(code, message);
        in_ = {};
    }
    std::uint64_t number() {
        if (error_) return 0;
        const auto value = wire::take_uvarint(in_);
        if (!value) stop("remote.number", "a number in the message cannot be read");
        return value.value_or(0);
    }
    BytesView bytes() { return take(number()); }
    BytesView take(std::uint64_t count) {
        if (count > in_.size()) {
            stop("remote.length", "the message ends too early");
            return {};
        }
        const auto taken = in_.first(static_cast<std::size_t>(count));
        in_ = in_.subspan(taken.size());
        return taken;
    }

    void get(bool& value) {
        const auto byte = take(1);
        value = !byte.empty() && byte[0] == 1;
        if (!byte.empty() && byte[0] > 1) stop("remote.flag", "a flag in the message is neither yes nor no");
    }
    template <Number T>
    void get(T& value) {
        const std::uint64_t raw = number();
        if constexpr (std::signed_integral<T>) {
            const auto wide = static_cast<std::int64_t>(raw >> 1U) ^ -static_cast<std::int64_t>(raw & 1U);
            value = static_cast<T>(wide);
            if (value != wide) stop("remote.range", "a number in the message is out of range");
        } else {
            value = static_cast<T>(raw);
            if (value != raw) stop("remote.range", "a number in the message is out of range");
        }
    }
    template <class T>
        requires std::is_enum_v<T>
    void get(T& value) {
        const std::uint64_t raw = number();
        if (raw < 256 && is_known(static_cast<T>(raw)))
            value = static_cast<T>(raw);
        else
            stop("remote.word", "a word in the message is not known");
    }
    void get(std::string& text) { text = to_text(bytes()); }
    void get(Bytes& value) { value = to_bytes(bytes()); }
    void get(Hash32& hash) {
        const auto taken = take(hash.size());
        if (taken.size() == hash.size()) std::copy(taken.begin(), taken.end(), hash.begin());
    }
    template <class T>
    void get(std::optional<T>& value) {
        bool there = false;
        get(there);
        value.reset();
        if (there) get(value.emplace());
    }
    template <class T>
    void get(std::vector<T>& list) {
        const std::uint64_t count = number();
        // Every element takes a byte at least. The list grows with what is really read, not with what is announced.
        if (count > in_.size()) return stop("remote.count", "a list in the message is longer than the message");
        list.clear();
        for (std::uint64_t i = 0; i < count && !error_; ++i) get(list.emplace_back());
    }
    template <class A, class B>
    void get(std::pair<A, B>& pair) {
        (*this)(pair.first, pair.second);
    }
    template <class T>
        requires std::is_class_v<T>
    void get(T& value) {
        if (!error_) boost::pfr::for_each_field(value, [this](auto& member) { this->get(member); });
    }

    BytesView in_;
    std::optional<Error> error_;
};

/// Writes down how values are laid out, so that two programs can tell whether they mean the same by the same bytes.
class LayoutWriter {
  public:
    template <class... T>
    void operator()(T&... values) {
        (note(values), ...);
    }
    template <class T>
    void type() {
        T value{};
        note(value);
    }
    void text(std::string_view more) { out_ += more; }
    const std::string& layout() const { return out_; }

  private:
    void note(bool&) { out_ += 'b'; }
    template <Number T>
    void note(T&) {
        out_ += std::signed_integral<T> ? 'i' : 'u';
        out_ += std::to_string(sizeof(T));
    }
    template <class T>
        requires std::is_enum_v<T>
    void note(T&) {
        unsigned known = 0;
        while (known < 256 && is_known(static_cast<T>(known))) ++known;
        out_ += 'e' + std::to_string(known);
    }
    void note(std::string&) { out_ += 't'; }
    void note(Bytes&) { out_ += 'y'; }
    void note(Hash32&) { out_ += 'h'; }
    template <class T>
    void note(std::optional<T>&) {
        out_ += '?';
        type<T>();
    }
    template <class T>
    void note(std::vector<T>&) {
        out_ += '*';
        type<T>();
    }
    template <class A, class B>
    void note(std::pair<A, B>& pair) {
        (*this)(pair.first, pair.second);
    }
    template <class T>
        requires std::is_class_v<T>
    void note(T& value) {
        out_ += '(';
        boost::pfr::for_each_field(value, [this](auto& member) { this->note(member); });
        out_ += ')';
    }
    std::string out_;
};

template <class T>
Bytes encode_value(const T& value) {
    ValueWriter writer;
    writer(value);
    return writer.take();
}
template <class T>
Result<T> decode_value(BytesView bytes) {
    T value{};
    ValueReader reader(bytes);
    reader(value);
    CITYLEDGER_CHECK(reader.finish());
    return value;
}

}  // namespace cityledger::node
