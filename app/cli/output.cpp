#include "app/cli/output.h"

#include "app/cli/exit_code.h"
#include "ui/present/errors.h"

#include <unistd.h>
#include <boost/json.hpp>

#include <QStringList>

#include <cstdio>

namespace cityledger::cli {

namespace {

/// Wide characters take two columns on a terminal.
int columns(const QString& text) {
    int count = 0;
    for (const QChar c : text) count += c.unicode() >= 0x1100 ? 2 : 1;
    return count;
}

void write_line(std::FILE* to, const QString& line) {
    std::fprintf(to, "%s\n", line.toUtf8().constData());
}

}  // namespace

void say(const QString& line) {
    write_line(stdout, line);
}
void complain(const QString& line) {
    write_line(stderr, line);
}

void print(const boost::json::value& value) {
    std::printf("%s\n", boost::json::serialize(value).c_str());
}

int report_error(const Context& context, const Error& error) {
    if (context.machine()) {
        boost::json::object detail;
        for (const auto& [name, text] : error.fields) detail[name] = text;
        detail["kind"] = name_of(error.kind);
        print(boost::json::object{
            {"error",
             boost::json::object{{"code", error.code}, {"message", error.message}, {"detail", std::move(detail)}}}});
    } else {
        complain(present::sentence(error));
        // The exact words of the core, for whoever has to find the cause.
        complain("  " + QString::fromStdString(error.message));
    }
    return exit_code(error);
}

void say_fact(const QString& label, const QString& value) {
    constexpr int width = 18;
    const QString gap(std::max(1, width - columns(label)), QLatin1Char(' '));
    const auto lines = value.split('\n');
    say(label + gap + lines.value(0));
    for (qsizetype i = 1; i < lines.size(); ++i) say(QString(width, QLatin1Char(' ')) + lines[i]);
}

}  // namespace cityledger::cli
