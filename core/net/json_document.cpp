#include "core/net/json_document.h"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <set>
#include <utility>

namespace cityledger::net {

namespace {

namespace dom = simdjson::dom;

constexpr std::size_t max_depth = 64;

static_assert(sizeof(dom::element) == 2 * sizeof(std::uint64_t) && std::is_trivially_copyable_v<dom::element>);

std::array<std::uint64_t, 2> raw_of(dom::element element) {
    return std::bit_cast<std::array<std::uint64_t, 2>>(element);
}
dom::element element_of(std::array<std::uint64_t, 2> raw) {
    return std::bit_cast<dom::element>(raw);
}

tl::unexpected<Error> twice(std::string_view name) {
    return fail(ErrorKind::invalid, "rpc.duplicate_field",
                "a member \"" + std::string(name.substr(0, 64)) + "\" stands twice in one JSON object");
}

/// simdjson gives the first of two members of one name, others the last: what has two readings is refused.
/// The depth is bounded by the parser.
Status refuse_duplicates(dom::element element) {
    dom::array array;
    if (element.get_array().get(array) == simdjson::SUCCESS) {
        for (const dom::element inner : array)
            if (inner.is_array() || inner.is_object()) CITYLEDGER_CHECK(refuse_duplicates(inner));
        return {};
    }
    dom::object object;
    if (element.get_object().get(object) != simdjson::SUCCESS) return {};
    std::array<std::string_view, 24> few;
    std::set<std::string_view> many;
    std::size_t count = 0;
    for (const auto& member : object) {
        if (count < few.size()) {
            for (std::size_t i = 0; i < count; ++i)
                if (few[i] == member.key) return twice(member.key);
            few[count] = member.key;
        } else {
            if (count == few.size()) many.insert(few.begin(), few.end());
            if (!many.insert(member.key).second) return twice(member.key);
        }
        ++count;
        if (member.value.is_array() || member.value.is_object()) CITYLEDGER_CHECK(refuse_duplicates(member.value));
    }
    return {};
}

}  // namespace

struct JsonDocument::Parsed {
    dom::parser parser;
    dom::element root;
};

/// Room for a page of usual size is kept for this thread's next one: it is several times as large as the text, and to
/// get it from the system anew each time costs as much as the parsing.
class JsonDocument::Spare {
  public:
    static std::unique_ptr<Parsed> take() {
        auto spare = std::exchange(kept(), nullptr);
        return spare ? std::move(spare) : std::make_unique<Parsed>();
    }
    static void keep(std::unique_ptr<Parsed> parsed) {
        constexpr std::size_t most_kept = std::size_t{256} << 10;
        if (parsed && parsed->parser.capacity() <= most_kept) kept() = std::move(parsed);
    }

  private:
    static std::unique_ptr<Parsed>& kept() {
        thread_local std::unique_ptr<Parsed> one;
        return one;
    }
};

JsonDocument::JsonDocument(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() {
    Spare::keep(std::move(parsed_));
}

Result<JsonDocument> JsonDocument::parse(std::string_view text, std::size_t max_bytes) {
    if (text.size() > max_bytes)
        return fail(ErrorKind::limit, "rpc.too_long",
                    "the answer has " + std::to_string(text.size()) + " bytes, at most " + std::to_string(max_bytes) +
                        " are read");
    auto parsed = Spare::take();
    constexpr std::size_t step = std::size_t{16} << 10;  // so that the next page, a little larger, has room, too
    const bool fits = parsed->parser.capacity() >= text.size() && parsed->parser.capacity() > 0;
    if (!fits && parsed->parser.allocate((text.size() / step + 1) * step, max_depth) != simdjson::SUCCESS)
        return fail(ErrorKind::limit, "rpc.too_long",
                    "there is no memory to read an answer of " + std::to_string(text.size()) + " bytes");
    const auto error = parsed->parser.parse(text.data(), text.size()).get(parsed->root);
    if (error == simdjson::DEPTH_ERROR)
        return fail(ErrorKind::limit, "rpc.depth",
                    "the answer is nested deeper than " + std::to_string(max_depth) + " levels");
    if (error != simdjson::SUCCESS)
        return fail(ErrorKind::invalid, "rpc.syntax",
                    std::string("the answer is not JSON: ") + simdjson::error_message(error));
    CITYLEDGER_CHECK(refuse_duplicates(parsed->root));
    return JsonDocument(std::move(parsed));
}

JsonNode JsonDocument::root() const {
    return JsonNode(raw_of(parsed_->root));
}

JsonNode::Kind JsonNode::kind() const {
    switch (element_of(raw_).type()) {
        case dom::element_type::ARRAY:
            return Kind::array;
        case dom::element_type::OBJECT:
            return Kind::object;
        case dom::element_type::STRING:
            return Kind::text;
        case dom::element_type::BOOL:
            return Kind::boolean;
        case dom::element_type::NULL_VALUE:
            return Kind::null;
        case dom::element_type::INT64:
        case dom::element_type::UINT64:
        case dom::element_type::DOUBLE:
            return Kind::number;
    }
    return Kind::null;
}

std::optional<bool> JsonNode::boolean() const {
    bool value = false;
    if (element_of(raw_).get_bool().get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
}

std::optional<std::string_view> JsonNode::text() const {
    std::string_view value;
    if (element_of(raw_).get_string().get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
}

std::optional<std::int64_t> JsonNode::integer() const {
    std::int64_t value = 0;
    if (element_of(raw_).get_int64().get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
}

std::vector<JsonNode> JsonNode::elements() const {
    dom::array array;
    std::vector<JsonNode> result;
    if (element_of(raw_).get_array().get(array) != simdjson::SUCCESS) return result;
    result.reserve(array.size());
    for (const dom::element element : array) result.push_back(JsonNode(raw_of(element)));
    return result;
}

std::vector<std::pair<std::string_view, JsonNode>> JsonNode::members() const {
    dom::object object;
    std::vector<std::pair<std::string_view, JsonNode>> result;
    if (element_of(raw_).get_object().get(object) != simdjson::SUCCESS) return result;
    result.reserve(object.size());
    for (const auto& member : object) result.emplace_back(member.key, JsonNode(raw_of(member.value)));
    return result;
}

std::size_t JsonNode::size() const {
    dom::array array;
    if (element_of(raw_).get_array().get(array) == simdjson::SUCCESS) {
        // simdjson's own count stops at 2^24 - 1.
        std::size_t count = 0;
        for ([[maybe_unused]] const dom::element element : array) ++count;
        return count;
    }
    return members().size();
}

std::optional<JsonNode> JsonNode::find(std::string_view name) const {
    dom::element found;
    if (element_of(raw_).at_key(name).get(found) != simdjson::SUCCESS) return std::nullopt;
    return JsonNode(raw_of(found));
}

std::string JsonNode::minified() const {
    return simdjson::minify(element_of(raw_));
}

}  // namespace cityledger::net
