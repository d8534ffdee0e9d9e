#include "app/cli/exit_code.h"

namespace cityledger::cli {

int exit_code(const Error& error) {
    switch (error.kind) {
        case ErrorKind::unreachable:
            return Exit::no_network;
        case ErrorKind::attack:
            return Exit::attack_found;
        case ErrorKind::refused:
            return Exit::refused;
        case ErrorKind::damaged:
            return Exit::damage_found;
        case ErrorKind::locked:
        case ErrorKind::newer_format:
        case ErrorKind::missing_copy:
            return Exit::no_copy;
        case ErrorKind::expired:
            return Exit::trust_expired;
        case ErrorKind::io:
            return Exit::not_written;
        case ErrorKind::usage:
            return Exit::bad_usage;
        case ErrorKind::stopped:
            return Exit::stopped;
        case ErrorKind::cannot_tell:
            return Exit::cannot_tell;
        case ErrorKind::untrusted:
            return Exit::no_network;  // no peer showed a header that enough trusted power stands behind
        case ErrorKind::invalid:
        case ErrorKind::not_found:
        case ErrorKind::limit:
            return Exit::otherwise;
    }
    return Exit::otherwise;
}

int exit_code(const std::vector<node::VerdictRow>& rows) {
    int code = Exit::done;
    for (const auto& row : rows) {
        if (row.verdict == node::Verdict::cannot_tell) return Exit::cannot_tell;
        if (row.verdict != node::Verdict::registered) code = Exit::otherwise;
    }
    return code;
}

}  // namespace cityledger::cli
