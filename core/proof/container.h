#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace cityledger::proof {

/// One part of a `.cityproof` file.
struct Member {
    std::string name;
    Bytes bytes;
};

/// What must stand in the file, in this order and nothing else (ledger.md, "Proof file").
struct MemberRule {
    std::string_view name;
    std::size_t max_bytes = 0;
};

/// A zip whose members are stored, not packed, in the order given, all with the time 1980-01-01 00:00, so that the same
/// members give the same file. Errors: io (proof.container).
Result<Bytes> write_container(std::span<const Member> members);

/// Reads what write_container() writes; `bytes` is not owned and is only read during the call. Names, order, number,
/// sizes and the way of storing are checked before a member is read; checksums while it is.
/// Errors: invalid (proof.container: no zip, packed, encrypted, other members, a wrong checksum), limit
/// (proof.too_large).
Result<std::vector<Member>> read_container(BytesView bytes, std::span<const MemberRule> rules);

}  // namespace cityledger::proof
