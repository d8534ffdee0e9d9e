// Words for one peer: how it stands, and what it did so far.
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/times.h"

namespace cityledger::present {

Statement standing(const node::PeerState& peer) {
    if (peer.set_aside) return {{"severity-serious", Tone::grey}, Tr::tr("Set aside")};
    return standing(peer.standing);
}

QString standing_meaning(const node::PeerState& peer) {
    if (peer.set_aside)
        return Tr::tr(
            "It showed the block that was decided against. It is not asked any more and stays listed with its reason.");
    return standing_meaning(peer.standing);
}

std::vector<Fault> faults(const node::PeerState& peer) {
    std::vector<Fault> lines;
    for (const auto& fault : peer.faults) {
        // Kept by code alone; the kind decides the sentence only where no code does.
        const Error error{fault.malevolent ? ErrorKind::invalid : ErrorKind::unreachable, fault.code, {}, {}};
        lines.push_back({fault.malevolent ? Tr::tr("Wrong answers") : Tr::tr("Failed answers"),
                         joined({Tr::tr("%Ln times", nullptr, static_cast<int>(fault.count)), sentence(error),
                                 local_and_utc(fault.last)})});
    }
    return lines;
}

}  // namespace cityledger::present
