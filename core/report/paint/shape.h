#pragma once

#include <QColor>
#include <QPainter>

#include <string>

namespace cityledger::report {

/// Draws the verdict's silhouette (look.md, "Status") into `box`; the cut-outs are white as the paper.
void draw_shape(QPainter& painter, const QRectF& box, const std::string& verdict, const QColor& colour);

}  // namespace cityledger::report
