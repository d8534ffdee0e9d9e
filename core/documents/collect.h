#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>
#include <span>
#include <vector>

namespace cityledger::documents {

struct CollectOptions {
    bool recursive = true;              ///< false: of a folder given, only what lies directly in it
    std::size_t max_files = 1'000'000;  ///< over all given paths
    int max_depth = 256;                ///< folders below one that was given
};

/// A folder or link that was not gone into, and why (document.*): shown to the person, never passed over in silence.
struct NotEntered {
    std::filesystem::path path;
    Error error;
};

struct CollectedFiles {
    /// In the order of the paths given; within a folder sorted by the bytes of the path; none twice. Everything that is
    /// no folder is here, also what turns out to be a pipe or a broken link: FileDigester says so for each.
    std::vector<std::filesystem::path> files;
    std::vector<NotEntered> not_entered;
};

/// The files that files and folders stand for. A path given by the person is followed if it is a symbolic link; inside
/// folders, links to files are taken and links to folders are not followed (document.link_not_followed): they lead out
/// of what was given, or in circles. Hidden files are taken. A path that does not exist is a file (that has vanished).
/// Errors: limit (document.too_many_files), stopped (document.stopped).
Result<CollectedFiles> collect_files(std::span<const std::filesystem::path> given, const CollectOptions& options,
                                     const Job& job);

}  // namespace cityledger::documents
