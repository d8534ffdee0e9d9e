#include "core/report/paint/compose.h"

#include "core/report/paint/reason_words.h"
#include "core/report/paint/times.h"
#include "core/report/paint/verdict_look.h"
#include "core/report/paint/words.h"

#include <QFileInfo>

namespace cityledger::report {

namespace {

QString text_of(const Text& text, const Words& words) {
    const auto& first = words.is_chinese() ? text.zh : text.en;
    return QString::fromStdString(first.empty() ? (words.is_chinese() ? text.en : text.zh) : first);
}

QString text_or(const Text& text, const std::string& otherwise, const Words& words) {
    const QString found = text_of(text, words);
    return found.isEmpty() ? QString::fromStdString(otherwise) : found;
}

/// Composes the parts in turn; holds what all of them need.
class Composer {
  public:
    Composer(const DocumentReport& report, const QString& language, std::string fingerprint)
        : report_(report),
          words_(language),
          counts_(report.counts()),
          fingerprint_(std::move(fingerprint)),
          language_(language) {}

    Content run() {
        Content content;
        content.head_left = text_or(report_.ledger_name, report_.chain_id, words_).toStdString();
        content.head_right =
            words_(QT_TRANSLATE_NOOP("Report", "No. %1")).arg(QString::fromStdString(report_.id)).toStdString();
        content.foot_left =
            words_(QT_TRANSLATE_NOOP("Report", "A print is for reference only; the files themselves decide."))
                .toStdString();
        content.page_of = words_(QT_TRANSLATE_NOOP("Report", "Page %1 of %2")).toStdString();
        content.blocks.push_back(TitleBlock{title_of(report_, language_).toStdString(), times(report_.made)});
        content.blocks.push_back(facts());
        heading(content, QT_TRANSLATE_NOOP("Report", "1. Conclusion"));
        content.blocks.push_back(ribbon());
        content.blocks.push_back(count_block());
        heading(content, QT_TRANSLATE_NOOP("Report", "2. Every file"));
        content.blocks.push_back(table());
        heading(content, QT_TRANSLATE_NOOP("Report", "3. Method and basis of trust"));
        method(content);
        heading(content, QT_TRANSLATE_NOOP("Report", "4. Limits"));
        limits(content);
        heading(content, QT_TRANSLATE_NOOP("Report", "5. How to check again without this program"));
        recheck(content);
        return content;
    }

  private:
    std::string times(Timestamp at) const { return both_times(at, words_.is_chinese() ? "·" : " · ").toStdString(); }
    void heading(Content& content, const char* source) const {
        content.blocks.push_back(HeadingBlock{words_(source).toStdString()});
    }
    void paragraph(Content& content, const QString& text) const {
        content.blocks.push_back(ParagraphBlock{text.toStdString()});
    }
    std::size_t total() const { return report_.lines.size(); }
    std::size_t count_of(const char* code) const {
        const auto found = counts_.find(code);
        return found == counts_.end() ? 0 : found->second;
    }

    FactsBlock facts() const {
        FactsBlock block;
        const auto add = [&](const char* label, const QString& value) {
            block.facts.emplace_back(words_(label).toStdString(), value.toStdString());
        };
        add(QT_TRANSLATE_NOOP("Report", "Scope"),
            words_.count(QT_TRANSLATE_N_NOOP("Report", "%n file(s) verified"), static_cast<int>(total())));
        const QString copy = report_.full_copy
                                 ? words_(QT_TRANSLATE_NOOP("Report", "full copy, blocks %1 to %2"))
                                       .arg(Words::number(report_.covered_from), Words::number(report_.covered_to))
                                 : words_(QT_TRANSLATE_NOOP("Report", "headers and proofs"));
        add(QT_TRANSLATE_NOOP("Report", "Ledger"), words_.join({QString::fromStdString(report_.chain_id), copy}));
        add(QT_TRANSLATE_NOOP("Report", "As of"),
            words_.join({words_(QT_TRANSLATE_NOOP("Report", "block %1")).arg(Words::number(report_.as_of_height)),
                         QString::fromStdString(times(report_.as_of_time))}));
        add(QT_TRANSLATE_NOOP("Report", "Confirmed by"),
            words_(QT_TRANSLATE_NOOP("Report", "%1 of %2 department peers")).arg(report_.agree).arg(report_.of));
        add(QT_TRANSLATE_NOOP("Report", "Last synced"), report_.synced_at
                                                            ? QString::fromStdString(times(*report_.synced_at))
                                                            : words_(QT_TRANSLATE_NOOP("Report", "not yet")));
        if (!report_.prepared_by.empty())
            add(QT_TRANSLATE_NOOP("Report", "Prepared by"), QString::fromStdString(report_.prepared_by));
        return block;
    }

