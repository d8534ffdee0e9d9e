#include "app/cli/say_acts.h"

#include "app/cli/output.h"
#include "ui/present/acts.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"

namespace cityledger::cli {

void say_transaction(const node::TransactionRow& transaction) {
    say(present::joined({Cli::tr("Transaction"), present::transaction_state(transaction).word,
                         transaction.refusal.empty() ? QString() : present::refusal(transaction.refusal),
                         present::upper_hex(transaction.id)}));
    for (const auto& act : transaction.acts) {
        say("  " + present::joined(
                       {present::act_title(act), QString::fromStdString(act.subject), present::text(act.party_name)}));
        for (const auto& detail : act.details)
            say("    " + present::detail_label(detail) + "  " +
                (present::is_hash(detail) ? QString::fromStdString(detail.raw) : present::detail_value(detail)));
    }
}

}  // namespace cityledger::cli
