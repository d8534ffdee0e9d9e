#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <cmath>

namespace cityledger::ui {

namespace {

struct Entry {
    const char* name;
    QRgb light;
    QRgb dark;
};

constexpr std::array<Entry, role_count> entries{{
    {"window", 0xfff2f4f2, 0xff14191b},
    {"surface", 0xffffffff, 0xff1b2123},
    {"alternate", 0xfff8f9f8, 0xff1f2628},
    {"head", 0xffe9edeb, 0xff252d30},
    {"ink", 0xff182124, 0xffe6ebec},
    {"ink2", 0xff465256, 0xffb3bec1},
    {"ink3", 0xff5d696c, 0xff9fabaf},
    {"disabled", 0xff6a7578, 0xff849095},
    {"accent", 0xff0d5866, 0xff6cc3cf},
    {"on_accent", 0xffffffff, 0xff08262c},
    {"accent_pressed", 0xff094550, 0xff8fd6df},
    {"tint", 0xffdcecee, 0xff1f4048},
    {"link", 0xff0b5a86, 0xff86c5ef},
    {"edge", 0xff7c8783, 0xff77858a},
    {"line", 0xffd0d8d4, 0xff364145},
    {"hair", 0xffe5eae7, 0xff293235},
    {"scroll", 0xff8d9894, 0xff66747a},
    {"nav", 0xff113740, 0xff0e1315},
    {"nav_text", 0xffdfeaeb, 0xffd5dfe1},
    {"nav_muted", 0xffa6c1c5, 0xff93a8ad},
    {"nav_selected", 0xff1e4f5a, 0xff1d3b43},
    {"brass", 0xffe0b75c, 0xffe0b75c},
    {"good", 0xff0b6b2d, 0xff6fdc8c},
    {"good_tint", 0xffe6f2e9, 0xff1b3324},
    {"amber", 0xff8a5a00, 0xfff1c21b},
    {"amber_tint", 0xfff8efdc, 0xff3a3012},
    {"violet", 0xff6b2fa8, 0xffd4a8ff},
    {"violet_tint", 0xfff1eaf8, 0xff33264a},
    {"red", 0xffa1131a, 0xffff8389},
    {"red_tint", 0xfffae9e9, 0xff42211f},
    {"blue", 0xff1c5fb8, 0xff8ab8ff},
    {"blue_tint", 0xffe7eff9, 0xff1c2c44},
    {"grey", 0xff4d5358, 0xffc1c7cd},
    {"grey_tint", 0xffedeff0, 0xff2b3235},
}};

Appearance current = Appearance::light;
int percent = 100;

QString text_family() {
    static const QString family = [] {
        const QStringList there = QFontDatabase::families();
        for (const char* wanted : {"Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"})
            if (there.contains(QLatin1String(wanted))) return QString::fromLatin1(wanted);
        return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    }();
    return family;
}

QString mono_family() {
    static const QString family = QFontDatabase::families().contains(QStringLiteral("JetBrains Mono"))
                                      ? QStringLiteral("JetBrains Mono")
                                      : QStringLiteral("DejaVu Sans Mono");
    return family;
}

QPalette make_palette() {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, Role ours) { palette.setColor(role, color(ours)); };
    set(QPalette::Window, Role::window);
    set(QPalette::Base, Role::surface);
    set(QPalette::AlternateBase, Role::alternate);
    set(QPalette::Button, Role::surface);
    set(QPalette::Midlight, Role::head);
    set(QPalette::WindowText, Role::ink);
    set(QPalette::Text, Role::ink);
    set(QPalette::ButtonText, Role::ink);
    set(QPalette::PlaceholderText, Role::ink3);
    set(QPalette::Highlight, Role::accent);
    set(QPalette::HighlightedText, Role::on_accent);
    set(QPalette::Link, Role::link);
    set(QPalette::LinkVisited, Role::link);
    set(QPalette::Dark, Role::edge);
    set(QPalette::Mid, Role::line);
    set(QPalette::Light, Role::hair);
    set(QPalette::ToolTipBase, Role::surface);
    set(QPalette::ToolTipText, Role::ink);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Role::disabled));
    return palette;
}

