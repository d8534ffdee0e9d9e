#include "core/ledger/lint.h"

#include "core/wire/json.h"

#include <algorithm>
#include <array>
#include <string>

namespace cityledger::ledger {

namespace {

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

int number_at(std::string_view digits, std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) value = value * 10 + (digits[i] - '0');
    return value;
}

bool is_date(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) return false;
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= lengths[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

/// GB 11643: weights 2^(17-i) mod 11, the check character from the sum mod 11.
bool has_check_character(std::string_view eighteen) {
    constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (eighteen[i] - '0');
    return std::string_view("10X98765432")[static_cast<std::size_t>(sum % 11)] == eighteen[17];
}

bool is_mobile_prefix(std::string_view digits) {
    return digits[0] == '1' && digits[1] >= '3' && digits[1] <= '9';
}

/// `run`: digits only, but for an X that may stand 18th.
bool is_personal_number(std::string_view run) {
    switch (run.size()) {
        case 18: {
            const int year = number_at(run, 6, 4);
            return year >= 1900 && year <= 2099 && is_date(year, number_at(run, 10, 2), number_at(run, 12, 2)) &&
                   has_check_character(run);
        }
        case 15:
            // The form without century was given out before 2000 only.
            return is_date(1900 + number_at(run, 6, 2), number_at(run, 8, 2), number_at(run, 10, 2));
        case 13:
            return run.starts_with("86") && is_mobile_prefix(run.substr(2));
        case 11:
            return is_mobile_prefix(run);
        default:
            return false;
    }
}

bool has_personal_run(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        const bool checked_by_x = end - at == 17 && end < text.size() && text[end] == 'X';
        if (is_personal_number(text.substr(at, end - at + (checked_by_x ? 1 : 0)))) return true;
        at = end;
    }
    return false;
}

/// Full-width digits and letters are U+FF10-FF19, FF21-FF3A, FF41-FF5A: EF BC 90.. and EF BD 81.. in UTF-8.
std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        char c = text[at];
        if (text.substr(at, 2) == "\xEF\xBC" && at + 2 < text.size()) {
            const auto low = static_cast<unsigned char>(text[at + 2]);
            if (low >= 0x90 && low <= 0x99) c = static_cast<char>('0' + (low - 0x90));
            if (low >= 0xA1 && low <= 0xBA) c = static_cast<char>('A' + (low - 0xA1));
        } else if (text.substr(at, 2) == "\xEF\xBD" && at + 2 < text.size()) {
            const auto low = static_cast<unsigned char>(text[at + 2]);
            if (low >= 0x81 && low <= 0x9A) c = static_cast<char>('A' + (low - 0x81));
        }
        if (c != text[at]) at += 2;
        out += is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return out;
}

std::string without_separators(std::string_view text) {
    constexpr std::array<std::string_view, 5> separators{" ", "-", ".", "\xC2\xB7", "\xE3\x80\x80"};
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto found =
            std::ranges::find_if(separators, [&](auto separator) { return text.starts_with(separator); });
        if (found != separators.end()) {
            text.remove_prefix(found->size());
        } else {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

}  // namespace

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= 32 && is_lower(text.front()) &&
           std::ranges::all_of(text, [](char c) { return is_lower(c) || is_digit(c) || c == '_' || c == '-'; });
}

bool holds_personal_number(std::string_view text) {
    const std::string plain = folded(text);
    return has_personal_run(plain) || has_personal_run(without_separators(plain));
}

bool is_public_text(std::string_view text) {
    return !text.empty() && wire::is_allowed_text(text) && !holds_personal_number(text);
}

}  // namespace cityledger::ledger
