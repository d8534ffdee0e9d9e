#pragma once

#include "app/cli/command.h"

#include <boost/json/value.hpp>

namespace cityledger::cli {

/// One line for people on standard output.
void say(const QString& line);
/// A diagnostic on standard error.
void complain(const QString& line);
/// Prints the value: indented with --json on a terminal, else on one line.
void print(const boost::json::value& value);
/// Prints an error as the contract says (JSON on standard output, or a sentence on standard error) and gives its exit
/// code.
int report_error(const Context& context, const Error& error);
/// A label and its value, aligned for people.
void say_fact(const QString& label, const QString& value);

}  // namespace cityledger::cli
