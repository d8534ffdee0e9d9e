#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/crypto/digest.h"

#include <filesystem>

namespace cityledger::documents {

/// Both digests of one file, and how many bytes were hashed.
struct FileDigests {
    std::uint64_t size = 0;
    Hash32 sha256{};
    Hash32 sm3{};
    bool operator==(const FileDigests&) const = default;
};

/// Hashes files in one pass, 1 MiB at a time; one object for many files, on one thread. A file of 0 bytes has digests
/// like any other. Progress is in bytes of this file; the stop token is looked at before every MiB. Errors, each with a
/// field `path`:
///   not_found    document.vanished            no such file, or it went while it was read
///   invalid      document.not_regular         a device, pipe, socket or folder (field `type`); never opened, so never
///   waited for invalid      document.link_loop           symbolic links that lead in a circle invalid
///   document.path_too_long io           document.unreadable          no permission, or the disk fails (field `system`)
///   cannot_tell  document.changed_while_read  size, time of change or identity differ before and after: no digest is
///   given stopped      document.stopped
class FileDigester {
  public:
    FileDigester();
    Result<FileDigests> digest(const std::filesystem::path& path, const Job& job);

  private:
    Bytes buffer_;
    crypto::Digest sha256_;
    crypto::Digest sm3_;
};

}  // namespace cityledger::documents
