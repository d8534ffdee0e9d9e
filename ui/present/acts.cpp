#include "ui/present/acts.h"

#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"
#include "ui/present/verdict.h"

#include <algorithm>
#include <iterator>

namespace cityledger::present {

namespace {

struct Named {
    const char* id;
    const char* words;
};

constexpr Named kinds[] = {
    {"party", QT_TRANSLATE_NOOP("present", "Participant")},
    {"key", QT_TRANSLATE_NOOP("present", "Key")},
    {"role", QT_TRANSLATE_NOOP("present", "Role")},
    {"scenario", QT_TRANSLATE_NOOP("present", "Scenario published")},
    {"open", QT_TRANSLATE_NOOP("present", "New record")},
    {"change", QT_TRANSLATE_NOOP("present", "Record changed")},
    {"seal", QT_TRANSLATE_NOOP("present", "Digest sealed")},
    {"govern", QT_TRANSLATE_NOOP("present", "Council act")},
};

constexpr Named labels[] = {
    {"scenario", QT_TRANSLATE_NOOP("present", "Scenario")},
    {"definition", QT_TRANSLATE_NOOP("present", "Definition")},
    {"type", QT_TRANSLATE_NOOP("present", "Type")},
    {"state", QT_TRANSLATE_NOOP("present", "State")},
    {"record", QT_TRANSLATE_NOOP("present", "Record")},
    {"head", QT_TRANSLATE_NOOP("present", "Builds on")},
    {"party", QT_TRANSLATE_NOOP("present", "Party")},
    {"officer", QT_TRANSLATE_NOOP("present", "Officer")},
    {"role", QT_TRANSLATE_NOOP("present", "Role")},
    {"scope", QT_TRANSLATE_NOOP("present", "Scope")},
    {"key", QT_TRANSLATE_NOOP("present", "Key")},
    {"algorithm", QT_TRANSLATE_NOOP("present", "Algorithm")},
    {"label", QT_TRANSLATE_NOOP("present", "Label")},
    {"from", QT_TRANSLATE_NOOP("present", "From")},
    {"until", QT_TRANSLATE_NOOP("present", "Until")},
    {"name", QT_TRANSLATE_NOOP("present", "Name")},
    {"name_zh", QT_TRANSLATE_NOOP("present", "Chinese name")},
    {"name_en", QT_TRANSLATE_NOOP("present", "English name")},
    {"purpose", QT_TRANSLATE_NOOP("present", "Purpose")},
    {"digest", QT_TRANSLATE_NOOP("present", "Digest")},
    {"sha256", QT_TRANSLATE_NOOP("present", "SHA-256")},
    {"sm3", QT_TRANSLATE_NOOP("present", "SM3")},
    {"transition", QT_TRANSLATE_NOOP("present", "Act")},
    {"opening", QT_TRANSLATE_NOOP("present", "Opening")},
    {"compromised_since", QT_TRANSLATE_NOOP("present", "Compromised since")},
    {"holder", QT_TRANSLATE_NOOP("present", "Holder")},
    {"params", QT_TRANSLATE_NOOP("present", "Parameters")},
    {"validator", QT_TRANSLATE_NOOP("present", "Validator")},
    {"power", QT_TRANSLATE_NOOP("present", "Voting power")},
};

template <std::size_t N>
QString words_for(const Named (&table)[N], const std::string& id) {
    const auto at =
        std::find_if(std::begin(table), std::end(table), [&id](const Named& each) { return id == each.id; });
    return at == std::end(table) ? text(id) : Tr::tr(at->words);
}

}  // namespace

QString act_kind(const std::string& kind) {
    return words_for(kinds, kind);
}

QString act_title(const node::ActRow& act) {
    const QString own = text(act.title);
    return own.isEmpty() ? act_kind(act.kind) : own;
}

Mark act_mark(const node::ActRow& act) {
    if (!act.document.empty()) return state_mark(act.document);
    if (act.kind == "open") return {"records", Tone::plain};
    if (act.kind == "key") return {"key", Tone::plain};
    if (act.kind == "role" || act.kind == "party") return {"peers", Tone::plain};
    if (act.kind == "seal") return {"lock", Tone::plain};
    return {"file", Tone::plain};
}

QString detail_label(const node::Detail& detail) {
    const QString own = text(detail.label);
    return own.isEmpty() ? words_for(labels, detail.id) : own;
}

bool is_hash(const node::Detail& detail) {
    return (detail.kind == node::Detail::Class::hash || detail.kind == node::Detail::Class::digest) &&
           !detail.raw.empty();
}

QString detail_value(const node::Detail& detail) {
    bool number_read = false;
    const qlonglong as_number = text(detail.raw).toLongLong(&number_read);
    switch (detail.kind) {
        case node::Detail::Class::time:
            if (number_read) return local_and_utc({as_number, 0});
            break;
        case node::Detail::Class::height:
            if (number_read) return number(as_number);
            break;
        case node::Detail::Class::commitment:
            return Tr::tr("Commitment; no personal information");
        default:
            break;
    }
    const QString shown = text(detail.value);
    return shown.isEmpty() ? text(detail.raw) : shown;
}

TransactionWords transaction_state(const node::TransactionRow& transaction) {
    using State = node::TransactionRow::State;
    switch (transaction.state) {
        case State::accepted:
            return {{"verdict-registered", Tone::good}, Tr::tr("Accepted")};
        case State::in_block:
            return {{"verdict-pending", Tone::blue}, Tr::tr("In a block")};
        case State::refused:
            return {{"verdict-revoked", Tone::amber}, Tr::tr("Refused: %1").arg(refusal(transaction.refusal))};
        case State::opaque:
            break;
    }
    return {{"verdict-cannot-tell", Tone::grey}, Tr::tr("Another application's bytes")};
}

}  // namespace cityledger::present
