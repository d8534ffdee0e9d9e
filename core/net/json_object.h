#pragma once

#include "core/base/time.h"
#include "core/net/json_document.h"

namespace cityledger::net {

/// Reads one JSON object member by member in the engine's forms. The first failure is kept and later reads do nothing,
/// so a decoder reads all it wants and asks done() once. Members that nobody read make done() fail
/// (rpc.unknown_field), unless others_are_fine() was called. Errors: invalid (rpc.*), naming object and member.
class JsonObject {
  public:
    JsonObject(const JsonNode& node, std::string_view name);

    bool has(std::string_view member) const;  ///< there and not null
    /// An error of ours, where an error is kept; the caller's own checks may add one.
    Status done() const;
    void others_are_fine() { strict_ = false; }
    /// Allows a member without reading it.
    void skip(std::string_view member) { take(member); }

    // Each of these demands that the member is there. `null` is an empty text, byte string or list, and a zero time.
    void text(std::string_view member, std::string& to, std::size_t max_bytes = 4096);
    /// 64-bit integers travel as decimal texts, in their only form: no plus sign, no leading zero.
    void int64(std::string_view member, std::int64_t& to);
    void uint64(std::string_view member, std::uint64_t& to);
    /// 32-bit integers travel as JSON numbers.
    void int32(std::string_view member, std::int32_t& to);
    void uint32(std::string_view member, std::uint32_t& to);
    void boolean(std::string_view member, bool& to);
    void hex(std::string_view member, Bytes& to, std::size_t max_bytes = 64);
    void base64(std::string_view member, Bytes& to, std::size_t max_bytes);
    void time(std::string_view member, Timestamp& to);
    template <class T>
    void value(std::string_view member, T& to, Result<T> (*decode)(const JsonNode&)) {
        if (const auto node = demand(member)) accept(decode(*node), to);
    }
    /// At most `max` elements, each through `decode`.
    template <class T>
    void list(std::string_view member, std::vector<T>& to, std::size_t max, Result<T> (*decode)(const JsonNode&)) {
        const auto node = demand(member);
        if (!node || node->is_null()) return;
        for (const JsonNode& element : list_of(member, *node, max)) {
            if (error_) return;
            accept(decode(element), to.emplace_back());
        }
    }
    /// The member itself, marked as read; nothing where it is absent or null.
    std::optional<JsonNode> optional(std::string_view member);
    /// Keeps an error that the caller found, if it is the first.
    void object_to(Error error);

  private:
    struct Member {
        std::string_view name;
        JsonNode node;
        bool taken = false;
    };
    std::optional<JsonNode> take(std::string_view member);
    std::optional<JsonNode> demand(std::string_view member);
    std::vector<JsonNode> list_of(std::string_view member, const JsonNode& node, std::size_t max);
    std::optional<std::string_view> demand_text(std::string_view member);
    std::optional<std::int64_t> demand_number(std::string_view member, std::int64_t least, std::int64_t most);
    void wrong(std::string_view member, std::string_view must_be);
    template <class T>
    void accept(Result<T> result, T& to) {
        if (result)
            to = std::move(*result);
        else
            object_to(std::move(result).error());
    }

    std::vector<Member> members_;
    std::string name_;
    std::optional<Error> error_;
    bool strict_ = true;
};

}  // namespace cityledger::net
