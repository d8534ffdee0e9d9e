#include "ui/present/numbers.h"

#include "core/base/hex.h"
#include "ui/present/language.h"

#include <array>

namespace cityledger::present {

QString number(std::int64_t value) {
    // Both languages write 81,204; the locale of the computer does not decide.
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(static_cast<qlonglong>(value));
}

QString bytes(std::uint64_t count) {
    static constexpr std::array<const char*, 6> units{"B", "kB", "MB", "GB", "TB", "PB"};
    std::size_t unit = 0;
    double value = static_cast<double>(count);
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    const int decimals = unit == 0 || value >= 99.95 ? 0 : 1;
    return QStringLiteral("%1 %2").arg(QString::number(value, 'f', decimals), QString::fromLatin1(units.at(unit)));
}

QString percent(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) return QStringLiteral("–");
    return QStringLiteral("%1 %").arg(
        QString::number(100.0 * static_cast<double>(part) / static_cast<double>(whole), 'f', 1));
}

QString quantity(std::int64_t value, std::int64_t scale, const std::string& unit) {
    QString digits = QString::number(value < 0 ? -value : value);
    const auto decimals = static_cast<qsizetype>(scale);
    if (decimals > 0) {
        digits = digits.rightJustified(decimals + 1, QLatin1Char('0'));
        digits = number(digits.left(digits.size() - decimals).toLongLong()) + QLatin1Char('.') + digits.right(decimals);
    } else {
        digits = number(digits.toLongLong());
    }
    if (value < 0) digits.prepend(QChar(0x2212));
    if (unit.empty()) return digits;
    const QString word = text(unit);
    return word.front().script() == QChar::Script_Han ? digits + word : digits + QLatin1Char(' ') + word;
}

QString file_name(const std::string& path) {
    const QString whole = text(path);
    return whole.mid(whole.lastIndexOf(QLatin1Char('/')) + 1);
}

QString grouped(const QString& hex) {
    QString out;
    for (qsizetype at = 0; at < hex.size(); at += 4) {
        if (at > 0) out += at % 32 == 0 ? QLatin1Char('\n') : QLatin1Char(' ');
        out += QStringView(hex).mid(at, 4);
    }
    return out;
}

QString grouped_short(const QString& hex, int groups) {
    if (hex.size() <= groups * 4) return grouped(hex);
    return grouped(hex.left(groups * 4)).replace(QLatin1Char('\n'), QLatin1Char(' ')) + QStringLiteral(" …");
}

QString upper_hex(BytesView bytes) {
    return QString::fromStdString(cityledger::hex_upper(bytes));
}
QString lower_hex(BytesView bytes) {
    return QString::fromStdString(cityledger::hex(bytes));
}

}  // namespace cityledger::present
