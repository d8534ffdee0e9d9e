// Opening a folder anew while its Database lives on, and LevelDB's own repair.
#include "core/store/database_state.h"
#include "core/store/schema.h"
#include "core/store/storage_error.h"

#include <thread>

namespace cityledger::store {

namespace {

constexpr auto longest_wait = std::chrono::seconds(2);
constexpr auto between_looks = std::chrono::milliseconds(5);

Status repair(const std::filesystem::path& folder, const leveldb::Options& settings) {
    const auto status = leveldb::RepairDB(folder.string(), settings);
    if (!status.ok()) return fail(storage_error(status, "repair", folder));
    return {};
}

Error busy(const std::filesystem::path& folder) {
    return {ErrorKind::io,
            "store.busy",
            copy_in(folder) + " cannot be opened again now, because something still reads from it; try again",
            {{"folder", folder.string()}}};
}

}  // namespace

Status Database::reopen(const std::function<Status()>& between) {
    State& state = *state_;
    const auto until = std::chrono::steady_clock::now() + longest_wait;
    while (true) {
        std::unique_lock lock(state.mutex);
        // Nobody can take hold of it while the mutex is ours, so one holder means us.
        if (!state.database || state.database.use_count() == 1) {
            state.database.reset();
            CITYLEDGER_CHECK(between());
            return state.start();
        }
        lock.unlock();
        if (std::chrono::steady_clock::now() > until) return fail(busy(state.folder));
        std::this_thread::sleep_for(between_looks);
    }
}

Status Database::reopen() {
    return reopen([] { return Status(); });
}

Status Database::keep_format(std::uint32_t format) {
    const Bytes key = meta_key("format");
    CITYLEDGER_TRY(found, get(key));
    if (found) return {};
    KeyValueBatch batch;
    batch.put(key, encode_format(format));
    return write(batch, true);
}

Status Database::salvage() {
    CITYLEDGER_CHECK(reopen([this] { return repair(state_->folder, state_->engine.settings); }));
    return keep_format(known_formats().newest);  // or it would not have been open
}

Status Database::salvage(const std::filesystem::path& folder, std::uint32_t format, const DatabaseOptions& options) {
    CITYLEDGER_TRY(mark, take_folder(folder));
    auto state = std::make_unique<State>(folder, std::move(mark), options);
    CITYLEDGER_CHECK(repair(folder, state->engine.settings));
    CITYLEDGER_CHECK(state->start());
    return Database(std::move(state)).keep_format(format);
}

}  // namespace cityledger::store
