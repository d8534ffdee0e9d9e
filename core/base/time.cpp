#include "core/base/time.h"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <limits>

namespace cityledger {

namespace {

constexpr std::int64_t giga = 1'000'000'000;

Timestamp normal(std::int64_t seconds, std::int64_t nanos) {
    seconds += nanos / giga;
    nanos %= giga;
    if (nanos < 0) {
        nanos += giga;
        seconds -= 1;
    }
    return {seconds, static_cast<std::int32_t>(nanos)};
}

/// Reads exactly `width` digits at `at`; -1 where there are none.
int digits(std::string_view text, std::size_t at, std::size_t width) {
    if (at + width > text.size()) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + width; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

tl::unexpected<Error> bad_time(std::string_view text) {
    return fail(ErrorKind::invalid, "time.format", "not an RFC 3339 time: \"" + std::string(text.substr(0, 40)) + "\"");
}

}  // namespace

Timestamp operator+(Timestamp at, Duration length) {
    return normal(at.seconds + length.nanos / giga, at.nanos + length.nanos % giga);
}
Timestamp operator-(Timestamp at, Duration length) {
    return normal(at.seconds - length.nanos / giga, at.nanos - length.nanos % giga);
}
Duration operator-(Timestamp later, Timestamp earlier) {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / giga - 1;
    const std::int64_t seconds = later.seconds - earlier.seconds;
    if (seconds > most) return {std::numeric_limits<std::int64_t>::max()};
    if (seconds < -most) return {std::numeric_limits<std::int64_t>::min()};
    return {seconds * giga + (later.nanos - earlier.nanos)};
}

std::string rfc3339(Timestamp at) {
    using namespace std::chrono;
    const sys_seconds point{seconds{at.seconds}};
    const auto day = floor<days>(point);
    const year_month_day date{day};
    const hh_mm_ss clock{point - day};
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    std::string result = text;
    if (at.nanos != 0) {
        std::snprintf(text, sizeof text, ".%09d", at.nanos);
        std::string fraction = text;
        fraction.erase(fraction.find_last_not_of('0') + 1);
        result += fraction;
    }
    return result + "Z";
}

Result<Timestamp> from_rfc3339(std::string_view text) {
    using namespace std::chrono;
    if (text.size() < 20 || text.size() > 40 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't') ||
        text[13] != ':' || text[16] != ':')
        return bad_time(text);
    const int y = digits(text, 0, 4), mo = digits(text, 5, 2), d = digits(text, 8, 2);
    const int h = digits(text, 11, 2), mi = digits(text, 14, 2), s = digits(text, 17, 2);
    if (y < 1 || mo < 1 || d < 1 || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 59) return bad_time(text);
    const year_month_day date{year{y}, month{static_cast<unsigned>(mo)}, day{static_cast<unsigned>(d)}};
    if (!date.ok()) return bad_time(text);
    std::size_t at = 19;
    std::int32_t nanos = 0;
    if (text[at] == '.') {
        const std::size_t start = ++at;
        std::int32_t scale = 100'000'000;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
            if (at - start >= 9) return bad_time(text);
            nanos += (text[at] - '0') * scale;
            scale /= 10;
            ++at;
        }
        if (at == start) return bad_time(text);
    }
    std::int64_t offset = 0;
    if (at + 1 == text.size() && (text[at] == 'Z' || text[at] == 'z')) {
        offset = 0;
    } else if (at + 6 == text.size() && (text[at] == '+' || text[at] == '-') && text[at + 3] == ':') {
        const int oh = digits(text, at + 1, 2), om = digits(text, at + 4, 2);
        if (oh < 0 || oh > 23 || om < 0 || om > 59) return bad_time(text);
        offset = (text[at] == '+' ? 1 : -1) * (oh * 3600 + om * 60);
    } else {
        return bad_time(text);
    }
    const std::int64_t days_since = sys_days{date}.time_since_epoch().count();
    return Timestamp{days_since * 86400 + h * 3600 + mi * 60 + s - offset, nanos};
}

Timestamp SystemClock::now() const {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const auto nanos = std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
    return normal(nanos / giga, nanos % giga);
}

}  // namespace cityledger
