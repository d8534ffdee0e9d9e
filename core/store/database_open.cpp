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

std::string for_reading(const std::filesystem::path& folder) {
    return "the copy in " + folder.string();
}

Error missing(const std::filesystem::path& folder) {
    return Error{ErrorKind::missing_copy,
                 "store.missing",
                 "there is no copy of a ledger in " + folder.string() + "; join one first",
                 {{"folder", folder.string()}}};
}

Error locked_by(const LockHolder& holder, const std::filesystem::path& folder) {
    Error error{ErrorKind::locked,
                "store.locked",
                for_reading(folder) + " is open in another process",
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

/// LevelDB takes a folder without CURRENT for a new one and deletes the tables in it.
Content content_of(const std::filesystem::path& folder) {
    std::error_code error;
    if (std::filesystem::exists(folder / "CURRENT", error)) return Content::database;
    for (std::filesystem::directory_iterator file(folder, error), end; !error && file != end; file.increment(error)) {
        const std::string name = file->path().filename().string();
        const std::string ending = file->path().extension().string();
        if (ending == ".ldb" || ending == ".sst" || ending == ".log" || name.starts_with("MANIFEST-"))
            return Content::leftovers;
    }
    return Content::nothing;
}

Bytes encoded_format(std::uint32_t version) {
    Bytes bytes;
    put_u32(bytes, version);
    return bytes;
}

Status check_format(Database& database, bool is_new) {
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
        batch.put(key, encoded_format(format_version));
        return database.write(batch, true);
    }
    BytesView rest = *found;
    const auto version = take_number(rest, 4);
    if (!version || !rest.empty() || *version == 0)
        return fail(damage_of(key, Error{ErrorKind::damaged, "", "its format record cannot be read", {}}));
    if (*version > format_version)
        return fail(Error{ErrorKind::newer_format,
                          "store.newer_format",
                          for_reading(folder) + " was written by a newer version of this program (format " +
                              std::to_string(*version) + ", known up to " + std::to_string(format_version) +
                              "); open it with that version",
                          {{"folder", folder.string()},
                           {"found", std::to_string(*version)},
                           {"known", std::to_string(format_version)}}});
    return {};
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& folder, const DatabaseOptions& options) {
    if (!options.create_if_missing) {
        std::error_code error;
        if (!std::filesystem::is_directory(folder, error) || content_of(folder) == Content::nothing)
            return fail(missing(folder));
    }
    CITYLEDGER_CHECK(make_private(folder));
    auto mark = OpenFolder::mark(folder);
    if (!mark) return fail(locked_by(this_process(), folder));
    if (const auto holder = holder_of(folder)) return fail(locked_by(*holder, folder));
    const Content content = content_of(folder);
    if (content == Content::leftovers)
        return fail(Error{
            ErrorKind::damaged,
            "store.damaged",
            for_reading(folder) + " is damaged: its file CURRENT is missing; repair it with doctor, or make it anew",
            {{"folder", folder.string()}}});

    auto state = std::make_unique<State>(folder, std::move(*mark));
    state->filter.reset(leveldb::NewBloomFilterPolicy(filter_bits_per_key));
    state->cache.reset(leveldb::NewLRUCache(options.cache_bytes));
    leveldb::Options settings;
    settings.create_if_missing = content == Content::nothing;
    settings.paranoid_checks = true;
    settings.compression = leveldb::kSnappyCompression;
    settings.write_buffer_size = write_buffer_bytes;
    settings.filter_policy = state->filter.get();
    settings.block_cache = state->cache.get();
    leveldb::DB* opened = nullptr;
    const auto status = leveldb::DB::Open(settings, folder.string(), &opened);
    if (!status.ok()) {
        // Another process may have been faster than the look above.
        if (const auto holder = holder_of(folder)) return fail(locked_by(*holder, folder));
        return fail(storage_error(status, "open", folder));
    }
    state->database.reset(opened);
    std::unique_ptr<Database> database(new Database(std::move(state)));
    CITYLEDGER_CHECK(check_format(*database, content == Content::nothing));
    return database;
}

}  // namespace cityledger::store
