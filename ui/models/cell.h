#pragma once

#include "ui/present/tone.h"

#include <QMetaType>

namespace cityledger::ui {

/// How a table draws one cell; given by models under CellRole beside the text of DisplayRole.
struct Cell {
    present::Mark mark;  ///< drawn before the text; none if its icon is empty
    bool mono = false;
    bool bold = false;
    bool link = false;
    bool toned = false;         ///< the text in the mark's tone, too
    bool middle_elide = false;  ///< file names keep their end
};
inline constexpr int cell_role = 0x0101;  // Qt::UserRole + 1

}  // namespace cityledger::ui

Q_DECLARE_METATYPE(cityledger::ui::Cell)
