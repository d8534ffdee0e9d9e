#include "ui/present/verdict.h"

#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"

#include <algorithm>
#include <numeric>

namespace cityledger::present {

using node::Verdict;

namespace {

struct Look {
    Verdict verdict;
    const char* code;
    Mark mark;
    const char* words;
    const char* chip;
    const char* clause;  ///< for the headline, with a number
};

/// Worst first. The words are part of the contract (product.md); the Chinese stands in translations/.
constexpr std::array<Look, 11> looks{{
    {Verdict::contradicted,
     "contradicted",
     {"verdict-contradicted", Tone::red},
     QT_TRANSLATE_NOOP("present", "Contradicts the register"),
     QT_TRANSLATE_NOOP("present", "Contradicts"),
     QT_TRANSLATE_N_NOOP("present", "%Ln contradict the register")},
    {Verdict::revoked,
     "revoked",
     {"verdict-revoked", Tone::violet},
     QT_TRANSLATE_NOOP("present", "Registered, revoked"),
     QT_TRANSLATE_NOOP("present", "Revoked"),
     QT_TRANSLATE_N_NOOP("present", "%Ln are revoked")},
    {Verdict::suspended,
     "suspended",
     {"verdict-suspended", Tone::violet},
     QT_TRANSLATE_NOOP("present", "Registered, suspended"),
     QT_TRANSLATE_NOOP("present", "Suspended"),
     QT_TRANSLATE_N_NOOP("present", "%Ln are suspended")},
    {Verdict::cannot_tell,
     "cannot_tell",
     {"verdict-cannot-tell", Tone::grey},
     QT_TRANSLATE_NOOP("present", "Cannot tell"),
     QT_TRANSLATE_NOOP("present", "Cannot tell"),
     QT_TRANSLATE_N_NOOP("present", "%Ln cannot be told")},
    {Verdict::not_registered,
     "not_registered",
     {"verdict-not-registered", Tone::blue},
     QT_TRANSLATE_NOOP("present", "Not registered (to block %1)"),
     QT_TRANSLATE_NOOP("present", "Not registered"),
     QT_TRANSLATE_N_NOOP("present", "%Ln are not registered")},
    {Verdict::attached,
     "attached",
     {"verdict-attached", Tone::blue},
     QT_TRANSLATE_NOOP("present", "On record as an attachment"),
     QT_TRANSLATE_NOOP("present", "Attachment"),
     QT_TRANSLATE_N_NOOP("present", "%Ln are attachments only")},
    {Verdict::expired,
     "expired",
     {"verdict-expired", Tone::amber},
     QT_TRANSLATE_NOOP("present", "Registered, expired"),
     QT_TRANSLATE_NOOP("present", "Expired"),
     QT_TRANSLATE_N_NOOP("present", "%Ln have expired")},
    {Verdict::used_up,
     "used_up",
     {"verdict-used-up", Tone::grey},
     QT_TRANSLATE_NOOP("present", "Registered, fulfilled"),
     QT_TRANSLATE_NOOP("present", "Fulfilled"),
     QT_TRANSLATE_N_NOOP("present", "%Ln are fulfilled")},
    {Verdict::superseded,
     "superseded",
     {"verdict-superseded", Tone::amber},
     QT_TRANSLATE_NOOP("present", "Registered, superseded"),
     QT_TRANSLATE_NOOP("present", "Superseded"),
     QT_TRANSLATE_N_NOOP("present", "%Ln are superseded")},
    {Verdict::pending,
     "pending",
     {"verdict-pending", Tone::blue},
     QT_TRANSLATE_NOOP("present", "Submitted, not in force yet"),
     QT_TRANSLATE_NOOP("present", "Not in force yet"),
     QT_TRANSLATE_N_NOOP("present", "%Ln are not in force yet")},
    {Verdict::registered,
     "registered",
     {"verdict-registered", Tone::good},
     QT_TRANSLATE_NOOP("present", "Registered, in force"),
     QT_TRANSLATE_NOOP("present", "In force"),
     QT_TRANSLATE_N_NOOP("present", "%Ln are registered and in force")},
}};

const Look& look(Verdict verdict) {
    return *std::find_if(looks.begin(), looks.end(), [verdict](const Look& each) { return each.verdict == verdict; });
}

}  // namespace

const std::array<Verdict, 11>& verdicts_worst_first() {
    static const auto order = [] {
        std::array<Verdict, 11> all{};
        std::transform(looks.begin(), looks.end(), all.begin(), [](const Look& each) { return each.verdict; });
        return all;
    }();
    return order;
}

int rank(Verdict verdict) {
    return static_cast<int>(&look(verdict) - looks.data());
}

Mark mark(Verdict verdict) {
    return look(verdict).mark;
}

QString words(Verdict verdict, node::Height as_of) {
    if (verdict != Verdict::not_registered) return Tr::tr(look(verdict).words);
    return as_of > 0 ? Tr::tr(look(verdict).words).arg(number(as_of)) : Tr::tr(look(verdict).chip);
}

QString short_words(Verdict verdict) {
    return Tr::tr(look(verdict).chip);
}
QString code(Verdict verdict) {
    return QString::fromLatin1(look(verdict).code);
}

QString phrase(const node::VerdictRow& row) {
    return listed({words(row.verdict, row.as_of.height), file_name(row.path), text(row.record), text(row.party_name)});
}

QStringList all_words(node::Height as_of) {
    QStringList all;
    for (const Look& each : looks) all << words(each.verdict, as_of);
    return all;
}

int Tally::total() const {
    return std::accumulate(counts.begin(), counts.end(), 0);
}

Headline headline(const Tally& tally) {
    const int total = tally.total();
    const auto worst = std::find_if(tally.counts.begin(), tally.counts.end(), [](int count) { return count > 0; });
    if (worst == tally.counts.end())
        return {{"verdict-not-registered", Tone::grey}, Tr::tr("No file has been verified yet")};
    const Look& at = looks.at(static_cast<std::size_t>(worst - tally.counts.begin()));
    const int good = tally.counts.back();
    if (at.verdict == Verdict::registered)
        return {at.mark, total == 1 ? Tr::tr("This file is unchanged, registered and in force")
                                    : Tr::tr("All %Ln files are unchanged, registered and in force", nullptr, total)};
    const int others = total - good - *worst;
    const QString first = Tr::tr("Of %Ln files, %1", nullptr, total).arg(Tr::tr(at.clause, nullptr, *worst));
    if (others == 0) return {at.mark, first};
    return {at.mark, Tr::tr("%1; %Ln more need a look", nullptr, others).arg(first)};
}

Mark state_mark(const std::string& document) {
    if (document == "in_force" || document.empty()) return look(Verdict::registered).mark;
    for (const Look& each : looks)
        if (document == each.code) return each.mark;
    return {"verdict-cannot-tell", Tone::grey};
}

QString state_words(const std::string& document) {
    if (document == "in_force" || document.empty()) return words(Verdict::registered, 0);
    for (const Look& each : looks)
        if (document == each.code) return words(each.verdict, 0);
    return text(document);
}

}  // namespace cityledger::present
