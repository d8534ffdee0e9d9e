#include "core/report/paint/verdict_look.h"

#include <QtGlobal>

namespace cityledger::report {

namespace {
constexpr Colour green{0x0b, 0x6b, 0x2d}, green_tint{0xe6, 0xf2, 0xe9}, amber{0x8a, 0x5a, 0x00},
    amber_tint{0xf8, 0xef, 0xdc}, violet{0x6b, 0x2f, 0xa8}, violet_tint{0xf1, 0xea, 0xf8}, blue{0x1c, 0x5f, 0xb8},
    blue_tint{0xe7, 0xef, 0xf9}, red{0xa1, 0x13, 0x1a}, red_tint{0xfa, 0xe9, 0xe9}, grey{0x4d, 0x53, 0x58},
    grey_tint{0xed, 0xef, 0xf0};
}  // namespace

const std::vector<VerdictLook>& verdict_looks() {
    static const std::vector<VerdictLook> looks{
        {"contradicted", QT_TRANSLATE_NOOP("Report", "Contradicts the register"),
         QT_TRANSLATE_NOOP("Report", "Contradicts"), red, red_tint},
        {"revoked", QT_TRANSLATE_NOOP("Report", "Registered, revoked"), QT_TRANSLATE_NOOP("Report", "Revoked"), violet,
         violet_tint},
        {"suspended", QT_TRANSLATE_NOOP("Report", "Registered, suspended"), QT_TRANSLATE_NOOP("Report", "Suspended"),
         violet, violet_tint},
        {"cannot_tell", QT_TRANSLATE_NOOP("Report", "Cannot tell"), QT_TRANSLATE_NOOP("Report", "Cannot tell"), grey,
         grey_tint},
        {"not_registered", QT_TRANSLATE_NOOP("Report", "Not registered"), QT_TRANSLATE_NOOP("Report", "Not registered"),
         blue, blue_tint},
        {"attached", QT_TRANSLATE_NOOP("Report", "On record as an attachment"),
         QT_TRANSLATE_NOOP("Report", "Attachment"), blue, blue_tint},
        {"expired", QT_TRANSLATE_NOOP("Report", "Registered, expired"), QT_TRANSLATE_NOOP("Report", "Expired"), amber,
         amber_tint},
        {"used_up", QT_TRANSLATE_NOOP("Report", "Registered, fulfilled"), QT_TRANSLATE_NOOP("Report", "Fulfilled"),
         grey, grey_tint},
        {"superseded", QT_TRANSLATE_NOOP("Report", "Registered, superseded"), QT_TRANSLATE_NOOP("Report", "Superseded"),
         amber, amber_tint},
        {"pending", QT_TRANSLATE_NOOP("Report", "Submitted, not in force yet"),
         QT_TRANSLATE_NOOP("Report", "Not yet in force"), blue, blue_tint},
        {"registered", QT_TRANSLATE_NOOP("Report", "Registered, in force"), QT_TRANSLATE_NOOP("Report", "In force"),
         green, green_tint},
    };
    return looks;
}

const VerdictLook& look_of(const std::string& code) {
    for (const auto& look : verdict_looks())
        if (code == look.code) return look;
    return look_of("cannot_tell");
}

}  // namespace cityledger::report
