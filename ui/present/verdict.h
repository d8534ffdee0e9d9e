#pragma once

// The one place where a verdict, an answer or a state gets its words, shape, colour and accessible phrase (look.md,
// "Status"). Screen, clipboard, export and screen reader all ask here.

#include "core/node/api/values.h"
#include "ui/present/tone.h"

#include <QString>
#include <QStringList>

#include <array>

namespace cityledger::present {

/// All verdicts, worst first, as a list shows them. The core judges by its own table; this one only orders rows.
const std::array<node::Verdict, 11>& verdicts_worst_first();
/// Place in that list, 0 = worst.
int rank(node::Verdict verdict);

Mark mark(node::Verdict verdict);
/// As in rows, details and reports. `as_of` fills in the block of "not registered"; 0 leaves it out.
QString words(node::Verdict verdict, node::Height as_of);
/// Shortened, for chips and tallies only.
QString short_words(node::Verdict verdict);
/// One or two plain sentences: what this means for the file at hand.
QString meaning(const node::VerdictRow& row);
/// "registered" … as the command line has it.
QString code(node::Verdict verdict);
/// What a screen reader says for the row: verdict, file, record, authority.
QString phrase(const node::VerdictRow& row);

/// The widest word a status column must hold in the window's language.
QStringList all_words(node::Height as_of);

struct AnswerWords {
    Mark mark;
    QString question;
    QString answer;  ///< yes, no, cannot tell
    QString reason;
};
/// The three answers in their order: unchanged, registered by an authorised body, still in force.
std::array<AnswerWords, 3> answers(const node::VerdictRow& row);

/// Reason codes of a verdict in words; a code without words is shown as it is.
QStringList reasons(const node::VerdictRow& row);

/// The headline over a set of results: "1 of 12 files contradicts the register, 6 more need a look".
struct Tally {
    std::array<int, 11> counts{};  ///< by rank()
    int total() const;
    void add(node::Verdict verdict) { ++counts.at(static_cast<std::size_t>(rank(verdict))); }
};
struct Headline {
    Mark mark;
    QString sentence;
};
Headline headline(const Tally& tally);

/// Document words of a record's state ("in_force", "pending" …).
Mark state_mark(const std::string& document);
QString state_words(const std::string& document);

}  // namespace cityledger::present
