#pragma once

// Our drawings (resources/icons), tinted when they are drawn, so that a change of theme or state needs no reload.

#include "ui/present/tone.h"
#include "ui/widgets/theme.h"

#include <QIcon>
#include <QPixmap>

namespace cityledger::ui {

/// A drawing in one role's colour; disabled ones are in the disabled colour.
QIcon icon(const char* name, Role role = Role::ink);
/// A drawing in a status colour; cut-outs show `behind`.
QPixmap mark_pixmap(const char* name, QColor colour, int pixels, qreal ratio, QColor behind = color(Role::surface));
void paint_mark(QPainter& painter, const QRect& box, const char* name, QColor colour,
                QColor behind = color(Role::surface));
/// Whether such a drawing exists; tests walk over all names in use.
bool has_icon(const char* name);

}  // namespace cityledger::ui
