#include "ui/widgets/lifecycle_graph.h"

#include "ui/present/language.h"
#include "ui/present/verdict.h"
#include "ui/widgets/icon.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

namespace cityledger::ui {

namespace {

int box_width() {
    return scaled(98);
}
int box_height() {
    return qMax(40, body_pixels() * 2 + 12);
}
int least_gap() {
    return scaled(48);
}
int most_gap() {
    return scaled(150);
}
int gap_y() {
    return scaled(38) + 6;
}

/// The longest way through the states that visits none twice, along the definition's order. Definitions are small; the
/// search stops at a bound so that a hostile one cannot stall the window.
std::vector<std::string> longest_way(const std::vector<node::LifecycleState>& states,
                                     const std::vector<node::LifecycleStep>& steps) {
    std::vector<std::string> best, way;
    std::set<std::string> on_way;
    int budget = 4000;
    const std::function<void(const std::string&)> walk = [&](const std::string& at) {
        if (--budget < 0) return;
        way.push_back(at);
        on_way.insert(at);
        if (way.size() > best.size()) best = way;
        for (const auto& step : steps)
            if (step.from == at && !on_way.contains(step.to)) walk(step.to);
        on_way.erase(at);
        way.pop_back();
    };
    for (const auto& step : steps)
        if (step.from.empty()) walk(step.to);
    if (best.empty() && !states.empty()) walk(states.front().id);
    return best;
}

void arrow_head(QPainter& painter, QPointF tip, QPointF from) {
    const bool horizontal = qAbs(tip.x() - from.x()) > qAbs(tip.y() - from.y());
    const double sign = horizontal ? (tip.x() > from.x() ? 1 : -1) : (tip.y() > from.y() ? 1 : -1);
    QPolygonF head;
    if (horizontal)
        head << tip << QPointF(tip.x() - sign * 7, tip.y() - 4) << QPointF(tip.x() - sign * 7, tip.y() + 4);
    else
        head << tip << QPointF(tip.x() - 4, tip.y() - sign * 7) << QPointF(tip.x() + 4, tip.y() - sign * 7);
    painter.setBrush(painter.pen().color());
    QPen pen = painter.pen();
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(head);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
}

}  // namespace

LifecycleGraph::LifecycleGraph(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LifecycleGraph::show_lifecycle(std::vector<node::LifecycleState> states, std::vector<node::LifecycleStep> steps) {
    states_ = std::move(states);
    steps_ = std::move(steps);
    place();
    setAccessibleName(accessible_text());
    updateGeometry();
    update();
}

QString LifecycleGraph::accessible_text() const {
    QStringList said;
    for (const auto& state : states_) {
        const QString name = present::text(state.title);
        said << (state.current ? tr("%1: now").arg(name) : state.visited ? tr("%1: passed").arg(name) : name);
    }
    return present::listed(said);
}

bool LifecycleGraph::is_current(const std::string& id) const {
    return std::any_of(states_.begin(), states_.end(),
                       [&id](const auto& state) { return state.id == id && state.current; });
}

void LifecycleGraph::place() {
    places_.clear();
    rows_ = states_.empty() ? 0 : 1;
    const auto way = longest_way(states_, steps_);
    columns_ = static_cast<int>(way.size());
    for (int at = 0; at < columns_; ++at) places_[way[static_cast<std::size_t>(at)]] = {at, 0};
    for (const auto& state : states_) {
        if (places_.contains(state.id)) continue;
        int column = 0;
        for (const auto& step : steps_)
            if (step.to == state.id && places_.contains(step.from))
                column = std::max(column, places_[step.from].column);
        int row = 1;
        const auto taken = [this, column](int r) {
            return std::any_of(places_.begin(), places_.end(), [column, r](const auto& each) {
                return each.second.column == column && each.second.row == r;
            });
        };
        while (taken(row)) ++row;
        places_[state.id] = {column, row};
        columns_ = std::max(columns_, column + 1);
        rows_ = std::max(rows_, row + 1);
    }
    gaps_.assign(static_cast<std::size_t>(std::max(0, columns_)), least_gap());
    const QFontMetrics metrics(ui::font(9.5, true));
    for (const auto& step : steps_) {
        if (step.from.empty() || !places_.contains(step.from) || !places_.contains(step.to)) continue;
        const Place a = places_[step.from], b = places_[step.to];
        if (a.row != b.row || qAbs(a.column - b.column) != 1) continue;
        int& gap = gaps_.at(static_cast<std::size_t>(std::min(a.column, b.column)));
        gap = std::max(gap, std::min(most_gap(), metrics.horizontalAdvance(present::text(step.title)) + 12));
    }
    above_ = 4;
    for (const auto& step : steps_) {
        if (step.from.empty() || !places_.contains(step.from) || !places_.contains(step.to)) continue;
        const Place a = places_[step.from], b = places_[step.to];
        const bool loop = step.from == step.to;
        if (a.row == 0 && b.row == 0 && (loop || qAbs(a.column - b.column) > 1))
            above_ = std::max(above_, loop ? scaled(36) : scaled(52));
    }
}

QRect LifecycleGraph::box(const Place& place) const {
    const int before = std::accumulate(gaps_.begin(), gaps_.begin() + place.column, 0);
    return {2 + place.column * box_width() + before, above_ + place.row * (box_height() + gap_y()), box_width(),
            box_height()};
}

QSize LifecycleGraph::sizeHint() const {
    if (states_.empty()) return {0, 0};
    const int gaps = std::accumulate(gaps_.begin(), gaps_.end() - 1, 0);
    return {4 + columns_ * box_width() + gaps + scaled(rows_ > 1 ? 10 : 0),
            above_ + rows_ * box_height() + (rows_ - 1) * gap_y() + 4};
}

void LifecycleGraph::paint_state(QPainter& painter, const node::LifecycleState& state) const {
    const QRect at = box(places_.at(state.id));
    const QColor behind = color(state.current ? Role::accent : state.visited ? Role::tint : Role::surface);
    painter.setPen(QPen(color(state.current || state.visited ? Role::accent : Role::edge), 1.4));
    painter.setBrush(behind);
    painter.drawRoundedRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (state.final) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(state.current ? Role::on_accent : Role::edge), 1));
        painter.drawRoundedRect(QRectF(at).adjusted(3.5, 3.5, -3.5, -3.5), 2, 2);
    }
    const present::Mark mark = present::state_mark(state.document);
    const int side = icon_size(14);
    const QColor shape = color(state.current ? Role::on_accent : state.visited ? Role::accent : text_role(mark.tone));
    const bool passed = state.visited && !state.current;
    paint_mark(painter, QRect(at.x() + 10, at.center().y() - side / 2, side, side), passed ? "answer-yes" : mark.icon,
               shape, behind);
    painter.setPen(color(state.current ? Role::on_accent : Role::ink));
    painter.setFont(ui::font(10, state.current));
    const QRect words = at.adjusted(16 + side, 1, -5, -1);
    const QString title = present::text(state.title);
    if (painter.fontMetrics().horizontalAdvance(title) > words.width()) painter.setFont(ui::font(8.5, state.current));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, title);
}

