#pragma once

// A peer's JSON, parsed once and whole (simdjson's DOM, which validates everything), behind a small class so that its
// header stays inside one source file.

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <memory>
#include <optional>

namespace cityledger::net {

/// One value of a JsonDocument: two words, copied freely, valid as long as its document lives.
class JsonNode {
  public:
    enum class Kind { null, boolean, number, text, array, object };
    Kind kind() const;
    bool is_null() const { return kind() == Kind::null; }

    std::optional<bool> boolean() const;
    std::optional<std::string_view> text() const;
    /// Whole numbers only, written without fraction or exponent.
    std::optional<std::int64_t> integer() const;
    /// Elements of an array, or members of an object, in their order; empty for anything else.
    std::vector<JsonNode> elements() const;
    std::vector<std::pair<std::string_view, JsonNode>> members() const;
    std::size_t size() const;
    /// The member of that name, if this is an object and has it.
    std::optional<JsonNode> find(std::string_view name) const;
    /// The same JSON without white space.
    std::string minified() const;

  private:
    friend class JsonDocument;
    using Raw = std::array<std::uint64_t, 2>;
    explicit JsonNode(Raw raw) : raw_(raw) {}
    Raw raw_;
};

/// Owns the parsed text. Read-only after parse(), so nodes may be read from several threads.
class JsonDocument {
  public:
    /// Errors: limit (rpc.too_long, rpc.depth: more than 64 levels), invalid (rpc.syntax: not JSON in UTF-8,
    /// rpc.duplicate_field: a member name stands twice in one object).
    static Result<JsonDocument> parse(std::string_view text, std::size_t max_bytes);
    JsonDocument(JsonDocument&&) noexcept;
    JsonDocument& operator=(JsonDocument&&) noexcept;
    ~JsonDocument();

    JsonNode root() const;

  private:
    struct Parsed;
    class Spare;
    explicit JsonDocument(std::unique_ptr<Parsed> parsed);
    std::unique_ptr<Parsed> parsed_;
};

}  // namespace cityledger::net
