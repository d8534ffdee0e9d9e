#include "core/wire/json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace cityledger::wire {

namespace {

namespace json = boost::json;
using error_code = boost::system::error_code;

enum class Objection { none, duplicate, depth, number };

/// Builds the value while it refuses what Boost.JSON lets pass: duplicate member names, and numbers that overflow.
class StrictHandler {
  public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    explicit StrictHandler(std::size_t max_depth) : max_depth_(max_depth) { stack_.reset(); }

    Objection objection() const { return objection_; }
    const std::string& duplicate_name() const { return name_; }
    json::value release() { return stack_.release(); }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code& error) {
        names_.emplace_back();
        return deeper(error);
    }
    bool on_object_end(std::size_t count, error_code&) {
        stack_.push_object(count);
        names_.pop_back();
        --depth_;
        return true;
    }
    bool on_array_begin(error_code& error) { return deeper(error); }
    bool on_array_end(std::size_t count, error_code&) {
        stack_.push_array(count);
        --depth_;
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t, error_code&) {
        name_.append(part.data(), part.size());
        return true;
    }
    bool on_key(json::string_view part, std::size_t, error_code& error) {
        name_.append(part.data(), part.size());
        if (!names_.back().insert(name_).second) return object_to(Objection::duplicate, error);
        stack_.push_key(name_);
        name_.clear();
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, error_code&) {
        stack_.push_chars(part);
        return true;
    }
    bool on_string(json::string_view part, std::size_t, error_code&) {
        stack_.push_string(part);
        return true;
    }
    bool on_number_part(json::string_view, error_code&) { return true; }
    bool on_int64(std::int64_t value, json::string_view, error_code&) {
        stack_.push_int64(value);
        return true;
    }
    bool on_uint64(std::uint64_t value, json::string_view, error_code&) {
        stack_.push_uint64(value);
        return true;
    }
    bool on_double(double value, json::string_view, error_code& error) {
        if (!std::isfinite(value)) return object_to(Objection::number, error);
        stack_.push_double(value);
        return true;
    }
    bool on_bool(bool value, error_code&) {
        stack_.push_bool(value);
        return true;
    }
    bool on_null(error_code&) {
        stack_.push_null();
        return true;
    }
    bool on_comment_part(json::string_view, error_code&) { return true; }
    bool on_comment(json::string_view, error_code&) { return true; }

  private:
    bool deeper(error_code& error) { return ++depth_ <= max_depth_ || object_to(Objection::depth, error); }
    bool object_to(Objection objection, error_code& error) {
        objection_ = objection;
        error = json::error::exception;
        return false;
    }

    json::value_stack stack_;
    std::vector<std::set<std::string, std::less<>>> names_;
    std::string name_;
    std::size_t max_depth_;
    std::size_t depth_ = 0;
    Objection objection_ = Objection::none;
};

Error at_place(std::string_view text, std::size_t offset, ErrorKind kind, std::string code, const std::string& what) {
    const std::string_view before = text.substr(0, offset);
    const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    const auto last_break = before.rfind('\n');
    const std::size_t column = last_break == std::string_view::npos ? offset + 1 : offset - last_break;
    return Error{
        kind, std::move(code), what + " at line " + std::to_string(line) + ", column " + std::to_string(column), {}}
        .with("line", std::to_string(line))
        .with("column", std::to_string(column));
}

Error objection_at(std::string_view text, std::size_t offset, const StrictHandler& handler, const error_code& error,
                   const JsonLimits& limits) {
    switch (handler.objection()) {
        case Objection::duplicate:
            return at_place(text, offset, ErrorKind::invalid, "json.duplicate",
                            "the JSON names the member \"" + handler.duplicate_name().substr(0, 64) + "\" twice");
        case Objection::depth:
            return at_place(text, offset, ErrorKind::limit, "json.depth",
                            "the JSON is nested deeper than " + std::to_string(limits.max_depth) + " levels");
        case Objection::number:
            return at_place(text, offset, ErrorKind::invalid, "json.number", "the JSON has a number that is too large");
        case Objection::none:
            break;
    }
    return at_place(text, offset, ErrorKind::invalid, "json.syntax", "not JSON (" + error.message() + ")");
}

}  // namespace

Result<json::value> parse_json(std::string_view text, JsonLimits limits) {
    if (text.size() > limits.max_bytes)
        return fail(ErrorKind::limit, "json.too_long",
                    "the JSON has " + std::to_string(text.size()) + " bytes, at most " +
                        std::to_string(limits.max_bytes) + " are read");
    json::parse_options options;
    options.max_depth = limits.max_depth + 1;  // the handler counts exactly; this bounds the parser's own state
    json::basic_parser<StrictHandler> parser(options, limits.max_depth);
    error_code error;
    const std::size_t used = parser.write_some(false, text.data(), text.size(), error);
    if (error) return fail(objection_at(text, used, parser.handler(), error, limits));
    if (used < text.size())
        return fail(
            at_place(text, used, ErrorKind::invalid, "json.syntax", "there is more behind the end of the JSON"));
    return parser.handler().release();
}

}  // namespace cityledger::wire
