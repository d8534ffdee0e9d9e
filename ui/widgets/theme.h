#pragma once

// Colours, fonts and sizes of look.md, in one place. Widgets ask for roles, never for values; both appearances and any
// text size follow from apply_theme(), live.

#include "ui/present/tone.h"

#include <QColor>
#include <QFont>

class QApplication;

namespace cityledger::ui {

enum class Role {
    window,
    surface,
    alternate,
    head,
    ink,
    ink2,
    ink3,
    disabled,
    accent,
    on_accent,
    accent_pressed,
    tint,
    link,
    edge,
    line,
    hair,
    scroll,
    nav,
    nav_text,
    nav_muted,
    nav_selected,
    brass,
    good,
    good_tint,
    amber,
    amber_tint,
    violet,
    violet_tint,
    red,
    red_tint,
    blue,
    blue_tint,
    grey,
    grey_tint,
};
inline constexpr int role_count = 34;

enum class Appearance { light, dark };

/// The value of a role in an appearance; the contrast tests read these.
QColor palette_color(Role role, Appearance appearance);
/// The name used in style sheets ("ink2").
const char* role_name(Role role);

/// Window's thread only.
Appearance appearance();
QColor color(Role role);
Role text_role(present::Tone tone);  ///< plain is ink
Role tint_role(present::Tone tone);  ///< plain is alternate

/// Text size in percent, 100 to 200.
int text_percent();
/// A size of look.md in points, times the text size.
QFont font(double points, bool bold = false);
QFont mono(double points, bool bold = false);
/// Pixels of the body text; everything that must grow with text is reckoned from it.
int body_pixels();
int control_height();        ///< 32 or more
int row_height();            ///< 30 or more
int icon_size(int nominal);  ///< an icon beside text grows with it
/// A length that holds text, scaled with the text size.
int scaled(int pixels);

/// Sets style, palette, font and style sheet of the application.
void apply_theme(QApplication& app, Appearance appearance, int text_percent);

}  // namespace cityledger::ui
