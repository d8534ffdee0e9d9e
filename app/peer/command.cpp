#include "app/peer/command.h"

#include <cstdio>

namespace cityledger::peer {

int exit_code_of(const Error& error) {
    switch (error.kind) {
        case ErrorKind::refused:
            return 5;
        case ErrorKind::damaged:
            return 6;
        case ErrorKind::locked:
        case ErrorKind::newer_format:
        case ErrorKind::missing_copy:
            return 7;
        case ErrorKind::io:
            return 9;
        case ErrorKind::usage:
            return 64;
        case ErrorKind::stopped:
            return 130;
        default:
            return 1;
    }
}

int report(const Error& error) {
    std::fprintf(stderr, "city-ledger-peer: %s (%s)\n", error.message.c_str(), error.code.c_str());
    return exit_code_of(error);
}

}  // namespace cityledger::peer
