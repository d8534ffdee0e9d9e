#pragma once

#include "core/base/key_value.h"
#include "core/base/progress.h"

namespace cityledger::store {

/// Changes records of one format into the next one's. May be interrupted anywhere: it is then run again from its
/// beginning over what the first run left, and must come to the same end. What can be made from blocks need not be
/// changed: the step erases it and marks its namespace (mending.h, mark_rebuilding), and the copy makes it anew.
struct FormatStep {
    std::uint32_t from = 0;  ///< leads to from + 1
    std::function<Status(KeyValueStore&, const Job&)> change;
};

/// The formats this program reads: the newest, and the ways up to it. Raise format_version and add a step here whenever
/// a reader of the version before would misread what is written.
struct Formats {
    std::uint32_t newest = 0;
    std::vector<FormatStep> steps;
};
const Formats& known_formats();

/// Brings `records`, which say they are of format `found`, up to the newest: a step at a time, each followed by the
/// record of its format, on disk. Errors: newer_format (store.newer_format: fields found, known); damaged
/// (store.old_format: no step begins there); those of the steps, stopped, io.
Status upgrade(KeyValueStore& records, std::uint32_t found, const Formats& formats, const Job& job);

/// The record of a format's number, and its reading. Errors: damaged.
Bytes encode_format(std::uint32_t version);
Result<std::uint32_t> decode_format(BytesView bytes);

}  // namespace cityledger::store
