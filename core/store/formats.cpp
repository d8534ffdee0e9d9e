#include "core/store/formats.h"

#include "core/store/schema.h"

#include <algorithm>

namespace cityledger::store {

const Formats& known_formats() {
    static const Formats formats{format_version, {}};  // the first format: nothing older is in use
    return formats;
}

Bytes encode_format(std::uint32_t version) {
    Bytes bytes;
    put_u32(bytes, version);
    return bytes;
}

Result<std::uint32_t> decode_format(BytesView bytes) {
    const auto version = take_number(bytes, 4);
    if (!version || !bytes.empty() || *version == 0)
        return fail(
            damage_of(meta_key("format"), Error{ErrorKind::damaged, "", "its format record cannot be read", {}}));
    return static_cast<std::uint32_t>(*version);
}

Status upgrade(KeyValueStore& records, std::uint32_t found, const Formats& formats, const Job& job) {
    if (found > formats.newest)
        return fail(Error{ErrorKind::newer_format,
                          "store.newer_format",
                          "it was written by a newer version of this program (format " + std::to_string(found) +
                              ", known up to " + std::to_string(formats.newest) + "); open it with that version",
                          {{"found", std::to_string(found)}, {"known", std::to_string(formats.newest)}}});
    for (std::uint32_t version = found; version < formats.newest; ++version) {
        const auto step = std::ranges::find(formats.steps, version, &FormatStep::from);
        if (step == formats.steps.end())
            return fail(Error{ErrorKind::damaged,
                              "store.old_format",
                              "nothing leads from format " + std::to_string(version) + " to " +
                                  std::to_string(formats.newest) + "; open it with the version that made it",
                              {{"found", std::to_string(found)}, {"known", std::to_string(formats.newest)}}});
        CITYLEDGER_CHECK(step->change(records, job));
        if (job.stopped()) return fail(ErrorKind::stopped, "stopped", "the upgrade of the copy was stopped");
        KeyValueBatch batch;
        batch.put(meta_key("format"), encode_format(version + 1));
        CITYLEDGER_CHECK(records.write(batch, true));
    }
    return {};
}

}  // namespace cityledger::store
