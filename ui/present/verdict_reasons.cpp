// The longer sentences about one file: what the verdict means, the three answers, the reasons.

#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"
#include "ui/present/verdict.h"

#include <algorithm>

namespace cityledger::present {

using node::Answer;
using node::Verdict;
using node::VerdictRow;

namespace {

bool has_reason(const VerdictRow& row, const char* code) {
    return std::find(row.reasons.begin(), row.reasons.end(), code) != row.reasons.end();
}

QString gap(const VerdictRow& row) {
    if (row.covered_to <= 0) return Tr::tr("No block has been downloaded and checked yet.");
    return Tr::tr("This copy holds blocks %1 to %2 in full; what lies outside is not downloaded yet.")
        .arg(number(row.covered_from), number(row.covered_to));
}

QString reason_words(const VerdictRow& row, const std::string& code) {
    if (code == "trial") return Tr::tr("The scenario is in trial.");
    if (code == "other_records")
        return Tr::tr("The same document stands in %Ln other records, too.", nullptr,
                      static_cast<int>(row.others.size()));
    if (code == "digests_disagree") return Tr::tr("Only one of its two fingerprints is on record.");
    if (code == "no_such_record") return Tr::tr("There is no record with the number given.");
    if (code == "scenario_suspended") return Tr::tr("The scenario is suspended.");
    if (code == "scenario_retired") return Tr::tr("The scenario has been retired.");
    if (code == "key_compromised")
        return Tr::tr("The key that signed it was revoked as compromised since before the act.");
    if (code == "gap") return gap(row);
    if (code == "dispute") return Tr::tr("The departments' peers disagree from an earlier block on.");
    if (code == "unreadable") return Tr::tr("The file could not be read.");
    if (code == "no_proof") return Tr::tr("A proof could not be had from any peer.");
    if (code == "changed_while_read") return Tr::tr("The file changed while it was being read.");
    if (code == "sealed") return Tr::tr("Its fingerprint was sealed on the ledger, but no record issues it.");
    return text(code);
}

QString missing(const VerdictRow& row) {
    const QStringList why = reasons(row);
    if (!why.isEmpty()) return why.join(language() == Language::chinese ? QString() : QStringLiteral(" "));
    return row.error ? sentence(*row.error) : gap(row);
}

Mark answer_mark(Answer answer) {
    switch (answer) {
        case Answer::pass:
            return {"answer-yes", Tone::good};
        case Answer::fail:
            return {"answer-no", Tone::red};
        case Answer::cannot_tell:
            break;
    }
    return {"answer-unknown", Tone::grey};
}

QString answer_word(Answer answer) {
    switch (answer) {
        case Answer::pass:
            return Tr::tr("Yes");
        case Answer::fail:
            return Tr::tr("No");
        case Answer::cannot_tell:
            break;
    }
    return Tr::tr("Cannot tell");
}

QString unchanged_reason(const VerdictRow& row) {
    if (row.unchanged == Answer::fail) return Tr::tr("Its fingerprint is not the one registered");
    if (row.unchanged == Answer::pass) return Tr::tr("Both fingerprints are the ones registered");
    if (row.verdict == Verdict::not_registered) return Tr::tr("Nothing is registered to compare it with");
    if (row.verdict == Verdict::attached) return Tr::tr("It stands there as an attachment, not as the document issued");
    return missing(row);
}

QString authorised_reason(const VerdictRow& row) {
    if (row.party.empty())
        return row.verdict == Verdict::not_registered ? Tr::tr("No record, so no authority stands behind it")
                                                      : missing(row);
    QString who = joined({text(row.party_name), text(row.role_title)});
    if (row.registered_time) who += QStringLiteral("\n") + local_and_utc(*row.registered_time);
    if (row.authorised == Answer::cannot_tell && has_reason(row, "key_compromised"))
        who += QStringLiteral("\n") + reason_words(row, "key_compromised");
    return who;
}

QString in_force_reason(const VerdictRow& row) {
    if (row.state.empty())
        return row.verdict == Verdict::not_registered ? Tr::tr("There is no record that could be in force")
                                                      : missing(row);
    QStringList parts{
        Tr::tr("State “%1”").arg(text(row.state_title).isEmpty() ? text(row.state) : text(row.state_title))};
    if (row.registered_height) parts << Tr::tr("registered in block %1").arg(number(*row.registered_height));
    if (row.valid_until) parts << Tr::tr("valid until %1").arg(local(*row.valid_until));
    return joined(parts);
}

}  // namespace

QString meaning(const VerdictRow& row) {
    switch (row.verdict) {
        case Verdict::contradicted:
            if (has_reason(row, "digests_disagree"))
                return Tr::tr("Only one of its two fingerprints is on record. A genuine file has both.");
            return Tr::tr(
                       "It goes with record %1, but it is not the file registered there: it may have been altered "
                       "since, or it is another version.")
                .arg(file_name(row.record));
        case Verdict::revoked:
            return Tr::tr("The file is unchanged, but the registration was withdrawn by an authorised act.");
        case Verdict::suspended:
            return Tr::tr("The file is unchanged, but the registration is withdrawn for a time.");
        case Verdict::cannot_tell:
            return missing(row);
        case Verdict::not_registered:
            return Tr::tr("Up to block %1 no record issues this file. Not registered does not mean forged.")
                .arg(number(row.as_of.height));
        case Verdict::attached:
            return Tr::tr("It was put on record as an attachment. That says nothing about who issued it.");
        case Verdict::expired:
            return Tr::tr("The file is unchanged, but its period of validity is over.");
        case Verdict::used_up:
            return Tr::tr("The file is unchanged, and its purpose has been fulfilled.");
        case Verdict::superseded:
            return Tr::tr("The file is unchanged, but a newer version replaces it.");
        case Verdict::pending:
            return Tr::tr("The file is in a record that is not in force yet.");
        case Verdict::registered:
            break;
    }
    return row.registered_time
               ? Tr::tr(
                     "Unchanged since it was registered on %1. Registration proves that the file is unchanged, not "
                     "that its content is true.")
                     .arg(local_date(*row.registered_time))
               : Tr::tr("Registration proves that the file is unchanged, not that its content is true.");
}

std::array<AnswerWords, 3> answers(const VerdictRow& row) {
    return {{{answer_mark(row.unchanged), Tr::tr("Unchanged?"), answer_word(row.unchanged), unchanged_reason(row)},
             {answer_mark(row.authorised), Tr::tr("Registered by an authorised body?"), answer_word(row.authorised),
              authorised_reason(row)},
             {answer_mark(row.in_force), Tr::tr("Still in force?"), answer_word(row.in_force), in_force_reason(row)}}};
}

QStringList reasons(const VerdictRow& row) {
    QStringList all;
    for (const std::string& code : row.reasons) all << reason_words(row, code);
    return all;
}

}  // namespace cityledger::present
