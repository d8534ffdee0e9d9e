#pragma once

namespace cityledger::present {

/// The colours that status may have; ui/widgets/theme.h holds their values. A tone never stands without a shape and a
/// word.
enum class Tone { plain, good, amber, violet, red, blue, grey };

/// How something is said everywhere: on screen, in print, to a screen reader.
struct Mark {
    const char* icon = "";  ///< name of a drawing in resources/icons
    Tone tone = Tone::plain;
};

}  // namespace cityledger::present