    RibbonBlock ribbon() const {
        const VerdictLook* worst = &look_of("registered");
        for (const auto& look : verdict_looks())
            if (count_of(look.code) > 0) {
                worst = &look;
                break;
            }
        const auto good = count_of("registered");
        RibbonBlock block{worst->code, worst->colour, worst->tint, {}, {}};
        if (total() == 0)
            block.headline = words_(QT_TRANSLATE_NOOP("Report", "No files were verified.")).toStdString();
        else if (good == total())
            block.headline = words_
                                 .count(QT_TRANSLATE_N_NOOP("Report", "All %n file(s) are registered and in force."),
                                        static_cast<int>(total()))
                                 .toStdString();
        else
            block.headline =
                words_(QT_TRANSLATE_NOOP("Report", "%1 of %2 files need attention, %3 are registered and in force."))
                    .arg(Words::number(static_cast<std::int64_t>(total() - good)),
                         Words::number(static_cast<std::int64_t>(total())),
                         Words::number(static_cast<std::int64_t>(good)))
                    .toStdString();
        block.line = words_(QT_TRANSLATE_NOOP("Report",
                                              "Registration shows that a file is unchanged since it was registered, "
                                              "not that its content is true."))
                         .toStdString();
        return block;
    }

    CountsBlock count_block() const {
        CountsBlock block;
        for (const auto& look : verdict_looks())
            block.counts.push_back({look.code, look.colour,
                                    Words::number(static_cast<std::int64_t>(count_of(look.code))).toStdString(),
                                    words_(look.short_word).toStdString()});
        return block;
    }

    TableBlock table() const {
        TableBlock block;
        block.columns = {{words_(QT_TRANSLATE_NOOP("Report", "No.")).toStdString(), 10},
                         {words_(QT_TRANSLATE_NOOP("Report", "Answer")).toStdString(), 42},
                         {words_(QT_TRANSLATE_NOOP("Report", "File")).toStdString(), 52},
                         {words_(QT_TRANSLATE_NOOP("Report", "Record and authority")).toStdString(), 52}};
        int number = 0;
        for (const auto& line : report_.lines) block.rows.push_back(row(line, ++number));
        block.end = words_.count(QT_TRANSLATE_N_NOOP("Report", "End of the table, %n row(s)."), number).toStdString();
        return block;
    }

    std::vector<TableBlock::Cell> row(const DocumentLine& line, int number) const {
        const Style body{9, false, false, {0x18, 0x21, 0x24}}, second{8.5, false, false, {0x46, 0x52, 0x56}},
            mono{7.6, false, true, {0x18, 0x21, 0x24}};
        const VerdictLook& look = look_of(line.verdict);
        TableBlock::Cell count, answer, file, record;
        count.lines.push_back({std::to_string(number), body, {}, false});
        answer.lines.push_back({words_(look.word).toStdString(), Style{9, true, false, look.colour}, look.code, false});
        for (const auto& reason : line.reasons)
            answer.lines.push_back({reason_in_words(reason, words_).toStdString(), second, {}, false});
        file.lines.push_back({QFileInfo(QString::fromStdString(line.path)).fileName().toStdString(), body, {}, false});
        file.lines.push_back({words_(QT_TRANSLATE_NOOP("Report", "%1 bytes"))
                                  .arg(Words::number(static_cast<std::int64_t>(line.size)))
                                  .toStdString(),
                              second,
                              {},
                              false});
        if (!line.record.empty()) {
            record.lines.push_back({line.record, Style{8.5, false, true, {0x18, 0x21, 0x24}}, {}, false});
            record.lines.push_back(
                {words_
                     .join({text_or(line.party_name, line.party, words_), text_or(line.role_title, line.role, words_)})
                     .toStdString(),
                 second,
                 {},
                 false});
        } else {
            record.lines.push_back({"—", body, {}, false});
        }
        // From the second column on, a digest fits on one line and can be copied whole.
        const auto whole = [&](const QString& text, const Style& style) {
            answer.lines.push_back({text.toStdString(), style, {}, true});
        };
        if (line.registered_height && line.registered_time)
            whole(
                words_(QT_TRANSLATE_NOOP("Report", "Registered in block %1, %2"))
                    .arg(Words::number(*line.registered_height), QString::fromStdString(times(*line.registered_time))),
                second);
        if (!line.sha256.empty()) {
            whole("SHA-256 " + QString::fromStdString(line.sha256), mono);
            whole("SM3 " + QString::fromStdString(line.sm3), mono);
        }
        if (!line.registered_sha256.empty())
            whole(words_(QT_TRANSLATE_NOOP("Report", "Registered SHA-256")) + " " +
                      QString::fromStdString(line.registered_sha256),
                  mono);
        return {count, answer, file, record};
    }

