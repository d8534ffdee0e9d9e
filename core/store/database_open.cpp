// Opening a folder, and telling apart why it cannot be opened.
#include "core/store/database_state.h"
#include "core/store/schema.h"
#include "core/store/storage_error.h"

#include <sys/stat.h>

#include <cerrno>

namespace cityledger::store {

namespace {

constexpr std::size_t write_buffer_bytes = std::size_t{16} << 20;
constexpr int filter_bits_per_key = 10;

Error missing(const std::filesystem::path& folder) {
    return Error{ErrorKind::missing_copy,
                 "store.missing",
                 "there is no copy of a ledger in " + folder.string() + "; join one first",
                 {{"folder", folder.string()}}};
}

Error locked_by(const LockHolder& holder, const std::filesystem::path& folder) {
    Error error{ErrorKind::locked,
                "store.locked",
                copy_in(folder) + " is open in another process",
                {{"folder", folder.string()}}};
    if (holder.pid <= 0) {
        error.message += " that cannot be named from here; close it first";
        return error;
    }
    error.message += ": " + std::to_string(holder.pid) + (holder.program.empty() ? "" : " (" + holder.program + ")") +
                     "; close it first";
    error.fields.emplace_back("pid", std::to_string(holder.pid));
    error.fields.emplace_back("program", holder.program);
    return error;
}

Status make_private(const std::filesystem::path& folder) {
    std::error_code error;
    const auto parent = folder.parent_path();
    if (!parent.empty()) std::filesystem::create_directories(parent, error);
    if (error) return fail(system_error(error.value(), "make", folder));
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return fail(system_error(errno, "make", folder));
    struct stat info {};
    if (::stat(folder.c_str(), &info) != 0) return fail(system_error(errno, "open", folder));
    if (!S_ISDIR(info.st_mode)) return fail(system_error(ENOTDIR, "open", folder));
    if ((info.st_mode & 077u) != 0 && ::chmod(folder.c_str(), 0700) != 0)
        return fail(system_error(errno, "take others' rights from", folder));
    return {};
}

enum class Content { nothing, database, leftovers };

/// LevelDB takes a folder without CURRENT for a new one and deletes the tables in it. Tables and logs alone hold
/// records: a MANIFEST without any is what a process leaves that was killed while it made the folder.
Content content_of(const std::filesystem::path& folder) {
    std::error_code error;
    if (std::filesystem::exists(folder / "CURRENT", error)) return Content::database;
    for (std::filesystem::directory_iterator file(folder, error), end; !error && file != end; file.increment(error)) {
        const std::string ending = file->path().extension().string();
        if (ending == ".ldb" || ending == ".sst" || ending == ".log") return Content::leftovers;
    }
    return Content::nothing;
}

Status check_format(Database& database, bool is_new, const DatabaseOptions& options) {
    const Formats& formats = options.formats != nullptr ? *options.formats : known_formats();
    const Bytes key = meta_key("format");
    const std::filesystem::path& folder = database.folder();
    CITYLEDGER_TRY(found, database.get(key));
    if (!found) {
        bool is_empty = true;
        CITYLEDGER_CHECK(database.scan({}, {}, [&](BytesView, BytesView) { return is_empty = false; }));
        // A process killed right after making the folder leaves it empty.
        if (!is_empty && !is_new)
            return fail(
                Error{ErrorKind::damaged,
                      "store.foreign",
                      folder.string() +
                          " holds a database that is no copy of a ledger, or one that has lost its format record",
                      {{"folder", folder.string()}}});
        KeyValueBatch batch;
        batch.put(key, encode_format(formats.newest));
        return database.write(batch, true);
    }
    CITYLEDGER_TRY(version, decode_format(*found));
    auto upgraded = upgrade(database, version, formats, options.upgrading);
    if (upgraded) return {};
    Error error = upgraded.error().within(copy_in(folder));
    return fail(std::move(error).with("folder", folder.string()));
}

}  // namespace

Result<OpenFolder> take_folder(const std::filesystem::path& folder) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) return fail(missing(folder));
    auto mark = OpenFolder::mark(folder);
    if (!mark) return fail(locked_by(this_process(), folder));
    if (const auto holder = holder_of(folder)) return fail(locked_by(*holder, folder));
    return std::move(*mark);
}

std::string copy_in(const std::filesystem::path& folder) {
    return "the copy in " + folder.string();
}

Engine::Engine(const DatabaseOptions& options)
    : filter(leveldb::NewBloomFilterPolicy(filter_bits_per_key)), cache(leveldb::NewLRUCache(options.cache_bytes)) {
    if (options.files != nullptr) settings.env = options.files;
    settings.paranoid_checks = true;
    settings.compression = leveldb::kSnappyCompression;
    settings.write_buffer_size = write_buffer_bytes;
    settings.filter_policy = filter.get();
    settings.block_cache = cache.get();
}

Status Database::State::start() {
    leveldb::DB* opened = nullptr;
    const auto status = leveldb::DB::Open(engine.settings, folder.string(), &opened);
    if (!status.ok()) {
        // Another process may have been faster than the look before.
        if (const auto holder = holder_of(folder)) return fail(locked_by(*holder, folder));
        return fail(storage_error(status, "open", folder));
    }
    database.reset(opened);
    write_failed = false;
    return {};
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& folder, const DatabaseOptions& options) {
    if (!options.create_if_missing) {
        std::error_code error;
        if (!std::filesystem::is_directory(folder, error) || content_of(folder) == Content::nothing)
            return fail(missing(folder));
    }
    CITYLEDGER_CHECK(make_private(folder));
    CITYLEDGER_TRY(mark, take_folder(folder));
    const Content content = content_of(folder);
    if (content == Content::leftovers)
        return fail(
            Error{ErrorKind::damaged,
                  "store.damaged",
                  copy_in(folder) + " is damaged: its file CURRENT is missing; repair it with doctor, or make it anew",
                  {{"folder", folder.string()}}});

    auto state = std::make_unique<State>(folder, std::move(mark), options);
    state->engine.settings.create_if_missing = content == Content::nothing;
    CITYLEDGER_CHECK(state->start());
    state->engine.settings.create_if_missing = false;
    std::unique_ptr<Database> database(new Database(std::move(state)));
    CITYLEDGER_CHECK(check_format(*database, content == Content::nothing, options));
    return database;
}

}  // namespace cityledger::store
