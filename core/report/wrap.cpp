#include "core/report/wrap.h"

#include <string_view>

namespace cityledger::report {

namespace {

/// The characters of a UTF-8 text; a broken byte stands for itself.
std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> result;
    while (!text.empty()) {
        const auto first = static_cast<unsigned char>(text.front());
        std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        length = std::min(length, text.size());
        result.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return result;
}

bool is_latin(std::string_view character) {
    return character.size() == 1 && character != " ";
}

bool closes(std::string_view character) {
    static constexpr std::string_view marks[] = {"，", "。", "、", "；", "：", "）", "”", "？", "》", "·", "％"};
    return std::ranges::find(marks, character) != std::end(marks);
}

/// Pieces that must not be broken while they fit on a line.
std::vector<std::string> pieces(std::string_view text) {
    std::vector<std::string> result;
    bool in_word = false;
    for (const auto character : characters(text)) {
        const bool latin = is_latin(character);
        if (!result.empty() && ((latin && in_word) || closes(character)))
            result.back() += character;
        else
            result.emplace_back(character);
        in_word = latin;
    }
    return result;
}

}  // namespace

std::vector<std::string> wrap(const std::string& text, const Style& style, double width_mm, const Measure& measure) {
    std::vector<std::string> lines(1);
    const auto add = [&](const std::string& piece) {
        const std::string longer = lines.back() + piece;
        if (lines.back().empty() || measure.width(longer, style) <= width_mm) {
            if (!(lines.back().empty() && piece == " " && lines.size() > 1)) lines.back() = longer;
            return;
        }
        while (lines.back().ends_with(' ')) lines.back().pop_back();
        lines.push_back(piece == " " ? "" : piece);
    };
    for (const auto& piece : pieces(text)) {
        if (measure.width(piece, style) <= width_mm) {
            add(piece);
            continue;
        }
        for (const auto character : characters(piece)) add(std::string(character));
    }
    return lines;
}

}  // namespace cityledger::report
