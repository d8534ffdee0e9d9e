#pragma once

#include <QString>

namespace cityledger::ui {

class MainWindow;

/// Draws every page of the window, its drop overlay and the first run as PNG into `folder`: in both languages, both
/// appearances and at 100 % and 200 % text, 1280 x 800. Names are PAGE-LANGUAGE-APPEARANCE-PERCENT.png. Runs the event
/// loop in between until the pages have been filled. False: a file could not be written.
/// `profile`: a city profile that exists, shown in the first run; empty: none.
bool draw_pictures(MainWindow& window, const QString& folder, const QString& profile = {},
                   int milliseconds_to_settle = 250);

}  // namespace cityledger::ui
