#include "core/report/paint/shape.h"

#include <QPainterPath>

namespace cityledger::report {

namespace {

/// Shapes are drawn on a grid of 24 units.
class Pencil {
  public:
    Pencil(QPainter& painter, const QColor& colour) : painter_(painter), colour_(colour) {}

    void fill(const QPainterPath& path) { painter_.fillPath(path, colour_); }
    void ring(double width = 2.6, Qt::PenStyle style = Qt::SolidLine) {
        painter_.setPen(QPen(colour_, width, style, Qt::RoundCap));
        painter_.setBrush(Qt::NoBrush);
        painter_.drawEllipse(QRectF(3, 3, 18, 18));
    }
    void stroke(std::initializer_list<QPointF> points, const QColor& colour, double width = 2.4) {
        painter_.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter_.setBrush(Qt::NoBrush);
        painter_.drawPolyline(QPolygonF(QList<QPointF>(points)));
    }
    void stroke(std::initializer_list<QPointF> points) { stroke(points, colour_); }
    void arc(double from, double span) {
        painter_.setPen(QPen(colour_, 2.6, Qt::SolidLine, Qt::RoundCap));
        painter_.setBrush(Qt::NoBrush);
        painter_.drawArc(QRectF(4, 4, 16, 16), static_cast<int>(from * 16), static_cast<int>(span * 16));
    }

  private:
    QPainter& painter_;
    QColor colour_;
};

QPainterPath polygon(std::initializer_list<QPointF> points) {
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath disc() {
    QPainterPath path;
    path.addEllipse(QRectF(2, 2, 20, 20));
    return path;
}

void draw(Pencil& pencil, const std::string& verdict) {
    const QColor paper = Qt::white;
    if (verdict == "registered") {
        pencil.fill(disc());
        pencil.stroke({{7, 12.3}, {10.6, 15.8}, {17, 8.8}}, paper);
    } else if (verdict == "contradicted") {
        pencil.fill(polygon({{8, 2}, {16, 2}, {22, 8}, {22, 16}, {16, 22}, {8, 22}, {2, 16}, {2, 8}}));
        pencil.stroke({{8, 8}, {16, 16}}, paper);
        pencil.stroke({{16, 8}, {8, 16}}, paper);
    } else if (verdict == "revoked") {
        pencil.ring();
        pencil.stroke({{6, 6}, {18, 18}});
    } else if (verdict == "suspended") {
        pencil.ring();
        pencil.stroke({{9.6, 8.4}, {9.6, 15.6}});
        pencil.stroke({{14.4, 8.4}, {14.4, 15.6}});
    } else if (verdict == "cannot_tell") {
        pencil.fill(polygon({{12, 1}, {23, 12}, {12, 23}, {1, 12}}));
        pencil.stroke({{9.4, 9.4}, {10.4, 7.6}, {12, 7}, {13.8, 7.6}, {14.6, 9.2}, {13.8, 11}, {12, 12.4}, {12, 13.8}},
                      paper, 1.9);
        pencil.stroke({{12, 16.8}, {12, 16.9}}, paper, 2.2);
    } else if (verdict == "not_registered") {
        pencil.ring(3.4);
    } else if (verdict == "attached") {
        pencil.ring(2);
        pencil.stroke({{9, 9.5},
                       {9, 14.5},
                       {10.5, 16.2},
                       {13.5, 16.2},
                       {15, 14.5},
                       {15, 8.8},
                       {13.8, 7.6},
                       {12.4, 8.8},
                       {12.4, 13.4}},
                      QColor(0x1c, 0x5f, 0xb8), 1.6);
    } else if (verdict == "expired") {
        pencil.stroke({{6, 3}, {18, 3}});
        pencil.stroke({{6, 21}, {18, 21}});
        pencil.fill(polygon({{7.5, 4}, {16.5, 4}, {12.8, 12}, {16.5, 20}, {7.5, 20}, {11.2, 12}}));
    } else if (verdict == "used_up") {
        QPainterPath square;
        square.addRoundedRect(QRectF(2.5, 2.5, 19, 19), 2, 2);
        pencil.fill(square);
        pencil.stroke({{7, 12.3}, {10.6, 15.8}, {17, 8.8}}, paper);
    } else if (verdict == "superseded") {
        pencil.arc(40, 290);
        pencil.fill(polygon({{22.5, 3.5}, {22.5, 11}, {15.5, 8.6}}));
    } else if (verdict == "pending") {
        pencil.ring(2.2, Qt::DotLine);
        pencil.stroke({{12, 7.5}, {12, 12.2}, {15.4, 14}});
    }
}

}  // namespace

void draw_shape(QPainter& painter, const QRectF& box, const std::string& verdict, const QColor& colour) {
    painter.save();
    painter.translate(box.topLeft());
    painter.scale(box.width() / 24, box.height() / 24);
    Pencil pencil(painter, colour);
    draw(pencil, verdict);
    painter.restore();
}

}  // namespace cityledger::report
