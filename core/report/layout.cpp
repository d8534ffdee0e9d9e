#include "core/report/layout.h"

#include "core/report/wrap.h"

namespace cityledger::report {

namespace {

constexpr double left = 28, top = 37, width = 156, height = 225;
constexpr double bottom = top + height;
constexpr double mm_per_pt = 25.4 / 72;
constexpr Colour ink{0x18, 0x21, 0x24}, ink2{0x46, 0x52, 0x56}, accent{0x0d, 0x58, 0x66}, head{0xe9, 0xed, 0xeb},
    line_colour{0xd0, 0xd8, 0xd4}, edge{0x18, 0x21, 0x24};

double line_height(const Style& style) {
    return style.size_pt * mm_per_pt * 1.55;
}
double ascent(const Style& style) {
    return style.size_pt * mm_per_pt * 1.12;
}

std::string filled(std::string pattern, std::size_t page, std::size_t pages) {
    for (const auto& [mark, value] : {std::pair{std::string("%1"), page}, std::pair{std::string("%2"), pages}})
        if (const auto at = pattern.find(mark); at != std::string::npos) pattern.replace(at, 2, std::to_string(value));
    return pattern;
}

class Layout {
  public:
    Layout(const Content& content, const Measure& measure) : content_(content), measure_(measure) { new_page(); }

    std::vector<Page> run() {
        for (const auto& block : content_.blocks) std::visit([this](const auto& one) { place(one); }, block);
        for (std::size_t i = 0; i < pages_.size(); ++i) frame(pages_[i], i + 1);
        return std::move(pages_);
    }

  private:
    void new_page() {
        pages_.emplace_back();
        y_ = top;
    }
    /// Makes sure that `needed` mm are left on this page.
    void reserve(double needed) {
        if (y_ + needed > bottom && y_ > top) new_page();
    }
    Page& page() { return pages_.back(); }
    void text(double x, double y, const std::string& what, const Style& style) {
        page().push_back(DrawText{x, y + ascent(style), style, what});
    }
    void rule(Page& on, double y, double thickness, Colour colour) {
        on.push_back(DrawRect{left, y, width, thickness, colour});
    }

    /// Head with the double rule, foot with the page's number: on every page.
    void frame(Page& on, std::size_t number) {
        const Style small{9, false, false, ink2};
        const auto put = [&](double x, double y, const std::string& what) {
            on.push_back(DrawText{x, y + ascent(small), small, what});
        };
        put(left, 22, content_.head_left);
        put(left + width - measure_.width(content_.head_right, small), 22, content_.head_right);
        rule(on, 28.6, 0.55, accent);
        rule(on, 29.8, 0.2, accent);
        rule(on, 270, 0.2, accent);
        put(left, 271.2, content_.foot_left);
        const std::string page_of = filled(content_.page_of, number, pages_.size());
        put(left + width - measure_.width(page_of, small), 271.2, page_of);
    }