    void method(Content& content) const {
        paragraph(content,
                  words_(QT_TRANSLATE_NOOP("Report",
                                           "Trust starts at block %1, whose hash the city's profile gives. From there "
                                           "every header up to block %2 was "
                                           "verified on this computer: by the signatures of more than two thirds of "
                                           "the voting power, or by the hash that a verified header carries."))
                      .arg(Words::number(report_.trust_height), Words::number(report_.as_of_height)));
        if (report_.full_copy)
            paragraph(content,
                      words_(QT_TRANSLATE_NOOP("Report",
                                               "The data of every block from %1 to %2 was checked against its header "
                                               "and run again; the state it gives is the one the headers carry."))
                          .arg(Words::number(report_.covered_from), Words::number(report_.covered_to)));
        paragraph(content, words_(QT_TRANSLATE_NOOP(
                                      "Report",
                                      "Each file was digested with SHA-256 and SM3. Each answer rests on proofs that "
                                      "lead from the record to the state root in the header behind block %1."))
                               .arg(Words::number(report_.as_of_height)));
        FactsBlock hashes;
        hashes.mono = true;
        const auto add = [&](const QString& label, const std::string& value) {
            hashes.facts.emplace_back(label.toStdString(), value);
        };
        add(words_(QT_TRANSLATE_NOOP("Report", "Block %1")).arg(Words::number(report_.trust_height)),
            report_.trust_hash);
        add(words_(QT_TRANSLATE_NOOP("Report", "Block %1")).arg(Words::number(report_.as_of_height)),
            report_.as_of_hash);
        if (!report_.profile_fingerprint.empty())
            add(words_(QT_TRANSLATE_NOOP("Report", "City profile")), report_.profile_fingerprint);
        add(words_(QT_TRANSLATE_NOOP("Report", "Data file SHA-256")), fingerprint_);
        content.blocks.push_back(hashes);
    }

    void limits(Content& content) const {
        paragraph(content, words_(QT_TRANSLATE_NOOP("Report",
                                                    "This report speaks of block %1 and before. \"Not registered\" "
                                                    "does not mean forged; \"cannot tell\" does not mean no."))
                               .arg(Words::number(report_.as_of_height)));
        paragraph(content,
                  report_.trust_expired
                      ? words_(QT_TRANSLATE_NOOP("Report",
                                                 "The trust period ended on %1: newer blocks were not accepted until a "
                                                 "new profile is imported. The answers above are not changed by that."))
                            .arg(QString::fromStdString(times(report_.trust_expires)))
                      : words_(QT_TRANSLATE_NOOP("Report", "The trust period runs until %1."))
                            .arg(QString::fromStdString(times(report_.trust_expires))));
        paragraph(content, words_(QT_TRANSLATE_NOOP(
                               "Report",
                               "Block signatures are Ed25519, as the engine makes them. SM2 and SM3 are computed in "
                               "software; this program is not a certified cryptographic module.")));
    }

    void recheck(Content& content) const {
        paragraph(content,
                  words_(QT_TRANSLATE_NOOP(
                      "Report", "A file's digests can be had with OpenSSL 3 alone; they must equal those above:")));
        const Style code{8.5, false, true, {0x18, 0x21, 0x24}};
        content.blocks.push_back(ParagraphBlock{"openssl dgst -sha256 FILE", code});
        content.blocks.push_back(ParagraphBlock{"openssl dgst -sm3 FILE", code});
        paragraph(
            content,
            words_(QT_TRANSLATE_NOOP(
                "Report",
                "Then ask any department's peer for the block named beside the file and compare the block's hash and "
                "the record's digest. "
                "The data file that came with this report has the digest printed in part 3; check it the same way.")));
    }

    const DocumentReport& report_;
    Words words_;
    std::map<std::string, std::size_t> counts_;
    std::string fingerprint_;
    QString language_;
};

}  // namespace

QString title_of(const DocumentReport& report, const QString& language) {
    if (!report.title.empty()) return QString::fromStdString(report.title);
    return Words(language)(QT_TRANSLATE_NOOP("Report", "Document verification report"));
}

Content compose(const DocumentReport& report, const QString& language, const std::string& fingerprint) {
    return Composer(report, language, fingerprint).run();
}

}  // namespace cityledger::report
