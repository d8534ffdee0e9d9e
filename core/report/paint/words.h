#pragma once

#include <QString>
#include <QTranslator>

namespace cityledger::report {

/// The report's words in the report's own language, whatever language the window speaks. Source texts are English and
/// marked with QT_TRANSLATE_NOOP("Report", …) where they stand.
class Words {
  public:
    /// "en" or "zh_CN"; anything else speaks English.
    explicit Words(const QString& language);

    QString operator()(const char* source) const;
    /// A text with %n.
    QString count(const char* source, int n) const;
    bool is_chinese() const { return chinese_; }
    /// Chinese joins facts with "·", English with " · ".
    QString join(const QStringList& facts) const;
    /// 81,204 in both languages.
    static QString number(std::int64_t value);

  private:
    QTranslator translator_;
    bool chinese_ = false;
};

}  // namespace cityledger::report
