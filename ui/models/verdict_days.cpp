#include "ui/models/verdict_days.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cityledger::ui {

namespace {
constexpr int days_kept = 60;
}

void VerdictDays::add(QDate day, const std::vector<node::VerdictRow>& rows) {
    for (const node::VerdictRow& row : rows) days_[day].add(row.verdict);
    while (!days_.empty() && days_.begin()->first < day.addDays(-days_kept)) days_.erase(days_.begin());
}

present::Tally VerdictDays::on(QDate day) const {
    const auto at = days_.find(day);
    return at == days_.end() ? present::Tally{} : at->second;
}

QByteArray VerdictDays::to_json() const {
    QJsonObject days;
    for (const auto& [day, tally] : days_) {
        QJsonObject counts;
        for (const node::Verdict verdict : present::verdicts_worst_first())
            if (const int count = tally.counts.at(static_cast<std::size_t>(present::rank(verdict))); count > 0)
                counts.insert(present::code(verdict), count);
        days.insert(day.toString(Qt::ISODate), counts);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("days"), days}})
        .toJson(QJsonDocument::Compact);
}

VerdictDays VerdictDays::from_json(const QByteArray& json) {
    VerdictDays out;
    const QJsonObject days = QJsonDocument::fromJson(json).object().value(QStringLiteral("days")).toObject();
    for (auto it = days.begin(); it != days.end() && out.days_.size() < days_kept; ++it) {
        const QDate day = QDate::fromString(it.key(), Qt::ISODate);
        if (!day.isValid()) continue;
        for (const node::Verdict verdict : present::verdicts_worst_first())
            out.days_[day].counts.at(static_cast<std::size_t>(present::rank(verdict))) =
                qBound(0, it.value().toObject().value(present::code(verdict)).toInt(), 10'000'000);
    }
    return out;
}

}  // namespace cityledger::ui
