// Records of a copy's database, as a damaged disk gives them: every reader answers or says damaged.
#include "core/store/chain_store.h"
#include "core/store/schema.h"

#include <cstdlib>

using namespace cityledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto ranges = store::HeightRanges::decode(input))
        if (ranges->encode() != to_bytes(input)) std::abort();

    const auto records = make_memory_store();
    KeyValueBatch batch;
    for (const char prefix : {'H', 'O', 'B', 'C'})
        batch.put(store::height_key(static_cast<std::uint8_t>(prefix), 1), to_bytes(input));
    batch.put(store::hash_key('V', Bytes{}), to_bytes(input));
    batch.put(store::hash_key('I', Bytes{1}), to_bytes(input));
    if (!records->write(batch, false)) std::abort();
    const auto opened = store::ChainStore::open(*records);
    if (!opened) std::abort();
    const auto fine = [](const auto& result) {
        if (!result.has_value() && result.error().kind != ErrorKind::damaged) std::abort();
    };
    fine((*opened)->header(1));
    fine((*opened)->headers(1, 2));
    fine((*opened)->origin(1));
    fine((*opened)->block(1));
    fine((*opened)->commit(0));
    fine((*opened)->light_block(1));
    fine((*opened)->latest());
    fine((*opened)->validators({}));
    fine((*opened)->height_of(Bytes{1}));
    batch.writes.clear();
    batch.put(store::meta_key("headers"), to_bytes(input));
    batch.put(store::meta_key("blocks"), to_bytes(input));
    if (!records->write(batch, false)) std::abort();
    fine(store::ChainStore::open(*records));
    return 0;
}
