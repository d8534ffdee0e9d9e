#pragma once

#include "core/base/key_value.h"

namespace cityledger::store {

/// Attack dossiers, kept for ever in a copy's database: the file as it was made, and a note about it that may change
/// (core/node/dispute_note.h). Thread-safe; the store is not owned. Errors of reading: damaged (a file that is not the
/// one its id names), io; of writing: io.
class Dossiers {
  public:
    explicit Dossiers(KeyValueStore& records) : records_(records) {}

    /// File and note in one step, on disk before it returns. The id is the SHA-256 of the file.
    Status keep(BytesView file, BytesView note);
    /// Replaces the note.
    Status note(const Hash32& id, BytesView note);
    Result<std::optional<Bytes>> file(const Hash32& id) const;
    struct Note {
        Hash32 id{};
        Bytes bytes;
    };
    /// All of them, by id.
    Result<std::vector<Note>> notes() const;

  private:
    KeyValueStore& records_;
};

}  // namespace cityledger::store
