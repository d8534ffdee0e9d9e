#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>

class QProcess;

namespace cityledger::test {

/// The engine's version whose behaviour we follow.
inline constexpr const char* engine_version = "0.38.26";

/// The engine's program: CITYLEDGER_COMETBFT, else `cometbft` on PATH, else ~/go/bin/cometbft. Nullopt: not installed;
/// tests then skip, saying so.
std::optional<QString> engine_program();

/// What `cometbft version` says.
QString version_of(const QString& program);

/// A port of 127.0.0.1 that was free a moment ago, for programs that cannot be told to choose.
quint16 free_port();

/// The environment without what would lead the engine to another home or a proxy.
QStringList engine_environment();

/// Replaces texts in HOME/config/config.toml; false: it cannot be read or written.
bool change_configuration(const QString& home, const QList<std::pair<QString, QString>>& changes);

/// Starts the engine with output kept for output_of(); the process ends with the object.
std::unique_ptr<QProcess> start_engine(const QString& program, const QStringList& arguments);
/// Asks it to end, then makes it end.
void end_engine(QProcess& process);

}  // namespace cityledger::test
