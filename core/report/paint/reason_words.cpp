#include "core/report/paint/reason_words.h"

#include <map>

namespace cityledger::report {

QString reason_in_words(const std::string& code, const Words& words) {
    static const std::map<std::string, const char*> known{
        {"trial", QT_TRANSLATE_NOOP("Report", "The scenario is on trial")},
        {"other_records", QT_TRANSLATE_NOOP("Report", "The file stands in other records, too")},
        {"digests_disagree", QT_TRANSLATE_NOOP("Report", "Only one of the two digests is registered")},
        {"other_document", QT_TRANSLATE_NOOP("Report", "The record it names holds another document")},
        {"older_revision", QT_TRANSLATE_NOOP("Report", "The record holds a newer revision")},
        {"too_many_records", QT_TRANSLATE_NOOP("Report", "The file stands in more records than are looked through")},
        {"unreadable_definition", QT_TRANSLATE_NOOP("Report", "The record's scenario cannot be read by this version")},
        {"no_such_record", QT_TRANSLATE_NOOP("Report", "The record it names does not exist")},
        {"scenario_suspended", QT_TRANSLATE_NOOP("Report", "The scenario is suspended")},
        {"scenario_retired", QT_TRANSLATE_NOOP("Report", "The scenario is retired")},
        {"key_compromised",
         QT_TRANSLATE_NOOP("Report", "The signing key was revoked as compromised since before the act")},
        {"gap", QT_TRANSLATE_NOOP("Report", "The copy has gaps there")},
        {"dispute", QT_TRANSLATE_NOOP("Report", "The departments are in dispute from an earlier block on")},
        {"unreadable", QT_TRANSLATE_NOOP("Report", "The file could not be read")},
        {"no_proof", QT_TRANSLATE_NOOP("Report", "A proof could not be had")},
        {"changed_while_read", QT_TRANSLATE_NOOP("Report", "The file changed while it was read")},
        {"sealed", QT_TRANSLATE_NOOP("Report", "The digest was anchored, not registered as a document")},
    };
    const auto found = known.find(code);
    return found == known.end() ? QString::fromStdString(code) : words(found->second);
}

}  // namespace cityledger::report
