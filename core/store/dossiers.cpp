#include "core/store/dossiers.h"

#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/store/schema.h"

namespace cityledger::store {

Status Dossiers::keep(BytesView file, BytesView note) {
    const Hash32 id = crypto::sha256(file);
    KeyValueBatch batch;
    batch.put(hash_key(dossier_prefix, id), to_bytes(file));
    batch.put(hash_key(dossier_note_prefix, id), to_bytes(note));
    return records_.write(batch, true);
}

Status Dossiers::note(const Hash32& id, BytesView note) {
    KeyValueBatch batch;
    batch.put(hash_key(dossier_note_prefix, id), to_bytes(note));
    return records_.write(batch, true);
}

Result<std::optional<Bytes>> Dossiers::file(const Hash32& id) const {
    const Bytes key = hash_key(dossier_prefix, id);
    CITYLEDGER_TRY(bytes, records_.get(key));
    if (bytes && crypto::sha256(*bytes) != id)
        return fail(damage_of(key, Error{ErrorKind::damaged, "", "it hashes to another file", {}}));
    return std::move(bytes);
}

Result<std::vector<Dossiers::Note>> Dossiers::notes() const {
    std::vector<Note> notes;
    std::optional<Error> damage;
    const Bytes prefix{dossier_note_prefix};
    CITYLEDGER_CHECK(records_.scan(prefix, {}, [&](BytesView key, BytesView value) {
        const auto id = hash_from_bytes(key.subspan(1));
        if (!id) {
            damage = damage_of(key, id.error());
            return false;
        }
        notes.push_back({*id, to_bytes(value)});
        return true;
    }));
    if (damage) return fail(std::move(*damage));
    return notes;
}

}  // namespace cityledger::store
