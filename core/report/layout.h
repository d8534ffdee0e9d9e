#pragma once

// Lays a report out once, in millimetres on A4, so that every painter (PDF now, others later) shows the same pages. The
// words are already in the report's language; only the font's widths come from outside.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace cityledger::report {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Colour&) const = default;
};

struct Style {
    double size_pt = 10;
    bool bold = false;
    bool mono = false;
    Colour colour{0x18, 0x21, 0x24};
};

/// Width of a text in mm, in the painter's font.
class Measure {
  public:
    virtual ~Measure() = default;
    virtual double width(const std::string& text, const Style& style) const = 0;
};

// --- what a report consists of --------------------------------------------------------------------------------------

struct TitleBlock {
    std::string title, subtitle;
};
struct FactsBlock {  ///< label and value, one a line
    std::vector<std::pair<std::string, std::string>> facts;
    bool mono = false;
};
struct HeadingBlock {
    std::string text;
};
struct RibbonBlock {
    std::string shape;  ///< verdict code
    Colour colour, tint;
    std::string headline, line;
};
struct CountsBlock {
    struct Count {
        std::string shape;
        Colour colour;
        std::string number, word;
    };
    std::vector<Count> counts;
};
struct ParagraphBlock {
    std::string text;
    Style style{10, false, false, {0x18, 0x21, 0x24}};
};
/// A table. Cells hold lines; a row is kept on one page, the header is repeated on each.
struct TableBlock {
    struct Line {
        std::string text;
        Style style;
        std::string shape;       ///< drawn before the text, empty: none
        bool whole_row = false;  ///< runs from its column to the table's right edge (a digest under its file)
    };
    struct Cell {
        std::vector<Line> lines;
    };
    struct Column {
        std::string title;
        double width_mm = 20;
    };
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::string end;  ///< below the last row: says that the table is complete
};
using Block = std::variant<TitleBlock, FactsBlock, HeadingBlock, RibbonBlock, CountsBlock, ParagraphBlock, TableBlock>;

struct Content {
    std::string head_left, head_right;  ///< on every page
    std::string foot_left;
    std::string page_of;  ///< "Page %1 of %2"
    std::vector<Block> blocks;
};

// --- what a painter draws -------------------------------------------------------------------------------------------

struct DrawText {
    double x = 0, baseline = 0;  ///< mm from the page's top left
    Style style;
    std::string text;
};
struct DrawRect {
    double x = 0, y = 0, width = 0, height = 0;
    Colour colour;
};
struct DrawShape {
    double x = 0, y = 0, size = 0;
    std::string shape;
    Colour colour;
};
using Draw = std::variant<DrawRect, DrawShape, DrawText>;
using Page = std::vector<Draw>;

/// Type area of 156 x 225 mm, 37 mm from the top and 28 mm from the left of A4.
std::vector<Page> lay_out(const Content& content, const Measure& measure);

}  // namespace cityledger::report
