#include "app/cli/expected.h"

#include "core/base/file.h"

#include <algorithm>

namespace cityledger::cli {

namespace {

/// The cells of one CSV row; moves `text` behind it.
std::vector<std::string> take_row(std::string_view& text) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (quoted) {
            if (c != '"') {
                cells.back() += c;
            } else if (text.starts_with('"')) {
                cells.back() += c;
                text.remove_prefix(1);
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            cells.emplace_back();
        } else if (c == '\n') {
            break;
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    return cells;
}

}  // namespace

std::string normal_path(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::absolute(path, ignored).lexically_normal().string();
}

Result<Expectations> read_expectations(const std::filesystem::path& list) {
    CITYLEDGER_TRY(content, read_file(list, std::size_t{64} << 20));
    std::string_view text = as_text(content);
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    const auto header = take_row(text);
    const auto column = [&](std::string_view name) {
        const auto it = std::ranges::find(header, name);
        return static_cast<std::size_t>(it - header.begin());
    };
    const std::size_t path = column("path"), verdict = column("verdict"), record = column("record"),
                      claim = column("claim");
    if (path == header.size() || verdict == header.size())
        return fail(ErrorKind::invalid, "expect.header",
                    list.string() + ": the first line must name the columns path and verdict");
    Expectations expectations;
    for (std::size_t line = 2; !text.empty(); ++line) {
        const auto cells = take_row(text);
        if (cells.size() == 1 && cells[0].empty()) continue;
        if (cells.size() <= std::max(path, verdict))
            return fail(ErrorKind::invalid, "expect.row",
                        list.string() + ": line " + std::to_string(line) + " has too few columns");
        std::filesystem::path file(cells[path]);
        if (file.is_relative()) file = list.parent_path() / file;
        const auto optional = [&](std::size_t at) { return at < cells.size() ? cells[at] : std::string(); };
        expectations[normal_path(file)] = {cells[verdict], optional(record), optional(claim)};
    }
    return expectations;
}

}  // namespace cityledger::cli
