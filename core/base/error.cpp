#include "core/base/error.h"

namespace cityledger {

Error Error::within(std::string_view what) const {
    Error outer = *this;
    outer.message = std::string(what) + ": " + message;
    return outer;
}

std::string_view Error::field(std::string_view name) const {
    for (const auto& [key, value] : fields)
        if (key == name) return value;
    return {};
}

Error Error::with(std::string name, std::string value) && {
    fields.emplace_back(std::move(name), std::move(value));
    return std::move(*this);
}

std::string_view name_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::invalid: return "invalid";
        case ErrorKind::not_found: return "not_found";
        case ErrorKind::damaged: return "damaged";
        case ErrorKind::unreachable: return "unreachable";
        case ErrorKind::cannot_tell: return "cannot_tell";
        case ErrorKind::refused: return "refused";
        case ErrorKind::limit: return "limit";
        case ErrorKind::stopped: return "stopped";
        case ErrorKind::locked: return "locked";
        case ErrorKind::newer_format: return "newer_format";
        case ErrorKind::missing_copy: return "missing_copy";
        case ErrorKind::io: return "io";
        case ErrorKind::usage: return "usage";
        case ErrorKind::untrusted: return "untrusted";
        case ErrorKind::expired: return "expired";
        case ErrorKind::attack: return "attack";
    }
    return "invalid";
}

}  // namespace cityledger
