#include "ui/present/bundle.h"

#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"

namespace cityledger::present {

QString bundle_made(const node::BundleMade& made) {
    return Tr::tr("Blocks %1 to %2 were written, %3").arg(number(made.from), number(made.to), bytes(made.bytes));
}

QStringList bundle_taken(const node::BundleTaken& taken) {
    QStringList said;
    if (taken.nothing_new)
        said << Tr::tr("Nothing new: blocks %1 to %2 were all here already").arg(number(taken.from), number(taken.to));
    else if (taken.covered_to > 0)
        said << Tr::tr("Verified to block %1; blocks %2 to %3 are here")
                    .arg(number(taken.verified), number(taken.covered_from), number(taken.covered_to));
    else
        said << Tr::tr("Verified to block %1").arg(number(taken.verified));
    if (taken.gap_from)
        said << Tr::tr("The file lacks blocks %1 to %2; what lies behind them was left out")
                    .arg(number(*taken.gap_from), number(*taken.gap_to));
    if (taken.cut_off)
        said << Tr::tr("The file was cut off; what was whole in it was taken. Ask for it again to get the rest");
    return said;
}

QStringList trust_renewed(const node::TrustRenewal& renewal) {
    QStringList said{
        Tr::tr("Trust rests on block %1 and runs to %2").arg(number(renewal.height), local_and_utc(renewal.expires))};
    if (renewal.by == "profile_key")
        said << Tr::tr("The profile is signed by a key of the profile before");
    else if (renewal.by == "council")
        said << Tr::tr("The profile is signed by the council");
    else if (renewal.by == "fingerprint")
        said << Tr::tr("The profile has the fingerprint of the letter");
    else
        said << Tr::tr("The block has the hash of the letter");
    said << (renewal.linked ? Tr::tr("It leads down to the blocks of this copy")
                            : Tr::tr("Whether it leads down to the blocks of this copy could not be seen: no peer has "
                                     "what lies between"));
    return said;
}

}  // namespace cityledger::present
