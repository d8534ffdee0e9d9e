#pragma once

// Words for bundles of blocks and for trust that was renewed.

#include "core/node/api/node.h"

#include <QStringList>

namespace cityledger::present {

/// "Blocks 1 to 81,204 were written, 4.6 GB"
QString bundle_made(const node::BundleMade& made);
/// What was taken first, then what was wrong with the file.
QStringList bundle_taken(const node::BundleTaken& taken);
/// What trust rests on now, until when, and what could not be checked.
QStringList trust_renewed(const node::TrustRenewal& renewal);

}  // namespace cityledger::present