void LifecycleGraph::paint_step(QPainter& painter, const node::LifecycleStep& step, Part part) const {
    const auto from = places_.find(step.from), to = places_.find(step.to);
    if (from == places_.end() || to == places_.end()) return;
    const QRect a = box(from->second), b = box(to->second);
    const bool next = is_current(step.from);
    const bool solid = next || step.taken;
    QPen pen(color(solid ? Role::accent : Role::edge), next ? 2 : 1.3);
    if (!solid) pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(ui::font(9.5, next));
    const QString words = present::text(step.title);
    const int tall = painter.fontMetrics().height(), wide = painter.fontMetrics().horizontalAdvance(words);
    QPolygonF line;
    QPoint label;
    const bool back = std::any_of(steps_.begin(), steps_.end(), [&step](const auto& other) {
        return other.from == step.to && other.to == step.from && &other != &step;
    });
    const int columns = to->second.column - from->second.column, rows = to->second.row - from->second.row;
    if (columns == 0 && rows == 0) {  // a loop over the box
        const int over = a.top() - 14;
        const double left = a.left() + a.width() * 0.15, right = a.left() + a.width() * 0.6;
        line << QPointF(left, a.top()) << QPointF(left, over) << QPointF(right, over) << QPointF(right, a.top());
        label = {a.left(), over - tall - 1};
    } else if (rows == 0 && qAbs(columns) == 1) {
        const bool forward = columns > 0;
        const int shift = back ? (forward ? -8 : 8) : 0;
        const int y = a.center().y() + shift;
        line << QPointF(forward ? a.right() + 1 : a.left(), y) << QPointF(forward ? b.left() : b.right() + 1, y);
        const int middle = (a.center().x() + b.center().x()) / 2;
        label = {middle - wide / 2, shift > 0 ? y + 2 : y - tall - 1};
    } else if (rows == 0) {  // over the boxes between
        const int over = a.top() - scaled(30);
        // It leaves from the far corner, clear of a loop over the same box and of that loop's words.
        const double start = columns > 0 ? a.right() - 8 : a.left() + 8;
        line << QPointF(start, a.top()) << QPointF(start, over) << QPointF(b.center().x(), over)
             << QPointF(b.center().x(), b.top());
        label = {(a.center().x() + b.center().x() - wide) / 2, over - tall - 1};
    } else if (columns == 0) {
        const int shift = back ? (rows > 0 ? -16 : 16) : 0;
        const int x = a.center().x() + shift;
        line << QPointF(x, rows > 0 ? a.bottom() + 1 : a.top()) << QPointF(x, rows > 0 ? b.top() : b.bottom() + 1);
        const int y = (a.center().y() + b.center().y() - tall) / 2;
        label = {shift < 0 ? x - wide - 6 : x + 8, y};
    } else {
        const int y = b.center().y();
        const int x = a.center().x() + (back ? (rows > 0 ? -16 : 16) : 0);
        line << QPointF(x, rows > 0 ? a.bottom() + 1 : a.top()) << QPointF(x, y)
             << QPointF(columns > 0 ? b.left() : b.right() + 1, y);
        label = {columns > 0 ? x + 24 : x - 24 - wide, y - tall - 1};
    }
    if (part == Part::line) {
        painter.drawPolyline(line);
        pen.setStyle(Qt::SolidLine);
        painter.setPen(pen);
        arrow_head(painter, line.last(), line.at(line.size() - 2));
        return;
    }
    // Words that are wider than the way between two boxes go on in a second line; a line of another step ends at them.
    const bool between = rows == 0 && qAbs(columns) == 1;
    const int room = between ? qAbs(b.center().x() - a.center().x()) - box_width() - 8 : wide;
    const QRect where = wide <= room ? QRect(label, QSize(wide + 4, tall))
                                     : QRect(label.x() + (wide - room) / 2, label.y() - tall, room, 2 * tall);
    painter.fillRect(where, color(Role::surface));
    painter.setPen(color(next ? Role::accent : Role::ink2));
    painter.drawText(where, Qt::AlignVCenter | Qt::TextWordWrap | (between ? Qt::AlignHCenter : Qt::AlignLeft), words);
}

void LifecycleGraph::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto part : {Part::line, Part::words})
        for (const auto& step : steps_) paint_step(painter, step, part);
    for (const auto& state : states_) paint_state(painter, state);
}

void LifecycleGraph::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange) {
        place();
        setAccessibleName(accessible_text());
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

}  // namespace cityledger::ui
