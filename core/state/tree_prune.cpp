#include "core/state/tree.h"

namespace cityledger::state {

Result<KeyValueBatch> Tree::prune(Version keep_from, std::size_t limit) const {
    KeyValueBatch batch;
    CITYLEDGER_TRY(last, newest());
    if (!last) return batch;
    if (keep_from > *last) keep_from = *last;

    // Roots go first: a version that has lost a node must not look as if it could still be proved.
    Status status;
    std::size_t records = 0;
    const Bytes roots{root_prefix};
    CITYLEDGER_CHECK(nodes_.scan(roots, {}, [&](BytesView key, BytesView) {
        const auto version = version_in(key);
        if (!version) status = fail(version.error());
        if (!version || *version >= keep_from || records >= limit) return false;
        batch.erase(to_bytes(key));
        ++records;
        return true;
    }));
    CITYLEDGER_CHECK(status);

    const Bytes stale{stale_prefix};
    CITYLEDGER_CHECK(nodes_.scan(stale, {}, [&](BytesView key, BytesView) {
        const auto since = version_in(key);
        if (!since) status = fail(since.error());
        if (!since || *since > keep_from || records >= limit) return false;
        batch.erase(to_bytes(key.subspan(9)));
        batch.erase(to_bytes(key));
        ++records;
        return true;
    }));
    CITYLEDGER_CHECK(status);
    return batch;
}

}  // namespace cityledger::state
