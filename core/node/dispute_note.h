#pragma once

#include "core/node/api/values.h"

namespace cityledger::node {

/// What this copy keeps beside a dossier's file (FORMATS.md, "The copy's database", D): RFC 8785 JSON. The fields of
/// AttackDossier from `from` on, and the peers of both sides, which may grow after the file was made.
/// Errors of reading: damaged (dossier.note), newer_format.
Result<Bytes> encode_note(const AttackDossier& dossier);
/// Fills these fields of `dossier`.
Result<void> read_note(BytesView bytes, AttackDossier& dossier);

}  // namespace cityledger::node
