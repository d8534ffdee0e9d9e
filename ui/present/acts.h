#pragma once

// Words for what happens on the ledger: acts, transactions, and the labels of their details.

#include "core/node/api/values.h"
#include "ui/present/tone.h"

#include <QString>

namespace cityledger::present {

/// "Record opened", "Role granted" … for the kinds of ledger.md; an unknown kind is shown as it is.
QString act_kind(const std::string& kind);
/// The act's own title where it has one ("Revoke"), else the kind's words.
QString act_title(const node::ActRow& act);
/// A drawing for the act: by the document word it leads to, else by its kind.
Mark act_mark(const node::ActRow& act);
/// A detail's label: the ledger's own, or ours for its id.
QString detail_label(const node::Detail& detail);
/// The value ready to show: hashes grouped, times local and UTC, heights with commas.
QString detail_value(const node::Detail& detail);
bool is_hash(const node::Detail& detail);

struct TransactionWords {
    Mark mark;
    QString word;
};
TransactionWords transaction_state(const node::TransactionRow& transaction);

}  // namespace cityledger::present
