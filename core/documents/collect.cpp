#include "core/documents/collect.h"

#include "core/documents/file_error.h"
#include "core/documents/path_text.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace cityledger::documents {

namespace {

namespace fs = std::filesystem;

class Walk {
  public:
    Walk(const CollectOptions& options, const Job& job) : options_(options), job_(job) {}

    Status add_given(const fs::path& path) {
        std::error_code error;
        if (!fs::is_directory(path, error)) return add_file(path);
        return add_folder(path, 0);
    }
    CollectedFiles take() { return std::move(collected_); }

  private:
    Status add_file(const fs::path& path) {
        if (job_.stopped()) return fail(ErrorKind::stopped, "document.stopped", "stopped while looking for files");
        if (!seen_.insert(path.native()).second) return {};
        if (collected_.files.size() == options_.max_files)
            return fail(
                ErrorKind::limit, "document.too_many_files",
                "there are more than " + std::to_string(options_.max_files) + " files; verify a part at a time");
        collected_.files.push_back(path);
        job_.report({0, 0, collected_.files.size(), 0});
        return {};
    }

    Status add_folder(const fs::path& folder, int depth) {
        struct stat info {};
        if (::stat(folder.c_str(), &info) != 0) return not_entered(folder, file_error(errno, folder));
        // A folder mounted into itself leads in circles without any link.
        if (!above_.emplace(info.st_dev, info.st_ino).second) return not_entered(folder, file_error(ELOOP, folder));
        Status entered = list(folder, depth);
        above_.erase({info.st_dev, info.st_ino});
        return entered;
    }

    Status list(const fs::path& folder, int depth) {
        std::error_code error;
        std::vector<fs::directory_entry> entries;
        for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
            if (job_.stopped()) return fail(ErrorKind::stopped, "document.stopped", "stopped while looking for files");
            if (entries.size() > options_.max_files) break;  // add_file refuses them
            entries.push_back(*at);
        }
        if (error) CITYLEDGER_CHECK(not_entered(folder, file_error(error.value(), folder)));
        std::ranges::sort(entries, {}, [](const fs::directory_entry& entry) { return entry.path().native(); });
        for (const auto& entry : entries) CITYLEDGER_CHECK(add_entry(entry, depth));
        return {};
    }

    Status add_entry(const fs::directory_entry& entry, int depth) {
        std::error_code error;
        if (!entry.is_directory(error)) return add_file(entry.path());
        if (entry.is_symlink(error)) {
            const std::string name = text_of(entry.path());
            return not_entered(entry.path(), Error{ErrorKind::invalid,
                                                   "document.link_not_followed",
                                                   name + " is a link to a folder, which is not followed",
                                                   {{"path", name}}});
        }
        if (!options_.recursive) return {};
        if (depth == options_.max_depth) {
            const std::string name = text_of(entry.path());
            return not_entered(entry.path(),
                               Error{ErrorKind::limit,
                                     "document.too_deep",
                                     name + " lies deeper than " + std::to_string(options_.max_depth) + " folders",
                                     {{"path", name}}});
        }
        return add_folder(entry.path(), depth + 1);
    }

    Status not_entered(const fs::path& path, Error error) {
        collected_.not_entered.push_back({path, std::move(error)});
        return {};
    }

    const CollectOptions& options_;
    const Job& job_;
    CollectedFiles collected_;
    std::unordered_set<std::string> seen_;
    std::set<std::pair<dev_t, ino_t>> above_;  ///< the folders on the way down
};

}  // namespace

Result<CollectedFiles> collect_files(std::span<const fs::path> given, const CollectOptions& options, const Job& job) {
    Walk walk(options, job);
    for (const auto& path : given) CITYLEDGER_CHECK(walk.add_given(path));
    return walk.take();
}

}  // namespace cityledger::documents
