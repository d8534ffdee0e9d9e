#include "core/node/api/values.h"

namespace cityledger::node {

std::string_view code_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::registered:
            return "registered";
        case Verdict::superseded:
            return "superseded";
        case Verdict::revoked:
            return "revoked";
        case Verdict::expired:
            return "expired";
        case Verdict::used_up:
            return "used_up";
        case Verdict::pending:
            return "pending";
        case Verdict::contradicted:
            return "contradicted";
        case Verdict::not_registered:
            return "not_registered";
        case Verdict::suspended:
            return "suspended";
        case Verdict::attached:
            return "attached";
        case Verdict::cannot_tell:
            return "cannot_tell";
    }
    return "cannot_tell";
}

}  // namespace cityledger::node
