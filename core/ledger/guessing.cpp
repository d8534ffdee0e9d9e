#include "core/ledger/guessing.h"

#include "core/crypto/digest.h"
#include "core/ledger/private_values.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace cityledger::ledger {

namespace {

struct Sign {
    std::string_view word;
    PersonalKind kind;
};
/// What a field is called that holds such a value; a scan or a certificate is called otherwise.
constexpr std::array signs{
    Sign{"身份证号", PersonalKind::identity_number},
    Sign{"身份号码", PersonalKind::identity_number},
    Sign{"证件号码", PersonalKind::identity_number},
    Sign{"identity number", PersonalKind::identity_number},
    Sign{"identity_number", PersonalKind::identity_number},
    Sign{"id number", PersonalKind::identity_number},
    Sign{"id_number", PersonalKind::identity_number},
    Sign{"手机", PersonalKind::telephone},
    Sign{"电话", PersonalKind::telephone},
    Sign{"telephone", PersonalKind::telephone},
    Sign{"phone", PersonalKind::telephone},
    Sign{"mobile", PersonalKind::telephone},
    Sign{"出生", PersonalKind::date},
    Sign{"生日", PersonalKind::date},
    Sign{"birth", PersonalKind::date},
};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text;
}

std::optional<PersonalKind> kind_of(const FieldRule& field) {
    const std::string names = lower(field.id + " " + field.label.zh + " " + field.label.en);
    for (const auto& sign : signs)
        if (names.find(sign.word) != std::string::npos) return sign.kind;
    return std::nullopt;
}

/// GB 11643: the check character of 17 digits.
std::string with_check_character(const std::string& digits) {
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (digits[i] - '0') * weights[i];
    return digits + "10X98765432"[sum % 11];
}

template <class... Arguments>
std::string printed(const char* format, Arguments... arguments) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), format, arguments...);
    return text.data();
}

std::vector<std::string> dictionary(PersonalKind kind) {
    std::vector<std::string> values;
    if (kind == PersonalKind::identity_number)
        for (int i = 0; i < 1'000; ++i) values.push_back(with_check_character("11010119900307" + printed("%03d", i)));
    if (kind == PersonalKind::telephone)
        for (int i = 0; i < 10'000; ++i) values.push_back("1380013" + printed("%04d", i));
    if (kind != PersonalKind::date) return values;
    const std::chrono::sys_days last{std::chrono::year{2039} / 12 / 31};
    for (std::chrono::sys_days day{std::chrono::year{1900} / 1 / 1}; day <= last; day += std::chrono::days{1}) {
        const std::chrono::year_month_day date{day};
        values.push_back(printed("%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day())));
    }
    return values;
}

/// The value of the person attacked, somewhere in the middle of what is tried.
std::size_t place_of_sample(std::size_t size) {
    return size * 2 / 3;
}

/// Nobody but the party knows it.
Hash32 secret(std::string_view of) {
    return crypto::sha256({as_bytes("cityledger sample secret "), as_bytes(of)});
}

class Attack {
  public:
    Attack(const Definition& definition, const FieldRule& field, PersonalKind kind, std::stop_token stop)
        : definition_(definition), field_(field), values_(dictionary(kind)), stop_(std::move(stop)) {
        guessed_.label = field.label;
        guessed_.field_class = field.field_class;
        guessed_.kind = kind;
    }

    Result<GuessedField> run() {
        using Outcome = GuessedField::Outcome;
        const std::string& sample = values_[place_of_sample(values_.size())];
        switch (field_.field_class) {
            case FieldClass::digest:
                return tried(crypto::sha256(as_bytes(sample)), Outcome::guessed, plain);
            case FieldClass::commit: {
                const Hash32 salt = secret("salt");
                CITYLEDGER_TRY(stored, commitment(definition_.id, field_.id, salted(salt), sample));
                // Without the salt: as if there were none, and by the commonest one.
                return tried(stored, Outcome::guessed, [this](const std::string& value) {
                    return commitment(definition_.id, field_.id, salted(Hash32{}), value).value_or(plain(value));
                });
            }
            case FieldClass::keyed: {
                const Hash32 key = secret("key");
                CITYLEDGER_TRY(stored, keyed_digest(key, field_.id, sample));
                CITYLEDGER_TRY(outside, tried(stored, Outcome::guessed, [this](const std::string& value) {
                                   return keyed_digest(Hash32{}, field_.id, value).value_or(plain(value));
                               }));
                if (outside.outcome == Outcome::guessed) return outside;
                return tried(stored, Outcome::by_key_holders, [this, key](const std::string& value) {
                    return keyed_digest(key, field_.id, value).value_or(plain(value));
                });
            }
            default:
                guessed_.outcome = Outcome::in_the_open;
                return guessed_;
        }
    }

  private:
    static Hash32 plain(const std::string& value) { return crypto::sha256(as_bytes(value)); }
    static BytesView salted(const Hash32& secret) { return BytesView(secret).first(commitment_salt_bytes); }

    template <class Guess>
    Result<GuessedField> tried(const Hash32& stored, GuessedField::Outcome found, const Guess& guess) {
        GuessedField out = guessed_;
        for (const auto& value : values_) {
            if (stop_.stop_requested()) return fail(ErrorKind::stopped, "guessing.stopped", "stopped");
            ++out.tried;
            if (plain(value) != stored && guess(value) != stored) continue;
            out.outcome = found;
            return out;
        }
        return out;
    }

    const Definition& definition_;
    const FieldRule& field_;
    std::vector<std::string> values_;
    std::stop_token stop_;
    GuessedField guessed_;
};

bool may_hold_a_value(const FieldRule& field) {
    return field.field_class != FieldClass::reference && field.field_class != FieldClass::party && !field.input;
}

}  // namespace

std::string_view name_of(PersonalKind kind) {
    switch (kind) {
        case PersonalKind::identity_number:
            return "identity_number";
        case PersonalKind::telephone:
            return "telephone";
        case PersonalKind::date:
            return "date";
    }
    return "";
}

std::string_view name_of(GuessedField::Outcome outcome) {
    switch (outcome) {
        case GuessedField::Outcome::kept:
            return "kept";
        case GuessedField::Outcome::by_key_holders:
            return "by_key_holders";
        case GuessedField::Outcome::guessed:
            return "guessed";
        case GuessedField::Outcome::in_the_open:
            return "in_the_open";
    }
    return "";
}

Result<std::vector<GuessedField>> guess_private_values(const Definition& definition, const std::stop_token& stop) {
    std::vector<GuessedField> out;
    for (std::size_t i = 0; i < definition.types.size(); ++i) {
        const auto& fields = definition.types[i].fields;
        for (std::size_t k = 0; k < fields.size(); ++k) {
            const auto named = kind_of(fields[k]);
            if (!fields[k].personal && !(named && may_hold_a_value(fields[k]))) continue;
            Attack attack(definition, fields[k], named.value_or(PersonalKind::identity_number), stop);
            CITYLEDGER_TRY(guessed, attack.run());
            guessed.path = "types[" + std::to_string(i) + "].fields[" + std::to_string(k) + "]";
            out.push_back(std::move(guessed));
        }
    }
    return out;
}

}  // namespace cityledger::ledger
