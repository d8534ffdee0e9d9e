#include "ui/bridge/bridge.h"

namespace cityledger::ui {

namespace {

Result<ScenarioReading> reading_of(const ScenarioDoor& door, BytesView canonical) {
    ScenarioReading reading;
    CITYLEDGER_TRY(definition, door.describe(canonical));
    CITYLEDGER_TRY(text, door.readable(canonical));
    reading.definition = std::move(definition);
    reading.text = QString::fromStdString(text);
    return reading;
}

}  // namespace

void Bridge::read_scenario(const Hash32& digest, const std::optional<Hash32>& before, QObject* context,
                           std::function<void(Result<ScenarioReading>)> answer) {
    ask<ScenarioReading>(
        context,
        [door = door_.scenarios, digest, before](const node::Browser& browser) -> Result<ScenarioReading> {
            CITYLEDGER_TRY(bytes, browser.definition(digest));
            CITYLEDGER_TRY(reading, reading_of(door, bytes));
            if (!before) return reading;
            const auto old = browser.definition(*before);
            if (!old) return reading;
            CITYLEDGER_TRY(earlier, door.describe(*old));
            CITYLEDGER_TRY(differences, door.compare(*old, bytes));
            reading.before = QString::fromStdString(earlier.version);
            reading.differences = std::move(differences);
            return reading;
        },
        std::move(answer));
}

std::stop_source Bridge::check_scenario(const std::filesystem::path& file, QObject* context,
                                        std::function<void(const Progress&)> on_progress,
                                        std::function<void(Result<ScenarioFileCheck>)> answer) {
    const QPointer<QObject> guard(context);
    return run<ScenarioFileCheck>(
        working_, context,
        [this, guard, file,
         on_progress = std::move(on_progress)](const std::stop_token& stop) -> Result<ScenarioFileCheck> {
            const ScenarioDoor& door = door_.scenarios;
            CITYLEDGER_TRY(bytes, door.read_file(file));
            ScenarioFileCheck out;
            CITYLEDGER_TRY(check, door.check(bytes, true, job(stop, guard, on_progress)));
            out.check = std::move(check);
            if (!out.check.definition) return out;
            CITYLEDGER_TRY(canonical, door.canonical(bytes));
            CITYLEDGER_TRY(reading, reading_of(door, canonical));
            out.reading = std::move(reading);
            return out;
        },
        std::move(answer));
}

}  // namespace cityledger::ui