    void place(const TitleBlock& block) {
        const Style big{19, true, false, ink}, small{10.5, false, false, ink2};
        for (const auto& line : wrap(block.title, big, width, measure_)) {
            text(left + (width - measure_.width(line, big)) / 2, y_, line, big);
            y_ += line_height(big);
        }
        text(left + (width - measure_.width(block.subtitle, small)) / 2, y_, block.subtitle, small);
        y_ += line_height(small) + 3;
    }
    void place(const FactsBlock& block) {
        const Style label{9.5, false, false, ink2}, value{9.5, false, block.mono, ink};
        double label_width = 24;
        for (const auto& [name, unused] : block.facts)
            label_width = std::max(label_width, measure_.width(name, label) + 4);
        for (const auto& [name, what] : block.facts) {
            const auto lines = wrap(what, value, width - label_width, measure_);
            reserve(static_cast<double>(lines.size()) * line_height(value));
            text(left, y_, name, label);
            for (const auto& line : lines) {
                text(left + label_width, y_, line, value);
                y_ += line_height(value);
            }
        }
        y_ += 1.5;
    }
    void place(const HeadingBlock& block) {
        const Style style{12.5, true, false, ink};
        reserve(line_height(style) + 22);  // a heading never stands alone at the foot of a page
        y_ += 2.5;
        text(left, y_, block.text, style);
        y_ += line_height(style) + 0.5;
    }
    void place(const RibbonBlock& block) {
        const Style headline{12, true, false, ink}, small{9.5, false, false, ink2};
        const double inner = width - 18;
        const auto first = wrap(block.headline, headline, inner, measure_),
                   second = wrap(block.line, small, inner, measure_);
        const double tall = static_cast<double>(first.size()) * line_height(headline) +
                            static_cast<double>(second.size()) * line_height(small) + 6;
        reserve(tall);
        page().push_back(DrawRect{left, y_, width, tall, block.tint});
        page().push_back(DrawRect{left, y_, 1.3, tall, block.colour});
        page().push_back(DrawShape{left + 4.5, y_ + tall / 2 - 3.2, 6.4, block.shape, block.colour});
        double y = y_ + 3;
        for (const auto& line : first) {
            text(left + 15, y, line, headline);
            y += line_height(headline);
        }
        for (const auto& line : second) {
            text(left + 15, y, line, small);
            y += line_height(small);
        }
        y_ += tall + 3;
    }
    void place(const CountsBlock& block) {
        const Style number{13, true, false, ink}, word{9, false, false, ink2};
        constexpr std::size_t a_row = 6;
        const double column = width / a_row, tall = line_height(number) + line_height(word) + 2;
        for (std::size_t i = 0; i < block.counts.size(); ++i) {
            if (i % a_row == 0) reserve(tall);
            const auto& count = block.counts[i];
            const double x = left + column * static_cast<double>(i % a_row);
            if (i % a_row != 0) page().push_back(DrawRect{x - 1.5, y_ + 1, 0.2, tall - 3, line_colour});
            page().push_back(DrawShape{x + 0.5, y_ + 1.6, 3.4, count.shape, count.colour});
            text(x + 5.4, y_, count.number, number);
            double below = y_ + line_height(number);
            for (const auto& line : wrap(count.word, word, column - 3, measure_)) {
                text(x + 0.5, below, line, word);
                below += line_height(word);
            }
            if (i % a_row == a_row - 1 || i + 1 == block.counts.size()) y_ += tall + 1;
        }
    }
    void place(const ParagraphBlock& block) {
        for (const auto& line : wrap(block.text, block.style, width, measure_)) {
            reserve(line_height(block.style));
            text(left, y_, line, block.style);
            y_ += line_height(block.style);
        }
        y_ += 1.2;
    }

    void table_header(const TableBlock& table) {
        const Style style{9, true, false, ink};
        rule(page(), y_, 0.3, edge);
        page().push_back(DrawRect{left, y_ + 0.3, width, 6, head});
        double x = left;
        for (const auto& column : table.columns) {
            text(x + 1.2, y_ + 1.2, column.title, style);
            x += column.width_mm;
        }
        y_ += 6.3;
    }
    void place(const TableBlock& table) {
        reserve(24);
        table_header(table);
        for (const auto& row : table.rows) place_row(table, row);
        rule(page(), y_, 0.3, edge);
        const Style small{8.5, false, false, ink2};
        reserve(6);
        text(left, y_ + 0.8, table.end, small);
        y_ += 6;
    }
    void place_row(const TableBlock& table, const std::vector<TableBlock::Cell>& row) {
        struct Placed {
            double x, y;
            const TableBlock::Line* line;
            std::string text;
            bool first;
        };
        std::vector<Placed> placed;
        double tall = 0, x = left, right = left;
        for (const auto& column : table.columns) right += column.width_mm;
        const auto put = [&](const TableBlock::Line& line, double from, double room, double& y) {
            const double indent = line.shape.empty() ? 0 : 4.4;
            bool first = true;
            for (const auto& wrapped : wrap(line.text, line.style, room - 2.4 - indent, measure_)) {
                placed.push_back({from + 1.2 + indent, y, &line, wrapped, first});
                y += line_height(line.style);
                first = false;
            }
            tall = std::max(tall, y);
        };
        for (const bool whole_row : {false, true}) {  // whole-row lines stand below all cells
            x = left;
            for (std::size_t c = 0; c < row.size(); ++c) {
                double y = whole_row ? tall : 1.4;
                for (const auto& line : row[c].lines)
                    if (line.whole_row == whole_row) put(line, x, whole_row ? right - x : table.columns[c].width_mm, y);
                x += table.columns[c].width_mm;
            }
        }
        tall += 1.4;
        if (y_ + tall > bottom && y_ > top) {
            rule(page(), y_, 0.3, edge);
            new_page();
            table_header(table);
        }
        for (const auto& one : placed) {
            if (one.first && !one.line->shape.empty())
                page().push_back(
                    DrawShape{one.x - 4.4, y_ + one.y + 0.7, 3.4, one.line->shape, one.line->style.colour});
            text(one.x, y_ + one.y, one.text, one.line->style);
        }
        y_ += tall;
        rule(page(), y_, 0.15, line_colour);
    }

    const Content& content_;
    const Measure& measure_;
    std::vector<Page> pages_;
    double y_ = top;
};

}  // namespace

std::vector<Page> lay_out(const Content& content, const Measure& measure) {
    return Layout(content, measure).run();
}

}  // namespace cityledger::report
