// The browsing index of a copy whose bytes on disk are not what was written: the first byte chooses the entry.
#include "core/sync/index.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace cityledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const std::size_t key_length = std::min<std::size_t>(data[0] % 64, size - 1);
    const BytesView input(data + 1, size - 1);
    const auto store = make_memory_store();
    KeyValueBatch batch;
    batch.put(to_bytes(input.first(key_length)), to_bytes(input.subspan(key_length)));
    for (const char* name : {"ntransactions", "napplication", "mapplication", "rfactory/a"})
        batch.put(to_bytes(std::string_view(name)), to_bytes(input.subspan(key_length)));
    if (!store->write(batch, false)) return 0;

    const sync::Index index(*store);
    std::size_t records = 0;
    const auto visited = index.records([&](const sync::IndexedRecord& record) {
        records += record.record.size();
        return true;
    });
    // A text longer than the entry it was read from would have been read from elsewhere.
    if (records > size) __builtin_trap();
    const auto acts = index.latest_acts(10);
    const auto counts = index.counts();
    const auto application = index.application();
    const auto record = index.record("factory/a");
    const auto codes = index.codes(1);
    const auto place = index.transaction(input);
    return 0;
}
