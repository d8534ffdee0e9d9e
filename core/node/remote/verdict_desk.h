#pragma once

// Judging files that were digested elsewhere: only digests cross from one process to the other, never a document.

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/node/api/values.h"

#include <memory>
#include <stop_token>

namespace cityledger::node {

/// One file as its reader found it. With `error` set there are no digests, and the verdict says why.
struct DigestedFile {
    std::string path;  ///< as it is shown in the row
    std::uint64_t size = 0;
    Hash32 sha256{};
    Hash32 sm3{};
    std::string claimed;  ///< record it is claimed to be of; empty: none
    std::optional<Error> error;
};

/// The verdicts of one verification, all as of one block: what they rest on was taken when it began. One thread at a
/// time.
class Verdicts {
  public:
    virtual ~Verdicts() = default;
    /// A verdict that cannot be told is a row. Errors: stopped; locked, unreachable where another process is asked.
    virtual Result<VerdictRow> judge(const DigestedFile& file, const std::stop_token& stop) = 0;
};

/// Thread-safe.
class VerdictDesk {
  public:
    virtual ~VerdictDesk() = default;
    /// The desk outlives what it gives. Errors: as judge().
    virtual Result<std::unique_ptr<Verdicts>> begin() = 0;
};

}  // namespace cityledger::node