/// The style sheet names colours as @role@, text sizes as @pt:9.5@, lengths that grow with text as @px:32@.
QString make_sheet() {
    QFile file(QStringLiteral(":/styles/window.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression token(QStringLiteral("@([a-z]+:)?([a-z0-9_.]+)@"));
    QString out;
    qsizetype from = 0;
    for (auto it = token.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(source).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString kind = match.captured(1), word = match.captured(2);
        if (kind == QLatin1String("pt:"))
            out += QStringLiteral("%1pt").arg(word.toDouble() * percent / 100.0, 0, 'f', 2);
        else if (kind == QLatin1String("px:"))
            out += QStringLiteral("%1px").arg(scaled(word.toInt()));
        else if (word == QLatin1String("appearance"))
            out += current == Appearance::light ? QStringLiteral("light") : QStringLiteral("dark");
        else if (word == QLatin1String("mono"))
            out += mono_family();
        else
            for (int at = 0; at < role_count; ++at)
                if (word == QLatin1String(entries.at(static_cast<std::size_t>(at)).name))
                    out += color(static_cast<Role>(at)).name();
    }
    return out + source.mid(from);
}

}  // namespace

QColor palette_color(Role role, Appearance appearance) {
    const Entry& entry = entries.at(static_cast<std::size_t>(role));
    return QColor::fromRgb(appearance == Appearance::light ? entry.light : entry.dark);
}

const char* role_name(Role role) {
    return entries.at(static_cast<std::size_t>(role)).name;
}

Appearance appearance() {
    return current;
}
QColor color(Role role) {
    return palette_color(role, current);
}

Role text_role(present::Tone tone) {
    switch (tone) {
        case present::Tone::plain:
            break;
        case present::Tone::good:
            return Role::good;
        case present::Tone::amber:
            return Role::amber;
        case present::Tone::violet:
            return Role::violet;
        case present::Tone::red:
            return Role::red;
        case present::Tone::blue:
            return Role::blue;
        case present::Tone::grey:
            return Role::grey;
    }
    return Role::ink;
}

Role tint_role(present::Tone tone) {
    if (tone == present::Tone::plain) return Role::alternate;
    return static_cast<Role>(static_cast<int>(text_role(tone)) + 1);
}

int text_percent() {
    return percent;
}

QFont font(double points, bool bold) {
    QFont out(text_family());
    out.setPointSizeF(points * percent / 100.0);
    out.setBold(bold);
    return out;
}

QFont mono(double points, bool bold) {
    QFont out(mono_family());
    out.setPointSizeF(points * percent / 100.0);
    out.setBold(bold);
    out.setStyleHint(QFont::Monospace);
    return out;
}

int scaled(int pixels) {
    return static_cast<int>(std::lround(pixels * percent / 100.0));
}
int body_pixels() {
    return static_cast<int>(std::lround(10.0 * percent / 100.0 * 96.0 / 72.0));
}
int control_height() {
    return std::max(32, static_cast<int>(std::lround(2.2 * body_pixels())));
}
int row_height() {
    return std::max(30, static_cast<int>(std::lround(1.9 * body_pixels())));
}
int icon_size(int nominal) {
    return static_cast<int>(std::lround(nominal * std::min(percent, 200) / 100.0));
}

void apply_theme(QApplication& app, Appearance wanted, int wanted_percent) {
    current = wanted;
    percent = std::clamp(wanted_percent, 100, 200);
    if (!app.style() || app.style()->objectName().compare(QLatin1String("fusion"), Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(make_palette());
    QApplication::setFont(font(10));
    app.setStyleSheet(make_sheet());
}

}  // namespace cityledger::ui
